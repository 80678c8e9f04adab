"""Which claims a sentence makes, of which kind, and how much they are worth."""

import pytest

from annotate.domain import ClaimKind
from tests.language.readings import claims_of, sentences_of


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The blast killed 12 people, injured more than 40 and destroyed three homes.",
            ["The blast killed 12 people", "injured more than 40", "destroyed three homes"],
        ),
        (
            "At least nine people were killed and 21 were wounded in the fire.",
            ["At least nine people were killed", "21 were wounded in the fire"],
        ),
        ("Rents rose 9%, but wages fell 2%.", ["Rents rose 9%", "wages fell 2%"]),
        ("The mill burned; the bridge fell.", ["The mill burned", "the bridge fell"]),
        (
            "Olva has lost 15,300 nurses since May, the same as Varna lost in nine years.",
            ["Olva has lost 15,300 nurses since May", "the same as Varna lost in nine years"],
        ),
        (
            "A truck rammed the gate on Monday, killing two guards.",
            ["A truck rammed the gate on Monday", "killing two guards"],
        ),
        (
            "The rebels burned the mill, the worst fire since 1950.",
            ["The rebels burned the mill", "the worst fire since 1950"],
        ),
        (
            "Although the mill burned, the bridge was saved.",
            ["the mill burned", "the bridge was saved"],
        ),
        (
            "Ivan Petrov -- the first mayor in 40 years to resign over a budget -- was leaving in March.",
            ["Ivan Petrov -- the first mayor in 40 years to resign over a budget", "was leaving in March"],
        ),
        (
            "Petrov is a former baker who joined the council in July 2017.",
            ["Petrov is a former baker", "who joined the council in July 2017"],
        ),
        ("Lena Holm, who led the strike, was arrested.", ["Lena Holm, who led the strike, was arrested"]),
        ("The dam, which cost £3m, burst on Friday.", ["The dam, which cost £3m", "burst on Friday"]),
        (
            "The ferry, which belongs to the town, sank off Olva on Friday.",
            ["The ferry, which belongs to the town, sank off Olva on Friday"],
        ),
        ("The blast that killed 12 people was heard in Varna.", ["The blast that killed 12 people was heard in Varna"]),
        (
            "The council met on Friday after rebels seized the port of Olva and burned 40 houses.",
            ["The council met on Friday", "after rebels seized the port of Olva", "burned 40 houses"],
        ),
        (
            "The council met on Friday after it had read the report.",
            ["The council met on Friday after it had read the report"],
        ),
        (
            "Dozens of houses were destroyed, with more than 300 people left homeless.",
            ["Dozens of houses were destroyed", "with more than 300 people left homeless"],
        ),
        ("She was either beaten or robbed on her way home.", ["She was either beaten or robbed on her way home"]),
        ("The school was shut because the boiler had burst.", ["The school was shut because the boiler had burst"]),
        ("It happened as people left the hall.", ["It happened as people left the hall"]),
        ("Police arrested and questioned the student.", ["Police arrested and questioned the student"]),
        ("The nurses and the guards were paid on Monday.", ["The nurses and the guards were paid on Monday"]),
        ("The mill burned when the storm hit Olva.", ["The mill burned when the storm hit Olva"]),
        ("She sent “thoughts and prayers” to Olva.", ["She sent “thoughts and prayers” to Olva"]),
    ],
)
def test_a_sentence_splits_into_what_can_be_true_or_false_alone(text, claims):
    assert [claim.text for claim in claims_of(text)] == claims


def test_a_headless_claim_gets_its_subject_back_in_its_wording():
    wordings = [claim.wording for claim in claims_of("The blast killed 12 people and destroyed three homes.")]
    assert wordings == ["The blast killed 12 people", "The blast destroyed three homes"]


def test_a_wording_leaves_the_relative_clause_behind():
    claims = claims_of("The mill, which employs 340 people, reported a loss of £12m.")
    assert claims[-1].wording == "The mill reported a loss of £12m"


def test_a_wording_is_one_line():
    (claim,) = claims_of("The river rose over\nthe old bridge on Monday.")
    assert claim.wording == "The river rose over the old bridge on Monday"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("At least 12 people were killed in Olva.", "casualty"),
        ("Olva recorded 2,300 new cases of cholera.", "case_count"),
        ("The council spent £6.5m on the bridge.", "money"),
        ("Unemployment rose 5% in May.", "rate"),
        ("One in five pupils missed lunch.", "rate"),
        ("The bridge is 300 metres long.", "measure"),
        ("A court sentenced the guard to life imprisonment.", "legal"),
        ("The mayor urged people to stay at home.", "statement"),
        ("The ministry denied the reports.", "statement"),
        ("The storm caused the bridge to fall.", "causal"),
        ("It was the deadliest fire in Olva.", "record"),
        ("The bridge fell on Monday.", "event"),
        ("Police arrested a 14-year-old boy.", "event"),
        ("The council published a 131-page report.", "event"),
    ],
)
def test_the_first_kind_that_fits_wins(text, kind):
    assert [claim.kind.value for claim in claims_of(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Was the bridge safe?",
        "Sunday, March 3, 2019",
        "Image: Ida Holm.",
        "The harbour of Olva at night",
        "The team will win next year.",
        "“You should be ashamed.”",
        "“It is a beautiful day and I love it,” she said.",
        "Bring a coat if the wind has turned.",
        "If we fail, it would be terrible.",
    ],
)
def test_what_evidence_cannot_settle_is_no_claim(text):
    assert claims_of(text) == ()


def test_a_figure_of_harm_outranks_an_event_and_an_event_a_question():
    sentences = sentences_of("Twelve people were killed on Monday. The mayor had lunch on Monday. Who knows?")
    worth = [sentence.checkworthiness for sentence in sentences]
    assert worth == sorted(worth, reverse=True)
    assert worth[0] > worth[1] > worth[2]


def test_reasons_are_given_in_words():
    (claim,) = claims_of("Police said at least 12 people were killed on Monday.")
    assert {"casualty figure", "named source", "past tense"} <= set(claim.reasons)


def test_a_text_without_a_full_stop_is_left_whole_and_says_why():
    (sentence,) = sentences_of("word and more " * 2000)
    assert sentence.checkable == 0
    assert sentence.reasons == ("too long to be one sentence",)


def test_a_subject_cut_off_from_its_verb_is_of_the_kind_that_the_verb_tells():
    soldiers, civilians = claims_of("At least 31 soldiers and up to a dozen civilians were killed.")
    assert soldiers.kind == civilians.kind == ClaimKind.CASUALTY
