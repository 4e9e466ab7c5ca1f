"""The formats of reports, one in each file; a new file is a new format."""
