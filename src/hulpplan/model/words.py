"""The names of the kinds of items and of the fixed words of the format, for users."""

from hulpplan.i18n import N_, Phrase

KIND_WORDS: dict[str, str] = {
    "goal": N_("goal of the decree"),
    "domain": N_("domain"),
    "target-group": N_("target group"),
    "organisation": N_("organisation"),
    "prison": N_("prison"),
    "strategic-plan": N_("strategic plan"),
    "action-plan": N_("action plan"),
    "option": N_("option"),
    "objective": N_("objective"),
    "supra-local-action": N_("supra-local action"),
    "body": N_("body"),
    "need": N_("need"),
    "local-objective": N_("local objective"),
    "action": N_("action"),
    "offer": N_("offer"),
    "agreement": N_("agreement"),
    "advice": N_("advice"),
}

CHOICE_WORDS: dict[str, str] = {
    "draft": N_("draft"),
    "approved": N_("approved"),
    "closed": N_("closed"),
    "planned": N_("planned"),
    "running": N_("running"),
    "done": N_("done"),
    "postponed": N_("postponed"),
    "stopped": N_("stopped"),
    "proposed": N_("proposed"),
    "confirmed": N_("confirmed"),
    "full": N_("fully"),
    "partial": N_("partly"),
    "none": N_("not"),
    "withdrawn": N_("withdrawn"),
    "organiser": N_("organiser"),
    "executor": N_("executor"),
    "involved": N_("involved"),
    "taken-up": N_("taken up"),
    "deferred": N_("deferred"),
    "declined": N_("declined"),
    "local": N_("local"),
    "supra-local": N_("supra-local"),
    "both": N_("local and supra-local"),
    "flemish": N_("Flemish"),
    "federal": N_("federal"),
    "european": N_("European"),
    "group": N_("group"),
    "individual": N_("individual"),
    "needs-detection": N_("detecting needs"),
    "joint-planning": N_("joint planning"),
    "publicity": N_("making the offer known"),
    "evaluation": N_("evaluating the offer"),
    "onboarding": N_("supporting new workers"),
    "other": N_("other"),
    "verbatim": N_("verbatim"),
    "fragment": N_("fragment"),
    "paraphrase": N_("paraphrase"),
    "remand": N_("remand prison"),
    "sentence": N_("sentence prison"),
    "detention-house": N_("detention house"),
    "transition-house": N_("transition house"),
    "service": N_("service"),
    "government": N_("government"),
    "justice": N_("Justice"),
    "municipality": N_("municipality"),
    "volunteers": N_("volunteers"),
    "number": N_("number"),
    "yes-no": N_("yes or no"),
    "text": N_("text"),
    "up": N_("more is better"),
    "down": N_("less is better"),
    "in-use": N_("in use"),
    "closed-for-works": N_("closed for works"),
    "phasing-out": N_("being phased out"),
}
"""The English words of the format, as reports and messages say them."""


def kind_word(kind: str) -> Phrase:
    """Return the name of a kind of item."""
    return Phrase(KIND_WORDS[kind])


def choice_word(word: str) -> Phrase:
    """Return the name of a fixed word of the format."""
    return Phrase(CHOICE_WORDS[word])
