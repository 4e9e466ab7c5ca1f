"""Writing files: each whole or not at all, several all or none, and nothing else that git would see."""
