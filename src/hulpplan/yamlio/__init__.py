"""YAML with positions: source files, plain data, nodes. Knows nothing of plans."""
