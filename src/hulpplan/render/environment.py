"""Templates: where they are looked for, and how what goes into them is made harmless.

Everything that a template writes is escaped for the format of the document, unless it was made safe: HTML
by the library's own autoescape, Markdown by ours. Users may write templates of their own, so they run in a
sandbox, and a name that does not exist is an error instead of an empty place.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from jinja2 import FileSystemLoader, TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from hulpplan.render.clean import clean
from hulpplan.render.escape import escape_markdown
from hulpplan.render.markdown import markdown_to_html
from hulpplan.render.mistakes import Missing, NoTemplateError, mistake_of
from hulpplan.render.policy import source_of
from hulpplan.render.rewrite import prefixed, rewrite_markdown

Filter: TypeAlias = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of documents: the endings of its files, how plain text is written in it, its filters."""

    endings: tuple[str, ...]
    escape: Callable[[str], str]
    filters: Mapping[str, Filter]


def _html(text: str, level: int) -> Markup:
    return Markup(markdown_to_html(text, level))  # noqa: S704 - made safe there


def _allowed(text: Markup) -> Markup:
    return Markup(source_of(str(text)))  # noqa: S704 - letters, digits and signs of base64


def _href(place: str) -> str:
    """Write the address of a place: on this page by its name alone, elsewhere by the way to it.

    The name of a place is that of an item, and so has no colon in it and no dot in front.
    """
    return place if place.startswith((".", "https:", "http:")) else f"#{place}"


def _markdown(text: str, level: int) -> Markup:
    return Markup(rewrite_markdown(text, level))  # noqa: S704 - made safe there


def _plain_markdown(value: object) -> Markup:
    return Markup(escape_markdown(str(value)))  # noqa: S704 - made safe there


def _quoted(text: Markup) -> Markup:
    return Markup(prefixed(str(text), "> "))  # noqa: S704 - as safe as it was


def _indented(text: Markup) -> Markup:
    return Markup(prefixed(str(text), "  "))  # noqa: S704 - as safe as it was


FORMATS: dict[str, Format] = {
    "md": Format(
        (".md", ".markdown"),
        _plain_markdown,
        {
            "markdown": _markdown,
            "quoted": _quoted,
            "indented": _indented,
            "e": _plain_markdown,
            "escape": _plain_markdown,
        },
    ),
    "html": Format((".html", ".htm"), clean, {"markdown": _html, "allowed": _allowed, "href": _href}),
}
"""The formats, by the name that `--format` and the endings of templates have for them."""


def render(template: str, form: str, values: Mapping[str, object], folders: Sequence[Path]) -> str:
    """Fill in a template.

    Args:
        template: its path in the folder of templates, without `.md.j2` or `.html.j2`.
        form: a name from `FORMATS`.
        values: what the template can use.
        folders: where it and those it includes are looked for, in this order. The last is ours; a mistake in
            a template of another one is its author's.

    Raises:
        UserError: when a template in one of the other folders is wrong, or nobody has one of this name.
    """
    name = f"{template}.{form}.j2"
    try:
        return _environment(form, tuple(folders)).get_template(name).render(values)
    except Exception as error:
        mistake = mistake_of(error, tuple(values), folders[:-1])
        if mistake is not None:
            raise mistake from error
        if isinstance(error, TemplateNotFound) and error.name == name:
            raise NoTemplateError(template=name) from error
        raise


@cache
def _environment(form: str, folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """Set up templates for a format, once: it takes longer than to fill one in."""
    chosen = FORMATS[form]
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        undefined=Missing,
        autoescape=True,
        finalize=lambda value: _finalize(value, chosen.escape),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(chosen.filters)
    return environment


def _finalize(value: object, escape: Callable[[str], str]) -> object:
    """Write a value into the document: nothing for what is absent, as it is when it was made safe."""
    if value is None:
        return ""
    return value if hasattr(value, "__html__") else escape(str(value))
