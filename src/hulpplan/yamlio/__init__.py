"""YAML with positions: reading a file, its data, its nodes. Knows nothing of plans."""
