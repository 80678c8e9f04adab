"""Put complaints into words."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Literal

from annotate.domain import Complaint, Verdict


def _say(level: Literal["error", "warning"], rule: str, path: str, message: str, remedy: str) -> Complaint:
    return Complaint(level=level, rule=rule, path=path, message=message, remedy=remedy)


error: Callable[..., Complaint] = partial(_say, "error")
warning: Callable[..., Complaint] = partial(_say, "warning")


def pairs(verdicts: Iterable[Verdict]) -> Iterator[tuple[str, Verdict, Verdict]]:
    """Return every two verdicts, the later one second and with its path before them."""
    known = list(verdicts)
    for place, later in enumerate(known):
        for earlier in known[:place]:
            yield f"verdicts[{place}]", earlier, later


def quoted(words: Iterable[str]) -> str:
    """Return words in quotation marks, separated by commas."""
    return ", ".join(f"“{word}”" for word in words)
