"""The language of texts that a page holds in another language than its own.

Plans are written in one language, and pages speak two. Templates write `{{ foreign }}` into the tag around a
text of a plan: it is ` lang=nl` on a page in English about plans in Dutch, and nothing on a page in Dutch.

Source: Web Content Accessibility Guidelines 2.2, 3.1.2 Language of Parts.
"""


def mark_for(language: str) -> str:
    """Return what stands in a tag around a text in a language; nothing when that is the one of the page."""
    return f' lang="{language}"' if language.isalpha() else ""
