"""All plans of a folder as one whole, in which every item and reference is known both ways."""
