"""What claims are about: one kind each, the first that fits."""

import pytest

from annotate.domain import ClaimKind
from annotate.language.kinds import kind_of
from annotate.language.quantities import find_quantities
from annotate.language.words import read_tokens

_KINDS = {
    ClaimKind.CASUALTY: [
        "A landslide buried 40 villagers near Olva",
        "The mayor of Holm was shot dead outside her home",
        "three hikers are still missing",
        "Ida Holm died on Friday",
        "more than 2,000 families were displaced by the flood",
        "no civilians were hurt",
        "The rebels captured 15 soldiers",
    ],
    ClaimKind.CASE_COUNT: [
        "Holm recorded 340 cases of measles in May",
        "police made 62 arrests",
        "the watchdog received 1,200 complaints",
        "Burglaries: officers logged 90 burglaries last month",
        "Twelve people were arrested in Varna",
    ],
    ClaimKind.MONEY: [
        "The bank lost £3.5bn last year",
        "the bridge will cost 300,000 euros",
        "She was fined $5,000 for speeding",
    ],
    ClaimKind.RATE: [
        "Rents rose 9% last year",
        "unemployment fell to its lowest level",
        "One in five pupils skips breakfast",
        "The population has doubled since 1990",
        "Exports are three times as high as a decade ago",
        "12 deaths per 100,000 people",
    ],
    ClaimKind.MEASURE: [
        "The tunnel is 5 km long",
        "The march drew 20,000 people",
        "The siege lasted 900 days",
        "The town has two hospitals",
        "Olva beat Varna 3-1",
        "The council planted 4,000 trees",
        "The factory employs 300 workers",
    ],
    ClaimKind.LEGAL: [
        "A court sentenced him to 18 years in prison",
        "Parliament passed a law against pop-ups",
        "He was charged with theft",
        "The judge overturned the ruling",
        "Holm banned smoking in parks",
        "She pleaded guilty to fraud",
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
    ],
    ClaimKind.CAUSAL: [
        "Smoking causes cancer",
        "The drought led to food shortages",
        "The delay was due to a fault in the signals",
        "the vaccine prevents severe illness",
        "Heavy rain triggered the landslide",
        "Coffee reduces the risk of stroke",
    ],
    ClaimKind.RECORD: [
        "It is the largest dam in Europe",
        "She is the first woman to lead the party",
        "Wages are lower than in Varna",
        "It was the worst flood in living memory",
        "no mayor has ever served longer than him",
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
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in _KINDS.items() for text in texts])
def test_a_claim_has_the_first_kind_that_fits(kind, text):
    assert _kind(text) is kind


def test_what_a_denial_is_about_does_not_make_it_a_measure():
    assert _kind("it fired 12 shells", act=True) is ClaimKind.STATEMENT


@pytest.mark.parametrize("text", ["", ",", "said", "“ ”", "12", "no . 1", "than than than", "per per"])
def test_scraps_have_a_kind_too(text):
    assert isinstance(_kind(text), ClaimKind)


def _kind(text, *, act=False):
    tokens = read_tokens(text, 0, len(text))
    return kind_of(tokens, find_quantities(text, tokens), act=act)
