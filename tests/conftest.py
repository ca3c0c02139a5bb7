"""Fixtures for every test."""

from tests.desk import desk

__all__ = ["desk"]
