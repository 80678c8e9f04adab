"""Compare the form reviewers fill in, the guidelines and the title: ours, theirs, and what both last agreed on."""

from xml.etree import ElementTree

from annotate.domain import are_ours, fingerprint, say_the_same

from .actions import Action, FormDrift, GuidelinesDrift, Instruct, Reform, Rename


def plan_form(ours: str, theirs: str, agreed: str, *, restore: bool = False) -> list[Action]:
    """
    Plan what becomes of the form.

        ours     theirs               plan
        -------  -------------------  ---------
        same     same                 –
        changed  same                 Reform
        any      changed by somebody  FormDrift, or Reform where ours is to be restored

    Args:
        ours: the form of our taxonomy, as XML.
        theirs: the form of the project.
        agreed: the name of the form both sides had last; two, when a run was cut off that meant to change it; "" where
            that is not known.
    """
    if name_form(ours) == name_form(theirs):
        return []
    if restore or name_form(theirs) in agreed.split():
        return [Reform(ours)]
    return [FormDrift(tuple(sorted(offered_verdicts(ours) - offered_verdicts(theirs))))]


def plan_guidelines(ours: str, theirs: str, *, restore: bool = False) -> list[Action]:
    """
    Plan what becomes of the guidelines: ours are renewed; what a person wrote there stands, and it is said.

    Args:
        ours: as HTML; "" leaves theirs alone.
        restore: put ours in place of what a person wrote.
    """
    if not ours or say_the_same(ours, theirs):
        return []
    return [Instruct(ours)] if restore or are_ours(theirs) else [GuidelinesDrift()]


def plan_title(ours: str, theirs: str) -> list[Action]:
    """Plan what becomes of the title: nothing, but it is said."""
    return [] if theirs == ours else [Rename(theirs)]


def name_form(form: str) -> str:
    """Return a name for a form: another one when it would look or work otherwise."""
    try:
        return fingerprint(ElementTree.canonicalize(form, strip_text=True))
    except ElementTree.ParseError:
        return fingerprint(form)


def named_taxonomy(form: str) -> tuple[str, int | None]:
    """Return the key and the version of the taxonomy a form says it offers; "" and None where it does not say."""
    try:
        page = ElementTree.fromstring(form)  # noqa: S314 -- as in `offered_verdicts`
        return page.attrib["taxonomy"], int(page.attrib["version"])
    except (ElementTree.ParseError, KeyError, ValueError):
        return "", None


def offered_verdicts(form: str) -> frozenset[str]:
    """Return the verdicts a form offers, as answers name them."""
    try:
        controls = ElementTree.fromstring(form).iter("Choices")  # noqa: S314 -- Label Studio has parsed it before
        verdicts = [choice for control in controls if control.get("name") == "verdict" for choice in control]
    except ElementTree.ParseError:
        return frozenset()
    return frozenset(choice.get("alias") or choice.get("value") or "" for choice in verdicts)
