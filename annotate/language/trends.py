"""Claims of a rate without a figure: what rises, falls or takes a share of something."""

from .gist import Gist
from .words import DETERMINERS, PREPOSITIONS, Tokens, token_at, word_set


def states_trend(gist: Gist) -> bool:
    """
    Say whether a claim tells that something measured moves (“prices fell”, “a surge in theft”), or its share.

    “The bridge fell” is none; “soared” always is, but for what scores in a match.
    """
    if gist.words & _GAMES:
        return False
    if gist.words & _SHARES and any(_is_share(gist.tokens, index) for index in range(gist.first)):
        return True
    if token_at(gist.tokens, 0) in {"fewer", "more"} and token_at(gist.tokens, 1) in _FOLK:
        return True
    if gist.head is not None and (_moves(gist, gist.head) or _turns(gist)):
        return True
    return bool(gist.words & _MOVING) and any(_is_movement(gist, index) for index in range(len(gist.tokens)))


_FOLK = word_set("and people of young women men children families voters students pupils workers households older")
_GAMES = word_set("header goal goals goalkeeper innings wicket striker midfielder")
_SURE = word_set(
    "doubled tripled trebled quadrupled halved soared plunged surged shrank skyrocketed plummeted rocketed dwindled "
    "ballooned tumbled"
)
_MOVES = word_set(
    "rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining increase increases increased increasing decrease decreases decreased decreasing grow grows grew grown "
    "growing slump slumped slumping jump jumped jumping climb climbs climbed climbing slip slipped slid dip dipped "
    "shrink shrinks shrinking shrunk contract contracted expand expanded slow slowed slowing double triple halve soar "
    "soars soaring plunge plunging surge surging dwindle dwindling plummet plummeting accelerate accelerated ease "
    "eased weaken weakened rebound rebounded recovered narrow narrows narrowed narrowing widen widens widened widening "
    "worsened moved multiplied firmed stagnated stabilised stabilized flattened levelled leveled crept edged ebbed "
    "ebbing ebb waned waning wane budged quickened strengthened sank sunk sinks crashed collapsed"
)
_CHANGES = word_set(
    "rise fall drop decline increase decrease growth surge slump jump dip slowdown upturn downturn reduction hike "
    "spike boom rises falls increases declines drops upswing rebound"
)
_MOVING = (
    word_set("halves doubles triples")
    | word_set(
        "rising falling growing increasing declining soaring shrinking dwindling surging decreasing slowing up down "
        "higher lower"
    )
    | _CHANGES
)
MEASURED = word_set(
    "price prices rate rates sales profit profits shares share stock stocks number numbers level levels cost costs "
    "wages rents rent inflation unemployment joblessness output exports imports temperature temperatures pollution "
    "emissions ozone crime crimes population demand deaths infections cases yield yields traffic economy gdp revenue "
    "revenues earnings turnout income incomes poverty debt debts deficit surplus spending production employment "
    "consumption support popularity use mortality births fertility prevalence figures theft fraud violence obesity "
    "membership ratings approval investment growth borrowing lending trade tourism visits attendance ratio proportion "
    "percentage productivity dollar euro pound yen currency oil premiums fees taxes bills tuition index volume value "
    "market markets orders confidence homelessness lead gap margin gaps margins turnover immigration inequality usage "
    "overdoses homicides murders assaults robberies burglaries applications admissions arrivals expectations "
    "complaints departures peso rouble ruble rupee sterling lira krona krone franc yuan renminbi won exchange consumer "
    "attendances bookings waiting vacancies hospitalisations hospitalizations marriages divorces suicides crossings "
    "layoffs redundancies pay scores pace salaries salary takings receipts enrolment enrollment subscriptions "
    "subscribers viewership ridership occupancy headcount workforce audiences membership refusals hiring odds"
)
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS


def _moves(gist: Gist, head: int) -> bool:
    """“Prices fell”, “profits have more than doubled”, “is up from May”, “grows in popularity”."""
    word = gist.at(0)
    if word in _SURE:
        return not gist.at(1).endswith("'s")
    if word in _MOVES and (gist.at(1) not in DETERMINERS or gist.at(2) in _PERIODS):
        return not MEASURED.isdisjoint(gist.subject()) or (gist.at(1) == "in" and gist.at(2) in MEASURED)
    if word not in {"is", "are", "was", "were", "remain", "remains", "been"}:
        return False
    return _is_up(gist.tokens, head + 1) or ((gist.at(1), gist.at(2)) == ("on", "the") and gist.at(3) in _TURNS)


def _turns(gist: Gist) -> bool:
    """“Expectations went up”, “the peso was flat”, “are in decline”, “cut the risk in half”."""
    measured = not MEASURED.isdisjoint(gist.subject())
    word, near = gist.at(0), gist.following(_NEAR)
    if measured and word in _GOING:
        return gist.at(1) in {"up", "down"}
    if measured and word in _STANDING and gist.at(1) in _LEVELS:
        return True
    if measured and gist.at(1) == "ground":
        return True
    if word in _HALVING:
        return near >= {"in", "half"}
    return near >= {"in", "decline"} and word in _STANDING


_HALVING = word_set("cut cuts cutting slash slashed slashes")
_NEAR = 9
_PERIODS = word_set("year month week quarter day decade season")
_GOING = word_set(
    "go goes going went gone edge edges edged edging came coming inched inch creeping crept ticked dried dries shot"
)
_STANDING = word_set("is are was were remain remains remained stay stays stayed held holds stand stands stood been")
_LEVELS = word_set("flat steady stable unchanged level static stagnant constant")


def _is_up(tokens: Tokens, index: int) -> bool:
    """“was up from the third quarter”, “are down sharply on last year”."""
    if token_at(tokens, index) not in {"up", "down"}:
        return False
    return token_at(tokens, index + 1) in _AFTER_UP


_TURNS = word_set("rise increase decline wane up")
_AFTER_UP = word_set("from on sharply slightly against by , . in year") | {""}


def _is_movement(gist: Gist, index: int) -> bool:
    """“a surge in theft”, “rising levels”, “ID theft surge”; not “plans a rise in”, which is no trend yet."""
    word, before, after = (token_at(gist.tokens, place) for place in (index, index - 1, index + 1))
    if word in {"halves", "doubles", "triples"}:
        return index > 0 and before not in DETERMINERS | {"two"} and after.isalpha()
    if word.endswith("ing"):
        return after in MEASURED or (
            before in {"is", "are", "was", "were"}
            and not MEASURED.isdisjoint(token.lower for token in gist.tokens[:index])
        )
    if word not in _CHANGES:
        return False
    if after in {"in", "from"}:
        return before in _BEFORE_NOUNS | _SIZES or before.endswith(("ed", "ing")) or before == ""
    return before in MEASURED and after not in {"to", "of"} and word not in {"fall", "drop"}


_SIZES = word_set(
    "sharp steep big huge significant slight marked dramatic small steady rapid further large massive strong modest "
    "similar substantial overall annual general recent gradual"
)
_SHARES = word_set("majority minority proportion percentage bulk share slice most all any")


def _is_share(tokens: Tokens, index: int) -> bool:
    """“the majority of outfits”, “most of the tenants”, “hardly any of them”; not “a majority in Parliament”."""
    word, before, after = (token_at(tokens, place) for place in (index, index - 1, index + 2))
    if word not in _SHARES or token_at(tokens, index + 1) != "of":
        return False
    if word == "most":
        return after in _MANY and token_at(tokens, index + 3).endswith("s")
    if word in {"all", "any"}:
        return before in {"nearly", "almost", "virtually", "hardly", "scarcely", "barely"}
    return before not in {"", "its", "his"}


_MANY = word_set("the those these them whom which its their his her")
