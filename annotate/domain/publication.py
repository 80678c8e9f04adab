"""What went out, and what readers were told otherwise later."""

from datetime import datetime
from decimal import Decimal

from pydantic import Field

from .claim import Claim
from .passage import Word
from .standing import Standing


class Version(Word):
    """
    What readers are told of a claim.

    `standing` is None where the claim is no longer part of the work. `verdict`
    and `figure` are None, and `label` – the verdict as readers see it – is "",
    where it is not settled; `settled_at` is since when it is. `content` is the
    SHA-256 of all that readers are told of the claim, in hex; "" where they
    are told nothing any more.
    """

    claim_id: str
    standing: Standing | None
    verdict: str | None = None
    label: str = ""
    figure: Decimal | None = None
    settled_at: datetime | None = None
    content: str = ""

    @property
    def gist(self) -> tuple[str, str | None, Decimal | None]:
        """What needs a correction when it changes: whether there is a verdict, which, and the figure with it."""
        if self.standing is None:
            return ("withdrawn", None, None)
        if self.standing is not Standing.SETTLED:
            return ("unsettled", None, None)
        return ("settled", self.verdict, self.figure)


class Publication(Word):
    """
    A file that went out, because the editor said so.

    `form` is how it was written (“html”, “claimreview feed”), `file` its name
    as it was typed, `sha256` that of its bytes, in hex. `as_of` is the moment
    it speaks of, `published_at` when the store learned of it (UTC); `by` is
    who typed it.
    """

    form: str
    file: str
    sha256: str
    as_of: datetime
    published_at: datetime
    by: str


class PublishedVersion(Word):
    """A version of a claim with the publication that brought it; `number` is the store's."""

    number: int
    version: Version
    publication: Publication


class CorrectionNote(Word):
    """
    A sentence that a person adds to the correction of a claim.

    `corrects` is the number of the published version that is no longer true.
    """

    claim_id: str
    corrects: int
    text: str = Field(min_length=1)
    by: str
    noted_at: datetime


class Correction(Word):
    """
    Readers were told one thing, and are told another from a moment on.

    `at` is the moment that the first file speaks of which says it (UTC);
    `note` is what a person added, "" where nobody did.
    """

    at: datetime
    before: Version
    after: Version
    note: str = ""


class Withdrawn(Word):
    """A claim that went out, and is no longer part of the work."""

    claim_id: str
    claim: Claim
    corrections: tuple[Correction, ...]
