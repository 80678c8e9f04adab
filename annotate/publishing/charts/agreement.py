"""How far reviewers agree, two by two."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from markupsafe import Markup

from annotate.domain import Finding
from annotate.publishing.words import Words

from .chart import Chart
from .svg import WIDTH, cut, drawing, element, tip

_MOST = 12
_LEFT, _HEAD, _ROW = 176, 22, 38
_TINT = 0.5  # of the deepest cell, so that text on it can be read


class _Pair(NamedTuple):
    """Two reviewers, the claims both answered, and those on which they gave the same verdict."""

    one: str
    other: str
    both: int
    same: int

    @property
    def share(self) -> float:
        return self.same / self.both


def chart_agreement(findings: Sequence[Finding], words: Words) -> Chart | None:
    """Draw how often each two reviewers gave the same verdict; None where no two answered the same claim."""
    last_verdicts = [_last_verdicts(finding) for finding in findings]
    answers = Counter(reviewer for verdicts in last_verdicts for reviewer in verdicts)
    shown = [reviewer for reviewer, _ in sorted(answers.items(), key=lambda item: (-item[1], item[0]))[:_MOST]]
    pairs = list(_pair_up(sorted(shown), last_verdicts))
    if not pairs:
        return None
    told = "; ".join(_tell(pair, words) for pair in pairs)
    people = sorted({person for pair in pairs for person in pair[:2]})
    columns = ("one_reviewer", "other_reviewer", "both_answered", "same_verdict", "share")
    return Chart(
        "chart-agreement",
        words.say("chart_agreement"),
        words.say("about_agreement"),
        drawing(
            _HEAD + (len(people) - 1) * _ROW,
            words.say("chart_agreement_told", told=told).unescape(),
            _draw(people, {pair[:2]: pair for pair in pairs}, words),
        ),
        [],
        [str(words.say(column)) for column in columns],
        [[pair.one, pair.other, str(pair.both), str(pair.same), f"{pair.share:.0%}"] for pair in pairs],
    )


def _last_verdicts(finding: Finding) -> dict[str, str]:
    """Return each reviewer's newest verdict on a claim; skips are none."""
    given = sorted(finding.annotations, key=lambda answer: (answer.submitted_at, answer.annotation_id))
    return {answer.reviewer: answer.verdict for answer in given if answer.verdict is not None}


def _pair_up(people: Sequence[str], answered: Sequence[dict[str, str]]) -> Iterator[_Pair]:
    both: Counter[tuple[str, str]] = Counter()
    same: Counter[tuple[str, str]] = Counter()
    wanted = set(people)
    for verdicts in answered:
        for pair in combinations(sorted(wanted & verdicts.keys()), 2):
            both[pair] += 1
            same[pair] += verdicts[pair[0]] == verdicts[pair[1]]
    return (_Pair(*pair, both[pair], same[pair]) for pair in combinations(people, 2) if both[pair])


def _tell(pair: _Pair, words: Words) -> str:
    return words.say("pair_told", one=pair.one, other=pair.other, same=pair.same, both=pair.both).unescape()


def _draw(people: Sequence[str], pairs: dict[tuple[str, str], _Pair], words: Words) -> Iterator[Markup]:
    """Draw the triangle under the diagonal: a row for everybody but the first, a column for everybody but the last."""
    width = min((WIDTH - _LEFT) / max(len(people) - 1, 1), 110)
    for place in range(len(people) - 1):
        yield element("text", _letter(place), x=_LEFT + (place + 0.5) * width, y=15, text_anchor="middle")
    for row, person in enumerate(people):
        # The first has no row, but needs to be named: under its letter there is a column.
        top = _HEAD + (row - 1) * _ROW
        name = cut(f"{_letter(row)}  {person}", 24)
        yield element("text", name, x=0, y=15 if row == 0 else top + _ROW / 2 + 4.5)
        for column, other in enumerate(people[:row]):
            pair = pairs.get((other, person))
            if pair:
                yield _draw_cell(pair, _LEFT + column * width, top, width, _tell(pair, words))


def _draw_cell(pair: _Pair, left: float, top: float, width: float, words: str) -> Markup:
    centre = left + width / 2
    return element(
        "g",
        [
            tip(words),
            element("rect", x=left + 1, y=top + 1, width=width - 2, height=_ROW - 2, rx=3, class_="frame-line"),
            element(
                "rect",
                **{"x": left + 1, "y": top + 1, "width": width - 2, "height": _ROW - 2, "rx": 3},
                class_="tint",
                fill_opacity=f"{pair.share * _TINT:.2f}",
            ),
            element("text", f"{pair.share:.0%}", x=centre, y=top + 17, text_anchor="middle"),
            element("text", f"{pair.same}/{pair.both}", x=centre, y=top + 31, text_anchor="middle", class_="small"),
        ],
    )


def _letter(place: int) -> str:
    return chr(ord("A") + place)
