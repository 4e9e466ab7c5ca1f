"""Writers: a document as Word, as pdf, as text for a terminal, and as values for JSON."""
