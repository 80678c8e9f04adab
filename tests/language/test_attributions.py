"""Who says it, with which word, and what the source does with it."""

import pytest

from annotate.domain import Article, Stance
from annotate.language.attributing import find_attributions
from annotate.language.speech_verbs import verb_of
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
        ("Twelve homes burned in May, a fire report indicates.", "a fire report", "Twelve homes burned in May"),
        ("Twelve homes burned in May, a federal judge ruled.", "a federal judge", "Twelve homes burned in May"),
        ("As the bank announced on Friday, exports fell 9%.", "the bank", "exports fell 9%"),
        ("Ida Holm went on to say that 12 homes burned.", "Ida Holm", "12 homes burned"),
        ("Ida Holm was told by Jan Berg that 12 homes burned.", "Jan Berg", "12 homes burned"),
        ("Ida Holm was quoted as saying 12 homes burned.", "Ida Holm", "12 homes burned"),
        ("Jan Berg told the Olva Times that Ida Holm had said the dam broke.", "Ida Holm", "the dam broke"),
        (
            "The engineers who built the bridge admitted that a bolt broke.",
            "The engineers who built the bridge",
            "a bolt broke",
        ),
        ("OLVA (Wire) – Mayor Ida Holm said that 12 homes burned.", "Mayor Ida Holm", "12 homes burned"),
        ("Olva-Varna Airways said that 12 planes were late.", "Olva-Varna Airways", "12 planes were late"),
        ("Police: Twelve people were hurt in Olva", "Police", "Twelve people were hurt in Olva"),
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
        ("The fire may have killed 12 people in Olva.", True),
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


@pytest.mark.parametrize(
    "text",
    [
        "Neither the army nor the police have said who fired first.",
        "No group has claimed that it burned the mill.",
        "The mayor will announce that 12 homes burned.",
    ],
)
def test_who_has_not_said_it_is_no_source(text):
    assert all(claim.attribution.source is None for claim in claims_of(text))


def test_a_second_cue_keeps_the_speaker():
    claims = claims_of("The storm killed 12 people in Olva, police said, adding that 30 were missing.")
    assert [(claim.text, claim.attribution.source.text, claim.attribution.cue) for claim in claims] == [
        ("The storm killed 12 people in Olva", "police", "said"),
        ("30 were missing", "police", "adding"),
    ]


def test_two_cues_that_are_joined_share_the_speaker():
    claims = claims_of("Ida Holm said 12 homes burned on Monday, but acknowledged that the crew came late.")
    assert [(claim.text, claim.attribution.source.text) for claim in claims] == [
        ("12 homes burned on Monday", "Ida Holm"),
        ("the crew came late", "Ida Holm"),
    ]


def test_a_confirmation_and_a_denial_in_one_sentence_stay_apart():
    claims = claims_of("The mill has confirmed that 300 people lost their jobs, though it denies that wages were cut.")
    assert [(claim.attribution.stance, claim.attribution.source.text) for claim in claims] == [
        (Stance.CONFIRMS, "The mill"),
        (Stance.DENIES, "The mill"),
    ]


def test_a_denial_that_somebody_reports_is_still_no_claim_of_the_one_who_denies():
    (claim,) = claims_of("The Olva Times reported that Karsk had denied that its troops fired first.")
    assert claim.attribution.source.text != "Karsk" or claim.attribution.stance is Stance.DENIES


def test_hearsay_names_nobody_and_keeps_a_distance():
    (claim,) = claims_of("It is thought that 90 sailors drowned in the Olva.")
    assert claim.text == "90 sailors drowned in the Olva"
    assert claim.attribution.source is None
    assert claim.attribution.hedged


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ivan Petrov met Ida Holm in Olva on Monday. She said 12 homes had burned.", "Ida Holm"),
        ("Police arrested Ivan Petrov on Monday. He said he had burned 12 homes.", "Ivan Petrov"),
        ("Officials in Olva told Ivan Petrov to leave. He said that 12 homes had burned.", "Ivan Petrov"),
        ("The Olva council met on Monday. It said 12 homes had burned.", "The Olva council"),
    ],
)
def test_a_pronoun_stands_for_whom_it_can_mean(text, source):
    assert claims_of(text)[-1].attribution.source.text == source


def test_a_name_alone_after_a_quotation_signs_it():
    claims = claims_of("“The mill burned 12 days ago and it killed 30 people.”\n\n― Ida Holm, nurse\n")
    assert {claim.attribution.source and claim.attribution.source.text for claim in claims} == {"Ida Holm"}


def test_every_attribution_of_an_article_is_found_with_its_places():
    text = (
        "“We lost 30 men,” Jan Berg said. “The rest fled.” He praised the crew, while Ida Holm hopes that peace lasts."
    )
    found = find_attributions(Article(title="A test", text=text))
    told = [(text[slice(*a.source)], text[slice(*a.speaker)], a.cue and text[slice(*a.cue)]) for a in found]
    assert told == [
        ("Jan Berg", "Jan Berg", "said"),
        ("Jan Berg", "Jan Berg", None),
        ("He", "Jan Berg", "praised"),
        ("Ida Holm", "Ida Holm", "hopes"),
    ]


def test_what_was_not_said_has_no_content():
    text = "Ida Holm did not say that the dam broke."
    assert [attributed.contents for attributed in find_attributions(Article(title="A test", text=text))] == [()]


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("advise", {"advise", "advises", "advised", "advising"}),
        ("say", {"say", "says", "said", "saying"}),
        ("confess", {"confess", "confesses", "confessed", "confessing"}),
    ],
)
def test_verbs_are_known_in_all_their_forms(base, forms):
    assert {form for form in forms if verb_of(form) is not None and verb_of(form).base == base} == forms
