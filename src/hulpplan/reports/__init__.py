"""Reports: one report per file."""
