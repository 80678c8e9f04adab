"""What readers were told otherwise before, in words made of facts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import Claim, Correction, Report, Standing, Version

from .layout import Chapter
from .phrases import in_utc, say_day, say_number

_NOW = {
    None: "it is not checked any more",
    Standing.UNSENT: "nobody has been asked about it yet",
    Standing.OPEN: "reviewers are asked again",
    Standing.SHORT: "it is short of evidence",
    Standing.DISPUTED: "it is disputed",
}


class Corrected(NamedTuple):
    """A correction with the claim it is about; `anchor` is "" where the claim is no longer part of the work."""

    anchor: str
    claim: Claim
    correction: Correction


def list_corrections(report: Report, chapters: Sequence[Chapter]) -> list[Corrected]:
    """Return every correction of a report, the newest first."""
    told = [
        Corrected(entry.anchor, entry.finding.claim, correction)
        for chapter in chapters
        for entry in chapter.entries
        for correction in entry.finding.corrections
    ]
    told += [
        Corrected("", gone.claim, correction)
        for checked in report.articles
        for gone in checked.withdrawn
        for correction in gone.corrections
    ]
    return sorted(told, key=lambda each: each.correction.at, reverse=True)


def say_correction(correction: Correction) -> str:
    """Return a correction in words: “On 2 March 2031 the verdict was changed from Refuted to Unproven.”"""
    day = say_day(in_utc(correction.at).date())
    return f"On {day} {_say_change(correction)}"


def tell_correction(correction: Correction) -> str:
    """Return the same, with what a person added."""
    return " ".join(filter(None, (say_correction(correction), " ".join(correction.note.split()))))


def say_version(version: Version) -> str:
    """Return what readers were told in short, for example “Refuted, the figure is 34”."""
    if version.standing is not Standing.SETTLED:
        return f"no verdict; {_NOW[version.standing]}"
    figure = "" if version.figure is None else f", the figure is {say_number(version.figure)}"
    return f"{version.label}{figure}"


def _say_change(correction: Correction) -> str:
    before, after = correction.before, correction.after
    if after.standing is not Standing.SETTLED:
        had = f" It had said: {say_version(before)}." if before.standing is Standing.SETTLED else ""
        if after.standing is None:
            return f"the check was withdrawn.{had}"
        return f"the verdict was taken back: {_NOW[after.standing]}.{had}"
    if before.standing is not Standing.SETTLED:
        return f"the claim, which had no verdict any more, got one again: {say_version(after)}."
    return f"{' and '.join(_say_changes(before, after))}."


def _say_changes(before: Version, after: Version) -> Iterator[str]:
    if before.verdict != after.verdict:
        yield f"the verdict was changed from {before.label} to {after.label}"
    old, new = before.figure, after.figure
    if old is None and new is not None:
        yield f"the figure {say_number(new)} was added"
    elif old is not None and new is None:
        yield f"the figure {say_number(old)} was taken back"
    elif old is not None and new is not None and old != new:
        yield f"the figure was changed from {say_number(old)} to {say_number(new)}"
