"""What a reviewer leaned on."""

from enum import StrEnum

from pydantic import Field

from .passage import Word


class EvidenceStance(StrEnum):
    """What a piece of evidence does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"


class Evidence(Word):
    """A source a reviewer leaned on: an http(s) address, and the passage that matters."""

    url: str = Field(pattern=r"(?i)^https?://[^\s/]+", max_length=2000)
    quote: str = ""
    stance: EvidenceStance | None = None
