"""Verdicts by kind and by source, as divided bars."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup

from annotate.domain import Finding
from annotate.publishing.labels import Label
from annotate.publishing.layout import Entry
from annotate.publishing.phrases import say_kind
from annotate.publishing.words import Words

from .chart import Chart
from .svg import WIDTH, cut, drawing, element, tip

_MOST_SOURCES = 12
_LEFT, _RIGHT, _ROW, _BAR = 176, 40, 28, 20
_ROOM = WIDTH - _LEFT - _RIGHT
_DIGIT, _GAP = 8, 1.5

Tallies = list[tuple[str, Counter[Label]]]


def chart_kinds(entries: Sequence[Entry], labels: Sequence[Label], words: Words) -> Chart | None:
    """Draw how many claims of each kind got which verdict, the commonest kind first."""
    return _chart("kinds", _tally(entries, lambda finding: say_kind(finding.claim.kind)), labels, words, "kind_column")


def chart_sources(entries: Sequence[Entry], labels: Sequence[Label], words: Words) -> Chart | None:
    """Draw how many claims each source vouches for got which verdict; rare sources are put together."""
    itself = str(words.say("article_itself"))
    tallies = _tally(entries, lambda finding: _name_source(finding) or itself)
    if len(tallies) > _MOST_SOURCES + 1:
        others: Counter[Label] = Counter()
        for _, counts in tallies[_MOST_SOURCES:]:
            others += counts
        name = f"{words.say('others')} ({len(tallies) - _MOST_SOURCES})"
        tallies = [*tallies[:_MOST_SOURCES], (name, others)]
    return _chart("sources", tallies, labels, words, "source_column")


def _name_source(finding: Finding) -> str:
    source = finding.claim.attribution.source
    return " ".join(source.text.split()) if source else ""


def _tally(entries: Sequence[Entry], name: Callable[[Finding], str]) -> Tallies:
    """Count labels under names, the most claims first; names that differ in capitals alone are one."""
    counted: dict[str, tuple[str, Counter[Label]]] = {}
    for entry in entries:
        said = name(entry.finding)
        counted.setdefault(said.casefold(), (said, Counter()))[1][entry.label] += 1
    return sorted(counted.values(), key=lambda tally: (-tally[1].total(), tally[0].casefold()))


def _chart(what: str, tallies: Tallies, labels: Sequence[Label], words: Words, column: str) -> Chart | None:
    if not tallies:
        return None
    used = [label for label in labels if any(counts[label] for _, counts in tallies)]
    title = words.say(f"chart_{what}")
    told = "; ".join(f"{name}: {_tell(counts, used)}" for name, counts in tallies)
    longest = max(counts.total() for _, counts in tallies)
    rows = [
        row
        for place, (name, counts) in enumerate(tallies)
        for row in _draw_row(place * _ROW, name, counts, used, _ROOM / longest)
    ]
    return Chart(
        f"chart-{what}",
        title,
        "",
        drawing(len(tallies) * _ROW, words.say(f"chart_{what}_told", told=told).unescape(), rows),
        used,
        [str(words.say(column)), *(label.name for label in used), str(words.say("total"))],
        [[name, *(str(counts[label]) for label in used), str(counts.total())] for name, counts in tallies],
    )


def _tell(counts: Counter[Label], used: Sequence[Label]) -> str:
    return ", ".join(f"{counts[label]} {label.name}" for label in used if counts[label])


def _draw_row(top: float, name: str, counts: Counter[Label], used: Sequence[Label], unit: float) -> Iterator[Markup]:
    middle = top + _ROW / 2 + 4.5
    yield element("text", cut(name, 23), x=_LEFT - 8, y=middle, text_anchor="end")
    left: float = _LEFT
    for label in used:
        if counts[label]:
            yield _draw_part(left, top, label, counts[label], counts[label] * unit)
            left += counts[label] * unit
    yield element("text", str(counts.total()), x=left + 6, y=middle, class_="quiet")


def _draw_part(left: float, top: float, label: Label, count: int, width: float) -> Markup:
    parts = [
        tip(f"{label.symbol} {label.name}: {count}"),
        element(
            "rect", x=left, y=top + (_ROW - _BAR) / 2, width=max(width - _GAP, 0.5), height=_BAR, rx=2, class_="tone"
        ),
    ]
    words = next((text for text in (f"{label.symbol} {count}", label.symbol) if len(text) * _DIGIT + 6 < width), "")
    if words:
        centre = left + (width - _GAP) / 2
        parts.append(element("text", words, x=centre, y=top + _ROW / 2 + 4.5, text_anchor="middle", class_="on"))
    return element("g", parts, class_=label.style)
