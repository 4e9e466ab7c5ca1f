"""Changing plan files: what has to change and nothing else, and only when the result is sound."""
