"""The same thing told differently by different outlets."""
