"""Claims of a first, a most, a comparison: superlatives and comparatives that rank something."""

from .comparisons import COMPARING, IRREGULAR_COMPARATIVES, compares
from .gist import BE
from .standings import ORDINAL_WORDS, STANDINGS, leads
from .words import Tokens, token_at, word_set


def claims_record(tokens: Tokens) -> bool:
    """Say whether these tokens rank or compare something without a number."""
    return any(
        (token.lower in _RANKING or token.lower.endswith(("er", "est")))
        and (_ranks(tokens, index) or leads(tokens, index))
        for index, token in enumerate(tokens)
    )


# No other word is looked at, but for those in "-er" and "-est".
_RANKING = (
    STANDINGS
    | COMPARING
    | ORDINAL_WORDS
    | word_set("no number record never ever time first only best worst most least fewest low high far fast long")
    | word_set(
        "th st nd rd since unprecedented unrivalled unparalleled unmatched unsurpassed unbeaten undefeated other top"
    )
)
_ORDINALS = word_set("first only")
_BEFORE_RANK = word_set(
    "is was are were be been being become became becomes not of , – - among as remains remain still also"
)
_IRREGULAR_SUPERLATIVES = word_set("best worst most least fewest")
_NOT_SUPERLATIVES = word_set(
    "test request interest west rest forest protest arrest guest latest honest modest contest suggest harvest nest "
    "priest invest digest chest quest east northwest southwest southeast northeast unrest crest jest manifest "
    "conquest inquest bequest nearest midwest budapest pest vest zest attest detest molest ingest divest dearest"
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
    if word == "since":
        return _is_not_since(tokens, index)
    if word == "number":
        return token_at(tokens, index + 1) in {"1", "one"}
    if word in _ORDINALS and _is_defined(before) and _is_ranked_first(tokens, index):
        return True
    if _is_mark(tokens, index) or _is_predicate(tokens, index):
        return True
    if word in _IRREGULAR_SUPERLATIVES or _is_superlative(word):
        if "ever" in {token_at(tokens, index + step) for step in range(1, 5)}:
            return True
        aside = before not in _OWN and _is_object(tokens, index)
        return _is_extreme(tokens, index) and not aside and not _is_about_time(tokens, index)
    return (word == "time" and before == "all") or compares(tokens, index)


def _is_mark(tokens: Tokens, index: int) -> bool:
    """“a four-year low”, “a club record”, “the only survivor”, “no team had got this far”, “the third in 40 years”."""
    word, before = tokens[index].lower, token_at(tokens, index - 1)
    if word in {"low", "high"} and before in _SPANS:
        return True
    if word in {"th", "st", "nd", "rd"}:
        return tokens[index - 1].is_number and not BE.isdisjoint(
            (token_at(tokens, index - 2), token_at(tokens, index - 3))
        )
    if word == "record":
        if before == "a" and token_at(tokens, index - 2) in {"at", "to", "hit"}:
            return True
        broken = any(token_at(tokens, index - step) in _BREAKING for step in range(2, 6))
        return broken or (before in _FIELDS and token_at(tokens, index - 2) in {"a", "the", "new"})
    if word == "other":
        return before == "no" and index == 1
    if word == "top":
        return before == "the" and token_at(tokens, index - 2) in _BEFORE_RANK
    if word == "only":
        return before in {"the", "its", "his", "her", "their"} and len(tokens) <= _SHORT
    if word in {"far", "high", "low", "fast", "long"} and before in {"this", "that", "so"}:
        return not _NONE.isdisjoint(token.lower for token in tokens[:index])
    following = [token_at(tokens, index + step) for step in range(1, _FAR)]
    if word not in ORDINAL_WORDS or before != "the":
        return False
    told = token_at(tokens, index - 2) in BE and ("since" in following or "to" in following)
    return told or ("in" in following and not _LONG_TIMES.isdisjoint(following))


def _is_not_since(tokens: Tokens, index: int) -> bool:
    """“has not backed a Republican since 1996”, “a level not seen since the war”."""
    words = {token.lower for token in tokens[:index]}
    negated = not _NONE.isdisjoint(words) or "not" in words or any(word.endswith(("n't", "n’t")) for word in words)
    old = any(_is_year(token_at(tokens, place)) for place in range(index + 1, index + 6))
    return negated and old and not words.isdisjoint(_PERFECT)


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == len("1996")


def _is_predicate(tokens: Tokens, index: int) -> bool:
    """“support was strongest in Olva”, “fared worst”, “won most seats”; not “was better”."""
    word = tokens[index].lower
    if token_at(tokens, index - 1) not in _PREDICATING:
        return False
    if word in {"most", "more", "better"}:
        return token_at(tokens, index + 1) in _SEATS
    return word in _IRREGULAR_SUPERLATIVES | IRREGULAR_COMPARATIVES or _is_superlative(word)


_PERFECT = word_set("has have had hasn't haven't hadn't seen heard known hasn’t haven’t hadn’t")
_LONG_TIMES = word_set("years decades century")
_FAR = 14
_BREAKING = word_set(
    "broke breaks broken breaking beat beats beaten set sets setting smashed smashes equalled holds held"
)
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
    return _is_defined(before) or token_at(tokens, index - 1 - (before == "-")) in ORDINAL_WORDS


_UNIQUE = word_set("unprecedented unrivalled unparalleled unmatched unsurpassed unbeaten undefeated")
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
    long = "in" in following and not _LONG_TIMES.isdisjoint(following)
    return time or inside or long or bool(following & {"ever", "since", "history"})


def _is_superlative(word: str) -> bool:
    return word.endswith("est") and len(word) > 5 and word not in _NOT_SUPERLATIVES
