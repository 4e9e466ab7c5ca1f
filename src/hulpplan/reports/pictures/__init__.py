"""What the drawings of reports show, from the plans."""
