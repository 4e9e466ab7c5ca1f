"""Packed files that are the same bytes whenever they are made."""

import io
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows."""


def same_bytes(packed: bytes) -> bytes:
    """Pack files again without the moment they were packed at, in the order they have."""
    held = io.BytesIO()
    with ZipFile(io.BytesIO(packed)) as source, ZipFile(held, "w") as target:
        for name in source.namelist():
            info = ZipInfo(name, _DAY)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, source.read(name))
    return held.getvalue()
