"""The section `site:` of the settings: how the website presents itself."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.scalars import Address, Colour, Day, Text

ComplianceWord: TypeAlias = Literal["full", "partial", "none"]


class ColoursSection(Record):
    """The house colours, as `1a5fb4` or in quotes `'#1a5fb4'`: behind a bare `#` YAML sees a comment."""

    accent: Annotated[Colour | None, Field(description=N_("Colour of titles and links."))] = None
    accent_dark: Annotated[
        Colour | None, Field(description=N_("The same on a dark screen; derived from `accent` if not said."))
    ] = None


class FontsSection(Record):
    """The house fonts: names of fonts on the reader's device, for nothing is fetched from elsewhere."""

    text: Annotated[Text | None, Field(description=N_("Font of running text, such as Calibri."))] = None
    headings: Annotated[Text | None, Field(description=N_("Font of titles, such as Calibri."))] = None


class AccessibilitySection(Record):
    """What the accessibility statement of the website says.

    Source: Commission Implementing Decision (EU) 2018/1523, model accessibility statement.
    """

    compliance: Annotated[
        ComplianceWord | None, Field(description=N_("How far the website meets WCAG 2.2 AA."))
    ] = None
    exceptions: Annotated[
        tuple[Text, ...], Field(description=N_("What is not accessible, and why; one text each."))
    ] = ()
    prepared: Annotated[Day | None, Field(description=N_("When the statement was drawn up."))] = None
    reviewed: Annotated[Day | None, Field(description=N_("When the statement was last looked at."))] = None
    contact: Annotated[
        Text | None, Field(description=N_("Service to tell about what is not accessible; not a person."))
    ] = None
    address: Annotated[Address | None, Field(description=N_("Web page of that service."))] = None


class SiteSection(Record):
    """How the website presents itself.

    Source: format contract, "kind: settings".
    """

    title: Annotated[Text | None, Field(description=N_("Title of the website."))] = None
    publisher: Annotated[Text | None, Field(description=N_("Who publishes the website."))] = None
    logo: Annotated[
        Text | None, Field(description=N_("Picture file of the logo, seen from the folder of hulpplan.yaml."))
    ] = None
    colours: Annotated[ColoursSection | None, Field(description=N_("House colours."))] = None
    fonts: Annotated[FontsSection | None, Field(description=N_("House fonts."))] = None
    accessibility: Annotated[
        AccessibilitySection | None, Field(description=N_("What the accessibility statement says."))
    ] = None
