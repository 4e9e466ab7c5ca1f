"""JSON Schemas of the plan files, for editors and other programs that check YAML while it is written."""
