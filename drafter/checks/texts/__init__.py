"""A text that a person edited, split into statements."""
