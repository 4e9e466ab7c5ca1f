"""The navigation: the parts of the website, what each is called, and the page it begins with."""

from dataclasses import dataclass
from typing import Final

from hulpplan.i18n import N_
from hulpplan.site.addresses import GOALS, PLANS, SECTIONS, START


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the website; `main` tells that it stands in the navigation at the top."""

    address: str
    title: str
    main: bool = True


PRISONS: Final = SECTIONS["prison"]
ORGANISATIONS: Final = SECTIONS["organisation"]
DOMAINS: Final = SECTIONS["domain"]
TARGET_GROUPS: Final = SECTIONS["target-group"]
REPORTS: Final = "reports"
FINDINGS: Final = "findings"
CHANGES: Final = "changes"
SEARCH: Final = "search"
ACCESSIBILITY: Final = "accessibility"

PARTS: Final[tuple[Part, ...]] = (
    Part(START, N_("Start")),
    Part(PLANS, N_("Plans")),
    Part(PRISONS, N_("Prisons")),
    Part(ORGANISATIONS, N_("Organisations")),
    Part(DOMAINS, N_("Domains")),
    Part(TARGET_GROUPS, N_("Target groups")),
    Part(REPORTS, N_("Reports")),
    Part(CHANGES, N_("Changes")),
    Part(SEARCH, N_("Search")),
    Part(GOALS, N_("Goals of the decree"), main=False),
    Part(FINDINGS, N_("Findings"), main=False),
    Part(ACCESSIBILITY, N_("Accessibility"), main=False),
)


def title_of(address: str) -> str:
    """Return what a part is called, as a marked sentence."""
    return next(part.title for part in PARTS if part.address == address)
