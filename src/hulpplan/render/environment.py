"""Templates: where they are looked for, and how what goes into them is made harmless.

Everything that a template writes is escaped for the format of the document, unless it was made safe: HTML
by the library's own autoescape, Markdown by ours. Users may write templates of their own, so they run in a
sandbox, and a name that does not exist is an error instead of an empty place.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import BaseLoader, Environment, Template, TemplatesNotFound
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.package_data import templates_dir
from hulpplan.render.clean import clean
from hulpplan.render.escape import escape_markdown
from hulpplan.render.foreign import is_text, mark_for
from hulpplan.render.loader import TemplateLoader
from hulpplan.render.markdown import markdown_to_html
from hulpplan.render.mistakes import Missing, mistake_of
from hulpplan.render.picture.data import Picture, Timeline
from hulpplan.render.picture.mermaid import mermaid_of
from hulpplan.render.picture.svg import svg_on_page
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
    filters: Mapping[str, Filter] | None = None,
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
        filters: what takes the place of filters of the format.
        texts: the language of texts of plans, when that is not the one of the document.

    Raises:
        UserError: when a template in one of the other folders is wrong, or nobody has one of this name.
    """
    environment = _environment(form, tuple(folders), mark_for(texts))
    if filters:
        environment = environment.overlay()
        environment.filters = {**environment.filters, **filters}
    try:
        return template_in(environment, template, form).render(values)
    except Exception as error:
        mistake = mistake_of(error, tuple(values), folders[:-1])
        if mistake is not None:
            raise mistake from error
        if isinstance(error, TemplatesNotFound):
            raise UserError(
                N_("There is no template '{template}'."), template=str(error.templates[0]), exit_code=1
            ) from error
        raise


def template_in(environment: Environment, template: str | Sequence[str], form: str) -> Template:
    """Return a template, of several the first that is there."""
    several = (template,) if isinstance(template, str) else template
    return environment.select_template([f"{name}.{form}.j2" for name in several])


@cache
def _environment(form: str, folders: tuple[Path, ...], foreign: str) -> Environment:
    """Set up templates for a format, once: it takes longer than to fill one in."""
    ours = folders == (templates_dir(),)
    mark = Markup(foreign)  # noqa: S704 - a code of a language
    return environment_for(form, TemplateLoader(folders), mark, trusted=ours, reload=not ours)


def environment_for(
    form: str, loader: BaseLoader, foreign: object, *, trusted: bool, reload: bool = False
) -> Environment:
    """Set up templates, of reports or of a website.

    Ours are trusted and so need no sandbox; as soon as somebody brings templates of their own, all run in it.

    Args:
        form: a name from `FORMATS`.
        loader: finds the templates.
        foreign: what stands in a tag around a text of a plan.
        trusted: whether all of them are ours.
        reload: whether templates may change while the program runs.
    """
    chosen = FORMATS[form]
    environment = (Environment if trusted else _Sandbox)(
        loader=loader,
        undefined=Missing,
        autoescape=True,
        finalize=_finalizer(chosen.escape),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=reload,
    )
    # Side by side is quicker than by number, and reports have many tables.
    environment.globals.update(zip=zip, foreign=foreign)
    environment.tests["text"] = is_text
    environment.filters.update(chosen.filters)
    return environment


class _Sandbox(ImmutableSandboxedEnvironment):
    """The library's sandbox, with a short way for what templates do most.

    The fields of frozen values, and the pieces that templates take from each other, need no look at whether
    they are safe: no field leads out, and a piece can do no more than the template that has it.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - the library's own signature
        """Return an attribute, if it is safe."""
        made = obj.__class__
        if attribute in _fields_of(made):
            return getattr(obj, attribute)
        if made is TemplateModule and attribute in obj.__dict__:
            return obj.__dict__[attribute]
        if made is dict and attribute in obj and not hasattr(dict, attribute):
            return obj[attribute]
        return super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as above
        """Call something, if that is safe."""
        if obj.__class__ is Macro:
            # What the library hands on for functions that want to know where they are called from.
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return obj(*args, **kwargs)
        return super().call(context, obj, *args, **kwargs)


@cache
def _fields_of(made: Any) -> frozenset[str]:  # noqa: ANN401 - the class of any value
    """Return the fields of a class of frozen values; none of any other class."""
    parameters = getattr(made, "__dataclass_params__", None)
    return (
        frozenset(made.__dataclass_fields__) if parameters is not None and parameters.frozen else frozenset()
    )


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
