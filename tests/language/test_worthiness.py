"""The two scores of a sentence, and the reasons that come with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import Article
from annotate.language import score_sentence, split_article


def sentence_of(text):
    (sentence,) = split_article(Article(title="A test", text=text)).sentences
    return sentence


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The mayor of Olva will resign in May.", "prediction"),
        ("Unemployment is expected to fall.", "prediction"),
        ("We will rebuild every house.", "promise"),
        ("Anna Holm promised to publish the accounts.", "promise"),
        ("Ministers should act at once.", "demand"),
        ("Who paid for the bridge?", "question"),
        ("It was a wonderful evening in Varna.", "opinion"),
        ("If the dam broke, the town would drown.", "condition"),
        ("Photo: Anna Holm", "boilerplate"),
        ("Monday, 3 March 2025", "date line"),
        ("The mayor denied that she took bribes.", "accusation or wrongdoing"),
        ("The town is on the river.", "plain statement"),
    ],
)
def test_each_manner_of_speaking_is_called_by_its_name(text, reason):
    assert reason in sentence_of(text).reasons


def test_the_gravest_reason_comes_first():
    reasons = sentence_of("At least 12 people were killed in Olva on Monday, police said.").reasons
    assert reasons[0] == "casualty figure"
    assert "figure" not in reasons


@pytest.mark.parametrize(
    ("graver", "milder"),
    [
        ("Fire killed 30 people in Olva.", "Olva opened a park on Monday."),
        ("The minister was accused of taking bribes.", "The minister wore a green coat."),
        ("The study found that noise raises blood pressure.", "The match ended after the break."),
    ],
)
def test_what_harms_people_is_checked_before_what_amuses_them(graver, milder):
    assert sentence_of(graver).checkworthiness > sentence_of(milder).checkworthiness


def test_a_sentence_alone_has_scores_too():
    fact = score_sentence("Unemployment fell by two percent in 2019.")
    wish = score_sentence("I hope we can all be friends.")
    assert fact.checkable > 0.5 > wish.checkable
    assert fact.checkworthiness > 0.5 > wish.checkworthiness


@given(some.text(max_size=80))
def test_any_text_has_scores_between_nought_and_one(text):
    assert all(0 <= score <= 1 for score in score_sentence(text))
    assert score_sentence(text) == score_sentence(text)


def test_a_broken_text_has_scores_too():
    assert score_sentence("The town \ud800 has 12 wells.") != score_sentence("")
