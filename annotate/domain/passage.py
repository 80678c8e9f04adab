"""Stretches of an article, with their place in it."""

from typing import Self

from pydantic import ConfigDict, Field, model_validator
from sqlmodel import SQLModel


class Word(SQLModel):
    """What every word of the trade is: frozen, validated, and compared by value."""

    model_config = ConfigDict(frozen=True, extra="forbid")  # type: ignore[assignment]


class Passage(Word):
    """
    A stretch of an article.

    Offsets count Unicode code points from the start of the article, half-open:
    `article.text[passage.start:passage.end] == passage.text`.
    """

    start: int = Field(ge=0)
    end: int
    text: str = Field(min_length=1)

    @model_validator(mode="after")
    def _spans_its_text(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"{self.start}–{self.end} does not span {self.text!r}")
        return self


class Sentence(Passage):
    """
    One sentence of an article, without the blanks around it.

    Both scores lie in 0..1: `checkable` says how surely the sentence states
    something evidence could confirm or refute, `checkworthiness` how early a
    desk would want to check it.
    """

    checkable: float = Field(ge=0, le=1)
    checkworthiness: float = Field(ge=0, le=1)
    reasons: tuple[str, ...] = ()
