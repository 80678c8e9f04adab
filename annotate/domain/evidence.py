"""What a reviewer leaned on."""

from enum import StrEnum

from pydantic import Field

from .passage import Word

LONGEST_FIGURE = 100  # characters; what is longer is a passage


class EvidenceStance(StrEnum):
    """What a piece of evidence does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class Evidence(Word):
    """
    A source a reviewer leaned on: an http(s) address, and the passage that matters.

    `figure` is the figure found there, as the reviewer wrote it (“41 to 43”);
    "" where there is none.
    """

    url: str = Field(pattern=r"(?i)^https?://[^\s/]+", max_length=2000)
    quote: str = ""
    figure: str = Field(default="", max_length=LONGEST_FIGURE)
    stance: EvidenceStance | None = None
