"""A prompt file: TOML front matter, declared inputs, strict single-pass rendering, digest."""
