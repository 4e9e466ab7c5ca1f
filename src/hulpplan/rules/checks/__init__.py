"""Rules about the checks themselves: ignores and settings of rules."""
