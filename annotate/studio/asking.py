"""What the review form asks for besides a verdict, and the keys that answer it."""

from typing import NamedTuple

from annotate.domain import EvidenceStance, ReasonKind, Taxonomy

PIECES_OF_EVIDENCE = (1, 2, 3)
STANCES = {
    EvidenceStance.SUPPORTS: "Supports the claim",
    EvidenceStance.REFUTES: "Refutes the claim",
    EvidenceStance.CONTEXT: "Gives context",
}
_HOW_MANY = {2: "two", 3: "three"}
_GUIDELINES_KEY = "g"
_JUMPS = {"evidence": "e", "why": "w", "problems": "p"}
_KINDS = {
    ReasonKind.AMBIGUOUS_TEXT: "a",
    ReasonKind.GUIDELINE_GAP: "g",
    ReasonKind.REVIEWER_ERROR: "e",
    ReasonKind.SOURCES_CONFLICT: "s",
    ReasonKind.OTHER_AS_OF_DATE: "d",
    ReasonKind.OTHER_POPULATION: "p",
}


class Asked(NamedTuple):
    """How many sources a desk asks for where a verdict does; `of_people` where the claim gives a figure of them."""

    sources: int
    of_people: int


USUAL = Asked(sources=1, of_people=2)
"""What a desk asks for that sets nothing else."""


def say_sources(count: int) -> str:
    """Return what is asked for, in words: one source or more."""
    if count == 1:
        return "a source, with the passage that matters"
    return f"{_HOW_MANY[count]} sources on different hosts, each with the passage that matters"


def stance_key(taxonomy: Taxonomy, stance: EvidenceStance) -> str:
    """Return the key that says what the first piece of evidence does; "" where a verdict has it."""
    return _unless_taken(stance.value[0], taxonomy)


def guidelines_key(taxonomy: Taxonomy) -> str:
    """Return the key that shows the guidelines; "" where a verdict has it."""
    return _unless_taken(_GUIDELINES_KEY, taxonomy)


def jump_keys(taxonomy: Taxonomy) -> dict[str, str]:
    """Return the keys that lead to parts of the form, by part; none for what a verdict has, or what is not there."""
    there = [place for place in _JUMPS if place != "problems" or taxonomy.problems]
    return {place: _JUMPS[place] for place in there if _unless_taken(_JUMPS[place], taxonomy)}


def kind_keys(taxonomy: Taxonomy) -> dict[ReasonKind, str]:
    """Return the keys that say why answers differed, by kind; none for what a verdict has."""
    return {kind: key for kind, key in _KINDS.items() if _unless_taken(key, taxonomy)}


def say_keys(taxonomy: Taxonomy) -> str:
    """Return in a line what a reviewer can do without a mouse."""
    jumps = jump_keys(taxonomy).values()
    return _say_keys(taxonomy, f"{' '.join(jumps)} and Tab: to that part" if jumps else "")


def say_ruling_keys(taxonomy: Taxonomy) -> str:
    """Return in a line what an adjudicator can do without a mouse."""
    kinds, why = kind_keys(taxonomy).values(), jump_keys(taxonomy).get("why")
    return _say_keys(
        taxonomy,
        f"{' '.join(kinds)} why they differed" if kinds else "",
        f"{why} and Tab: to your reason" if why else "",
    )


def _say_keys(taxonomy: Taxonomy, *own: str) -> str:
    said = (
        f"{' '.join(verdict.hotkey for verdict in taxonomy.verdicts)} verdict",
        *own,
        "Enter (in larger fields Shift + Enter) ends a field: now a draft keeps it, and keys work again",
        "Ctrl + Enter submits",
    )
    return f"Keys: {' · '.join(filter(None, said))}"


def _unless_taken(key: str, taxonomy: Taxonomy) -> str:
    return "" if key in {verdict.hotkey.casefold() for verdict in taxonomy.verdicts} else key
