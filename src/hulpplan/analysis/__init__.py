"""Notions of the domain, each defined once: rules, reports and traces call the same function."""
