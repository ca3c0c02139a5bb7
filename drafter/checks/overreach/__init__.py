"""More than the evidence: surer, wider, unconditional, nobody's word, a cause."""
