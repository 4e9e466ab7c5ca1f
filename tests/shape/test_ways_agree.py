"""The quick way of reading (pydantic) and the careful way (nodes) give the same content."""

from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from documents import documents
from hulpplan.finding import Fact
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import Record
from hulpplan.shape.careful import CarefulReader
from hulpplan.shape.read import read_document
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Mapping
from hulpplan.yamlio.source import Source
from tree_data import data_of
from yaml_text import Data, written


def both_ways(text: str) -> tuple[Record | None, Record, list[Fact]]:
    """Read a text: what the quick way gives, None when it finds a mistake; what the careful way gives."""
    tree = read_tree(Source("x.yaml", text), Limits())
    assert tree.facts == ()
    assert isinstance(tree.root, Mapping)
    data = data_of(tree.root)
    assert isinstance(data, dict)
    model = KINDS[data["kind"]]
    reader = CarefulReader()
    content = reader.record(model, tree.root)
    try:
        return model.model_validate(data), content, list(reader.facts.values())
    except ValidationError:
        return None, content, list(reader.facts.values())


@given(st.data(), documents(mistakes=False))
def test_a_clean_file_reads_the_same_both_ways(drawn: st.DataObject, value: dict[str, Data]) -> None:
    text = drawn.draw(written(value))

    quick, careful, facts = both_ways(text)

    assert quick is not None
    assert facts == []
    assert careful == quick
    document = read_document(Source("x.yaml", text), Limits())
    assert document.facts == ()
    assert document.content == quick


@given(st.data(), documents(mistakes=True))
def test_both_ways_agree_on_which_files_are_clean(drawn: st.DataObject, value: dict[str, Data]) -> None:
    quick, careful, facts = both_ways(drawn.draw(written(value)))

    assert (quick is None) == bool(facts)
    assert quick is None or careful == quick


@given(st.data(), documents(mistakes=True))
def test_a_file_with_mistakes_has_each_of_them_inside_it(
    drawn: st.DataObject, value: dict[str, Data]
) -> None:
    source = Source("x.yaml", drawn.draw(written(value)))

    document = read_document(source, Limits())

    assert document.content is not None
    for fact in document.facts:
        span = fact.place.span
        assert source.line(span.line)[span.column - 1 : span.column].strip()
    spots = [(fact.kind, fact.place.span, fact.reason) for fact in document.facts]
    assert len(spots) == len(set(spots))
