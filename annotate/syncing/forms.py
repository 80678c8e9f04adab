"""Compare the form reviewers fill in, and the project's title: ours, theirs, and what both last agreed on."""

from collections.abc import Collection
from xml.etree import ElementTree

from annotate.domain import fingerprint

from .actions import Action, FormDrift, Reform, Rename


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


def plan_title(ours: str, theirs: str) -> list[Action]:
    """Plan what becomes of the title: nothing, but it is said."""
    return [] if theirs == ours else [Rename(theirs)]


def name_form(form: str) -> str:
    """Return a name for a form: another one when it would look or work otherwise."""
    try:
        return fingerprint(ElementTree.canonicalize(form, strip_text=True))
    except ElementTree.ParseError:
        return fingerprint(form)


def offered_verdicts(form: str) -> frozenset[str]:
    """Return the verdicts a form offers, as answers name them."""
    try:
        controls = ElementTree.fromstring(form).iter("Choices")  # noqa: S314 -- as above
        verdicts = [choice for control in controls if control.get("name") == "verdict" for choice in control]
    except ElementTree.ParseError:
        return frozenset()
    return frozenset(choice.get("alias") or choice.get("value") or "" for choice in verdicts)


def missing_verdicts(form: str, used: Collection[str]) -> list[str]:
    """Return the verdicts that answers use and a form does not offer."""
    return sorted(set(used) - offered_verdicts(form))
