"""Check-worthiness against verdict: were the claims that ranked high those worth it?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt
from statistics import median

from markupsafe import Markup

from annotate.publishing.labels import Label
from annotate.publishing.layout import Entry
from annotate.publishing.words import Words

from .chart import Chart
from .svg import WIDTH, cut, drawing, element, tip

_BINS = 10
_LEFT, _ROW, _FOOT = 176, 32, 24
_STEP = (WIDTH - _LEFT - 8) / _BINS
_SMALLEST, _LARGEST = 3.5, 14.5


def chart_worth(entries: Sequence[Entry], labels: Sequence[Label], words: Words) -> Chart | None:
    """Draw how check-worthy (0 to 1, in tenths) the claims under each verdict are."""
    scores: dict[Label, list[float]] = defaultdict(list)
    for entry in entries:
        scores[entry.label].append(entry.finding.claim.checkworthiness)
    used = [label for label in labels if label in scores]
    if not used:
        return None
    binned = {label: _bin(scores[label]) for label in used}
    most = max(max(counts) for counts in binned.values())
    rows = [mark for place, label in enumerate(used) for mark in _draw_row(place * _ROW, label, binned[label], most)]
    told = "; ".join(_tell(label, scores[label], words) for label in used)
    columns = [words.say("verdict_column"), *map(_name_bin, range(_BINS)), words.say("median_column")]
    return Chart(
        "chart-worth",
        words.say("chart_worth"),
        "",
        drawing(
            len(used) * _ROW + _FOOT,
            words.say("chart_worth_told", told=told).unescape(),
            [*_draw_axis(len(used) * _ROW), *rows],
        ),
        [],
        [str(column) for column in columns],
        [[label.name, *map(str, binned[label]), f"{median(scores[label]):.2f}"] for label in used],
    )


def _bin(scores: Sequence[float]) -> list[int]:
    counts = [0] * _BINS
    for score in scores:
        counts[min(int(score * _BINS), _BINS - 1)] += 1
    return counts


def _name_bin(place: int) -> str:
    return f"{place / _BINS:.1f}–{(place + 1) / _BINS:.1f}"


def _tell(label: Label, scores: Sequence[float], words: Words) -> str:
    claims = words.say("count_claims", len(scores))
    return words.say("worth_told", name=label.name, claims=claims, median=f"{median(scores):.2f}").unescape()


def _draw_axis(bottom: float) -> Iterator[Markup]:
    for tenth in range(0, _BINS + 1, 2):
        x = _LEFT + tenth * _STEP
        yield element("line", x1=x, x2=x, y1=0, y2=bottom, class_="grid")
        yield element("text", f"{tenth / _BINS:g}", x=x, y=bottom + 17, text_anchor="middle", class_="quiet")


def _draw_row(top: float, label: Label, counts: Sequence[int], most: int) -> Iterator[Markup]:
    middle = top + _ROW / 2
    yield element("text", cut(f"{label.symbol} {label.name}", 23), x=_LEFT - 12, y=middle + 4.5, text_anchor="end")
    circles = [
        mark
        for place, count in enumerate(counts)
        if count
        for mark in _draw_circle(_LEFT + (place + 0.5) * _STEP, middle, count, most, f"{_name_bin(place)}: {count}")
    ]
    yield element("g", circles, class_=label.style)


def _draw_circle(x: float, y: float, count: int, most: int, words: str) -> Iterator[Markup]:
    radius = _SMALLEST + (_LARGEST - _SMALLEST) * sqrt(count / most)
    yield element("circle", [tip(words)], cx=x, cy=y, r=radius, class_="tone")
    if len(str(count)) * 7 < 2 * radius - 4:
        yield element("text", str(count), x=x, y=y + 4.5, text_anchor="middle", class_="on")
