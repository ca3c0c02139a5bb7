"""drafter: several outlets' coverage of one event in, a brief whose every line is tied to its source out."""

__version__ = "0.1.0"
