"""`status` counts without gathering a report, and comes to what a report says."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from annotate.domain import Adjudication, Evidence, SyncMark
from annotate.settings import Settings, read_settings
from annotate.store import Store, open_store
from annotate.workflows.init import init
from annotate.workflows.report import gather_by_name
from annotate.workflows.status import count
from tests.stores import CLAIMS, DEATHS, MAYOR, NOON, ORLAVA, PROJECT, RENTS, annotation, answered

QUOTED = tuple(Evidence(url=f"https://{host}.example/list", quote="Twelve.") for host in ("one", "two"))
BEN = "ben@example.org"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    init(tmp_path, written="review_overlap = 2\n")
    return read_settings(tmp_path)


@pytest.fixture
def store(settings: Settings, tmp_path: Path) -> Iterator[Store]:
    with open_store(settings.store_url, tmp_path) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        yield store


def say(store: Store, number: int, claim_id: str, *answers: dict[str, Any]) -> None:
    """Keep these answers to a claim that is on the server."""
    store.keep_marks(PROJECT, [SyncMark(claim_id=claim_id, task_id=number, fingerprint="f")])
    given = [
        annotation(claim_id, 10 * number + place, submitted_at=NOON + timedelta(minutes=place), **answer)
        for place, answer in enumerate(answers)
    ]
    store.keep_answers(PROJECT, [answered(claim_id, *given, task_id=number)])


def compare(store: Store, settings: Settings) -> dict[str, int]:
    """Count, check it against a report, and return where how many claims stand."""
    counted, report = count(store, settings), gather_by_name(store, settings)
    stands = {standing.value: number for standing, number in report.standings.items()}
    assert {name: getattr(counted, name) for name in stands} == stands
    assert counted.total == len(report.findings) == sum(stands.values())
    verdicts = [answer.verdict for finding in report.findings for answer in finding.annotations]
    assert (counted.answers, counted.skipped) == (len(verdicts) - verdicts.count(None), verdicts.count(None))
    return stands


@pytest.mark.parametrize(
    ("second", "standing"),
    [
        ({"evidence": QUOTED[:1]}, "short_of_evidence"),
        ({"evidence": QUOTED}, "settled"),
        ({"verdict": "refuted", "evidence": QUOTED}, "disputed"),
        ({"verdict": None}, "open"),
    ],
)
def test_it_comes_to_what_a_report_says(
    store: Store, settings: Settings, second: dict[str, Any], standing: str
) -> None:
    deaths, rents, mayor = (each.id_in(ORLAVA.id) for each in (DEATHS, RENTS, MAYOR))
    before = compare(store, settings)
    assert before == {"unsent": 3}
    say(store, 1, deaths, {"evidence": QUOTED}, {"reviewer": BEN, **second})
    assert compare(store, settings) == {standing: 1, "unsent": 2}
    say(store, 2, rents, {"verdict": None, "evidence": ()}, {"reviewer": BEN, "evidence": QUOTED})
    ruling = {"claim_id": mayor, "adjudicator": "eda", "verdict": "supported", "reason": "It is.", "ruled_at": NOON}
    store.keep_adjudication(Adjudication(**ruling))
    compare(store, settings)
    store.retire_claim(rents)  # its answers count no more
    assert compare(store, settings).get("open", 0) == (standing == "open")
