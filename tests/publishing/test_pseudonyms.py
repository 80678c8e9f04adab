"""Who reviewed stays inside the house."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import CheckedArticle
from annotate.publishing import hide_people, pseudonym, render_jsonl
from tests.newsroom import ADJUDICATOR, KEY, REVIEWERS, report

keys = some.binary(min_size=1)


@given(some.text(), keys)
def test_a_pseudonym_is_stable_and_has_a_fixed_form(reviewer: str, key: bytes) -> None:
    name = pseudonym(reviewer, key)
    assert re.fullmatch(r"reviewer-[0-9a-f]{8}", name)
    assert name == pseudonym(reviewer, key)


def test_another_key_gives_other_pseudonyms() -> None:
    assert pseudonym("mara@desk.example", b"one") != pseudonym("mara@desk.example", b"another")


def test_without_a_key_there_is_no_pseudonym() -> None:
    with pytest.raises(ValueError, match="secret key"):
        pseudonym("mara@desk.example", b"")


def test_the_same_person_has_one_pseudonym_everywhere_and_two_people_have_two() -> None:
    hidden = hide_people(report(), KEY)
    shown = {answer.reviewer for finding in hidden.findings for answer in finding.annotations}
    rulings = {finding.adjudication.adjudicator for finding in hidden.findings if finding.adjudication}
    assert shown == {pseudonym(reviewer, KEY) for reviewer in REVIEWERS}
    assert rulings == {pseudonym(ADJUDICATOR, KEY)}
    assert len(shown | rulings) == len(REVIEWERS) + 1


def test_addresses_in_what_people_wrote_are_replaced_too_whatever_their_case() -> None:
    project = report()
    checked = project.articles[0]
    ruled = next(finding for finding in checked.findings if finding.adjudication)
    judgement = ruled.judgement.model_copy(update={"why": "Ruled by Mara@Desk.Example."})
    ruling = ruled.adjudication.model_copy(update={"reason": "See MARA@DESK.EXAMPLE"}) if ruled.adjudication else None
    signed = ruled.annotations[0].model_copy(update={"rationale": "Signed, mara@desk.example"})
    ruled = ruled.model_copy(update={"judgement": judgement, "adjudication": ruling, "annotations": (signed,)})
    project = project.model_copy(update={"articles": (checked.model_copy(update={"findings": (ruled,)}),)})
    lines = render_jsonl(hide_people(project, KEY))
    assert "mara@" not in lines.lower()
    assert lines.count(pseudonym("mara@desk.example", KEY)) == 4


def test_so_are_they_in_what_was_added_to_corrections() -> None:
    signed = [_signed(checked) for checked in report().articles]
    hidden = hide_people(report().model_copy(update={"articles": tuple(signed)}), KEY)
    (told,) = [each for finding in hidden.findings for each in finding.corrections]
    (gone,) = [each for checked in hidden.articles for lost in checked.withdrawn for each in lost.corrections]
    assert told.note == gone.note == f"So says {pseudonym('mara@desk.example', KEY)}."


def _signed(checked: CheckedArticle) -> CheckedArticle:
    def sign(owner: Any) -> Any:
        notes = [each.model_copy(update={"note": "So says mara@desk.example."}) for each in owner.corrections]
        return owner.model_copy(update={"corrections": tuple(notes)})

    findings, withdrawn = (tuple(map(sign, owners)) for owners in (checked.findings, checked.withdrawn))
    return checked.model_copy(update={"findings": findings, "withdrawn": withdrawn})


def test_what_stands_for_somebody_forgotten_gets_a_pseudonym_in_texts_too() -> None:
    project = report()
    checked = project.articles[0]
    ruled = next(finding for finding in checked.findings if finding.adjudication)
    signed = ruled.annotations[0].model_copy(
        update={"reviewer": "forgotten-01ab23cd", "rationale": "forgotten-01ab23cd"}
    )
    ruled = ruled.model_copy(update={"annotations": (signed,)})
    project = project.model_copy(update={"articles": (checked.model_copy(update={"findings": (ruled,)}),)})
    lines = render_jsonl(hide_people(project, KEY))
    assert "forgotten-" not in lines
    assert lines.count(pseudonym("forgotten-01ab23cd", KEY)) == 2


def test_addresses_of_people_who_do_not_appear_are_replaced_where_they_are_given() -> None:
    project = report()
    checked = project.articles[0]
    ruled = next(finding for finding in checked.findings if finding.adjudication)
    told = ruled.annotations[0].model_copy(update={"rationale": "Tove@Desk.example told me."})
    ruled = ruled.model_copy(update={"annotations": (told,)})
    project = project.model_copy(update={"articles": (checked.model_copy(update={"findings": (ruled,)}),)})
    assert "Tove@Desk.example" in render_jsonl(hide_people(project, KEY))
    lines = render_jsonl(hide_people(project, KEY, also=["tove@desk.example"]))
    assert f"{pseudonym('tove@desk.example', KEY)} told me." in lines


def test_nothing_but_people_changes() -> None:
    before, after = report(), hide_people(report(), KEY)
    assert [checked.article for checked in before.articles] == [checked.article for checked in after.articles]
    assert [finding.claim for finding in before.findings] == [finding.claim for finding in after.findings]
    assert before.standings == after.standings


def test_the_report_given_is_left_as_it_was() -> None:
    project = report()
    hide_people(project, KEY)
    assert project == report()
