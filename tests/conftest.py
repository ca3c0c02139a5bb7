"""Fixtures for every test."""

from hypothesis import settings

from tests.chromium import browser, packages, page, trouble
from tests.desk import desk

# No test passes or fails by how fast the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

__all__ = ["browser", "desk", "packages", "page", "trouble"]
