"""An editor sees who did what, also without a server; whoever is forgotten is asked about first."""

import os
import pty
from unittest.mock import patch

import pytest

from annotate.errors import UserMistake
from annotate.settings import read_settings
from annotate.store import Traces
from annotate.studio.people import Reviewer
from annotate.workflows.forgetting import find_copies, look_into
from annotate.workflows.init import open_desk_store, pseudonym_key
from annotate.workflows.reviewers import list_people
from tests.stores import CLAIMS, ORLAVA, PROJECT, RENTS, annotation, answered
from tests.test_shipped import ROOT

AMAL, BEN, EVIL = "amal@example.org", "ben@example.org", "\x1b[2J=cmd()@example.org"


@pytest.fixture
def settings(newsdesk):
    return read_settings(newsdesk.folder)


@pytest.fixture
def store(settings):
    """The store of the desk, in which Amal, Ben and somebody evil answered about rents."""
    with open_desk_store(settings) as opened:
        opened.add_article(ORLAVA)
        opened.keep_claims(ORLAVA.id, CLAIMS)
        opened.keep_project(PROJECT)
        claim_id = RENTS.id_in(ORLAVA.id)
        people = enumerate((AMAL, BEN, EVIL), 1)
        answers = [annotation(claim_id, number, reviewer=reviewer) for number, reviewer in people]
        opened.keep_answers(PROJECT, [answered(claim_id, *answers)])
        yield opened


def test_everybody_with_an_account_or_an_answer_is_listed(store, settings):
    people = {person.email: person for person in list_people(store, settings, [Reviewer(email=BEN, name="Ben B")])}
    assert set(people) == {AMAL, BEN, EVIL}
    assert (people[BEN].account, people[AMAL].account, people[BEN].name) == (True, False, "Ben B")
    assert people[AMAL].work.answers == 1
    assert {person.account for person in list_people(store, settings, None)} == {None}


def test_a_forgotten_person_is_listed_without_what_label_studio_knows(store, settings):
    store.forget([BEN])
    account = Reviewer(email=BEN, name="Ben B")
    (ben,) = (person for person in list_people(store, settings, [account]) if person.forgotten)
    assert (ben.name, ben.account, ben.work.answers) == ("", True, 1)
    assert BEN not in str(ben)


def test_the_list_needs_no_server_and_lets_no_trick_through(newsdesk, store):
    outcome = newsdesk.do("reviewer", "list")
    assert "Label Studio was not asked" in outcome.told
    assert "too few" in outcome.shown
    assert "\x1b" not in outcome.shown
    assert {person["email"] for person in newsdesk.do("reviewer", "list", "--json").data} == {AMAL, BEN, EVIL}


def test_a_pseudonym_in_the_list_is_the_one_in_reports(newsdesk, store):
    listed = {person["pseudonym"] for person in newsdesk.do("reviewer", "list", "--json").data}
    published = {answer["reviewer"] for claim in newsdesk.do("export", "jsonl").lines for answer in claim["answers"]}
    assert listed == published


def test_addresses_of_people_who_answered_elsewhere_are_hidden_too(newsdesk, store):
    claim_id = CLAIMS[2].id_in(ORLAVA.id)
    told = annotation(claim_id, 9, reviewer=BEN, rationale=f"{AMAL.upper()} told me.")
    store.keep_answers(PROJECT, [answered(claim_id, told, task_id=2)])
    store.retire_claim(RENTS.id_in(ORLAVA.id))  # so that nobody but Ben is in the report
    shown = newsdesk.do("export", "jsonl").shown
    assert "told me" in shown
    assert AMAL.upper() not in shown


@pytest.mark.parametrize("name", ["", "  ", "unknown"])
def test_a_name_of_several_people_is_refused(store, name):
    with pytest.raises(UserMistake, match="may be several people") as refusal:
        look_into(store, name, (), None)
    assert "reviewer list" in refusal.value.hint


def test_a_stand_in_is_not_forgotten_again(store):
    with pytest.raises(UserMistake, match="stands in the place of somebody"):
        look_into(store, store.forget([BEN]), (), None)


def test_a_name_of_two_words_is_looked_for_in_texts_and_one_of_one_is_not(store):
    for name, names in (("Ben B", (BEN, "ben@home.example", "Ben B")), ("Will", (BEN, "ben@home.example"))):
        case = look_into(store, BEN, ["ben@home.example", " "], [Reviewer(email=BEN.upper(), name=name)])
        assert case == (names, "", Traces(1, 0, 0, 0, 0), True)


def test_without_a_terminal_nothing_is_forgotten_unless_it_is_said(newsdesk, store):
    refused = newsdesk.run("reviewer", "forget", AMAL)
    assert (refused.exit_code, "--yes" in refused.told) == (2, True)
    assert f"{AMAL} is named here (answers: 1;" in refused.told
    assert AMAL in store.people()
    done = newsdesk.do("reviewer", "forget", AMAL, "--yes")
    assert "may still know the address" in done.told
    assert AMAL not in store.people()
    again = newsdesk.do("reviewer", "forget", AMAL)
    assert "They were forgotten before." in again.told


@pytest.mark.parametrize(("typed", "code"), [(b"n\n", 1), (b"y\n", 0)])
def test_at_a_terminal_it_is_asked(newsdesk, store, typed, code):
    master, slave = pty.openpty()
    os.write(master, typed)
    with os.fdopen(slave) as terminal, patch("sys.stdin", terminal):
        assert newsdesk.run("reviewer", "forget", AMAL).exit_code == code
    os.close(master)
    assert (AMAL in store.people()) == bool(code)


def test_a_turn_that_is_taken_keeps_forgetting_out(newsdesk, store):
    with store.taking_the_turn():
        refused = newsdesk.run("reviewer", "forget", AMAL, "--yes")
    assert (refused.exit_code, AMAL in store.people()) == (4, True)


def test_another_key_is_told_with_the_way_out(newsdesk, store, settings):
    newsdesk.do("reviewer", "forget", AMAL, "--yes")
    (stand_in,) = store.forgotten()
    (settings.private / "pseudonym.key").unlink()
    said = ("--verdict", "refuted", "--because", "reviewer_error", "--by", "eda", "--reason", "x")
    refused = newsdesk.run("adjudicate", "rule", RENTS.id_in(ORLAVA.id)[:6], *said)
    assert (refused.exit_code, "--as" in refused.told, "pseudonym.key" in refused.told) == (5, True, True)
    assert stand_in in {person["email"] for person in newsdesk.do("reviewer", "list", "--json").data}
    newsdesk.do("reviewer", "forget", AMAL, "--yes", "--as", stand_in)
    newsdesk.do("adjudicate", "rule", RENTS.id_in(ORLAVA.id)[:6], *said)
    assert store.forgotten() == {stand_in}


def test_copies_of_the_store_are_named(newsdesk, store, settings):
    assert find_copies(settings) == []
    newsdesk.do("backup", "desk.bak")
    store.close()
    newsdesk.do("restore", "desk.bak", "--replace")
    (copy,) = find_copies(settings)
    assert str(copy) in newsdesk.do("reviewer", "forget", AMAL, "--yes").told
    assert pseudonym_key(settings) not in (newsdesk.folder / "desk.bak").read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["refuted", "--note", " "], "needs a reason"),
        (["true", "--note", "x"], "There is no verdict “true”"),
        (["supported", "--note", "x", "--figure", "9"], "“supported” asks for no corrected figure"),
        (["refuted", "--note", "x", "--figure", "many"], "a number such as"),
        (["refuted", "--note", "x", "--figure", "nan"], "a number such as"),
        (["refuted", "--note", "x", "--figure", "1e99"], "a number such as"),
    ],
)
def test_a_known_answer_that_makes_no_sense_is_refused(newsdesk, store, words, told):
    verdict, *rest = words
    refused = newsdesk.run("claim", "gold", RENTS.id_in(ORLAVA.id), "--verdict", verdict, *rest)
    assert refused.exit_code == 2
    assert told in " ".join(refused.told.replace("│", " ").split())
    assert store.known_answers() == {}


def test_a_known_answer_is_replaced_listed_and_let_go(newsdesk, store):
    claim_id = RENTS.id_in(ORLAVA.id)
    assert "No answer is known" in newsdesk.do("claim", "gold", "--list").told
    assert newsdesk.run("reviewer", "list", "--gold").exit_code == 2
    newsdesk.do("claim", "gold", claim_id[:6], "--verdict", "supported", "--note", "Seen.")
    seeded = newsdesk.do("claim", "gold", claim_id, "--verdict", "refuted", "--figure", "8.0", "--note", "\x1b[2J=x")
    assert "not with the reviewers yet" in seeded.told
    (item,) = newsdesk.do("claim", "gold", "--list", "--json").data
    assert (item["verdict"], item["figure"], item["answered"], item["right"]) == ("refuted", "8.0", 3, 0)
    assert "\x1b" not in newsdesk.do("claim", "gold", "--list").shown
    people = newsdesk.do("reviewer", "list", "--gold", "--json").data
    assert [(each["email"], each["right"], each["missed"]) for each in people] == [
        (person, 0, [claim_id]) for person in sorted((AMAL, BEN, EVIL))
    ]
    assert all(each["accuracy"]["value"] is None for each in people)
    newsdesk.do("claim", "gold", claim_id, "--remove")
    refused = newsdesk.run("claim", "gold", claim_id, "--remove")
    assert (refused.exit_code, "No answer is known to" in refused.told) == (2, True)


def test_a_claim_must_be_named_and_a_verdict(newsdesk):
    assert "--list" in newsdesk.run("claim", "gold").told
    assert "--verdict" in newsdesk.run("claim", "gold", "abc").told


def test_the_readme_says_where_small_numbers_begin():
    from annotate.judging import FEW, IDLE_AFTER

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"fewer than {('zero', 'one', 'two', 'three', 'four', 'five')[FEW]}" in readme
    assert f"{IDLE_AFTER / 60:.0f} minutes" in readme
