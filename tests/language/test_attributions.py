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


def sources_of(text):
    return [(c.text, c.attribution.source and c.attribution.source.text) for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "The mayor said 12 homes burned; two engineers left Olva on Friday.",
            [("12 homes burned", "The mayor"), ("two engineers left Olva on Friday", None)],
        ),
        (
            "The mill was shut on Friday; miners said that 30 people fled.",
            [("The mill was shut on Friday", None), ("30 people fled", "miners")],
        ),
        (
            "The mayor said 12 homes burned, although the count was lower.",
            [("12 homes burned", "The mayor"), ("the count was lower", None)],
        ),
    ],
)
def test_whoever_speaks_speaks_up_to_the_semicolon_or_the_contrast(text, sources):
    assert sources_of(text) == sources


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In a poll released on Sunday, 46 percent of voters said they had left Olva.", "a poll released on Sunday"),
        ("Twelve homes burned, according to a tally kept by the Olva Bank.", "a tally kept by the Olva Bank"),
        ("Rents rose 9% in May, figures from the Bank of Olva show.", "figures from the Bank of Olva"),
        ("The charity put the number of dead at 19.", "The charity"),
        ("Court records show 12 such payments in May.", "Court records"),
        ("Study says that the plan would save 12 homes a year.", "Study"),
        ("Mills near Olva burned 12 homes, study finds", "study"),
    ],
)
def test_what_is_counted_or_written_down_vouches_too(text, source):
    assert [claim.attribution.source and claim.attribution.source.text for claim in claims_of(text)] == [source]


def test_by_whose_count_a_figure_stands_is_who_vouches_for_it():
    text = "The harbour took in, by the guild’s count, 300 boats in May, and the mayor said that 12 sank."
    assert [source for _, source in sources_of(text)] == ["the guild", "the mayor"]


def test_those_who_are_asked_in_a_survey_vouch_for_nothing():
    assert sources_of("Almost 46 percent said they had left Olva in May.")[0][1] is None


def test_a_survey_is_told_on_where_shares_of_those_asked_follow():
    text = "A poll by the Olva Bank found that rents rose in May. Only 13% of voters said that they had moved."
    assert [source for _, source in sources_of(text)] == ["A poll by the Olva Bank"] * 2


def test_a_survey_to_compare_with_is_not_cited_for_itself():
    assert [source for _, source in sources_of("In the same poll a year ago, Holm led Berg by 12 points.")] == [None]


def test_what_is_told_beside_an_act_is_not_its_speakers():
    claims = claims_of("Olva, whose boats land 90% of the catch, denied that it dumped oil in the river.")
    assert {claim.attribution.source and claim.attribution.source.text for claim in claims if "90%" in claim.text} == {
        None
    }


def test_whoever_disputes_a_figure_is_named_and_does_not_vouch_for_it():
    (claim,) = claims_of("The Olva council disputed the count of 12 homes.")
    assert claim.attribution.source.text == "The Olva council"
    assert claim.attribution.stance is Stance.QUESTIONS


def test_a_myth_keeps_its_distance_and_has_no_source():
    (claim,) = claims_of("Myth #1: Warm water killed 12 people in Olva.")
    assert claim.attribution.hedged
    assert claim.attribution.source is None


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The fire was probably caused by two boys.", True),
        ("The rents might have risen by 9%.", True),
        ("A poll suggested that rents had risen by 9%.", False),
        ("The poll of 512 likely voters was taken in May.", False),
        ("The bank paid 9 million claims in May.", False),
        ("The statue may not be moved before May.", False),
    ],
)
def test_a_distance_is_kept_where_something_may_be_so(text, hedged):
    assert any(claim.attribution.hedged for claim in claims_of(text)) == hedged


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "At the gate I met Khamla, a 22-year-old novice who tied bottles. The boat was 18 metres long, he said.",
            "Khamla",
        ),
        (
            "The visitors' coach, Ferran Puig, was furious. He said that 12 homes burned.",
            "Ferran Puig",
        ),
        ("Olva harbour council leader Ida Holm said that 12 homes burned.", "council leader Ida Holm"),
        ("Ida Holm of the Olva Party said that 12 homes burned.", "Ida Holm"),
        ("Her book went into the Olva Audit, published on Monday, which found that 12 homes burned.", "the Olva Audit"),
    ],
)
def test_a_name_is_found_by_what_is_told_of_it(text, source):
    assert claims_of(text)[-1].attribution.source.text == source


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The clinic was paid for by the town after, the mayor said, two banks turned it down.", [None, "the mayor"]),
        ("The driver, who, police said, had been drinking since noon, was arrested.", ["police", None]),
        ("Holm was born in Olva, moved to Varna and, the council claimed, spied there.", [None, None, "the council"]),
        ("The bridge, which engineers say was built in 1920, was closed on Monday.", ["engineers", None]),
        ("Police have arrested a man who they say walked into a bank with a gun.", [None, "they"]),
        ("The bridge was shut twice, said Ida Holm, who led the strike in 2019.", ["Ida Holm", None]),
        ("The firm said the plant had made 300 tonnes, a claim that the watchdog checked in May.", ["The firm", None]),
    ],
)
def test_a_speaker_within_a_clause_vouches_for_that_clause_alone(text, sources):
    assert [claim.attribution.source and claim.attribution.source.text for claim in claims_of(text)] == sources


def test_whose_turn_it_is_in_a_conversation_holds_to_the_end_of_the_paragraph():
    found = claims_of("HOLM: The jail hired 412 guards. The gangs ran the phones.\n\nThe jail was shut in 2018.")
    assert [claim.attribution.source and claim.attribution.source.text for claim in found] == ["HOLM", "HOLM", None]


@pytest.mark.parametrize(
    "text", ["Local firms added 300 jobs in May.", "The mayor said nothing about the closed bridge."]
)
def test_a_word_that_may_report_and_does_not_names_no_source(text):
    assert [claim.attribution.source for claim in claims_of(text)] == [None]
