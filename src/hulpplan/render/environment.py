"""Templates: where they are looked for, and how what goes into them is made harmless.

Everything that a template writes is escaped for the format of the document, unless it was made safe: HTML
by the library's own autoescape, Markdown by ours. Users may write templates of their own, so they run in a
sandbox, and a name that does not exist is an error instead of an empty place.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, cast

from jinja2 import Environment, Template, TemplatesNotFound
from jinja2.runtime import Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.package_data import templates_dir
from hulpplan.render.clean import clean
from hulpplan.render.escape import escape_markdown
from hulpplan.render.foreign import mark_for
from hulpplan.render.loader import OURS, TemplateLoader, UnreadTemplateError
from hulpplan.render.markdown import markdown_to_html
from hulpplan.render.mistakes import Missing, mistake_of, old_file_in
from hulpplan.render.picture.data import Picture, Timeline
from hulpplan.render.picture.mermaid import mermaid_of
from hulpplan.render.picture.svg import svg_on_page
from hulpplan.render.policy import source_of
from hulpplan.render.rewrite import prefixed, rewrite_markdown

NO_SUCH_TEMPLATE = N_("There is no template '{template}'.")

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


def _mermaid(picture: Picture) -> Markup:
    return Markup(mermaid_of(picture) if isinstance(picture, Timeline) else "")  # noqa: S704 - made safe there


def _svg(picture: Picture) -> Markup:
    return Markup(svg_on_page(picture))  # noqa: S704 - made safe there


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
            "picture": _mermaid,
            "quoted": _quoted,
            "indented": _indented,
            "e": _plain_markdown,
            "escape": _plain_markdown,
        },
    ),
    "html": Format(
        (".html", ".htm"),
        clean,
        {"markdown": _html, "allowed": _allowed, "href": _href, "picture": _svg},
    ),
}
"""The formats, by the name that `--format` and the endings of templates have for them."""


def render(
    template: str | Sequence[str],
    form: str,
    values: Mapping[str, object],
    folders: Sequence[Path],
    texts: str = "",
) -> str:
    """Fill in a template.

    Args:
        template: its path in the folder of templates, without `.md.j2` or `.html.j2`; of several the first
            that is there.
        form: a name from `FORMATS`.
        values: what the template can use.
        folders: where it and those it includes are looked for, in this order. The last is ours; a mistake in
            a template of another one is its author's.
        texts: the language of texts of plans, when that is not the one of the document.

    Raises:
        UserError: when a template in one of the other folders is wrong, or nobody has one of this name.
    """
    old_file = old_file_in(folders[:-1])
    if old_file is not None:
        raise old_file
    try:
        environment = _environment(form, tuple(folders), mark_for(texts))
        cast("Macros", environment.globals["blocks"]).update(form, environment)
        several = (template,) if isinstance(template, str) else template
        return environment.select_template([f"{name}.{form}.j2" for name in several]).render(values)
    except Exception as error:
        mistake = mistake_of(error, tuple(values), folders[:-1])
        if mistake is not None:
            raise mistake from error
        if isinstance(error, TemplatesNotFound):
            raise UserError(NO_SUCH_TEMPLATE, template=str(error.templates[0]), exit_code=1) from error
        raise


def text_of(name: str, folders: Sequence[Path]) -> str:
    """Return a file among the templates as it is, such as a style sheet.

    Raises:
        UserError: when that of the user cannot be read.
    """
    try:
        return TemplateLoader(folders).get_source(Environment(autoescape=True), name)[0]
    except UnreadTemplateError as error:
        raise mistake_of(error, (), folders[:-1]) or error from error


@cache
def _environment(form: str, folders: tuple[Path, ...], foreign: str) -> Environment:
    """Set up templates for a format, once: it takes longer than to fill one in.

    Ours are trusted and so need no sandbox; as soon as somebody brings templates of their own, all run in it.
    """
    chosen = FORMATS[form]
    ours = folders == (templates_dir(),)
    environment = (Environment if ours else ImmutableSandboxedEnvironment)(
        loader=TemplateLoader(folders),
        undefined=Missing,
        autoescape=True,
        finalize=_finalizer(chosen.escape),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=not ours,
    )
    # Side by side is quicker than by number, and reports have many tables.
    environment.globals.update(
        zip=zip,
        foreign=Markup(foreign),  # noqa: S704 - a code of a language
        blocks=Macros(),
        ours=Macros(),
    )
    environment.filters.update(chosen.filters)
    return environment


class Macros:
    """The macros of a format by name: those of the user, and ours for what they leave as it is."""

    def update(self, form: str, environment: Environment) -> None:
        """Read the macros again where a user's file of them has changed."""
        file = f"{form}/blocks.{form}.j2"
        ours = _macros(environment.get_template(OURS + file))
        # Where the user has no such file it is the same, and need not be compiled under two names.
        is_own = cast("TemplateLoader", environment.loader).is_own(file)
        theirs = _macros(environment.get_template(file)) if is_own else {}
        environment.globals["ours"].__dict__.update(ours)
        self.__dict__.update(ours | theirs)

    def __getitem__(self, name: str) -> Macro:
        """Return the macro for a block."""
        macro: Macro = self.__dict__[name]
        return macro


def _macros(template: Template) -> dict[str, Macro]:
    return {name: value for name, value in vars(template.module).items() if isinstance(value, Macro)}


def _finalizer(escape: Callable[[str], str]) -> Callable[[object], object]:
    """Make what writes a value: nothing for what is absent, as it is when it was made safe, else escaped."""
    # A page has tens of thousands of values, and most of them have nothing to clean away.
    only_cleans = escape is clean

    def finalize(value: Any) -> object:  # noqa: ANN401 - whatever a template shows
        made = value.__class__
        if made is str:
            return value if only_cleans and value.isprintable() else escape(value)
        if made is Markup:
            return value
        if value is None:
            return ""
        return value if hasattr(value, "__html__") else escape(str(value))

    return finalize
