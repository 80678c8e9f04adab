"""Gold: articles in which somebody marked what a splitter should find."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, Strict, model_validator

from .claim import ClaimKind
from .quantity import Modifier

# A person may mark a sentence yes or no where a machine gives a degree.
_Degree = Annotated[float, Strict(False), Field(ge=0, le=1, allow_inf_nan=False)]


class Marked(BaseModel):
    """
    What a file of marks holds: frozen, compared by value, its types strict; fields it does not know are left aside.

    No `Word`: a table never holds it, and words made for tables forget that they were read from JSON.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True, use_attribute_docstrings=True)


class Place(Marked):
    """A stretch of a text by its offsets alone: code points, half-open, never empty."""

    start: int = Field(ge=0)
    end: int

    @model_validator(mode="after")
    def _is_not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"it ends at {self.end}, and begins at {self.start}")
        return self

    def overlaps(self, other: "Place") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


class MarkedQuantity(Place):
    """A figure that somebody, or some program, marked; an open side is None."""

    low: Decimal | None
    high: Decimal | None
    modifier: Modifier | None = None


class GoldProblem(StrEnum):
    """What reviewers found wrong with a claim that a splitter made."""

    BADLY_SPLIT = "badly_split"
    WRONG_FIGURE = "wrong_figure"
    WRONG_SOURCE = "wrong_source"


class MarkedClaim(Place):
    """A claim that somebody, or some program, marked. `source` is who is said to vouch for it."""

    kind: ClaimKind | None = None
    quantities: tuple[MarkedQuantity, ...] = ()
    source: Place | None = None
    hedged: bool = False
    problems: tuple[GoldProblem, ...] = ()
    """What is known to be wrong here. Of a `badly_split` claim nobody knows the right cut: to find it cut so is a
    mistake, and what else is found in its place is not counted. With `wrong_figure` its figures are not compared, with
    `wrong_source` its source is not."""


class ScoredSentence(Place):
    """A sentence as a program sees it: how surely it can be checked, how early it should be. Both in 0..1."""

    checkable: _Degree = 0
    checkworthiness: _Degree = 0


class Prediction(Marked):
    """What a program found in the article `doc`."""

    doc: str = Field(min_length=1)
    sentences: tuple[ScoredSentence, ...]
    claims: tuple[MarkedClaim, ...]


class GoldQuantity(MarkedQuantity):
    """A figure in a claim, with its bounds; low and high are equal but for a range, and null on an open side."""

    modifier: Modifier
    """“Around 40” is approx, “more than 40” more_than (low 40, high null), “up to 40” at_most (low null, high 40)."""
    unit: str
    """The noun as written but lower-case and singular (“soldier”), `%`, or a currency as ISO 4217 (“EUR”)."""


class GoldClaim(MarkedClaim):
    """A piece of a sentence that can be given one verdict on its own."""

    kind: ClaimKind
    quantities: tuple[GoldQuantity, ...]
    source: Place | None
    """Who is said to vouch for it, where the text names them; null when the article itself does."""
    hedged: bool
    """Whether the text keeps its distance (“allegedly”, “reportedly”)."""


class GoldSentence(Place):
    """A sentence, without the blanks around it, and its claims."""

    checkable: bool
    """Whether it states something that evidence could confirm or refute."""
    worthy: int = Field(ge=0, le=2)
    """0: not worth checking; 1: of some public interest; 2: a desk would take it first."""
    claims: tuple[GoldClaim, ...]


class GoldArticle(Marked):
    """
    An article in which a person marked sentences and claims.

    All offsets count code points of `text`, half-open. Sentences do not
    overlap, and each claim lies inside its sentence; sources may lie anywhere.
    """

    doc: str = Field(min_length=1)
    """What the article is called, once in the file; predictions name it too."""
    text: str = Field(min_length=1)
    title: str | None = None
    published_on: date | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"
    sentences: tuple[GoldSentence, ...]

    @property
    def claims(self) -> tuple[GoldClaim, ...]:
        """Every claim, sentence by sentence."""
        return tuple(claim for sentence in self.sentences for claim in sentence.claims)

    def as_prediction(self) -> Prediction:
        """Return the marks as if a program had made them, to compare one person with another."""
        sentences = (
            ScoredSentence(start=at.start, end=at.end, checkable=float(at.checkable), checkworthiness=at.worthy / 2)
            for at in self.sentences
        )
        stated = tuple(claim for claim in self.claims if GoldProblem.BADLY_SPLIT not in claim.problems)
        return Prediction(doc=self.doc, sentences=tuple(sentences), claims=stated)

    @model_validator(mode="after")
    def _lies_in_its_text(self) -> Self:
        for sentence in self.sentences:
            for claim in sentence.claims:
                if claim.start < sentence.start or claim.end > sentence.end:
                    raise ValueError(f"the claim {_span(claim)} lies outside its sentence {_span(sentence)}")
        refuse_outside(self.text, self.sentences, self.claims)
        ordered = sorted(self.sentences, key=lambda sentence: sentence.start)
        for one, next_one in pairwise(ordered):
            if one.overlaps(next_one):
                raise ValueError(f"the sentences {_span(one)} and {_span(next_one)} overlap")
        return self


def refuse_outside(text: str, sentences: Sequence[Place], claims: Sequence[MarkedClaim]) -> None:
    """
    Make sure that every mark lies in the text.

    Raises:
        ValueError: one reaches beyond its end.
    """
    quantities = (quantity for claim in claims for quantity in claim.quantities)
    sources = (claim.source for claim in claims if claim.source is not None)
    for what, places in (("sentence", sentences), ("claim", claims), ("quantity", quantities), ("source", sources)):
        for place in places:
            if place.end > len(text):
                raise ValueError(f"the {what} {_span(place)} reaches beyond the text, which ends at {len(text)}")


def _span(place: Place) -> str:
    return f"{place.start}–{place.end}"
