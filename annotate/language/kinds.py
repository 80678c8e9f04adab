"""What a claim is about: the first kind that fits, in the order of the guidelines."""

from collections.abc import Callable, Sequence

from annotate.domain import ClaimKind, Quantity

from .words import PREPOSITIONS, Tokens, token_at, word_set


def kind_of(tokens: Tokens, quantities: Sequence[Quantity], *, act: bool = False) -> ClaimKind:
    """
    Return the kind of the claim with these tokens and quantities.

    `act` says that the claim is about a saying or a refusal (“denied that …”).
    """
    words = frozenset(token.lower for token in tokens)
    for kind, fits in _TESTS:
        if fits(tokens, words, quantities):
            return kind
        if kind is ClaimKind.LEGAL and act:
            return ClaimKind.STATEMENT
    return ClaimKind.EVENT


_HARM = word_set(
    "killed kills kill killing dead died dies die death deaths dying injured injuring injures injury injuries "
    "wounded wounding casualties casualty fatalities fatality missing drowned captured displaced evacuated "
    "rescued rescue rescuing rescues hurt victims bodies murdered massacred crushed trampled suicide hospitalised "
    "survivors shot perished fled hostages slain"
)
# These need a figure of people beside them, or they are about something else ("a death rate", "to kill").
_HARM_WITH_FIGURE = word_set(
    "missing rescue captured shot fled victims hurt hostages death deaths casualties casualty kill killing "
    "fatality bodies injuries injury survivors kills murdered lost lose loses losing saved dying evacuated "
    "displaced"
)
_SURE_HARM = _HARM - _HARM_WITH_FIGURE
_CASES = word_set(
    "case cases crimes lawsuits complaints incidents arrests votes infections infected hospitalized hospitalised "
    "recoveries offences offenses prosecutions convictions reports tests vaccinations thefts burglaries"
)
_PEOPLE = word_set(
    "person soldier troop civilian child man woman pilgrim seeker migrant refugee passenger worker student "
    "resident other victim fighter officer hostage survivor member villager miner fisherman protester pupil "
    "patient"
)
_HARMED_UNITS = frozenset({"death", "fatality", "casualty", "injury", "body"})
_CURRENCIES = word_set("USD GBP EUR JPY INR RUB UAH CNY CHF AUD CAD NZD HKD SGD KRW SEK NOK")
_SURE_TRENDS = word_set(
    "doubled tripled halved soared plunged surged shrank skyrocketed majority grows decrease increase"
)
_MOVES = word_set(
    "rise rises rose risen fell fallen falls drop dropped decline declined declines increased increases decreased "
    "decreases grew grown growth slump"
)
_MEASURED = word_set(
    "price prices rate rates sales profit profits shares number numbers level levels cost costs wages rents inflation "
    "unemployment output exports imports temperature temperatures pollution emissions ozone crime population demand "
    "deaths infections cases yields traffic economy gdp revenue earnings turnout income incomes poverty debt spending"
)
_LEGAL = word_set(
    "convicted conviction sentenced sentence jailed imprisonment indicted charged pleaded guilty acquitted court "
    "ruled ruling lawsuit lawsuits sued verdict bail prosecutors trial legislation law laws banned ban judge "
    "extradited appeal custody prosecuted outlawed legal illegal unconstitutional"
)
_STATEMENTS = word_set(
    "urged urges asked called condemned praised criticised criticized denied called condemn condemns praises "
    "urges calls refused declined demanded announced promised vowed pledged apologised apologized thanked "
    "proposed recommended warned rejected tweeted stated acknowledged insisted declared accused blamed endorsed "
    "applauded commented disclosed offered defended ordered"
)
_CAUSES = word_set(
    "caused causes causing cause leads led leading because prompted prompting resulted results resulting due "
    "prevents prevented triggered triggering sparked sparking inspired inspires affects affect affected impact "
    "impacts blamed attributed effect effects helped improve improves improved reduces contributes contributed"
)
_RECORDS = word_set(
    "first largest biggest highest lowest worst best deadliest fastest oldest youngest longest shortest smallest "
    "greatest record most least only unprecedented never fewest strongest higher lower larger bigger worse easier"
)

_Test = Callable[[Tokens, frozenset[str], Sequence[Quantity]], bool]


def _is_casualty(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    if words & {"sentenced", "convicted", "charged", "guilty", "accused"}:
        return False
    counted = any(quantity.unit in _HARMED_UNITS for quantity in quantities)
    people = any(quantity.unit in _PEOPLE or not quantity.unit for quantity in quantities)
    negated = token_at(tokens, 0) == "no" and bool(words & _HARM)
    return counted or negated or bool(words & _SURE_HARM) or (people and bool(words & _HARM_WITH_FIGURE))


def _is_case_count(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    return bool(quantities) and bool(words & _CASES) and any(_is_count(quantity) for quantity in quantities)


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit not in {"%", "year", "month", "day", "week", "hour", "minute", "fraction"} | _CURRENCIES


def _is_money(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    return any(quantity.unit in _CURRENCIES for quantity in quantities)


def _is_rate(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    if any(quantity.unit in {"%", "percentage point", "fraction", "fold"} for quantity in quantities):
        return True
    return not quantities and _states_trend(tokens)


def _states_trend(tokens: Tokens) -> bool:
    """“Prices fell” is a trend, “the bridge fell” is not; “halved” always is."""
    words = {token.lower for token in tokens}
    return bool(words & _SURE_TRENDS) or bool(words & _MOVES and words & _MEASURED)


def _is_measure(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    """A figure is the point when it is no modifier (“131-page document”) and no time (“six minutes later”)."""
    return any(not _is_by_the_way(tokens, quantity) for quantity in quantities)


def _is_by_the_way(tokens: Tokens, quantity: Quantity) -> bool:
    if quantity.text.lower().startswith("within") or (
        "-" in quantity.text and quantity.unit in {"year", "page", "member", "nation", "minute", "day", "hour", "month"}
    ):
        return True
    place = next((i for i, token in enumerate(tokens) if token.start >= quantity.end), len(tokens))
    opening = next((i for i, token in enumerate(tokens) if token.start >= quantity.start), 0)
    if token_at(tokens, place) in {"later", "earlier", "ago", "before", "after", "into", "ahead"}:
        return True
    if token_at(tokens, opening - 1) in {"past", "last", "next", "coming", "first", "previous"}:
        return True
    if quantity.low == quantity.high == 1 and token_at(tokens, opening) == "one":
        return True
    is_age = (
        quantity.unit in {"", "year"} and token_at(tokens, opening - 1) == "," and token_at(tokens, place) in {",", ""}
    )
    is_time = quantity.unit in {"year", "month", "week", "day", "hour", "minute", "decade"}
    return is_age or (is_time and token_at(tokens, opening - 1) in PREPOSITIONS - {"for", "by", "of"} and opening < 4)


def _is_legal(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    return bool(words & _LEGAL)


def _is_statement(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    silent = words & {"not", "didn't", "didn’t", "haven't", "haven’t"} and words & _SILENCES
    issued = words & {"statement", "statements"} and words & {"released", "issued", "published", "made"}
    if silent or issued:
        return True
    return any(token.lower in _STATEMENTS for token in tokens[:_EARLY])


_EARLY = 12
_SILENCES = word_set("say said disclose disclosed comment commented respond responded reference referenced")


def _is_causal(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    return bool(words & _CAUSES)


def _is_record(tokens: Tokens, words: frozenset[str], quantities: Sequence[Quantity]) -> bool:
    return bool(words & _RECORDS) and any(_claims_record(tokens, place) for place in range(len(tokens)))


def _claims_record(tokens: Tokens, place: int) -> bool:
    """Say whether “first” and the like rank something: after “is the”, or as the opening; not in a name."""
    word, before = tokens[place].lower, token_at(tokens, place - 1)
    if word not in _RECORDS or (tokens[place].is_capital and place > 0):
        return False
    if word in {"first", "most", "best", "only", "least"}:
        ranked = before == "the" or before.endswith(("'s", "’s"))
        opening = place < 3 or token_at(tokens, place - 2) in {"is", "was", "are", "were", "not", "of", ",", "among"}
        return ranked and opening
    return word != "never" or bool({"before", "been"} & {token.lower for token in tokens[place:]})


_TESTS: tuple[tuple[ClaimKind, _Test], ...] = (
    (ClaimKind.CASUALTY, _is_casualty),
    (ClaimKind.CASE_COUNT, _is_case_count),
    (ClaimKind.MONEY, _is_money),
    (ClaimKind.RATE, _is_rate),
    (ClaimKind.MEASURE, _is_measure),
    (ClaimKind.LEGAL, _is_legal),
    (ClaimKind.STATEMENT, _is_statement),
    (ClaimKind.CAUSAL, _is_causal),
    (ClaimKind.RECORD, _is_record),
)
