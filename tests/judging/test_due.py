"""A verdict is due when its term is over: by the ruling's moment where there is one, else by the last answer's."""

from datetime import timedelta

import pytest

from annotate.domain import ClaimKind
from annotate.judging import Terms, find_due
from tests.newsroom import report


@pytest.fixture(name="settled")
def _settled():
    return [finding for finding in report().findings if finding.settled_at]


def test_only_what_is_settled_can_be_due(settled):
    project = report()
    found = find_due(project.findings, Terms(1, {}), project.as_of + timedelta(days=1000))
    assert {each.finding.claim_id for each in found} == {finding.claim_id for finding in settled}
    assert [each.due_at for each in found] == sorted(each.due_at for each in found)
    assert all(each.due_at == each.as_of + timedelta(days=1) for each in found)


def test_a_ruling_counts_from_its_own_moment(settled):
    ruled = next(finding for finding in settled if finding.adjudication)
    (due,) = find_due([ruled], Terms(1, {}), ruled.adjudication.ruled_at + timedelta(days=1))
    assert due.as_of == ruled.adjudication.ruled_at
    assert find_due([ruled], Terms(1, {}), due.due_at - timedelta(seconds=1)) == []


def test_a_kind_has_a_term_of_its_own(settled):
    terms = Terms(10, {ClaimKind.MONEY: 500})
    found = find_due(settled, terms, report().as_of + timedelta(days=100))
    assert ClaimKind.MONEY in {finding.claim.kind for finding in settled}
    assert ClaimKind.MONEY not in {each.finding.claim.kind for each in found}
    assert len(found) == sum(finding.claim.kind is not ClaimKind.MONEY for finding in settled)
