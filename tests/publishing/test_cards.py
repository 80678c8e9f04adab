"""What a card tells: words around the claim, figures side by side, copies of sources, whom it waits for, history."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import Annotation, Evidence, Finding, Passage, Standing
from annotate.publishing.archives import find_archived, is_archived
from annotate.publishing.found_figures import FoundFigure, gather_found_figures
from annotate.publishing.moments import tell_history
from annotate.publishing.surroundings import look_around
from annotate.publishing.waiting import say_waiting
from annotate.publishing.words import ENGLISH
from tests.newsroom import report

DAY = datetime(2031, 2, 28, 9, tzinfo=UTC)


def finding_of(words: str) -> Finding:
    return next(one for one in report().findings if words in one.claim.text)


@given(some.text(some.sampled_from("a é.\n"), min_size=1, max_size=600), some.data())
def test_what_surrounds_a_claim_stands_around_it_in_its_paragraph(text: str, data: some.DataObject) -> None:
    start = data.draw(some.integers(0, len(text) - 1))
    end = data.draw(some.integers(start + 1, len(text)))
    around = look_around(text, Passage(start=start, end=end, text=text[start:end]))
    before, after = around.before.removeprefix("… "), around.after.removesuffix(" …")
    assert text[:start].endswith(before)
    assert text[end:].startswith(after)
    assert "\n\n" not in before + "x" + after
    assert max(len(before), len(after)) <= 180


def test_figures_are_gathered_by_how_they_came_each_once_with_everybody_who_found_it() -> None:
    assert gather_found_figures(finding_of("Around 15,000")) == [
        FoundFigure("9,400", "figure_in", "shelters.example", ["mara@desk.example", "idris@desk.example"]),
        FoundFigure("9400", "figure_corrected", "", ["idris@desk.example"]),
    ]
    ruled = gather_found_figures(next(one for one in report().findings if one.adjudication))
    assert [(found.figure, found.how) for found in ruled] == [("9.5", "figure_corrected"), ("9.5", "figure_ruled")]


@pytest.mark.parametrize(
    ("url", "copy"),
    [
        ("https://rescue.example/roll?a=1#x", "https://web.archive.org/web/20310228/https://rescue.example/roll?a=1#x"),
        ("https://web.archive.org/web/2030/https://rescue.example/", None),
        ("https://archive.ph/AbCd", None),
        ("javascript:alert(1)", None),
        ("https://trusted.example@trap.example/", None),
    ],
)
def test_a_copy_is_looked_for_near_the_day_of_the_answer(url: str, copy: str | None) -> None:
    assert find_archived(url, DAY) == copy
    assert is_archived(url) is ("archive." in url)


def test_a_host_that_only_looks_like_an_archive_is_none() -> None:
    assert not is_archived("https://archive.org.trap.example/x")
    assert not is_archived("https://notarchive.org/x")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Around 15,000", "May not rule, having answered: mara@desk.example and idris@desk.example."),
        ("Nobody was warned", "Answered so far by idris@desk.example."),
        ("was convicted", "Evidence is due from june and mara@desk.example, or from somebody else."),
        ("the sirens had failed", ""),
        ("at least 41", ""),
    ],
)
def test_a_claim_without_a_verdict_says_whom_it_waits_for(words: str, said: str) -> None:
    assert say_waiting(ENGLISH, finding_of(words)).unescape() == said


def test_history_is_told_in_order_with_changes_and_the_ruling() -> None:
    finding = next(one for one in report().findings if one.adjudication)
    told = tell_history(finding)
    assert [each.what for each in told] == ["answer", "answer", "ruling"]
    assert [each.moment for each in told] == sorted(each.moment for each in told)
    assert finding.settled_at == told[-1].moment


def test_a_change_by_somebody_else_names_both_and_one_of_ones_own_names_one() -> None:
    first = Annotation(annotation_id=1, claim_id="x", reviewer="a", verdict="refuted", submitted_at=DAY, updated_at=DAY)
    later = {"updated_at": DAY + timedelta(hours=1)}
    own, edited = first.model_copy(update=later), first.model_copy(update=later | {"edited_by": "b"})
    finding = finding_of("at least 41").model_copy(update={"annotations": (own, edited)})
    changes = [each for each in tell_history(finding) if "change" in each.what]
    assert [(each.what, each.who, each.whose) for each in changes] == [("own_change", "a", ""), ("change", "b", "a")]
    assert [each.verdict for each in tell_history(finding)] == [None, None, "refuted", "refuted"]


def test_a_claim_that_is_not_settled_was_settled_never() -> None:
    assert all(
        (one.settled_at is None) == (one.judgement.standing is not Standing.SETTLED) for one in report().findings
    )


def test_a_figure_without_a_host_is_told_with_its_address() -> None:
    evidence = Evidence.model_construct(url="https://[bad", quote="", figure="3", stance=None)
    answer = (
        finding_of("at least 41")
        .annotations[0]
        .model_copy(update={"evidence": (evidence,), "corrected_figure": Decimal("3.50")})
    )
    found = gather_found_figures(finding_of("at least 41").model_copy(update={"annotations": (answer,)}))
    assert [(each.figure, each.where) for each in found] == [("3", "https://[bad"), ("3.5", "")]
