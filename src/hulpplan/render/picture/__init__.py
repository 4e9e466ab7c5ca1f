"""Drawings: what they show as plain data, and how that is drawn. Knows nothing of plans."""
