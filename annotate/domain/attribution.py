"""Who is said to vouch for a claim."""

from enum import StrEnum

from .passage import Passage, Word


class Stance(StrEnum):
    """What the source does with the claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    CONFIRMS = "confirms"


class Attribution(Word):
    """
    Who is said to vouch for a claim, and how.

    Without a source the article itself asserts the claim. `cue` is the word
    that gave the source away (“according to”); `direct` means inside quotation
    marks; `hedged` that the text keeps its distance (“allegedly”).
    """

    source: Passage | None = None
    cue: str = ""
    stance: Stance = Stance.ASSERTS
    direct: bool = False
    hedged: bool = False
