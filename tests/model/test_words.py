from collections.abc import Iterator
from typing import get_args

import pytest

from hulpplan.i18n import LANGUAGES, Language, catalogue
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import ItemRecord, Record
from hulpplan.model.words import CHOICE_WORDS, KIND_WORDS, kind_word
from hulpplan.shape.shapes import ListOf, RecordOf, Shape, fields_of


def choices(shape: Shape) -> Iterator[str]:
    if isinstance(shape, ListOf):
        yield from choices(shape.entry)
    elif isinstance(shape, RecordOf):
        for name, field in fields_of(shape.record).items():
            if name not in ("kind", "schema", "direction", "language"):
                yield from choices(field.shape)
    else:
        yield from getattr(shape, "words", ())


def item_kinds(model: type[Record]) -> set[str]:
    return {
        kind
        for sub in model.__subclasses__()
        if sub.__module__.startswith("hulpplan.")  # other tests make items of their own
        for kind in ({sub.__dict__["item_kind"]} if "item_kind" in sub.__dict__ else set()) | item_kinds(sub)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fixed_word_of_the_format_has_a_word_for_people(language: Language) -> None:
    words = {word for model in KINDS.values() for word in choices(RecordOf(model))} - set(get_args(Language))

    for word in words:
        assert catalogue(language).gettext(CHOICE_WORDS[word])
    assert words <= set(CHOICE_WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_item_has_a_word_for_people(language: Language) -> None:
    kinds = item_kinds(ItemRecord) | {"strategic-plan", "action-plan"}

    assert kinds == set(KIND_WORDS)
    for kind in kinds:
        assert catalogue(language).phrase(kind_word(kind))
