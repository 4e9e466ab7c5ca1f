"""Editing plan files: minimal changes, and only when the result is sound."""
