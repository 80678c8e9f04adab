"""What a verdict is called in other people's data, why, and what is lost on the way."""

from enum import StrEnum

from pydantic import Field

from .passage import Word


class FeverLabel(StrEnum):
    """The labels of FEVER (Thorne et al. 2018)."""

    SUPPORTS = "SUPPORTS"
    REFUTES = "REFUTES"
    NOT_ENOUGH_INFO = "NOT ENOUGH INFO"


class AveritecLabel(StrEnum):
    """The labels of AVeriTeC (Schlichtkrull, Guo and Vlachos 2023)."""

    SUPPORTED = "Supported"
    REFUTED = "Refuted"
    NOT_ENOUGH_EVIDENCE = "Not Enough Evidence"
    CONFLICTING = "Conflicting Evidence/Cherrypicking"


class Crosswalk(Word):
    """
    The way from a verdict to other people's data; it leads one way.

    `reason` says why it goes there, and `lossy` that the way back would not
    lead here. A crosswalk without a label says that there is no counterpart.
    """

    reason: str = ""
    lossy: bool = False


class ClaimReviewCrosswalk(Crosswalk):
    """
    The way to a schema.org/ClaimReview's rating.

    `label` is its `alternateName`, what readers see; `value` its
    `ratingValue`, on the scale that the values of the taxonomy span.
    """

    label: str | None = None
    value: int | None = Field(default=None, ge=1)


class FeverCrosswalk(Crosswalk):
    """The way to FEVER."""

    label: FeverLabel | None = None


class AveritecCrosswalk(Crosswalk):
    """The way to AVeriTeC."""

    label: AveritecLabel | None = None


class Crosswalks(Word):
    """Where a verdict leads, as far as its taxonomy says."""

    claimreview: ClaimReviewCrosswalk | None = None
    fever: FeverCrosswalk | None = None
    averitec: AveritecCrosswalk | None = None
