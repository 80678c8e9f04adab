"""What a reviewer did is counted claim by claim; small numbers and idle pages say nothing."""

from decimal import Decimal

import pytest

from annotate.domain import Adjudication, Annotation, Finding, KnownAnswer
from annotate.judging import FEW, IDLE_AFTER, Policy, is_right, measure_sureness, measure_work, settle
from tests.stores import NOON, RENTS, annotation

POLICY = Policy(overlap=1, asking=frozenset({"supported", "refuted"}), sources=1, figure_tolerance=Decimal("0.01"))
AMAL, BEN = "amal@example.org", "ben@example.org"


def finding(number: int, *answers: Annotation, ruled: str | None = None, policy: Policy = POLICY) -> Finding:
    """Return a claim with these answers, and with a ruling if there is one."""
    claim_id = f"c{number}"
    ruling = ruled and Adjudication(claim_id=claim_id, adjudicator="eda", verdict=ruled, reason="x", ruled_at=NOON)
    judgement = settle(RENTS, answers, ruling or None, sent=True, policy=policy)
    return Finding(
        claim_id=claim_id,
        article_id="a",
        claim=RENTS,
        judgement=judgement,
        annotations=answers,
        adjudication=ruling or None,
    )


def works(seconds):
    """Return the median time of Amal, whose pages were open for so long."""
    findings = [finding(number, annotation(f"c{number}", seconds=each)) for number, each in enumerate(seconds)]
    return measure_work(findings, POLICY)[AMAL].seconds


def test_answers_skips_and_what_lacks_evidence_are_counted_once_a_claim():
    findings = [
        finding(1, annotation("c1", 1), annotation("c1", 2, submitted_at=NOON.replace(hour=13))),
        finding(2, annotation("c2", 3, evidence=())),
        finding(3, annotation("c3", 4, verdict=None), annotation("c3", 5, verdict=None)),
        finding(4, annotation("c4", 6, verdict=None), annotation("c4", 7)),
        finding(5, annotation("c5", 8, reviewer=BEN)),
    ]
    work = measure_work(findings, POLICY)
    assert (work[AMAL].answers, work[AMAL].skips, work[AMAL].short_of_evidence, work[AMAL].open) == (3, 1, 1, 0)
    assert (work[BEN].answers, work[BEN].skips) == (1, 0)


def test_an_answer_to_a_claim_that_waits_for_others_is_open():
    two = POLICY._replace(overlap=2)
    work = measure_work([finding(1, annotation("c1"), policy=two)], two)
    assert (work[AMAL].open, work[AMAL].short_of_evidence) == (1, 0)


def test_what_a_settled_claim_lacks_is_asked_of_nobody():
    ruled = finding(1, annotation("c1", evidence=()), ruled="supported")
    assert measure_work([ruled], POLICY)[AMAL].short_of_evidence == 0


def test_a_page_that_was_left_open_counts_as_a_quarter_of_an_hour():
    assert IDLE_AFTER == 900
    assert works([10, 20, 30, 40_000, 50_000]) == (30, 5)
    assert works([10, 20, 30_000, 40_000, 50_000]) == (900, 5)
    assert works([899, 899, 899, 901, 901]).value == 899


@pytest.mark.parametrize("n", range(FEW))
def test_of_too_few_answers_no_number_is_told(n):
    measured = works([60] * n) if n else measure_work([], POLICY)
    if n:
        assert (measured.value, measured.n) == (None, n)
        assert measured.as_data() == {"value": None, "n": n, "why": f"too few: {n}, and 5 are needed"}


def test_pages_whose_time_nobody_knows_do_not_count():
    assert works([60, 60, 60, 60, None]).value is None
    assert works([60, 60, 60, 60, 60, None]) == (60, 5)


def test_agreement_with_rulings_counts_ruled_claims_alone():
    verdicts = ["supported", "supported", "supported", "refuted", "refuted"]
    ruled = [finding(number, annotation(f"c{number}"), ruled=verdict) for number, verdict in enumerate(verdicts)]
    others = [finding(number, annotation(f"c{number}")) for number in range(10, 20)]
    assert measure_work(ruled + others, POLICY)[AMAL].rulings == (0.6, 5)
    assert measure_work(ruled[1:] + others, POLICY)[AMAL].rulings == (None, 4)


def known(claim_id: str, verdict: str, figure: str | None = None) -> KnownAnswer:
    """Return what is known of a claim."""
    value = None if figure is None else Decimal(figure)
    return KnownAnswer(claim_id=claim_id, verdict=verdict, figure=value, note="x", by="eda", known_at=NOON)


def test_how_sure_somebody_is_shows_on_known_answers():
    findings = [finding(number, annotation(f"c{number}")) for number in range(6)]
    answers = {f"c{number}": known(f"c{number}", "supported" if number else "refuted") for number in range(5)}
    (sureness,) = measure_sureness(findings, answers, POLICY).values()
    assert (sureness.right, sureness.missed, sureness.accuracy) == (4, ("c0",), (0.8, 5))
    del answers["c4"]
    assert measure_sureness(findings, answers, POLICY)[AMAL].accuracy == (None, 4)
    assert measure_sureness(findings, {}, POLICY) == {}


@pytest.mark.parametrize(
    ("verdict", "figure", "asked", "right"),
    [
        ("refuted", None, None, True),
        ("supported", None, None, False),
        ("refuted", "9.5", "9.5", True),
        ("refuted", "9.55", "9.5", True),
        ("refuted", "10", "9.5", False),
        ("refuted", None, "9.5", False),
        ("refuted", "-9.5", "9.5", False),
        ("refuted", "0", "0", True),
    ],
)
def test_a_known_figure_must_be_met_within_the_tolerance(verdict, figure, asked, right):
    answer = annotation("c1", verdict=verdict, corrected_figure=None if figure is None else Decimal(figure))
    assert is_right(answer, known("c1", "refuted", asked), POLICY) is right
