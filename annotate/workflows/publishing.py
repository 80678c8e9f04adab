"""Note what goes out, and tell what of it reads otherwise since."""

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from annotate.domain import Publication, PublishedVersion, Report, Version
from annotate.errors import Unpublishable
from annotate.judging import what_changed, withdrawn_version
from annotate.store import Store, whoami

from .corrections import by_claim, versions_in


class Going(NamedTuple):
    """
    What went out with a file: how many claims for the first time, how many with a correction, how many as before.

    `other` read otherwise and need no correction; `is_new` says whether it is another file than before.
    """

    is_new: bool
    first: int = 0
    corrected: int = 0
    other: int = 0
    same: int = 0


def refuse_open_moment(as_of: datetime | None, store: Store) -> None:
    """
    Make sure that a file may go out which speaks of a moment; None means now.

    Raises:
        Unpublishable: the moment is not over, so the same command may make another file of it later.
    """
    if as_of is not None and as_of > store.now():
        raise Unpublishable(
            "The moment is not over yet.", hint="Leave --as-of out, or name a moment that is: --as-of 2026-11-22T14:00"
        )


def note_publication(
    store: Store, report: Report, form: str, file: str, content: bytes, told: Collection[str] | None = None
) -> Going:
    """
    Note that a file goes out.

    Args:
        report: what the file tells, or a part of; reviewers under pseudonyms.
        form: how it is written, for example “html”.
        content: the file's bytes.
        told: the ids of the claims whose verdict it tells; without them, all that are settled.
    """
    publication = Publication(
        form=form,
        file=file,
        sha256=sha256(content).hexdigest(),
        as_of=report.as_of,
        published_at=store.now(),
        by=whoami(),
    )
    with store.saving():
        before = _last(store.published_versions(), form)
        told = {finding.claim_id for finding in report.findings if finding.settled_at} if told is None else set(told)
        # What the form told before, it tells otherwise now, or no more: that is news to readers as well.
        versions = versions_in(report, told | before.keys())
        noted = store.keep_publication(publication, list(versions.values()))
    if not noted.is_new:
        return Going(False)
    changes = [what_changed(before[name], each) if name in before else None for name, each in versions.items()]
    corrected = sum(change not in (None, "", "text") for change in changes)
    return Going(True, changes.count(None), corrected, changes.count("text"), changes.count(""))


class Listed(NamedTuple):
    """What one form told last of one claim, and what is to be told now; `changed` as in `judging.what_changed`."""

    claim: str
    published: PublishedVersion
    now: Version
    changed: str

    @property
    def needs_correction(self) -> bool:
        """Say whether it has to go out again."""
        return self.changed not in ("", "text")

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        version, publication = self.published.version, self.published.publication
        told, now = (each.model_dump(mode="json", exclude={"claim_id", "content"}) for each in (version, self.now))
        return {
            "claim_id": version.claim_id,
            "claim": self.claim,
            "form": publication.form,
            "file": publication.file,
            "file_sha256": publication.sha256,
            "content_sha256": version.content,
            "as_of": publication.as_of.isoformat(),
            "published_at": publication.published_at.isoformat(),
            **told,
            "now": now,
            "changed": self.changed,
        }


def list_published(store: Store, report: Report, as_of: datetime | None = None) -> list[Listed]:
    """
    Return what each form told last of each claim until a moment, claim by claim, in the order they first went out.

    Args:
        report: everything as it stood then.
    """
    claims = {finding.claim_id: finding.claim for finding in report.findings}
    claims |= {gone.claim_id: gone.claim for checked in report.articles for gone in checked.withdrawn}
    went_out = by_claim(store.published_versions(as_of))
    now, listed = versions_in(report, went_out.keys()), []
    for claim_id, told in went_out.items():
        last = {each.publication.form: each for each in told}
        version = now.get(claim_id) or withdrawn_version(claim_id)
        text = claims[claim_id].text if claim_id in claims else store.claim(claim_id).claim.text
        listed += [Listed(text, each, version, what_changed(each.version, version)) for each in last.values()]
    return listed


def count_published(listed: Collection[Listed]) -> tuple[int, int]:
    """Return how many claims went out, and how many of them have to go out again."""
    claims = {each.now.claim_id for each in listed}
    return len(claims), len({each.now.claim_id for each in listed if each.needs_correction})


def _last(went_out: list[PublishedVersion], form: str) -> dict[str, Version]:
    return {each.version.claim_id: each.version for each in went_out if each.publication.form == form}
