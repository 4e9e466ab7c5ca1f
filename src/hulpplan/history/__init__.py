"""History of plans: older versions of their files, read from git, which is never written."""
