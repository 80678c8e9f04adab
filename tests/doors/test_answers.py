"""What reviewers see is escaped; what they answer is read, or kept aside with the reason."""

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.domain import Annotation, AnsweredTask, Evidence, FaultyAnswer
from annotate.studio.filling import write_answer
from annotate.studio.reading import read_answer
from annotate.studio.salvage import salvage
from annotate.studio.writing import write_task
from annotate.syncing import fit_answers
from tests.doors.test_studio import TAXONOMY, part, verdict
from tests.stores import NOON, remote, task

PEOPLE = {1: "amal@example.org"}


def url(number, address):
    return part(f"evidence_{number}_url", "textarea", "text", [address])


def read(*result, **fields):
    """Read an answer with these controls filled in."""
    answer = {
        "id": 5,
        "completed_by": 1,
        "created_at": "2026-05-01T12:00:00.000001Z",
        "updated_at": "2026-05-01T12:00:00.000002Z",
        "lead_time": 12.5,
        "was_cancelled": False,
        "result": list(result),
    }
    return read_answer(answer | fields, "c1", TAXONOMY, PEOPLE)


def test_a_full_answer_is_read_with_everything_in_it():
    answer = read(
        verdict("refuted"),
        part("corrected_figure", "number", "number", 17.5),
        url(1, " https://records.example/1 "),
        part("evidence_1_quote", "textarea", "text", ["Seventeen", "and a half."]),
        part("evidence_1_figure", "textarea", "text", [" 17 to 18 "]),
        part("evidence_1_stance", "choices", "choices", ["refutes"]),
        part("evidence_2_quote", "textarea", "text", ["  "]),
        url(3, "https://records.example/3"),
        part("evidence_3_stance", "choices", "choices", ["context"]),
        part("rationale", "textarea", "text", ["Counted again."]),
        part("confidence", "rating", "rating", 4),
        part("problems", "choices", "choices", ["wrong_figure", "duplicate"]),
        part("problem_note", "textarea", "text", ["Half a person?"]),
    )
    assert isinstance(answer, Annotation)
    assert (answer.reviewer, answer.verdict, answer.corrected_figure) == (
        "amal@example.org",
        "refuted",
        Decimal("17.5"),
    )
    assert answer.evidence == (
        Evidence(url="https://records.example/1", quote="Seventeen\nand a half.", figure="17 to 18", stance="refutes"),
        Evidence(url="https://records.example/3", stance="context"),
    )
    assert (answer.rationale, answer.confidence, answer.seconds) == ("Counted again.", 4, 12.5)
    assert (answer.problems, answer.problem_note) == (("wrong_figure", "duplicate"), "Half a person?")


def test_an_answer_from_before_the_form_asked_for_figures_and_notes_is_as_valid_as_ever():
    answer = read(verdict("supported"), url(1, "https://records.example/1"))
    assert (answer.evidence[0].figure, answer.problem_note) == ("", "")


def test_a_note_on_a_problem_that_is_not_named_any_more_does_not_count():
    assert read(verdict("supported"), part("problem_note", "textarea", "text", ["hm"])).problem_note == ""


def test_labels_are_understood_as_well_as_keys():
    assert read(verdict("Not a claim")).verdict == "not_a_claim"


def test_a_figure_in_a_field_that_is_hidden_by_now_does_not_count():
    answer = read(verdict("supported"), part("corrected_figure", "number", "number", 17))
    assert answer.corrected_figure is None


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("www.stats.example/october", "https://www.stats.example/october"),
        ("www.stats.example", "https://www.stats.example"),
        (" stats.example/a?b=c ", "https://stats.example/a?b=c"),
        ("HTTP://stats.example", "HTTP://stats.example"),
    ],
)
def test_an_address_is_completed_as_a_browser_would(typed, read_as):
    (piece,) = read(verdict("supported"), url(1, typed)).evidence
    assert piece.url == read_as


@pytest.mark.parametrize(
    "typed", ["report.pdf", "htp:/stats.example", "javascript:alert(1)//a.b/", "notes/a.b", "a@b.c/d"]
)
def test_what_is_no_address_is_not_made_one(typed):
    faulty = read(verdict("supported"), url(1, typed))
    assert "not a web address" in faulty.reason


def test_a_skip_is_no_verdict_and_no_fault():
    answer = read(was_cancelled=True)
    assert isinstance(answer, Annotation)
    assert answer.verdict is None


def test_an_author_who_is_gone_is_named_by_number():
    assert read(verdict("supported"), completed_by=99).reviewer == "user 99"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param([], "It is empty", id="empty"),
        pytest.param([verdict("perhaps")], "“perhaps” is not in the taxonomy", id="unknown verdict"),
        pytest.param([verdict("supported"), verdict("refuted")], "2 verdicts", id="two verdicts"),
        pytest.param([verdict("supported"), part("mood", "choices", "choices", ["x"])], "“mood”", id="unknown"),
        pytest.param([verdict("supported"), url(1, "javascript:alert(1)")], "not a web address", id="no web address"),
        pytest.param([verdict("supported"), url(2, "see my notes")], "Evidence 2", id="not an address at all"),
        pytest.param(
            [verdict("supported"), part("evidence_1_quote", "textarea", "text", ["x"])],
            "has no address",
            id="bare quote",
        ),
        pytest.param(
            [verdict("supported"), part("evidence_2_figure", "textarea", "text", ["43"])],
            "Evidence 2 has no address",
            id="bare figure",
        ),
        pytest.param(
            [
                verdict("supported"),
                url(1, "https://a.example"),
                part("evidence_1_figure", "textarea", "text", ["9" * 101]),
            ],
            "a figure of more than 100 characters",
            id="figure without end",
        ),
        pytest.param(
            [
                verdict("supported"),
                part("problems", "choices", "choices", ["duplicate"]),
                part("problem_note", "textarea", "text", ["a\ud800b"]),
            ],
            "no text may",
            id="half a character in a note",
        ),
        pytest.param([verdict("supported"), part("confidence", "rating", "rating", 9)], "confidence", id="rating of 9"),
        pytest.param(
            [verdict("refuted"), part("corrected_figure", "number", "number", "many")], "not a number", id="no number"
        ),
        pytest.param(
            [verdict("refuted"), part("corrected_figure", "number", "number", float("nan"))], "number", id="nan"
        ),
        pytest.param([verdict("supported"), part("problems", "choices", "choices", ["?"])], "“?”", id="problem"),
        pytest.param([verdict("supported"), part("rationale", "textarea", "text", ["a\0b"])], "no text may", id="NUL"),
        pytest.param([verdict("refuted"), part("corrected_figure", "number", "number", "1e999")], "number", id="huge"),
        pytest.param([{"from_name": ["verdict"], "type": ["choices"]}], "The form has no field", id="odd name"),
        pytest.param(
            [verdict("supported"), {"from_name": "span", "type": "labels", "value": {"start": 5, "end": 9_999}}],
            "The form has no field “span” of type labels",
            id="a span, where the form has none",
        ),
        pytest.param([part("rationale", "textarea", "text", ["hm"])], "no verdict", id="no verdict, and more"),
        pytest.param(["nonsense"], "not a filled-in field", id="not even a control"),
        pytest.param([{"from_name": "verdict", "type": "choices", "value": ["x"]}], "no verdict", id="odd value"),
    ],
)
def test_an_answer_that_breaks_the_form_is_kept_whole_with_the_reason(answer, reason):
    faulty = read(*answer)
    assert isinstance(faulty, FaultyAnswer)
    assert reason in faulty.reason
    assert faulty.reviewer == "amal@example.org"
    assert len(json.loads(faulty.raw)["result"]) == len(answer)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
CONTROL = st.fixed_dictionaries(
    {
        "from_name": st.sampled_from(["verdict", "confidence", "corrected_figure", "evidence_1_url", "rationale"]),
        "type": st.sampled_from(["choices", "rating", "number", "textarea"]),
        "value": st.dictionaries(st.sampled_from(["choices", "rating", "number", "text"]), JSON, max_size=2) | JSON,
    }
)


@given(st.lists(CONTROL | JSON, max_size=4), JSON)
def test_whatever_the_server_hands_out_is_read_or_kept_aside(result, seconds):
    assert isinstance(read(*result, lead_time=seconds), Annotation | FaultyAnswer)


def test_a_person_takes_of_a_faulty_answer_what_can_be_read_and_is_told_the_rest():
    faulty = read(
        verdict("refuted"),
        part("corrected_figure", "number", "number", "many"),
        url(1, "see my notes"),
        url(2, "https://records.example/2"),
        part("mood", "choices", "choices", ["x"]),
        part("confidence", "rating", "rating", 9),
        part("problems", "choices", "choices", ["duplicate", "?"]),
        part("problem_note", "textarea", "text", ["See\0above."]),
        part("evidence_2_figure", "textarea", "text", ["2"]),
        part("rationale", "textarea", "text", ["a\0b"]),
        "nonsense",
    )
    found = salvage(faulty, TAXONOMY)
    assert (found.verdict, found.answer.reviewer, found.answer.seconds) == ("refuted", "amal@example.org", 12.5)
    assert found.answer.evidence == (Evidence(url="https://records.example/2", figure="2"),)
    assert found.answer.problem_note == "See␀above."
    assert (found.answer.corrected_figure, found.answer.confidence) == (None, None)
    assert (found.answer.problems, found.answer.rationale) == (("duplicate",), "a␀b")
    told = " ".join(found.lost)
    for lost in ("many", "Evidence 1", "mood", "confidence", "“?”", "not a filled-in field"):
        assert lost in told


@pytest.mark.parametrize("raw", ["", "[]", "7", '{"result": []}', '{"annotation_id": 1}', "{"])
def test_where_nothing_came_nothing_is_taken(raw):
    known = {"annotation_id": 5, "claim_id": "c1", "reviewer": "amal@example.org", "updated_at": NOON}
    assert salvage(FaultyAnswer(**known, reason="It is odd.", raw=raw), TAXONOMY) is None


@given(st.lists(CONTROL | JSON, max_size=4))
def test_whatever_a_faulty_answer_holds_it_can_be_looked_into(result):
    faulty = read(*result)
    if isinstance(faulty, FaultyAnswer):
        found = salvage(faulty, TAXONOMY)
        assert found is not None
        assert found.lost or found.verdict is None


def test_an_answer_set_aside_for_its_claim_is_read_as_it_was():
    answer = read(verdict("supported"), url(1, "https://records.example/1"))
    listed, there = remote("c2", "f"), remote("c1", "f")
    task_read = AnsweredTask(remote=there, annotations=(answer,), faulty=())
    (faulty,) = fit_answers(listed, task_read).faulty
    assert (faulty.claim_id, "shows another one" in faulty.reason) == ("c2", True)
    assert salvage(faulty, TAXONOMY).answer == answer.model_copy(update={"claim_id": "c2"})


def test_a_number_that_is_another_tasks_by_now_is_left_to_the_next_pull():
    answer = read(verdict("supported"))
    task_read = AnsweredTask(remote=remote("c1", "other"), annotations=(answer,), faulty=())
    assert fit_answers(remote("c2", "f"), task_read) is None


def test_what_is_written_back_reads_the_same():
    answer = read(
        verdict("refuted"),
        part("corrected_figure", "number", "number", 17.5),
        url(1, "https://records.example/1"),
        part("evidence_1_quote", "textarea", "text", ["Seventeen\nand a half."]),
        part("evidence_1_figure", "textarea", "text", ["17.5"]),
        part("evidence_1_stance", "choices", "choices", ["context"]),
        part("rationale", "textarea", "text", ["Counted again."]),
        part("confidence", "rating", "rating", 4),
        part("problems", "choices", "choices", ["duplicate"]),
        part("problem_note", "textarea", "text", ["Said above already."]),
    )
    written = write_answer(answer)
    assert read(*written["result"], lead_time=written["lead_time"]) == answer
    skip = read(was_cancelled=True)
    written = write_answer(skip)
    assert read(*written["result"], was_cancelled=written["was_cancelled"]) == skip


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&\u202e"


def test_no_text_of_an_article_is_read_as_html():
    hostile = task("c1", HOSTILE).model_copy(
        update={
            "headline": HOSTILE,
            "publisher": HOSTILE,
            "wording": HOSTILE + "!",
            "source": HOSTILE,
            "figures": (HOSTILE,),
            "url": 'https://evil.example/"><script>',
        }
    )
    data = write_task(hostile)["data"]
    for name in ("about_html", "context_html", "facts_html"):
        tags = set(re.findall(r"<(/?\w+)", data[name]))
        assert tags <= {
            "p",
            "/p",
            "a",
            "/a",
            "div",
            "/div",
            "span",
            "/span",
            "mark",
            "/mark",
            "b",
            "/b",
            "bdi",
            "/bdi",
        }, name
        assert "onerror" not in re.sub(r"&lt;.*?&gt;", "", data[name])


def test_the_claim_is_marked_inside_its_sentence():
    shown = write_task(
        task("c1").model_copy(
            update={
                "context": "Before. Rents rose 9%, they said. After.",
                "claim_start": 8,
                "claim_end": 21,
                "sentence_start": 8,
                "sentence_end": 33,
            }
        )
    )["data"]["context_html"]
    assert re.search(r"Before\. <span[^>]*><mark[^>]*>Rents rose 9%</mark>, they said\.</span> After\.", shown)
