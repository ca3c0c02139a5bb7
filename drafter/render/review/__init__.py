"""The review page: one self-contained file on which a person checks a brief, line by line, against its sources."""
