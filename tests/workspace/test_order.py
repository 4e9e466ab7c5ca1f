"""The order of files and of keys never changes a result."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from hulpplan.finding import Finding
from hulpplan.rules.rule import Context
from hulpplan.rules.run import Selection, run_rules
from hulpplan.settings import Settings
from hulpplan.shape.read import read_document
from hulpplan.workspace.workspace import Workspace
from hulpplan.yamlio.constructor import plain_data
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source
from plans_folder import FAMILIES, PLAN_HEAD, REGISTER, STRATEGIC_BODY, STRATEGIC_HEAD
from yaml_text import Data

GENT = PLAN_HEAD.replace("prison: hasselt", "prison: gent")
FILES = {
    "register": REGISTER,
    "more": "kind: register\nschema: 1\ndomains: [{id: werk, title: Werk}, {title: zonder}]\n"
    "organisations: [{id: ocmw, title: OCMW, domains: [wrk], website: www.ocmw.be}]\n",
    "strategic": STRATEGIC_HEAD
    + STRATEGIC_BODY
    + "advice_answers: [{advice: gent/V1, text: x}, {advice: brugge/V1, text: x, date: gisteren}]\n",
    "hasselt": PLAN_HEAD
    + "succeeds: hasselt\npolicy_team: {members: [{organisation: vdab}, {organisation: niemand}]}\n"
    "local_objectives: [{id: L1, title: x, contributes_to: [D4]}, {id: L2, title: x}]\n"
    "actions:\n"
    "  - {id: A1, title: x, status: bezig, contributes_to: [L1], depends_on: [A2], end: 2019-H3}\n"
    "  - {id: A2, title: x, status: planned, contributes_to: [D1, D99], depends_on: [gent/A1], titel: y}\n"
    "  - {id: A3, title: x, status: planned, resources: {fte: {planned: '0,5'}}}\n",
    "gent": GENT + "advice: [{id: V1, title: x, about: [D1], to: gemengde-commissie}]\n"
    "actions: [{id: A1, title: x, status: planned, contributes_to: [D10], depends_on: [hasselt/A1, hasselt/A9]}]\n",
}
DATA = {name: plain_data(text, Limits()) or {} for name, text in FILES.items()}


def findings(texts: dict[str, str]) -> Counter[str]:
    documents = [read_document(Source(name, texts[name]), Limits()) for name in sorted(texts)]
    workspace = Workspace(documents, Settings(Path()))
    found = run_rules(Context(workspace, date(2019, 1, 1)), Selection(FAMILIES))
    return Counter(without_place(finding) for finding in found)


def without_place(finding: Finding) -> str:
    problem = finding.problem
    if finding.code == "HP205":
        # A ring is told from the action that stands first.
        return finding.code
    values = sorted((name, str(value)) for name, value in problem.values.items())
    return f"{finding.code} {values} {problem.suggestion}"


EXPECTED = findings(FILES)


def shuffled(value: Data, chance: Random) -> Data:
    if isinstance(value, dict):
        keys = chance.sample(list(value), len(value))
        return {key: shuffled(value[key], chance) for key in keys}
    if isinstance(value, list):
        return [shuffled(entry, chance) for entry in value]
    return value


def test_the_folder_has_mistakes_of_many_sorts() -> None:
    codes = {finding.partition(" ")[0] for finding in EXPECTED}

    assert len(codes) >= 10


@settings(max_examples=60)
@given(st.randoms(use_true_random=True), st.permutations(sorted(FILES)))
def test_the_order_of_files_and_keys_never_changes_a_finding(chance: Random, names: list[str]) -> None:
    # JSON is YAML in flow style.
    texts = {f"{number}.yaml": json.dumps(shuffled(DATA[name], chance)) for number, name in enumerate(names)}

    assert findings(texts) == EXPECTED
