"""Each mistake is found at its exact line and column, with its hint, in one run, and nothing else with it."""

from dataclasses import dataclass

import pytest

from plans_folder import PLAN_HEAD, PlansFolder

FORMS = {
    "LF": ("\n", ""),
    "CRLF": ("\r\n", ""),
    "CR": ("\r", ""),
    "BOM": ("\n", "\ufeff"),
    "BOM and CRLF": ("\r\n", "\ufeff"),
}


@dataclass(frozen=True)
class Mistake:
    """A value that is wrong in a field of an action, and what is said about it."""

    field: str
    value: str
    code: str
    suggestion: str | None = None
    values: tuple[tuple[str, object], ...] = ()


IN_LISTS = {
    "an objective that is not there": Mistake("contributes_to", "D44", "HP201", "D4"),
    "a local need that is not there": Mistake("needs", "B9", "HP201"),
    "a domain with two letters swapped": Mistake("domains", "wlezijn", "HP201", "welzijn"),
    "a target group in capitals": Mistake("target_groups", "Anderstaligen", "HP201", "anderstaligen"),
    "a partner with a letter too many": Mistake("partners", "vdabb", "HP201", "vdab"),
    "an action of another plan": Mistake("depends_on", "gent/A9", "HP201"),
    "a reference of impossible form": Mistake("depends_on", "A één", "HP201"),
    "an option where an objective belongs": Mistake("contributes_to", "SO1", "HP201"),
}
SINGLE = {
    "a day that does not exist": Mistake("end", "2019-02-29", "HP105", None, (("days", 28),)),
    "a half-year that does not exist": Mistake("end", "2019-H3", "HP105", None, (("letter", "H"),)),
    "a date in the order of the calendar on the wall": Mistake("end", "01/03/2019", "HP105", "2019-03-01"),
    "a month by its name": Mistake("end", "maart 2019", "HP105", "2019-03"),
    "a status with a letter too few": Mistake("status", "runing", "HP104", "running"),
    "a status in Dutch": Mistake("status", "lopend", "HP104"),
    "a boolean in Dutch": Mistake("priority", "ja", "HP104", "true"),
    "an id with a space": Mistake("id", "A 1", "HP106"),
    "an id with an accent": Mistake("id", "één", "HP106"),
    "a lead that is not there": Mistake("lead", "caw-limbrug", "HP201", "caw-limburg"),
    "an earlier action that is not there": Mistake("carried_over_from", "2012/A1", "HP201"),
}
ENTRY_LAYOUTS = {
    "flow": "{field}: [⟦{code}|{value}⟧]",
    "flow over lines": "{field}: [\n  ⟦{code}|{value}⟧,\n]",
    "flow, single quotes": "{field}: [⟦{code}|'{value}'⟧]",
    "flow, double quotes": '{field}: [ ⟦{code}|"{value}"⟧ ]',
    "block": "{field}:\n  - ⟦{code}|{value}⟧",
    "block, not indented": "{field}:\n- ⟦{code}|{value}⟧ # één opmerking",
    "block, single quotes": "{field}:\n  - ⟦{code}|'{value}'⟧",
    "block, folded": "{field}:\n  - ⟦{code}|>-\n    {value}⟧\n",
    "block, literal": "{field}:\n  - ⟦{code}||-\n    {value}⟧\n",
    "behind an anchor": "{field}: [⟦{code}|⟦HP109|&⟧anker {value}⟧]",
    "below a comment": "# één\n{field}:\n  # twee\n\n  - ⟦{code}|{value}⟧",
}
VALUE_LAYOUTS = {
    "plain": "{field}: ⟦{code}|{value}⟧",
    "plain, far off": "{field}:      ⟦{code}|{value}⟧   # één opmerking",
    "on the next line": "{field}:\n  ⟦{code}|{value}⟧",
    "single quotes": "{field}: ⟦{code}|'{value}'⟧",
    "double quotes": '{field}: ⟦{code}|"{value}"⟧',
    "folded": "{field}: ⟦{code}|>-\n  {value}⟧\n",
    "literal": "{field}: ⟦{code}||-\n  {value}⟧\n",
    "behind an anchor": "{field}: ⟦{code}|⟦HP109|&⟧anker {value}⟧",
}
# One line, with accents and a character of four bytes before the spot.
FLOW_ACTION = {
    "entry": "- {{{usual}, title: één – tweeërlei 😀 e\u0301, {field}: [⟦{code}|{value}⟧]}}",
    "value": "- {{{usual}, title: één – tweeërlei 😀 e\u0301, {field}: ⟦{code}|{value}⟧}}",
}
USUAL = {"id": "A1", "title": "Eerste actie", "status": "planned", "contributes_to": "[D1]"}


def usual_fields(without: str) -> list[str]:
    return [f"{name}: {value}" for name, value in USUAL.items() if name not in (without, "title")]


def check(plans: PlansFolder, actions: str, mistake: Mistake) -> None:
    for newline, start in FORMS.values():
        plans.write("hasselt.yaml", f"{PLAN_HEAD}actions:\n{actions}\n", newline=newline, start=start)
        # A name before a value that nobody repeats is told too.
        [seen] = [one for one in plans.exactly_marked() if one.code != "HP109"]
        assert seen.suggestion == mistake.suggestion
        assert dict(mistake.values).items() <= seen.values.items()


def block_action(layout: str, mistake: Mistake) -> str:
    lines = layout.format(field=mistake.field, value=mistake.value, code=mistake.code)
    fields = "\n".join((*usual_fields(mistake.field), "title: Eerste actie", lines))
    return "  - " + fields.replace("\n", "\n    ")


@pytest.mark.parametrize("layout", ENTRY_LAYOUTS)
@pytest.mark.parametrize("name", IN_LISTS)
def test_a_wrong_entry_of_a_list_is_found_in_every_layout(plans: PlansFolder, name: str, layout: str) -> None:
    mistake = IN_LISTS[name]

    check(plans, block_action(ENTRY_LAYOUTS[layout], mistake), mistake)


@pytest.mark.parametrize("layout", VALUE_LAYOUTS)
@pytest.mark.parametrize("name", SINGLE)
def test_a_wrong_value_is_found_in_every_layout(plans: PlansFolder, name: str, layout: str) -> None:
    mistake = SINGLE[name]

    check(plans, block_action(VALUE_LAYOUTS[layout], mistake), mistake)


@pytest.mark.parametrize("name", [*IN_LISTS, *SINGLE])
def test_a_mistake_behind_accents_on_one_line_is_found(plans: PlansFolder, name: str) -> None:
    mistake = (IN_LISTS | SINGLE)[name]
    layout = FLOW_ACTION["entry" if name in IN_LISTS else "value"]
    usual = ", ".join(usual_fields(mistake.field))

    actions = layout.format(usual=usual, field=mistake.field, value=mistake.value, code=mistake.code)

    check(plans, f"  {actions}", mistake)


KEYS = {
    "plain": "⟦{code}|{key}⟧: {value}",
    "single quotes": "⟦{code}|'{key}'⟧: {value}",
    "double quotes": '⟦{code}|"{key}"⟧ : {value}',
}


@pytest.mark.parametrize("layout", KEYS)
@pytest.mark.parametrize(
    ("key", "value", "suggestion"),
    [
        ("prioritty", "true", "priority"),
        ("parters", "[vdab]", "partners"),
        ("Needs", "[]", "needs"),
        ("deadline", "2019", None),
        ("één", "x", None),
    ],
)
def test_a_field_that_is_not_known_is_found_at_its_key(
    plans: PlansFolder, key: str, value: str, suggestion: str | None, layout: str
) -> None:
    line = KEYS[layout].format(code="HP101", key=key, value=value)
    action = "\n    ".join((*usual_fields(""), "title: één", line))

    check(plans, f"  - {action}", Mistake(key, value, "HP101", suggestion))
    flow = ", ".join((*usual_fields(""), "title: één 😀", line))
    check(plans, f"  - {{{flow}}}", Mistake(key, value, "HP101", suggestion))


NESTED = {
    "a partner written out": """\
  - id: A1
    title: één
    status: planned
    contributes_to: [D1]
    partners:
      - vdab
      - organisation: ⟦HP201|caw-limbrug⟧
        commitment: confirmed
      - {organisation: directie-hasselt, commitment: ⟦HP104|"confirmd"⟧}
""",
    "measurements of an indicator": """\
  - id: A1
    title: één
    status: planned
    contributes_to: [D1]
    indicators:
      - title: deelnemers
        target: ⟦HP103|12,5⟧
        measurements:
          - period: ⟦HP105|2019-Q5⟧
            value: 3
          - {period: 2019-Q1, value: ⟦HP103|'80%'⟧, note: é}
""",
    "money": """\
  - id: A1
    title: één
    status: planned
    contributes_to: [D1]
    resources:
      fte: {planned: ⟦HP103|'0,5'⟧, used: ⟦HP107|-1⟧}
      budget:
        planned: ⟦HP103|€ 500⟧
      funding:
        - source: stad Hasselt
          level: ⟦HP104|lokaal⟧
          structural: ⟦HP104|yes⟧
""",
    "updates": """\
  - id: A1
    title: één
    status: planned
    contributes_to: [D1]
    updates:
      - date: ⟦HP105|1/10/2018⟧
        note: x
        progress: ⟦HP107|101⟧
      - {note: 'é', date: 2018-10-02, progress: ⟦HP107|"-1"⟧, status: ⟦HP104|klaar⟧}
""",
}


@pytest.mark.parametrize("name", NESTED)
@pytest.mark.parametrize("form", FORMS)
def test_mistakes_deep_inside_an_item_are_all_found(plans: PlansFolder, name: str, form: str) -> None:
    newline, start = FORMS[form]
    plans.write("hasselt.yaml", f"{PLAN_HEAD}actions:\n{NESTED[name]}", newline=newline, start=start)

    assert all(seen.item == "hasselt/A1" for seen in plans.exactly_marked())


def test_mistakes_of_all_files_are_found_in_one_run(plans: PlansFolder) -> None:
    plans.register("""
        domains:
          - id: welzijn
            title: Welzijn
            uri: ⟦HP104|www.welzijn.be⟧
        organisations: [{id: caw-limburg, title: CAW, domains: [⟦HP008|werk⟧]}, {id: vdab, title: VDAB}]
        goals: [{id: G1, title: x}, {id: ⟦HP204|G1⟧, title: y}, {id: G2, title: z}]
        prisons:
          - id: hasselt
            title: Hasselt
            capacity:
              - {places: ⟦HP107|-5⟧}
        """)
    plans.replace("2015-2020.yaml", "start: 2015", "start: ⟦HP105|januari 2015⟧")
    plans.action_plan("""
        ⟦HP101|titel⟧: één
        actions:
          - id: A1
            title: Eerste
            contributes_to: [D1, ⟦HP207|D1⟧]
            status: ⟦HP104|bezig⟧
          - ⟦HP102|title⟧: Tweede
            contributes_to: [D1]
            status: planned
          - id: ⟦HP202|A3⟧
            title: Derde
            status: planned
        """)
    plans.write("leeg.yaml", "⟦HP004|⟧")
    plans.write("stuk.yaml", "kind: action-plan\nschema: 1\nid: stuk\ntitle: ⟦HP002|'⟧stuk\n")

    plans.exactly_marked()
