"""How syrupy keeps what people read: each output as a file that opens as what it is, beside the tests.

`assert text == snapshot(extension_class=Json)` compares with `__snapshots__/<test file>/<test>.json`, and without
`extension_class` with a file of text. `pytest --snapshot-update` writes them anew and removes what no test uses.
"""

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode


class Text(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class Html(Text):
    file_extension = "html"


class Json(Text):
    file_extension = "json"


class Markdown(Text):
    file_extension = "md"


class Svg(Text):
    file_extension = "svg"


class Xml(Text):
    file_extension = "xml"
