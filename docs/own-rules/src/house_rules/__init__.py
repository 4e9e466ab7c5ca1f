"""Rules of our own for hulpplan."""
