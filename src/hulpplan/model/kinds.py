"""The kinds of content a file can have."""

from typing import TypeAlias

from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.register import Register
from hulpplan.model.settings_file import SettingsFile
from hulpplan.model.strategic_plan import StrategicPlan

Content: TypeAlias = Register | StrategicPlan | ActionPlan | SettingsFile

KINDS: dict[str, type[Register | StrategicPlan | ActionPlan | SettingsFile]] = {
    "register": Register,
    "strategic-plan": StrategicPlan,
    "action-plan": ActionPlan,
    "settings": SettingsFile,
}
"""The values of `kind:`, each with the model of the file."""

SCHEMA = "1"
"""The value of `schema:`: the one version of the format that this release reads."""
