"""The eval suite: runs in the repository on a plain install, is no part of the wheel. `python -m evals --help`."""
