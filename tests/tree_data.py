"""What the nodes of a file say, as plain data."""

from hulpplan.yamlio.nodes import Node, Scalar, Sequence, solid


def data_of(node: Node) -> object:
    """Return the data of a node; a key that says nothing is left out, as in plain data."""
    found = solid(node)
    if isinstance(found, Scalar):
        return found.text
    if isinstance(found, Sequence):
        return [data_of(entry) for entry in found.items]
    said = {key: data_of(entry.value) for key, entry in found.entries.items()}
    return {key: value for key, value in said.items() if value is not None}
