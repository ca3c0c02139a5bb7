"""The opposite of the evidence: a negation put in or left out, a word replaced by its opposite."""
