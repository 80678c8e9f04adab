"""Who says it, with which word, and what the source does with it."""

import pytest

from annotate.domain import Stance
from tests.language.readings import claims_of


@pytest.mark.parametrize(
    ("text", "source", "claim"),
    [
        ("Police said the bridge fell on Monday.", "Police", "the bridge fell on Monday"),
        ("Mayor Ida Holm said that 12 homes fell.", "Mayor Ida Holm", "12 homes fell"),
        ("The bridge fell on Monday, police said.", "police", "The bridge fell on Monday"),
        ("The bridge fell, said Ida Holm, a nurse.", "Ida Holm", "The bridge fell"),
        ("According to the Olva Times, 12 homes fell.", "the Olva Times", "12 homes fell"),
        ("Twelve homes fell, according to the Olva Times.", "the Olva Times", "Twelve homes fell"),
        ("According to the Olva Times, Ida Holm said 12 homes fell.", "Ida Holm", "12 homes fell"),
        ("Ida Holm, a nurse, told reporters that 12 homes fell.", "Ida Holm", "12 homes fell"),
        ("The agency quoted a guard as saying 12 homes fell.", "a guard", "12 homes fell"),
        ("“The bridge fell on Monday,” said Ida Holm.", "Ida Holm", "The bridge fell on Monday"),
        ("“The bridge fell on Monday,” a nurse, Ida Holm, said.", "Ida Holm", "The bridge fell on Monday"),
        ("Ida Holm said: “The bridge fell on Monday.”", "Ida Holm", "The bridge fell on Monday"),
        ("Mayor Ida Holm (Olva) said the bridge fell on Monday.", "Mayor Ida Holm", "the bridge fell on Monday"),
        ("The guards urged people to leave Olva, sources said.", "sources", "The guards urged people to leave Olva"),
        ("A study found that rents rose 9%.", "A study", "rents rose 9%"),
    ],
)
def test_the_source_is_named_and_left_out_of_the_claim(text, source, claim):
    found = claims_of(text)
    assert [(c.text, c.attribution.source and c.attribution.source.text) for c in found] == [(claim, source)]


def test_without_a_speaker_the_article_itself_asserts_the_claim():
    (claim,) = claims_of("The bridge fell on Monday.")
    assert claim.attribution.source is None
    assert claim.attribution.cue == ""


def test_a_denial_keeps_its_speaker_and_turns_the_stance():
    (claim,) = claims_of("Olva has repeatedly denied that it dumped oil in the river.")
    assert claim.attribution.stance is Stance.DENIES
    assert claim.attribution.source.text == "Olva"
    assert claim.text.startswith("Olva has repeatedly denied")


def test_a_confirmation_has_its_own_stance():
    (claim,) = claims_of("The ministry confirmed that 12 homes fell.")
    assert claim.attribution.stance is Stance.CONFIRMS


@pytest.mark.parametrize("word", ["allegedly", "reportedly"])
def test_a_distancing_word_hedges_the_claim(word):
    (claim,) = claims_of(f"Olva has {word} opened 6,100 cases of fraud.")
    assert claim.attribution.hedged


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The guards claimed that the bridge fell.", True),
        ("The bridge may have fallen on Monday.", True),
        ("Two men were accused of burning the mill.", True),
        ("Police said the bridge fell.", False),
        ("The rebels claimed responsibility for the fire.", False),
        ("The bridge fell on Monday.", False),
    ],
)
def test_saying_is_no_hedge_but_claiming_is(text, hedged):
    assert [claim.attribution.hedged for claim in claims_of(text)] == [hedged]


def test_a_silence_is_no_source():
    (claim,) = claims_of("Officials have not said why the bridge fell.")
    assert claim.attribution.source is None


def test_a_pronoun_gives_way_to_the_last_named_speaker():
    claims = claims_of("Ida Holm said the bridge fell on Monday. She said 12 homes were damaged.")
    assert [claim.attribution.source.text for claim in claims] == ["Ida Holm", "Ida Holm"]
    assert claims[1].attribution.source.start == 0


def test_a_quotation_over_two_sentences_keeps_its_speaker():
    claims = claims_of("“The bridge fell on Monday,” Ida Holm said. “It killed 12 people.”")
    assert [(claim.text, claim.attribution.source.text) for claim in claims] == [
        ("The bridge fell on Monday", "Ida Holm"),
        ("It killed 12 people", "Ida Holm"),
    ]
    assert all(claim.attribution.direct for claim in claims)


def test_a_speaker_goes_on_over_paragraphs_that_never_closed():
    text = "Ida Holm said: “The bridge fell on Monday.\n“It killed 12 people.\n“Thousands fled Olva.”\nThe dam broke."
    sources = [claim.attribution.source and claim.attribution.source.text for claim in claims_of(text)]
    assert sources == ["Ida Holm", "Ida Holm", "Ida Holm", None]


def test_each_half_of_a_sentence_keeps_its_own_speaker():
    claims = claims_of("Police said the bridge fell on Monday, and Ida Holm said that 12 people died.")
    assert [(claim.text, claim.attribution.source.text) for claim in claims] == [
        ("the bridge fell on Monday", "Police"),
        ("12 people died", "Ida Holm"),
    ]


def test_an_accusation_has_a_source_and_a_distance():
    (claim,) = claims_of("Ida Holm accused the mayor of burning the mill.")
    assert claim.attribution.source.text == "Ida Holm"
    assert claim.attribution.hedged


def test_a_relative_clause_names_no_source():
    claims = claims_of("Ida Holm accused the mayor of “lies”, which she said had cost Olva its bridge.")
    assert claims[0].attribution.source.text == "Ida Holm"


def test_a_role_with_a_describing_word_gives_way_to_the_name_before_it():
    claims = claims_of("Holm said the bridge fell on Monday. The veteran mayor added: “It killed 12 people.”")
    assert [claim.attribution.source.text for claim in claims] == ["Holm", "Holm"]
