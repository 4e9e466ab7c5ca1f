"""The commands: one per file, found by its name."""
