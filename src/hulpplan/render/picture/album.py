"""The drawings of one document: each keeps its place in the text until the document is written."""

from markupsafe import Markup

from hulpplan.render.document.blocks import Figure
from hulpplan.render.document.reading import PICTURE
from hulpplan.render.picture.data import Picture
from hulpplan.render.picture.svg import figures_of


class Album:
    """Collects drawings while a template is filled in."""

    def __init__(self) -> None:
        self.figures: dict[str, tuple[Figure, ...]] = {}

    def place(self, picture: Picture) -> Markup:
        """Draw something and return the block of Markdown that stands in its place."""
        name = str(len(self.figures))
        self.figures[name] = figures_of(picture)
        return Markup(f"```{PICTURE} {name}\n```")  # noqa: S704 - a number
