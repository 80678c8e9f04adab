"""Claims of a first, a most, a comparison: superlatives and comparatives that rank something."""

from .words import Tokens, token_at, word_set


def claims_record(tokens: Tokens) -> bool:
    """Say whether these tokens rank or compare something without a number."""
    return any(_ranks(tokens, index) for index in range(len(tokens)))


_ORDINALS = word_set("first only")
_BEFORE_RANK = word_set(
    "is was are were be been being become became becomes not of , – - among as remains remain still also"
)
_IRREGULAR_SUPERLATIVES = word_set("best worst most least fewest")
_IRREGULAR_COMPARATIVES = word_set("better worse less fewer more easier")
_NOT_SUPERLATIVES = word_set(
    "test request interest west rest forest protest arrest guest latest honest modest contest suggest harvest nest "
    "priest invest digest chest quest east northwest southwest southeast northeast unrest crest jest manifest conquest "
    "inquest bequest nearest midwest budapest pest vest zest attest detest molest ingest divest dearest"
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
    if word in {"unprecedented", "unrivalled", "unparalleled"} or (word == "record" and _is_adjective(tokens, index)):
        return True
    if word == "never":
        return "before" in {token.lower for token in tokens[index:]}
    if word == "number":
        return token_at(tokens, index + 1) in {"1", "one"}
    defined = before == "the" or before.endswith(("'s", "’s", "s’", "s'")) or before in {"its", "their", "his", "her"}
    if word in _ORDINALS:
        return defined and _is_ranked_first(tokens, index)
    if word in _IRREGULAR_SUPERLATIVES or _is_superlative(word):
        return (defined or token_at(tokens, index - 2) == "second") and word not in _NOT_SUPERLATIVES
    return _is_comparative(tokens, index)


def _is_adjective(tokens: Tokens, index: int) -> bool:
    """“a record high”, “record profits”; not “the record shows” or “to record a song”."""
    before, after = token_at(tokens, index - 1), token_at(tokens, index + 1)
    return before in {"a", "new", "at"} and after in {
        "high",
        "low",
        "number",
        "level",
        "levels",
        "year",
        "highs",
        "lows",
    }


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
        return token_at(tokens, than + 1) not in _PLANS
    compared = word in _GRADES and token_at(tokens, index - 1) in {"had", "has", "have", "is", "are", "was", "were"}
    return compared and token_at(tokens, index + 1) != ""


_PLANS = word_set("planned expected thought scheduled feared forecast hoped usual")
_GRADES = word_set(
    "higher lower larger smaller greater bigger better worse fewer stronger easier cheaper faster slower"
)
