"""An action as the lines of a YAML mapping."""

from content import Action, Indicator, Measurement, Milestone, Partner, Update
from draw import Draw
from yaml_style import WIDTH, items, long_list, plain_field, short_list, text_field, wrapped


def action_lines(action: Action, prison_number: int, place: int) -> list[str]:
    """Write an action; the numbers decide the manner of writing, never the content."""
    draw = Draw(prison_number * 2_000_003 + place)
    head = [f"id: {action.id}", *text_field("title", action.title)]
    body = [
        *_links(action, draw),
        *_who(action, draw),
        *_when(action, draw),
        *_how_it_goes(action, draw),
        *_further(action),
    ]
    description = _description(action.description, draw)
    return [*head, *description, *body] if draw.chance(60) else [*head, *body, *description]


def _description(parts: tuple[str, ...], draw: Draw) -> list[str]:
    if not parts:
        return []
    text, *entries = parts
    if entries:
        return [
            "description: |",
            *(f"  {line}" for line in wrapped(text)),
            "",
            *(f"  - {entry}" for entry in entries),
        ]
    if draw.chance(20):
        return plain_field("description", text)
    return text_field("description", text, quote='"' if draw.chance(15) else "")


def _links(action: Action, draw: Draw) -> list[str]:
    many = long_list if draw.chance(25) else short_list
    lines = short_list("contributes_to", action.contributes_to)
    if action.priority:
        lines.append("priority: true")
    lines += short_list("domains", action.domains)
    lines += many("target_groups", action.target_groups)
    if action.needs:
        lines += short_list("needs", action.needs)
    if action.depends_on:
        lines += many("depends_on", action.depends_on)
    return lines


def _who(action: Action, draw: Draw) -> list[str]:
    lead = [f"lead: {action.lead}"]
    if all(partner.commitment is None for partner in action.partners):
        return [*lead, *short_list("partners", [partner.organisation for partner in action.partners])]
    return [*lead, *items("partners", [_partner(partner, draw) for partner in action.partners])]


def _partner(partner: Partner, draw: Draw) -> list[str]:
    if partner.commitment is None:
        return [partner.organisation]
    pairs = [f"organisation: {partner.organisation}"]
    if partner.role:
        pairs.append(f"role: {partner.role}")
    pairs.append(f"commitment: {partner.commitment}")
    if partner.note:
        return [*pairs, f"note: {partner.note}"]
    short = f"{{{', '.join(pairs)}}}"
    return [short] if len(short) < WIDTH and draw.chance(75) else pairs


def _when(action: Action, draw: Draw) -> list[str]:
    end = f'"{action.end}"' if "-" in action.end and draw.chance(8) else action.end
    lines = [f"start: {action.start}", f"end: {end}", f"status: {action.status}"]
    if action.reason:
        lines += text_field("reason", action.reason)
    return lines


def _how_it_goes(action: Action, draw: Draw) -> list[str]:
    lines: list[str] = []
    if action.milestones:
        lines += items("milestones", [_milestone(milestone) for milestone in action.milestones])
    if action.updates:
        lines += items("updates", [_update(update, draw) for update in action.updates])
    lines += items("indicators", [_indicator(indicator, draw) for indicator in action.indicators])
    if action.evaluation:
        lines += text_field("evaluation", action.evaluation)
    return lines


def _milestone(milestone: Milestone) -> list[str]:
    lines = [f"title: {milestone.title}", f"due: {milestone.due}"]
    return [*lines, f"reached: {milestone.reached}"] if milestone.reached else lines


def _update(update: Update, draw: Draw) -> list[str]:
    lines = [f"date: {update.date}", *text_field("note", update.note, quote="'" if draw.chance(20) else "")]
    if update.status:
        lines.append(f"status: {update.status}")
    if update.progress is not None:
        lines.append(f"progress: {update.progress}")
    return lines


def _indicator(indicator: Indicator, draw: Draw) -> list[str]:
    lines = [f"id: {indicator.id}"] if indicator.id else []
    lines.append(f"title: {indicator.title}")
    if indicator.unit:
        lines.append(f"unit: {indicator.unit}")
    if indicator.baseline is not None:
        lines.append(f"baseline: {indicator.baseline}")
    lines.append(f"target: {indicator.target}")
    if indicator.measurements:
        lines += items("measurements", [_measurement(value, draw) for value in indicator.measurements])
    return lines


def _measurement(value: Measurement, draw: Draw) -> list[str]:
    pairs = [f"period: {value.period}", f"value: {value.value}"]
    if value.note:
        return [*pairs, f'note: "{value.note}"']
    return [f"{{{', '.join(pairs)}}}"] if draw.chance(75) else pairs


def _further(action: Action) -> list[str]:
    lines: list[str] = []
    if action.fte:
        lines += ["resources:", f"  fte: {{planned: {action.fte}}}"]
    if action.justice:
        lines += ["justice:", f"  operational_plan: {action.justice}", "  agreed: true"]
    if action.origin:
        lines.append(f"origin: {action.origin}")
    if action.tags:
        lines += short_list("tags", action.tags)
    return lines
