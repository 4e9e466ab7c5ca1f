"""Exit codes.

Source: docs/cli.en.md, "Exit codes".
"""

FINE = 0
FINDINGS = 1
WRONG_USE = 2
INTERRUPTED = 130
