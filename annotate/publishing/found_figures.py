"""The figures people found for a claim, beside those that were read in it."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from annotate.domain import Finding

from .phrases import say_number


class FoundFigure(NamedTuple):
    """A figure, the name of the text that says how it came, the host it was found on, and who found it."""

    figure: str
    how: str
    where: str
    people: list[str]


def gather_found_figures(finding: Finding) -> list[FoundFigure]:
    """Return each figure once for each way it came: in a source, as a correction, by a ruling; in this order."""
    gathered: dict[tuple[str, str, str], FoundFigure] = {}
    for how, figure, where, who in _found(finding):
        found = gathered.setdefault((how, figure, where), FoundFigure(figure, how, where, []))
        if who not in found.people:
            found.people.append(who)
    return sorted(gathered.values(), key=lambda found: _ORDER.index(found.how))


_ORDER = ("figure_in", "figure_corrected", "figure_ruled")


def _found(finding: Finding) -> Iterator[tuple[str, str, str, str]]:
    for answer in finding.annotations:
        for piece in answer.evidence:
            if piece.figure:
                yield "figure_in", piece.figure, name_host(piece.url), answer.reviewer
        if answer.corrected_figure is not None:
            yield "figure_corrected", say_number(answer.corrected_figure), "", answer.reviewer
    ruling = finding.adjudication
    if ruling is not None and ruling.corrected_figure is not None:
        yield "figure_ruled", say_number(ruling.corrected_figure), "", ruling.adjudicator


def name_host(url: str) -> str:
    """
    Return the host of an address, or the address where it names none.

    >>> name_host("https://www.rescue.example/roll?day=24")
    'rescue.example'
    """
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    return (host or url).removeprefix("www.")
