"""What the plans said before: older versions of their files, read from git and never written."""
