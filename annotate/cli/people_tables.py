"""What reviewers did, as tables and as data."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from .words import say, show_json, show_table

if TYPE_CHECKING:
    from annotate.judging import Measured, Sureness
    from annotate.workflows.reviewers import Person

_TOO_FEW = "too few"


def show_people(people: "Sequence[Person]", *, as_json: bool) -> None:
    """Show what everybody did."""
    if as_json:
        show_json([person.as_data() for person in people])
        return
    columns = ["Reviewer", "Name", "Since", "Answers", "Skips", "Open", "Lack evidence", "Faulty", "Time", "As ruled"]
    show_table("", columns, [_row(person) for person in people])
    _tell_limit()


def show_sureness(sureness: "Mapping[str, Sureness]", *, as_json: bool) -> None:
    """Show how everybody answered claims whose answer is known."""
    if as_json:
        show_json(
            [
                {"email": email, "right": each.right, "missed": each.missed, "accuracy": each.accuracy.as_data()}
                for email, each in sureness.items()
            ]
        )
        return
    rows = [
        (email, f"{each.right} of {each.accuracy.n}", _share(each.accuracy), " ".join(each.missed))
        for email, each in sureness.items()
    ]
    show_table("", ["Reviewer", "Right", "Accuracy", "Claims answered otherwise"], rows)
    _tell_limit()


def _row(person: "Person") -> tuple[str, ...]:
    work = person.work
    left = "" if person.account is not False or person.forgotten else " (no account)"
    since = f"{person.joined_on:%Y-%m-%d}" if person.joined_on else ""
    counts = (work.answers, work.skips, work.open, work.short_of_evidence, person.quarantined)
    time = f"{work.seconds.value:.0f} s" if work.seconds.value is not None else _TOO_FEW
    return (person.email + left, person.name, since, *map(str, counts), time, _share(work.rulings))


def _share(share: "Measured") -> str:
    return f"{share.value:.0%} of {share.n}" if share.value is not None else _TOO_FEW


def _tell_limit() -> None:
    from annotate.judging import FEW, IDLE_AFTER

    say(
        f"“{_TOO_FEW}” means fewer than {FEW}. Times are medians; a page that was open for more than "
        f"{IDLE_AFTER / 60:.0f} minutes counts as {IDLE_AFTER / 60:.0f}."
    )
