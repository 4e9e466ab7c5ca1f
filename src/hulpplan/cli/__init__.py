"""The command line: commands that translate options into one call, and show what comes back."""
