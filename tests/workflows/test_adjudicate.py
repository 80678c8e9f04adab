"""Who may rule, on what, and how; and the form adjudicators fill in."""

from decimal import Decimal
from typing import get_args
from xml.etree import ElementTree

import pytest
from label_studio_sdk.label_interface import LabelInterface

from annotate.cli.adjudicate import Kind
from annotate.domain import EMPTY, FaultyAnswer, ReasonKind
from annotate.errors import OwnAnswer, UnknownClaim, UnknownVerdict, UserMistake
from annotate.settings import SETTINGS_FILE, read_settings
from annotate.workflows.adjudicate import count_earlier, find_disputes, open_case, rule, who_answered
from annotate.workflows.claim import describe
from annotate.workflows.dispute_projects import ruling_form
from annotate.workflows.taxonomy import load_taxonomy, shipped_names
from tests.newsdesk import Newsdesk
from tests.stores import DEATHS, MAYOR, NOON, PROJECT, RENTS, annotation, answered


@pytest.fixture
def settings(tmp_path):
    (tmp_path / SETTINGS_FILE).write_text("review_overlap = 2\ncasualty_sources = 1\n")
    return read_settings(tmp_path)


@pytest.fixture
def ids(store):
    return {found.claim.text: found.claim_id for found in store.claims()}


def answer(store, claim_id, *verdicts, first=1):
    """Let reviewers 1, 2, … answer a claim."""
    given = [
        annotation(claim_id, first + place, reviewer=f"{place}@example.org", verdict=verdict)
        for place, verdict in enumerate(verdicts, 1)
    ]
    store.keep_answers(PROJECT, [answered(claim_id, *given, task_id=first)])
    return given


def give(store, settings, claim_id, verdict="refuted", by="eda@example.org", **said):
    known = {"because": ReasonKind.REVIEWER_ERROR, "reason": "The register says so."}
    return rule(store, settings, claim_id, verdict, by=by, **known | said)


def test_the_command_line_offers_the_kinds_of_reason_there_are():
    assert get_args(Kind) == tuple(kind.value for kind in ReasonKind)


def test_the_worst_dispute_comes_first_whatever_the_order_they_were_found_in(store, settings, ids):
    answer(store, ids[RENTS.text], "supported", "misleading")
    answer(store, ids[DEATHS.text], "supported", "misleading", first=11)
    answer(store, ids[MAYOR.text], "supported", "refuted", first=21)
    disputes = find_disputes(store, settings)
    assert [dispute.claim for dispute in disputes] == [DEATHS.text, RENTS.text, MAYOR.text]
    assert [dispute.priority for dispute in disputes] == [0.45, 0.25, 0.1]
    assert {answer.reviewer[:9] for dispute in disputes for answer in dispute.answers} == {"reviewer-"}


def test_a_figure_is_for_verdicts_that_ask_for_one(store, settings, ids):
    assert give(store, settings, ids[RENTS.text], corrected_figure=Decimal("8.5")).corrected_figure == Decimal("8.5")
    with pytest.raises(UserMistake, match="asks for no corrected figure") as refused:
        give(store, settings, ids[RENTS.text], "supported", corrected_figure=Decimal(9))
    assert "misleading, refuted" in refused.value.hint


@pytest.mark.parametrize("figure", ["nine", "NaN", "1e999"])
def test_a_figure_is_a_number(newsdesk, figure):
    said = ("--verdict", "refuted", "--by", "e@x.org", "--because", "guideline_gap", "--reason", "So.")
    outcome = newsdesk.run("adjudicate", "rule", "abc", *said, "--figure", figure)
    assert outcome.exit_code == 2
    assert "a number such as 9400 or 9.5" in outcome.told


def test_a_ruling_needs_a_known_verdict_a_name_and_a_reason(store, settings, ids):
    with pytest.raises(UnknownVerdict):
        give(store, settings, ids[RENTS.text], "martian")
    for missing in ({"by": " "}, {"reason": "\n"}):
        with pytest.raises(UserMistake, match="needs a name and a reason"):
            give(store, settings, ids[RENTS.text], **missing)
    assert store.adjudications() == {}


def test_nobody_rules_on_an_answer_they_ever_gave(store, settings, ids):
    claim_id = ids[RENTS.text]
    one, two = answer(store, claim_id, "supported", "refuted")
    edited = two.model_copy(update={"edited_by": "Editor@example.org"})
    faulty = FaultyAnswer(
        annotation_id=9, claim_id=claim_id, reviewer="9@example.org", reason=EMPTY, raw="{}", updated_at=NOON
    )
    skipped = annotation(claim_id, 8, reviewer="8@example.org", verdict=None)
    task = answered(claim_id, edited, skipped).model_copy(update={"faulty": (faulty,)})  # the first was taken back
    store.keep_answers(PROJECT, [task])
    assert who_answered(store, claim_id) == {
        *("1@example.org", "2@example.org", "editor@example.org", "9@example.org"),
    }
    for by in ("1@example.org", " 2@EXAMPLE.org", "editor@example.org"):
        with pytest.raises(OwnAnswer):
            give(store, settings, claim_id, by=by)
    assert one.reviewer == "1@example.org"
    assert give(store, settings, claim_id, by="8@example.org").verdict == "refuted"


def test_a_case_shows_every_ruling_and_precedents_by_pseudonym(store, settings, ids):
    give(store, settings, ids[DEATHS.text], reason="Ask 1@example.org, or eda@example.org.")
    give(store, settings, ids[DEATHS.text], "supported", by="ove@example.org", because=ReasonKind.GUIDELINE_GAP)
    answer(store, ids[DEATHS.text], "supported", "refuted")
    case = open_case(store, settings, ids[DEATHS.text])
    assert [past.ruling.verdict for past in case.rulings] == ["refuted", "supported"]
    assert "@" not in "".join(past.ruling.model_dump_json() for past in case.rulings)
    assert case.rulings[0].retired_at is not None
    assert count_earlier(store) == {ids[DEATHS.text]: 2}
    store.retire_claim(ids[DEATHS.text])
    with pytest.raises(UnknownClaim, match="taken out of the work"):
        open_case(store, settings, ids[DEATHS.text])


def test_a_claim_is_shown_with_all_rulings_on_it(store, settings, ids):
    give(store, settings, ids[RENTS.text], corrected_figure=Decimal(8))
    give(store, settings, ids[RENTS.text], "misleading", because=ReasonKind.OTHER_AS_OF_DATE)
    told = [value for name, value in describe(store, settings, ids[RENTS.text]) if name.startswith("ruling by")]
    assert told[0].startswith("refuted, the figure is 8, because: reviewer error: The register says so.")
    assert "it stood until" in told[0]
    assert told[1].startswith("misleading, because: other as-of date")
    assert "it stood until" not in told[1]


@pytest.mark.parametrize("name", shipped_names())
def test_the_form_for_adjudicators_offers_the_verdicts_and_the_kinds_of_reason(name, tmp_path):
    taxonomy = load_taxonomy(name, tmp_path)
    form = ruling_form(taxonomy, "de")
    LabelInterface(form).validate()
    page = ElementTree.fromstring(form)
    offered = {control.get("name"): [choice.get("alias") for choice in control] for control in page.iter("Choices")}
    assert offered == {
        "verdict": [verdict.key for verdict in taxonomy.verdicts],
        "because": [kind.value for kind in ReasonKind],
        "nothing": [None],  # what the jumps lean on; never shown, and never part of a ruling
    }
    required = {control.get("name") for control in page.iter() if control.get("required") == "true"}
    assert required == {"verdict", "because", "reason"}


def test_a_hostile_taxonomy_stays_text_in_the_form(tmp_path):
    taxonomy = load_taxonomy("default", tmp_path)
    trap = taxonomy.verdicts[0].model_copy(update={"label": '"/><script>', "meaning": "<b>&"})
    form = ruling_form(taxonomy.model_copy(update={"verdicts": (trap, *taxonomy.verdicts[1:])}), "en")
    assert ElementTree.fromstring(form).find(".//script") is None


def test_no_trick_gets_from_an_answer_to_the_terminal(store, settings, ids, tmp_path):
    settings_file = tmp_path / SETTINGS_FILE
    settings_file.write_text(settings_file.read_text() + 'store_url = "sqlite:///store.db"\n')
    trap = "\x1b[2J\x1b]0;owned\x07 [red]=cmd()[/red] \u202e kcab"
    given = [
        annotation(ids[RENTS.text], number, reviewer=f"{number}@example.org", verdict=verdict, rationale=trap)
        for number, verdict in enumerate(("supported", "refuted"))
    ]
    store.keep_answers(PROJECT, [answered(ids[RENTS.text], *given)])
    give(store, settings, ids[DEATHS.text], reason=trap)
    for words in (["list"], ["show", ids[RENTS.text]], ["show", ids[DEATHS.text]]):
        outcome = Newsdesk(tmp_path).do("adjudicate", *words)
        assert not set("\x1b\x07\u202e") & set(outcome.shown + outcome.told)
    assert "[red]=cmd()" in Newsdesk(tmp_path).do("adjudicate", "show", ids[RENTS.text]).shown
