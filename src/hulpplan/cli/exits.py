"""Exit codes.

Source: command line contract.
"""

FINE = 0
FINDINGS = 1
WRONG_USE = 2
INTERRUPTED = 130
