"""A verdict can be traced back to the bytes of its article, in words and as PROV-JSON."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given

from annotate.domain import CheckedArticle, Finding
from annotate.publishing import Trace, describe_provenance, explain, hide_people
from tests.newsroom import ADJUDICATOR, KEY, REVIEWERS, report
from tests.publishing.hostile import a_few_dozen, reports

WHEN = datetime(2031, 2, 27, 8, 0, tzinfo=UTC)
PLACES = {"prov:entity", "prov:usedEntity", "prov:generatedEntity", "prov:activity", "prov:agent"}
PLACES |= {"prov:influencee", "prov:influencer"}


def traced(checked: CheckedArticle, finding: Finding) -> Trace:
    tasks = {answer.annotation_id: 7 for answer in finding.annotations}
    return Trace(checked.article, WHEN, WHEN, finding, "default 1", 7, tasks)


PROJECT = hide_people(report(), KEY)
TRACES = [traced(checked, finding) for checked in PROJECT.articles for finding in checked.findings]


@pytest.mark.parametrize("trace", TRACES, ids=lambda trace: trace.finding.claim_id)
def test_the_bytes_are_the_claim(trace):
    start, end = trace.bytes
    assert trace.article.text.encode()[start:end].decode() == trace.finding.claim.text


def test_each_step_is_told_and_nobody_is_named():
    ruled = next(trace for trace in TRACES if trace.finding.adjudication)
    told = explain(ruled)
    assert [what for what, _ in told][:5] == ["Article", "Claim", "Splitter", "Vouched for by", "Task"]
    assert [what for what, _ in told][-2:] == ["Ruling", "Verdict"]
    everything = json.dumps([told, describe_provenance(ruled)])
    assert not [person for person in (*REVIEWERS, ADJUDICATOR) if "@" in person and person in everything]


def names_in(document: dict[str, Any]) -> set[str]:
    return {name for kind in ("entity", "activity", "agent") for name in document.get(kind, {})}


def check(document: dict[str, Any]) -> None:
    """Every relation of PROV-JSON names things that are there, and each has a name of its own."""
    known = names_in(document)
    relations = {kind: said for kind, said in document.items() if kind not in ("prefix", "entity", "activity", "agent")}
    named = [name for said in relations.values() for name in said]
    assert len(named) == len(set(named))
    for said in relations.values():
        for relation in said.values():
            assert set(relation) <= PLACES
            assert set(relation.values()) <= known


@pytest.mark.parametrize("trace", TRACES, ids=lambda trace: trace.finding.claim_id)
def test_prov_names_nothing_that_is_not_there(trace):
    check(describe_provenance(trace))


def test_a_verdict_goes_back_to_the_article():
    ruled = next(trace for trace in TRACES if trace.finding.adjudication and trace.finding.annotations)
    document = describe_provenance(ruled)
    parents: dict[str, set[str]] = {}
    for relation in document["wasDerivedFrom"].values():
        parents.setdefault(relation["prov:generatedEntity"], set()).add(relation["prov:usedEntity"])
    reached, front = set(), {f"annotate:verdict/{ruled.finding.claim_id}"}
    while front:
        reached |= front
        front = {each for name in front for each in parents.get(name, ())} - reached
    assert f"annotate:article/{ruled.article.id}" in reached
    assert f"annotate:ruling/{ruled.finding.claim_id}" in reached


@a_few_dozen
@given(reports())
def test_hostile_text_brings_nothing_down(project):
    for checked in project.articles:
        for finding in checked.findings:
            trace = traced(checked, finding)
            check(describe_provenance(trace))
            assert all("\x1b" not in words for _, words in explain(trace))
