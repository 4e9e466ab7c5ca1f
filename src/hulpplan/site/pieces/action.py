"""Actions."""

from collections.abc import Mapping, Sequence

from hulpplan.reports.parts.action import ActionView, UpdateView
from hulpplan.site.pieces.entries import facts, heading, marked, partners
from hulpplan.site.pieces.text import prose, said, shown, value

Words = Mapping[str, str]


def action(one: ActionView, words: Words, level: int) -> str:
    """Write an action.

    Args:
        one: the action.
        words: what its parts are called.
        level: the level of its heading.
    """
    return (
        f"<article{marked(one.anchor)}>{heading(level, one.title, one.id, one.anchor)}"
        f"{_state(one, words)}{_said('reason', words['reason'], one.reason)}"
        f"{_said('unknown', words['unknown'], one.incomplete)}{prose(one.description, level, bare=True)}"
        f"{_known(one)}{updates(one.updates, words, level)}"
        f"{passage(words['evaluation'], one.evaluation, level)}</article>"
    )


def _state(one: ActionView, words: Words) -> str:
    status, progress = one.status, one.progress
    state = f"<b class=status-{status.key}>{shown(status.word)}</b>"
    if progress:
        state += (
            f" <span><progress max=100 value={progress.value:g} aria-label={value(words['progress'])}>"
            f"</progress> {shown(progress.text)} <small>({shown(progress.since)})</small></span>"
        )
    if one.late:
        state += f" <span class=late><strong>{shown(words['late'])}:</strong> {shown(one.late)}</span>"
    return f"<p class=state>{state}</p>"


def _said(kind: str, label: str, text: str) -> str:
    return f"<p class={kind}><strong>{shown(label)}:</strong> {said(text)}</p>" if text else ""


def _known(one: ActionView) -> str:
    means = one.resources
    funding = means.funding if means else ()
    known = facts((*one.facts, *funding), (one.milestones, one.indicators, means.amounts if means else None))
    if one.partners is None:
        return known
    return f"{known.removesuffix('</dl>') or '<dl class=known>'}{partners(one.partners)}</dl>"


def updates(found: Sequence[UpdateView], words: Words, level: int) -> str:
    """Write what was said of an action, the latest first."""
    if not found:
        return ""
    told = "".join(
        f"<li><b>{shown(one.date)}</b> {shown(one.about)}{prose(one.note, level, bare=True)}" for one in found
    )
    return f"<p class=label>{shown(words['updates'])}</p><ol class=updates>{told}</ol>"


def passage(title: str, text: str, level: int) -> str:
    """Write a longer text under its title; nothing without a text."""
    return f"<div class=passage><p class=label>{shown(title)}</p>{prose(text, level)}</div>" if text else ""
