"""The plan files as values: register, strategic plan, action plan, settings. Knows nothing of YAML."""
