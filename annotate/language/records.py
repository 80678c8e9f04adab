"""Claims of a first, a most, a comparison: superlatives and comparatives that rank something."""

from .words import Tokens, token_at, word_set


def claims_record(tokens: Tokens) -> bool:
    """Say whether these tokens rank or compare something without a number."""
    return any(
        (token.lower in _RANKING or token.lower.endswith(("er", "est")))
        and (_ranks(tokens, index) or _leads(tokens, index))
        for index, token in enumerate(tokens)
    )


_TOPPING = word_set("top tops topped topping head heads headed led leads lead dominate dominates dominated")
_TABLES = word_set(
    "table list chart charts league ranking rankings poll polls survey medals leaderboard standings field"
)
_LEADING = word_set("leads trails led trailed leading trailing")
_POLLS = word_set("poll polls field pack race")
_OVERTAKING = word_set(
    "outnumber outnumbers outnumbered outstripped outstrips outperformed outperforms overtook overtaken overtakes "
    "surpassed surpasses surpass exceeds exceeded eclipsed outpaced outsold outspent outweigh outweighs"
)
_IN_A_ROW = word_set("consecutive successive straight running row")
_ORDINAL_WORDS = word_set("second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th")


def _leads(tokens: Tokens, index: int) -> bool:
    """“topped the table”, “for the fifth year in a row”, “second only to Varna”, “next in line”, “overtook Holm”."""
    word, after = tokens[index].lower, token_at(tokens, index + 1)
    if word in _TOPPING:
        return after in {"the", "a", "all"} and any(token_at(tokens, index + step) in _TABLES for step in (2, 3, 4, 5))
    if word in _OVERTAKING:
        return True
    if word in _LEADING:
        return any(token_at(tokens, index + step) in _POLLS for step in range(1, _REACH))
    if word in _IN_A_ROW:
        return any(token_at(tokens, index - step) in _ORDINAL_WORDS for step in (1, 2, 3, 4))
    if word in {"next", "second", "third"}:
        return (after == "in" and token_at(tokens, index + 2) == "line") or after == "only" or after == "behind"
    if word in {"bottom", "top", "ahead"} and after == "of":
        return token_at(tokens, index + 3) in _TABLES or token_at(tokens, index + 4) in _TABLES
    return word in {"above", "below", "beyond"} and any(
        token_at(tokens, index + step) in _YARDSTICKS for step in (1, 2, 3, 4)
    )


# No other word is looked at, but for those in "-er" and "-est".
_RANKING = (
    _TOPPING
    | _LEADING
    | _OVERTAKING
    | _IN_A_ROW
    | word_set("no number record never ever time first only best worst most least fewest better worse less fewer more")
    | word_set("easier next second third bottom top ahead above below beyond unprecedented unrivalled unparalleled")
    | word_set(
        "unmatched unsurpassed low high as so different differs differ disadvantage far fast third fourth fifth sixth "
        "seventh long"
    )
)
_YARDSTICKS = word_set("average averages forecasts forecast expectations normal target")
_ORDINALS = word_set("first only")
_BEFORE_RANK = word_set(
    "is was are were be been being become became becomes not of , – - among as remains remain still also"
)
_IRREGULAR_SUPERLATIVES = word_set("best worst most least fewest")
_IRREGULAR_COMPARATIVES = word_set("better worse less fewer more easier")
_NOT_SUPERLATIVES = word_set(
    "test request interest west rest forest protest arrest guest latest honest modest contest suggest harvest nest "
    "priest invest digest chest quest east northwest southwest southeast northeast unrest crest jest manifest "
    "conquest inquest bequest nearest midwest budapest pest vest zest attest detest molest ingest divest dearest"
)
_NOT_COMPARATIVES = word_set(
    "her other over under after never whether either neither officer minister member leader number water order offer "
    "former later rather together however another center soldier fighter worker consumer computer father mother "
    "brother sister summer winter september october november december quarter matter paper power remember"
)
_REACH = 9


def _ranks(tokens: Tokens, index: int) -> bool:
    word, before = tokens[index].lower, token_at(tokens, index - 1)
    if word == "no" and token_at(tokens, index + 1) == ".":
        return token_at(tokens, index + 2) == "1"
    if tokens[index].is_capital and index > 0:
        return False
    if word in _UNIQUE or (word == "record" and _is_adjective(tokens, index)):
        return True
    if word == "ever":
        return not _NONE.isdisjoint(token.lower for token in tokens[:index])
    if word == "never":
        return "before" in {token.lower for token in tokens[index:]}
    if word == "number":
        return token_at(tokens, index + 1) in {"1", "one"}
    if word in _ORDINALS:
        return _is_defined(before) and _is_ranked_first(tokens, index)
    if word in {"low", "high"} and before in _SPANS:
        return True
    if word == "record" and before in _FIELDS and token_at(tokens, index - 2) in {"a", "the", "new"}:
        return True
    if word == "only" and before in {"the", "its", "his", "her", "their"} and len(tokens) <= _SHORT:
        return True
    if word in {"as", "so"} and before in {"not", "nearly"}:
        return "as" in {token_at(tokens, index + step) for step in range(2, 5)}
    if word in {"different", "differs", "differ", "disadvantage"}:
        return token_at(tokens, index + 1) in {"from", "against", "to"}
    if word in {"far", "high", "low", "fast", "long"} and before in {"this", "that", "so"}:
        return not _NONE.isdisjoint(token.lower for token in tokens[:index])
    if before in _PREDICATING and (word in _IRREGULAR_SUPERLATIVES | _IRREGULAR_COMPARATIVES or _is_superlative(word)):
        seats = word not in {"most", "more", "better"} or token_at(tokens, index + 1) in _SEATS
        if seats:
            return True
    if word in _ORDINAL_WORDS and before == "the":
        following = [token_at(tokens, index + step) for step in range(1, _REACH)]
        return "in" in following and "years" in following
    if word in _IRREGULAR_SUPERLATIVES or _is_superlative(word):
        aside = before not in _OWN and _is_object(tokens, index)
        return _is_extreme(tokens, index) and not aside and not _is_about_time(tokens, index)
    return (word == "time" and before == "all") or _is_comparative(tokens, index)


_SPANS = word_set("year month week day decade time")
_FIELDS = word_set("club world national track course state league season company national olympic house party")
_SHORT = 4
_PREDICATING = word_set("fared fare fares won win wins was were is are did performed came scored hit ranked rated")
_SEATS = word_set("seats votes medals games matches titles states")


def _is_defined(word: str) -> bool:
    return word == "the" or word in {"its", "their", "his", "her"} or word.endswith(("'s", "’s", "s’", "s'"))


def _is_extreme(tokens: Tokens, index: int) -> bool:
    """“the largest”, “second-largest”, “his worst defeat ever”; “his worst defeat” alone ranks nothing in the world."""
    before = token_at(tokens, index - 1)
    if before in _OWN:
        return not _SINCE.isdisjoint(token_at(tokens, index + step) for step in range(1, _REACH))
    return _is_defined(before) or token_at(tokens, index - 1 - (before == "-")) in _ORDINAL_WORDS


_UNIQUE = word_set("unprecedented unrivalled unparalleled unmatched unsurpassed")
_NONE = word_set("no none nobody nothing neither never")
_OWN = word_set("its their his her my our your")
_SINCE = word_set("ever since yet history years record")
_AROUND = word_set("cover covers covered came come with at on by for against about from to during after before")


def _is_object(tokens: Tokens, index: int) -> bool:
    """“will cover the biggest deals”, “on one of the busiest days”: what is ranked is by the way."""
    first = index - 2 - (token_at(tokens, index - 2) in {"second", "third"})
    if token_at(tokens, first) == "of" and token_at(tokens, first - 1) in {"one", "some", "many", "two", "several"}:
        first -= 2
    return token_at(tokens, first) in _AROUND


def _is_adjective(tokens: Tokens, index: int) -> bool:
    """“a record high”, “record profits”; not “the record shows” or “to record a song”."""
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    extreme = after in {"high", "low", "highs", "lows", "numbers", "levels", "profits", "sales", "losses", "profit"}
    return extreme or (before in {"a", "new", "at"} and after in {"number", "level", "year", "loss", "fine"})


def _is_about_time(tokens: Tokens, index: int) -> bool:
    """“the most recent survey”, “at the earliest”, “the best of luck” rank nothing."""
    word, after = tokens[index].lower, token_at(tokens, index + 1)
    own = token_at(tokens, index - 1) in _OWN
    return (word == "most" and after in {"recent", "of"}) or (token_at(tokens, index - 2) == "at" and not own)


def _is_ranked_first(tokens: Tokens, index: int) -> bool:
    """“is the first”, “the first to fly”, “for the first time”; not “the first meeting is to be held”."""
    ahead = token_at(tokens, index - 2)
    if ahead == "in":
        return False
    following = {token_at(tokens, index + step) for step in range(1, _REACH)}
    time = token_at(tokens, index + 1) == "time" and ahead in {"for", "not", "is", "was"}
    inside = ahead in _BEFORE_RANK or token_at(tokens, index - 3) in _BEFORE_RANK - {",", "-"}
    return time or inside or bool(following & {"ever", "since", "history"})


def _is_superlative(word: str) -> bool:
    return word.endswith("est") and len(word) > 5 and word not in _NOT_SUPERLATIVES


def _is_comparative(tokens: Tokens, index: int) -> bool:
    """“higher than its neighbours”, “had more possession”."""
    word = tokens[index].lower
    ending = word.endswith("er") and len(word) > 4 and word not in _NOT_COMPARATIVES
    if not (ending or word in _IRREGULAR_COMPARATIVES):
        return False
    than = next((index + step for step in range(1, _REACH) if token_at(tokens, index + step) == "than"), None)
    if than is not None:
        return _is_rival(tokens, than) and token_at(tokens, index - 1) != "little"
    compared = word in _GRADES and token_at(tokens, index - 1) in {"had", "has", "have", "is", "are", "was", "were"}
    return compared and token_at(tokens, index + 1) != ""


def _is_rival(tokens: Tokens, than: int) -> bool:
    """Say whether something is compared with what stands behind “than”: no plan, no “less than flattering”."""
    after = token_at(tokens, than + 1)
    limit = token_at(tokens, than - 1) in {"more", "less", "fewer"} and _is_figure(tokens, than + 1)
    return not limit and not after.endswith("ing") and after not in _PLANS


def _is_figure(tokens: Tokens, index: int) -> bool:
    """“more than three weeks”, “more than $5”, “more than a dozen”: a limit of a figure, no comparison."""
    words = (token_at(tokens, index), token_at(tokens, index + 1))
    return any(word[:1].isdecimal() or word in _COUNTING for word in words)


_COUNTING = word_set(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred thousand million dozen half third quarter $ £ €"
)
_PLANS = word_set("planned expected thought scheduled feared forecast hoped usual")
_GRADES = word_set(
    "higher lower larger smaller greater bigger better worse fewer stronger easier cheaper faster slower"
)
