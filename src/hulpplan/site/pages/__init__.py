"""The kinds of pages: one per file, found by looking into this folder; each has a function `pages`."""
