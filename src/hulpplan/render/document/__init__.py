"""Documents for printing and for office programs, from Markdown."""
