"""Texts as vectors: what each word weighs, compared by the cosine."""

import math
from collections.abc import Mapping

Vector = Mapping[str, float]


def normalise(vector: Vector) -> dict[str, float]:
    """`vector` at length 1; empty where nothing in it weighs anything."""
    length = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}


def cosine(a: Vector, b: Vector) -> float:
    """The cosine of two vectors of length 1."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[word] for word, weight in a.items() if word in b)
