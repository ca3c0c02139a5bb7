"""What a text says of the outlets: how many report, who reports what, and what one does not mention."""
