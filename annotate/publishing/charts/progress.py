"""How a project got on: claims answered, and claims with a verdict, over time."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from markupsafe import Markup

from annotate.domain import Finding
from annotate.publishing.moments import answered_at
from annotate.publishing.phrases import in_utc, say_moment
from annotate.publishing.words import Words

from .chart import Chart
from .svg import WIDTH, drawing, element

_LEFT, _RIGHT, _TOP, _HEIGHT, _FOOT = 44, 132, 12, 190, 28
_ROOM = WIDTH - _LEFT - _RIGHT
_TAIL = 14  # goes on after the last change, so that it can be seen
_LINES = ("answered_line", "settled_line")


class _Course(NamedTuple):
    """When claims were answered and settled, each in order; how many claims there are; from when to when."""

    answered: list[datetime]
    settled: list[datetime]
    claims: int
    first: datetime
    last: datetime


def chart_progress(findings: Sequence[Finding], as_of: datetime, words: Words) -> Chart | None:
    """Draw how many claims were answered, and how many had a verdict, by when; None where all was done at once."""
    answered = sorted(filter(None, map(answered_at, findings)))
    settled = sorted(in_utc(moment) for finding in findings if (moment := finding.settled_at))
    first, last = min(answered + settled, default=as_of), max(answered + settled, default=as_of)
    if first >= last:
        return None
    course = _Course(answered, settled, len(findings), first, last)
    told = {
        "first": say_moment(first),
        "last": say_moment(last),
        "answered": len(answered),
        "claims": words.say("count_claims", len(findings)),
        "settled": len(settled),
    }
    return Chart(
        "chart-progress",
        words.say("chart_progress"),
        words.say("about_progress"),
        drawing(_TOP + _HEIGHT + _FOOT, words.say("chart_progress_told", **told).unescape(), _draw(course, words)),
        [],
        [str(words.say(name)) for name in ("time_column", *_LINES)],
        [[say_moment(until), *(str(bisect_right(line, until)) for line in course[:2])] for until in _ends(course)],
    )


def _ends(course: _Course) -> list[datetime]:
    """Return the ends of the hours, days or months in which something happened, the last one cut short."""
    span = course.last - course.first
    floor = _hour if span <= timedelta(days=2) else _day if span <= timedelta(days=62) else _month
    ends = {floor(moment) for moment in course.answered + course.settled}
    return sorted(min(end, course.last) for end in ends)


def _hour(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def _day(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def _month(moment: datetime) -> datetime:
    beginning = moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (beginning + timedelta(days=32)).replace(day=1)


def _draw(course: _Course, words: Words) -> Iterator[Markup]:
    bottom = _TOP + _HEIGHT
    across = _scale(course.first.timestamp(), course.last.timestamp(), _LEFT, _LEFT + _ROOM - _TAIL)
    up = _scale(0, course.claims, bottom, _TOP)
    for count in sorted({0, round(course.claims / 2), course.claims}):
        yield element("line", x1=_LEFT, x2=_LEFT + _ROOM, y1=up(count), y2=up(count), class_="grid")
        yield element("text", str(count), x=_LEFT - 8, y=up(count) + 4.5, text_anchor="end", class_="quiet")
    yield element("text", say_moment(course.first), x=_LEFT, y=bottom + 20, class_="quiet")
    yield element(
        "text", say_moment(course.last), x=_LEFT + _ROOM - _TAIL, y=bottom + 20, text_anchor="end", class_="quiet"
    )
    heights = _part(up(len(course.answered)), up(len(course.settled)))
    for name, line, height in zip(_LINES, course[:2], heights, strict=True):
        yield element("path", d=_path(line, across, up), class_=name.replace("_", "-"))
        yield element("text", f"{words.say(name)}: {len(line)}", x=_LEFT + _ROOM + 8, y=height + 4.5)


def _scale(low: float, high: float, start: float, end: float) -> Callable[[float], float]:
    return lambda value: start + (value - low) / (high - low) * (end - start)


def _path(moments: Sequence[datetime], across: Callable[[float], float], up: Callable[[float], float]) -> str:
    """Return a line that rises by one step for every pixel's worth of moments, and ends at the right edge."""
    steps = {round(across(moment.timestamp())): count for count, moment in enumerate(moments, 1)}
    rises = "".join(f"H{x}V{up(count):.1f}" for x, count in steps.items())
    return f"M{_LEFT} {up(0):.1f}{rises}H{_LEFT + _ROOM}"


def _part(one: float, other: float) -> tuple[float, float]:
    """Return where two labels go, so that neither stands on the other."""
    return (one, other) if other - one >= 16 else (other - 16, other)
