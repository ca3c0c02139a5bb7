"""Golden files: what each form makes of three hand-built drafts. `python -m tests.golden` writes them again."""
