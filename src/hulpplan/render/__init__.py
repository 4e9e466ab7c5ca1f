"""Templates and Markdown to documents. Knows nothing of plans."""
