"""A new plans repository: the choices, and the texts of its files."""
