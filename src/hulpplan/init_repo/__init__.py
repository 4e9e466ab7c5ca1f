"""A new plans repository: what somebody can choose, and the texts of its files."""
