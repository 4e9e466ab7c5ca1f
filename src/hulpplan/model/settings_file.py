"""The settings file `hulpplan.yaml`."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_, Language
from hulpplan.model.record import KnownFields, OpenMapping, Record
from hulpplan.model.scalars import Day, FilePattern, NumberFromZero, Text, WholeFromOne
from hulpplan.model.site_section import SiteSection

SeverityWord: TypeAlias = Literal["error", "warning", "note"]


class LimitsSection(Record):
    """How much a plan file may ask of the reader."""

    nesting: Annotated[
        WholeFromOne, Field(description=N_("How deep lists and fields may lie in each other."))
    ] = 30
    file_mb: Annotated[NumberFromZero, Field(description=N_("Largest size of a file, in megabytes."))] = 5
    alias_nodes: Annotated[
        WholeFromOne, Field(description=N_("How many values may be repeated with `*name`."))
    ] = 100_000


class RulesSection(Record):
    """What `rules:` says about any rule; beside it stand the settings that a rule has of its own.

    A rule goes by its code, its name, or the beginning of its code: `HP403`, `overdue`, `HP4`. Of several
    entries of `severity` for one rule the most precise counts: the code, then the name, then the longest
    beginning.

    Source: docs/format.en.md, "kind: settings"; docs/rules.en.md, "Ignoring".
    """

    ignore: Annotated[
        tuple[Text, ...],
        Field(description=N_("Rules that do not run: their code or name, or the beginning of their code.")),
    ] = ()
    severity: Annotated[
        dict[str, SeverityWord],
        Field(default_factory=dict, description=N_("How heavily findings weigh, by rule.")),
    ]
    per_file: Annotated[
        dict[str, tuple[Text, ...]],
        Field(
            default_factory=dict,
            description=N_("Rules that say nothing about certain files, by file pattern."),
        ),
    ]


class SettingsFile(Record):
    """Settings for a folder of plans.

    Source: docs/format.en.md, "kind: settings".
    """

    kind: Annotated[Literal["settings"], Field(description=N_("Says that this file holds settings."))]
    schema_: Annotated[Literal["1"], Field(alias="schema", description=N_("Version of the file format."))]
    plans: Annotated[Text | None, Field(description=N_("Folder of the plan files."))] = None
    exclude: Annotated[
        tuple[FilePattern, ...],
        Field(description=N_("Files and folders to leave out, as patterns such as 'archief/*'.")),
    ] = ()
    language: Annotated[Language | None, Field(description=N_("Language of messages and reports."))] = None
    reference_date: Annotated[
        Day | None, Field(description=N_("Day against which late and stale are measured; today if not said."))
    ] = None
    templates: Annotated[Text | None, Field(description=N_("Folder of your own report templates."))] = None
    rules: Annotated[
        OpenMapping | None,
        KnownFields(RulesSection),
        Field(
            description=N_("Which rules count and how heavily, and the settings of a rule under its name.")
        ),
    ] = None
    limits: Annotated[
        LimitsSection | None, Field(description=N_("How large and how nested a file may be."))
    ] = None
    site: Annotated[SiteSection | None, Field(description=N_("How the website presents itself."))] = None
