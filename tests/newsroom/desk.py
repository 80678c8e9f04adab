"""What the desk answered, and the report made of it."""

import tomllib
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from annotate.domain import (
    Adjudication,
    Annotation,
    Article,
    CheckedArticle,
    Claim,
    Evidence,
    EvidenceStance,
    Finding,
    ReasonKind,
    Report,
    Taxonomy,
)
from annotate.judging import Policy, settle
from annotate.shipped import shipped_text

from . import found
from .corrected import with_corrections
from .stories import FLOOD, HARBOUR, LETTER

KEY = b"the samples' key is no secret"
REVIEWERS = MARA, IDRIS, JUNE = ("mara@desk.example", "idris@desk.example", "june")
ADJUDICATOR = "editor@desk.example"

_AS_OF = datetime(2031, 3, 2, 14, 5, tzinfo=UTC)
_FIRST_ANSWER = datetime(2031, 2, 28, 9, 0, tzinfo=UTC)
_SUPPORTS, _REFUTES, _CONTEXT = EvidenceStance.SUPPORTS, EvidenceStance.REFUTES, EvidenceStance.CONTEXT
_ROLL = Evidence(
    url="https://rescue.example/roll?day=24&sort=name",
    quote="As of noon, the bodies of 41 residents have been recovered.",
    stance=_SUPPORTS,
)
_HOSPITAL = Evidence(
    url="https://hospital.example/press/25-february", quote="41 bodies were brought here.", stance=_SUPPORTS
)
_BEDS = Evidence(url="https://shelters.example/list", quote="9,400 beds taken", figure="9,400", stance=_REFUTES)
_AUDIT = Evidence(url="https://audit.example/port-ansel.pdf#page=31", quote="of which quay: 0.7 m", stance=_CONTEXT)
_SERIES = Evidence(url="https://police.example/port-ansel/yearly", quote="2029: 410. 2030: 394.", stance=_REFUTES)
_GAUGE = Evidence(
    url="https://gauges.example/marrow/low-bridge",
    quote="1994: 7.31 m. 2031: 7.08 m.",
    figure="7.31 m",
    stance=_REFUTES,
)
_TRAP = Evidence(
    url='https://trusted.example@trap.example/"onmouseover="alert(1)',
    quote="</blockquote><script>alert(2)</script>",
    figure="=2+5+cmd()",
)


def report() -> Report:
    """Return the project's report, reviewers by their real names."""
    numbers = count(101)
    articles = tuple(
        CheckedArticle(article=article, findings=tuple(_finding(article, *row, numbers) for row in rows))
        for article, rows in _FINDINGS
    )
    return with_corrections(Report(as_of=_AS_OF, taxonomy=_TAXONOMY, articles=articles, quarantined=1))


_TAXONOMY = Taxonomy.model_validate(tomllib.loads(shipped_text("schemas", "verdicts", "default.toml")))
_ASKING = frozenset(verdict.key for verdict in _TAXONOMY.verdicts if verdict.asks_evidence)
_POLICY = Policy(overlap=2, asking=_ASKING, sources=1, casualty_sources=2, figure_tolerance=Decimal("0.01"))


def _finding(
    article: Article, claim: Claim, sent: bool, answers: list[dict[str, Any]], numbers: "count[int]"
) -> Finding:
    claim_id = claim.id_in(article.id)
    rulings = [answer for answer in answers if "adjudicator" in answer]
    ruling = Adjudication(claim_id=claim_id, **rulings[0]) if rulings else None
    given = [answer for answer in answers if "reviewer" in answer]
    annotations = tuple(_annotation(claim_id, next(numbers), answer) for answer in given)
    return Finding(
        claim_id=claim_id,
        article_id=article.id,
        claim=claim,
        judgement=settle(claim, annotations, ruling, sent=sent, policy=_POLICY),
        annotations=annotations,
        adjudication=ruling,
        revisions=1 if ruling else 0,
    )


def _annotation(claim_id: str, number: int, answer: dict[str, Any]) -> Annotation:
    submitted_at = _FIRST_ANSWER + timedelta(minutes=7 * (number - 101))
    times = {"submitted_at": submitted_at, "updated_at": submitted_at, "seconds": 30.5 + number} | answer
    under = {"taxonomy": "default", "taxonomy_version": 1}
    return Annotation(annotation_id=number, claim_id=claim_id, **under, **times)


def _says(reviewer: str, verdict: str | None, rationale: str = "", *evidence: Evidence, **rest: Any) -> dict[str, Any]:
    return {"reviewer": reviewer, "verdict": verdict, "rationale": rationale, "evidence": evidence, **rest}


def _rules(verdict: str, reason: str, because: ReasonKind, figure: str) -> dict[str, Any]:
    ruled_at = datetime(2031, 3, 1, 17, 30, tzinfo=UTC)
    said = {"verdict": verdict, "because": because, "reason": reason, "corrected_figure": Decimal(figure)}
    return {"adjudicator": ADJUDICATOR, **said, "ruled_at": ruled_at}


_SENT, _UNSENT = True, False

_FINDINGS: list[tuple[Article, list[tuple[Claim, bool, list[dict[str, Any]]]]]] = [
    (
        FLOOD,
        [
            (
                found.DEATHS,
                _SENT,
                [
                    _says(MARA, "supported", "The roll names all 41.", _ROLL, _HOSPITAL, confidence=5),
                    _says(IDRIS, "supported", "", _ROLL, _HOSPITAL, confidence=4),
                ],
            ),
            (
                found.DISPLACED,
                _SENT,
                [
                    _says(MARA, "supported", "Matches the shelters' own count.", _ROLL, _BEDS, confidence=3),
                    _says(
                        IDRIS,
                        "misleading",
                        "15,000 were told to leave.\n\nThose who did were fewer; ask mara@desk.example for the list.",
                        _BEDS,
                        _ROLL,
                        corrected_figure=Decimal("9400"),
                        confidence=4,
                    ),
                ],
            ),
            (
                found.WARNED,
                _SENT,
                [_says(JUNE, None, "I know the speaker."), _says(IDRIS, "unproven", "No siren log is public.")],
            ),
            (found.SIRENS, _SENT, []),
            (
                found.CUTS,
                _SENT,
                [
                    _says(MARA, "refuted", "The budget fell by 9.5%.", corrected_figure=Decimal("9.5"), confidence=4),
                    _says(
                        IDRIS,
                        "supported",
                        "12% is what the draft said.",
                        problems=("missing_context",),
                        problem_note="It does not say which budget: the draft's, or the one that was passed?",
                    ),
                    _rules(
                        "refuted",
                        "The draft was never passed. What was passed is a cut of 9.5%.",
                        ReasonKind.SOURCES_CONFLICT,
                        "9.5",
                    ),
                ],
            ),
            (
                found.CUTS_AND_DAMAGE,
                _SENT,
                [_says(MARA, "unproven", "No study exists."), _says(JUNE, "unproven", "", confidence=2)],
            ),
            (
                found.HIGHEST,
                _SENT,
                [
                    _says(IDRIS, "refuted", "The gauge stood higher in 1994.", _GAUGE, confidence=5),
                    _says(JUNE, "refuted", "", _GAUGE, updated_at=datetime(2031, 3, 1, 8, 0, tzinfo=UTC)),
                ],
            ),
            (found.HOUSES, _UNSENT, []),
            (
                found.NEVER_AGAIN,
                _SENT,
                [_says(MARA, "not_a_claim"), _says(IDRIS, "not_a_claim", "A wish.", problems=("badly_split",))],
            ),
        ],
    ),
    (
        HARBOUR,
        [
            (
                found.RENT,
                _SENT,
                [
                    _says(
                        MARA,
                        "misleading",
                        "0.7 million of it was for a quay in use.",
                        _AUDIT,
                        corrected_figure=Decimal("2500000"),
                    ),
                    _says(JUNE, "misleading", "", _AUDIT, confidence=3),
                ],
            ),
            (found.CONVICTED, _SENT, [_says(JUNE, "supported", confidence=5), _says(MARA, "supported")]),
            (found.SENTENCED, _UNSENT, []),
            (found.STAFF, _UNSENT, []),
            (
                found.CRIME,
                _SENT,
                [
                    _says(MARA, "refuted", "-4% a year, in fact.", _SERIES),
                    _says(IDRIS, "unproven", "+ no series before 2027"),
                ],
            ),
        ],
    ),
    (
        LETTER,
        [
            (
                found.WELLS,
                _SENT,
                [
                    _says(MARA, "unproven", "=1+1\n# not a heading\n- not a list\n\u202ekcab\u202c", _TRAP),
                    _says(JUNE, "unproven", '<img src="http://trap.example/x.png"> ![x](http://trap.example/x.png)'),
                ],
            ),
            (found.PRICE, _SENT, []),
        ],
    ),
]
