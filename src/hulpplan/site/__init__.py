"""The whole as a static website: every page and its address, written into one folder."""
