"""What claims are about: one kind each, the first that fits."""

import pytest

from annotate.domain import ClaimKind
from annotate.language.kinds import kind_of
from annotate.language.quantities import find_quantities
from annotate.language.trees import Tree
from annotate.language.words import Stretch, read_tokens

_KINDS = {
    ClaimKind.CASUALTY: [
        "A landslide buried 40 villagers near Olva",
        "The mayor of Holm was shot dead outside her home",
        "three hikers are still missing",
        "Ida Holm died on Friday",
        "more than 2,000 families were displaced by the flood",
        "no civilians were hurt",
        "The rebels captured 15 soldiers",
        "He killed himself in 2003",
        "The singer took her own life",
        "A cyclist was hit by a lorry and died",
        "The teacher was shot in the leg",
        "two sailors were rescued",
        "Her brother was murdered in Varna",
        "12 people were injured",
        "Hundreds of families fled their homes",
        "A woman was kidnapped near Holm",
    ],
    ClaimKind.CASE_COUNT: [
        "Holm recorded 340 cases of measles in May",
        "police made 62 arrests",
        "the watchdog received 1,200 complaints",
        "Burglaries: officers logged 90 burglaries last month",
        "Twelve people were arrested in Varna",
        "Police recorded 1,300 burglaries",
        "More than 400 people complained about the advert",
        "Officers arrested 30 demonstrators",
        "Over 2 million people voted",
        "Eleven residents tested positive",
        "The commission received 12,000 complaints",
        "There were 90 shootings in Olva in May",
        "About 500 lawsuits have been filed",
    ],
    ClaimKind.MONEY: [
        "The bank lost £3.5bn last year",
        "the bridge will cost 300,000 euros",
        "She was fined $5,000 for speeding",
        "Investors lost billions",
        "The charity raised millions",
        "The plan will cost taxpayers billions",
        "The firm was fined €2m",
        "The council spent £40m on the hall",
    ],
    ClaimKind.RATE: [
        "Rents rose 9% last year",
        "unemployment fell to its lowest level",
        "One in five pupils skips breakfast",
        "The population has doubled since 1990",
        "Exports are three times as high as a decade ago",
        "12 deaths per 100,000 people",
        "A surge in thefts worries shopkeepers",
        "House prices soared",
        "Unemployment has been falling since May",
        "The majority of voters back the plan",
        "Almost a third of pupils skip lunch",
        "Crime is on the rise",
        "The number of nurses has increased",
        "there has been a sharp increase in attacks",
        "Profits were down on the previous year",
        "Rising rents have emptied the old town",
        "His lead has narrowed in the polls",
        "Exports slumped",
        "This is a decrease from the year before",
    ],
    ClaimKind.MEASURE: [
        "The tunnel is 5 km long",
        "The march drew 20,000 people",
        "The siege lasted 900 days",
        "The town has two hospitals",
        "Olva beat Varna 3-1",
        "The council planted 4,000 trees",
        "The factory employs 300 workers",
        "The £20m scheme will raise the number of beds from 90 to 140",
        "The hall seats 400",
        "The strike lasted nine days",
        "It lasted a little over two hours",
    ],
    ClaimKind.LEGAL: [
        "A court sentenced him to 18 years in prison",
        "Parliament passed a law against pop-ups",
        "He was charged with theft",
        "The judge overturned the ruling",
        "Holm banned smoking in parks",
        "She pleaded guilty to fraud",
        "The officer was acquitted",
        "A jury found him guilty of fraud",
        "The charges against her were dropped",
        "Prosecutors are seeking the death penalty",
        "The firm is being investigated for bribery",
        "He faces trial in March",
        "She was released on bail",
        "He has appealed against the sentence",
        "The bank settled the lawsuit",
        "Three former directors are defendants in the case",
        "New rules on fishing come into force in May",
        "The regulator revoked the firm's licence",
        "The suspect was extradited to Olva",
        "A warrant was issued for his arrest",
        "The state passed a bill that bars felons from voting",
        "Felons in Olva cannot vote",
        "Visitors from Holm need a visa",
        "The ban was lifted in June",
        "He signed the bill into law",
        "It is illegal to sell alcohol there",
        "A federal judge blocked the order",
        "The Supreme Court upheld the ruling",
        "The family sued the hospital",
        "The mayor was indicted on three counts",
        "He pleaded not guilty",
        "The governor restored voting rights to former prisoners",
        "Voters must show a photo identity card",
        "He is serving a life sentence",
        "The group filed a complaint against the agency",
        "She was fired in violation of federal law",
        "A judge ordered the firm to stop",
        "They are on trial for theft",
        "He was accused of bribing two guards",
    ],
    ClaimKind.STATEMENT: [
        "The minister denied any wrongdoing",
        "Unions called for a strike",
        "The mayor apologised to the families",
        "Olva's council announced a review of the plan",
        "The army claimed responsibility for the raid",
        "She declined to comment",
        "The president condemned the attack on the school",
        "Teachers were told to stay at home",
        "The charity urged ministers to act",
        "The committee recommended closing two of the five schools",
        "The panel suggested that fares be cut",
        "The governor warned residents to leave the coast",
        "Holm has denied the allegations",
        "The company is expected to deny the claims",
        "The council voted to condemn the raid",
        "The senator welcomed the decision",
        "She described the plan as a disgrace",
        "He refused to answer questions about the loan",
        "Pupils should be taught to swim, the report says",
        "The party chairman has ruled out a coalition",
        "Ida Holm was critical of the plan",
        "The mayor rejected calls for her resignation",
        "He decided not to run for a second term",
        "The sheriff declined to say how the man got in",
        "The bank has not commented",
        "The minister promised to cut taxes",
        "They accused the mayor of lying",
        "The mayor was accused of misleading voters",
        "The president thanked the crews",
        "Varna's bishop has spoken out against the bill",
        "He apologised for the delay",
        "The watchdog raised concerns about the merger",
        "She expressed regret over the remarks",
        "Two ministers have urged the king to step in",
        "The report calls for a cap of £5m on bonuses",
        "the coach insisted he would stay",
        "The group pledged its support for the strike",
        "The union called for a boycott of the talks",
        "The minister said fares should fall by 10%",
        "She raised questions about the loan",
    ],
    ClaimKind.CAUSAL: [
        "Smoking causes cancer",
        "The drought led to food shortages",
        "The delay was due to a fault in the signals",
        "the vaccine prevents severe illness",
        "Heavy rain triggered the landslide",
        "Coffee reduces the risk of stroke",
        "Smoking was linked to the illness",
        "The strike forced shops to close",
        "The flood was caused by a broken dam",
        "Lead in the water harmed children",
        "Vitamin C does not prevent colds",
        "The crisis stems from bad loans",
    ],
    ClaimKind.RECORD: [
        "It is the largest dam in Europe",
        "She is the first woman to lead the party",
        "Wages are lower than in Varna",
        "It was the worst flood in living memory",
        "no mayor has ever served longer than him",
        "Olva was the second biggest producer of tin",
        "Burglary was the most common crime",
        "The party topped the poll in Varna",
        "It is the third year in a row that the club has won",
        "For the first time since the war, the bridge is open",
        "The level of the lake is unprecedented",
        "Turnout hit a record high",
        "No mayor has ever been removed before",
        "never before had a woman led the party",
        "Holm is one of the poorest towns in the country",
        "Olva has more teachers than Varna",
        "The sample was larger than in earlier studies",
        "Varna overtook Olva as the main port",
        "Sales were well below expectations",
    ],
    ClaimKind.EVENT: [
        "The bridge closed on Friday",
        "Police arrested a 14-year-old boy",
        "A 131-page report was published",
        "Six hours later, the ferry reached Holm",
        "The five members of the board resigned",
        "She moved to Olva when she was nine",
        "The president visited Varna",
        "Ida Holm, 34, joined the board",
        "One man was questioned by police",
        "The team lost the final",
        "The company bought a rival in Spain",
        "The committee first met in Olva",
        "the effects of the storm were studied",
        "He was killed off in the second season",
        "The festival returns this year",
        "The firm launched its new phone",
        "Her test results arrived",
        "The order was delivered by drone",
        "The museum displays letters from soldiers",
        "Voters lost faith in the party",
        "20 years ago the family moved to Holm",
        "The bank agreed to create a fund",
        "The mayor met voters in Olva",
        "The bill for the meal was split",
        "She will publish her memoirs in May",
        "Holm filed for bankruptcy",
        "The minister resigned",
        "It will cover the biggest trials of the year",
        "The vote took place on one of the busiest days",
        "the Supreme Court building is in Olva",
        "She left the hall more than three weeks ago",
        "The talks on reducing arms go on",
        "Human rights groups met in Varna",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in _KINDS.items() for text in texts])
def test_a_claim_has_the_first_kind_that_fits(kind, text):
    assert _kind(text) is kind


_PRECEDENCE = [
    ("Of the 90 crashes, one killed 12 people", ClaimKind.CASUALTY),
    ("340 cases cost the clinic £2m", ClaimKind.CASE_COUNT),
    ("Wages rose 3% to £400", ClaimKind.MONEY),
    ("Two in five of the 300 shops closed", ClaimKind.RATE),
    ("A judge fined the firm 2% of its sales", ClaimKind.RATE),
    ("The judge condemned the raid", ClaimKind.STATEMENT),
    ("Two men were charged with theft", ClaimKind.LEGAL),
    ("The ministry denied that 12 shells were fired", ClaimKind.STATEMENT),
    ("The new law caused long queues", ClaimKind.LEGAL),
    ("The dam caused the worst flood in history", ClaimKind.CAUSAL),
    ("The charity urged ministers to spend £5m on beds", ClaimKind.STATEMENT),
    ("Pay should rise by 5%, the panel recommended", ClaimKind.STATEMENT),
    ("The £20m scheme will add 300 places", ClaimKind.MEASURE),
    ("Investors lost billions when the bank failed", ClaimKind.MONEY),
]


@pytest.mark.parametrize(("text", "kind"), _PRECEDENCE)
def test_of_several_kinds_the_first_wins_unless_another_is_the_point(text, kind):
    assert _kind(text) is kind


def test_what_a_denial_is_about_does_not_make_it_a_measure():
    assert _kind("it fired 12 shells", act=True) is ClaimKind.STATEMENT


@pytest.mark.parametrize("text", ["", ",", "said", "“ ”", "12", "no . 1", "than than than", "per per"])
def test_scraps_have_a_kind_too(text):
    assert isinstance(_kind(text), ClaimKind)


def _kind(text, *, act=False):
    tokens = read_tokens(text, 0, len(text))
    return kind_of(tokens, find_quantities(text, tokens), act=act)


def test_a_tree_tells_the_main_verb_from_that_of_a_relative_clause():
    text = "The man critics blamed left"
    tokens = read_tokens(text, 0, len(text))
    tags, relations = ("DT", "NN", "NNS", "VBD", "VBD"), ("det", "nsubj", "nsubj", "relcl", "ROOT")
    tree = Tree(tags, relations, (1, 4, 3, 1, 4), frozenset())
    assert kind_of(tokens, []) is ClaimKind.STATEMENT
    assert kind_of(tokens, [], tree=tree, piece=Stretch(0, len(tokens))) is ClaimKind.EVENT
