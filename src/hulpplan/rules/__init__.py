"""The checks: one rule per file, by family."""
