"""The command line: commands that translate options into one call, and show what comes back.

What cannot be done raises `UserError`, which `__main__` writes as one sentence with its exit code.
"""
