"""Which answers of a desk are compared, and how a file of ratings is read."""

import csv
import json
from datetime import timedelta
from decimal import Decimal

import numpy as np
import pytest

from annotate.domain import FaultyAnswer
from annotate.errors import UserMistake
from annotate.shipped import shipped_text
from annotate.store import open_store
from annotate.workflows.agreement import drawing
from annotate.workflows.ratings import COLUMNS, read_ratings
from tests.stores import CLAIMS, DEATHS, MAYOR, NOON, ORLAVA, PROJECT, RENTS, annotation, answered


@pytest.fixture
def desk(newsdesk):
    """A desk with three claims: its command line, its store, and the ids of the claims by their text."""
    with open_store("sqlite:///annotate.db", newsdesk.folder) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        ids = {found.claim.text: found.claim_id for found in store.claims()}

        yield newsdesk, store, ids


def keep(store, claim_id, *answers, task_id=1, faulty=()):
    """Let these answers stand to a claim: pairs of a name and what else is known."""
    given = [
        annotation(claim_id, 10 * task_id + number, reviewer=f"{name}@example.org", **fields)
        for number, (name, fields) in enumerate(answers)
    ]
    task = answered(claim_id, *given, task_id=task_id).model_copy(update={"faulty": tuple(faulty)})
    store.keep_answers(PROJECT, [task])


def seen(newsdesk, *words):
    return newsdesk.do("agreement", "--json", "--samples", "0", *words).data


def test_the_newest_answer_of_each_reviewer_counts_and_no_skip(desk):
    newsdesk, store, ids = desk
    later = NOON + timedelta(hours=1)
    keep(
        store,
        ids[DEATHS.text],
        ("amal", {"verdict": "supported"}),
        ("ben", {"verdict": "supported"}),
        ("amal", {"verdict": "refuted", "submitted_at": later}),
        ("amal", {"verdict": None, "submitted_at": later + timedelta(hours=1)}),
    )
    keep(store, ids[RENTS.text], ("amal", {"verdict": None}), ("ben", {}), task_id=2)
    told = seen(newsdesk)
    assert (told["items"], told["raters"], told["answers"]) == (2, 2, 3)
    assert (told["percent"]["value"], told["percent"]["n"]) == (0, 1)


def test_what_was_taken_out_of_the_work_or_waits_in_quarantine_does_not_count(desk):
    newsdesk, store, ids = desk
    keep(store, ids[DEATHS.text], ("amal", {}), ("ben", {}))
    keep(store, ids[RENTS.text], ("amal", {}), ("ben", {"verdict": "refuted"}), task_id=2)
    faulty = FaultyAnswer(
        annotation_id=99,
        claim_id=ids[MAYOR.text],
        reviewer="ben@example.org",
        reason="It has no verdict.",
        raw="{}",
        updated_at=NOON,
    )
    keep(store, ids[MAYOR.text], ("amal", {}), task_id=3, faulty=[faulty])
    assert seen(newsdesk)["percent"]["value"] == 0.5
    before = store.now()
    store.retire_claim(ids[RENTS.text])
    keep(store, ids[DEATHS.text], ("amal", {}))  # Ben took his back
    told = seen(newsdesk)
    assert (told["items"], told["answers"], told["percent"]["value"]) == (2, 2, None)
    assert seen(newsdesk, "--as-of", before.isoformat())["percent"]["value"] == 0.5


def test_verdicts_have_their_scale_and_figures_their_distance(desk):
    newsdesk, store, ids = desk
    refuted = {"verdict": "refuted", "corrected_figure": Decimal(10)}
    keep(store, ids[DEATHS.text], ("amal", refuted), ("ben", refuted | {"corrected_figure": Decimal(11)}))
    keep(store, ids[RENTS.text], ("amal", {"verdict": "misleading"}), ("ben", {}), task_id=2)
    keep(store, ids[MAYOR.text], ("amal", {"verdict": "unproven"}), ("ben", refuted), task_id=3)
    told = seen(newsdesk)
    assert (told["krippendorff_alpha_ordinal"]["n"], told["krippendorff_alpha_interval"]["n"]) == (2, 1)
    assert told["krippendorff_alpha_ordinal"]["value"] > told["krippendorff_alpha"]["value"]
    labels = ["supported", "misleading", "refuted", "unproven", "not_a_claim"]
    assert told["confusion"]["labels"] == list(told["by_verdict"]) == labels
    assert told["by_verdict"]["not_a_claim"]["percent"]["why"] == (
        "not computable: no claim with two answers has this verdict"
    )


def test_kinds_are_told_apart_or_chosen(desk):
    newsdesk, store, ids = desk
    keep(store, ids[DEATHS.text], ("amal", {}), ("ben", {}))
    keep(store, ids[RENTS.text], ("amal", {}), ("ben", {"verdict": "refuted"}), task_id=2)
    kinds = seen(newsdesk)["by_kind"]
    assert {kind: told["percent"]["value"] for kind, told in kinds.items()} == {"casualty": 1, "rate": 0}
    rate = seen(newsdesk, "--kind", "rate")
    assert (rate["items"], rate["percent"]["value"], rate["by_kind"]) == (1, 0, {})


def test_a_desk_without_answers_reads_why(newsdesk):
    shown = newsdesk.do("agreement").shown
    assert "0 reviewers, 0 answers, 0 claims" in shown
    assert "no claim with two answers (there are no answers)" in shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--kind", "gossip"], "the kinds are casualty, case_count"),
        (["--scale", "a,b"], "only together with --from"),
        (["--from", "x.csv", "--kind", "rate"], "not together with --from"),
        (["--from", "x.csv", "--as-of", "2026-11-22"], "not together with --from"),
        (["--from", "x.csv", "--scale", "a"], "name two labels or more"),
        (["--from", "x.csv", "--scale", "a,,b"], "name two labels or more"),
        (["--samples", "-1"], "--samples"),
        (["--as-of", "yesterday"], "no moment"),
    ],
)
def test_options_that_make_no_sense_are_refused(newsdesk, words, told):
    newsdesk.write("x.csv", "item,rater,label\n1,ann,a\n")
    outcome = newsdesk.run("agreement", *words)
    assert outcome.exit_code == 2
    assert told in " ".join(outcome.told.replace("│", " ").split())


def test_samples_and_seed_are_obeyed_and_told(newsdesk):
    newsdesk.write("x.csv", "item,rater,label\n" + "".join(f"{n},{r},{n * r % 3}\n" for n in range(9) for r in (1, 2)))
    told = newsdesk.do("agreement", "--from", "x.csv", "--json", "--samples", "50", "--seed", "7").data
    other = newsdesk.do("agreement", "--from", "x.csv", "--json", "--samples", "50", "--seed", "8").data
    none = newsdesk.do("agreement", "--from", "x.csv", "--json", "--samples", "0").data
    assert (told["samples"], told["seed"]) == (50, 7)
    assert told["percent"]["value"] == other["percent"]["value"] == none["percent"]["value"]
    assert told["krippendorff_alpha"]["low"] != other["krippendorff_alpha"]["low"]
    assert none["percent"]["low"] is None


def test_what_is_drawn_is_the_same_on_every_machine_and_every_version_of_numpy():
    (weights,) = drawing(1, 2026)(np.arange(10), 1)
    assert weights.tolist() == [[0, 2, 1, 2, 1, 0, 2, 1, 0, 1]]


@pytest.mark.parametrize(
    "raw",
    [
        b"item,rater,label\n1,ann,yes\n1,bob,\n",
        b"\xef\xbb\xbfitem,rater,label\r\n1,ann,yes\r\n1,bob,\r\n",
        b"label;note;rater;item\n yes ; x ; ann ; 1 \n;y;bob;1\n",
        b"Item\tRATER\tLabel\n1\tann\tyes\n\n\t\t\n1\tbob\t\n",
        b'"item","rater","label"\n"1","ann","yes"\n"1","bob",""',
    ],
    ids=["plain", "with a byte-order mark", "semicolons, other columns", "tabs, capitals, blank lines", "quoted"],
)
def test_a_file_may_come_from_any_spreadsheet(tmp_path, raw):
    file = tmp_path / "ratings.csv"
    file.write_bytes(raw)
    assert read_ratings(str(file)).ratings == (("1", "ann", "yes"),)


def test_a_line_is_counted_where_it_begins_though_cells_hold_line_ends(tmp_path):
    file = tmp_path / "ratings.csv"
    file.write_text('item,rater,label\n1,ann,"two\nlines"\n1,ann,no\n', encoding="utf-8")
    with pytest.raises(UserMistake, match="line 4: “ann” rated “1” before, in line 2"):
        read_ratings(str(file))


def test_labels_that_look_missing_are_asked_about(newsdesk):
    newsdesk.write("x.csv", "item,rater,label\n1,ann,NA\n1,bob,yes\n2,ann,NA\n2,bob,-\n")
    told = newsdesk.do("agreement", "--from", "x.csv").told
    assert "“NA” was read as a label, 2 times" in told
    assert "“-” was read as a label, 1 time." in told


def test_the_form_of_a_file_is_described_as_it_is_read():
    described = json.loads(shipped_text("schemas", "ratings.csv-metadata.json"))["tableSchema"]["columns"]
    assert tuple(column["name"] for column in described) == COLUMNS


def test_many_labels_and_raters_are_cut_on_a_terminal_and_whole_as_data(newsdesk):
    rows = [(item, f"r{rater:02}", f"label {(item * rater) % 20:02}") for item in range(40) for rater in range(6)]
    with (newsdesk.folder / "x.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("item", "rater", "label"), *rows])
    outcome = newsdesk.do("agreement", "--from", "x.csv", "--samples", "20")
    assert "8 more labels: --json tells of them." in outcome.told
    assert "5 more pairs" in outcome.told
    told = newsdesk.do("agreement", "--from", "x.csv", "--samples", "20", "--json").data
    assert (len(told["by_verdict"]), len(told["by_pair"])) == (20, 15)


def test_numbers_are_in_their_order_and_not_in_that_of_their_letters(newsdesk):
    newsdesk.write("x.csv", "item,rater,label\n1,a,9\n1,b,10\n2,a,100\n2,b,100\n3,a,9\n3,b,9\n")
    told = newsdesk.do("agreement", "--from", "x.csv", "--json").data
    assert told["confusion"]["labels"] == ["9", "10", "100"]
    assert told["krippendorff_alpha_ordinal"]["value"] > told["krippendorff_alpha"]["value"]
