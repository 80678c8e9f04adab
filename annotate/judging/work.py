"""What each reviewer did, and how it held: for editors, and careful with small numbers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any, NamedTuple

from annotate.domain import Annotation, Finding, KnownAnswer, Standing

from .evidence import find_gap
from .figures import figures_apart
from .policy import Policy
from .settle import last_words

FEW = 5
"""Of fewer answers than this no share and no median is told: it would say more of chance than of a person."""

IDLE_AFTER = 900.0
"""Seconds. A page that was open longer was not worked on all the time; it counts as this long."""


class Measured(NamedTuple):
    """A number about a person, and the answers it rests on; no value where they are too few."""

    value: float | None
    n: int

    @property
    def why(self) -> str:
        """Why there is no value; "" where there is one."""
        return "" if self.value is not None else f"too few: {self.n}, and {FEW} are needed"

    def as_data(self) -> dict[str, Any]:
        """Return `{value, n}`, with the reason where there is no value."""
        known = {"value": self.value, "n": self.n}
        return known if self.value is not None else {**known, "why": self.why}


class Work(NamedTuple):
    """
    What a reviewer did, on claims that are part of the work.

    Each claim counts once, with the newest answer. `open` of the answers are
    to claims that wait for more; `short_of_evidence` lack what the desk asks
    for. `seconds` is the median time, `rulings` the share of answers to ruled
    claims that gave the ruling's verdict.
    """

    answers: int
    skips: int
    open: int
    short_of_evidence: int
    seconds: Measured
    rulings: Measured


class Sureness(NamedTuple):
    """How a reviewer answered claims whose answer is known; `missed` are the claims answered otherwise."""

    right: int
    missed: tuple[str, ...]

    @property
    def accuracy(self) -> Measured:
        """The share of them that was right."""
        n = self.right + len(self.missed)
        return Measured(self.right / n if n >= FEW else None, n)


Answered = tuple[Finding, Annotation]


def measure_work(findings: Iterable[Finding], policy: Policy) -> dict[str, Work]:
    """Return what each reviewer did, by the name the findings have for them."""
    answers: dict[str, list[Answered]] = defaultdict(list)
    skips: dict[str, int] = defaultdict(int)
    for finding in findings:
        counted = last_words(finding.annotations)
        for answer in counted:
            answers[answer.reviewer].append((finding, answer))
        answering = {answer.reviewer for answer in counted}
        for reviewer in {answer.reviewer for answer in finding.annotations} - answering:
            skips[reviewer] += 1
    return {
        reviewer: _measure(answers[reviewer], skips[reviewer], policy)
        for reviewer in sorted(answers.keys() | skips.keys())
    }


def measure_sureness(
    findings: Iterable[Finding], known: Mapping[str, KnownAnswer], policy: Policy
) -> dict[str, Sureness]:
    """Return how each reviewer answered claims whose answer is known."""
    right: dict[str, int] = defaultdict(int)
    missed: dict[str, list[str]] = defaultdict(list)
    for finding in findings:
        for answer in last_words(finding.annotations) if finding.claim_id in known else ():
            if is_right(answer, known[finding.claim_id], policy):
                right[answer.reviewer] += 1
            else:
                missed[answer.reviewer].append(finding.claim_id)
    reviewers = sorted(right.keys() | missed.keys())
    return {reviewer: Sureness(right[reviewer], tuple(missed[reviewer])) for reviewer in reviewers}


def is_right(answer: Annotation, known: KnownAnswer, policy: Policy) -> bool:
    """Say whether an answer gives the known verdict; and the known figure, within the desk's tolerance."""
    if answer.verdict != known.verdict:
        return False
    if known.figure is None:
        return True
    figure = answer.corrected_figure
    return figure is not None and figures_apart(figure, known.figure) <= policy.figure_tolerance


def _measure(answered: Sequence[Answered], skips: int, policy: Policy) -> Work:
    seconds = [min(answer.seconds, IDLE_AFTER) for _, answer in answered if answer.seconds is not None]
    ruled = [
        answer.verdict == finding.adjudication.verdict
        for finding, answer in answered
        if finding.adjudication is not None
    ]
    return Work(
        answers=len(answered),
        skips=skips,
        open=sum(finding.judgement.standing is Standing.OPEN for finding, _ in answered),
        short_of_evidence=sum(_lacks(finding, answer, policy) for finding, answer in answered),
        seconds=Measured(median(seconds) if len(seconds) >= FEW else None, len(seconds)),
        rulings=Measured(sum(ruled) / len(ruled) if len(ruled) >= FEW else None, len(ruled)),
    )


def _lacks(finding: Finding, answer: Annotation, policy: Policy) -> bool:
    return finding.judgement.standing is not Standing.SETTLED and bool(find_gap(finding.claim, answer, policy))
