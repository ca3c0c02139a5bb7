"""People, bodies and places, the offices held, and who is tied to what."""
