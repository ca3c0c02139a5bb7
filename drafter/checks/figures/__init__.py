"""Figures and dates: value, unit, scale, hedge, and what the text reckoned itself."""
