"""Formats for findings: one format, one file, one function `render`."""
