"""What a page allows itself: the sources of a content security policy."""

from base64 import b64encode
from hashlib import sha256


def source_of(text: str) -> str:
    """Write the source that allows one style sheet or script inside a page, and no other.

    Args:
        text: what stands between the tags, to the last character, with the line ends of a parsed page.

    Source:
        Content Security Policy Level 3, section 2.3.1, `hash-source`.
    """
    digest = sha256(text.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"
