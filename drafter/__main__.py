"""`python -m drafter` is `draft`."""

from drafter.cli import main

main()
