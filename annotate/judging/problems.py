"""What reviewers find wrong with claims themselves: feedback to whatever split them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotate.domain import Annotation, Finding

from .settle import last_words

NOT_A_CLAIM = "not_a_claim"
"""The key of the verdict, or of the problem, that says so."""


class ClaimProblem(NamedTuple):
    """Something that `said` of the `answers` to a claim find wrong with it, and their notes."""

    finding: Finding
    problem: str
    said: int
    answers: int
    notes: tuple[str, ...]


def find_problems(findings: Iterable[Finding]) -> list[ClaimProblem]:
    """Return what is wrong with claims, what most say first; of each reviewer the newest answer counts."""
    found = [problem for finding in findings for problem in _find_in(finding)]
    return sorted(found, key=lambda each: (-each.said, -each.finding.claim.checkworthiness, each.finding.claim_id))


def problems_in(answer: Annotation) -> tuple[str, ...]:
    """Return what an answer finds wrong with its claim, that it is none included."""
    says_none = answer.verdict == NOT_A_CLAIM
    return tuple(dict.fromkeys((*([NOT_A_CLAIM] if says_none else []), *answer.problems)))


def note_of(answer: Annotation) -> str:
    """Return what a reviewer says of a problem: the note to it where the form has one, else the reasons given."""
    return (answer.problem_note or answer.rationale).strip()


def _find_in(finding: Finding) -> Iterator[ClaimProblem]:
    answers = last_words(finding.annotations)
    for problem in dict.fromkeys(problem for answer in answers for problem in problems_in(answer)):
        saying = [answer for answer in answers if problem in problems_in(answer)]
        notes = tuple(dict.fromkeys(filter(None, map(note_of, saying))))
        yield ClaimProblem(finding, problem, len(saying), len(answers), notes)
