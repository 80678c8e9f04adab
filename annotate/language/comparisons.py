"""Comparisons without a figure: “lower than in Varna”, “not as bad as the flu”, “different from”."""

from .words import Tokens, token_at, word_set


def compares(tokens: Tokens, index: int) -> bool:
    """Say whether the word at a token likens or ranks what the claim is about to something else."""
    word, before, after = (token_at(tokens, place) for place in (index, index - 1, index + 1))
    if word in {"as", "so"} and before in {"not", "nearly"}:
        return "as" in {token_at(tokens, index + step) for step in (2, 3, 4)}
    if word in _UNLIKE:
        return after in {"from", "against", "to"}
    return _is_comparative(tokens, index)


_UNLIKE = word_set("different differs differ disadvantage advantage inferior superior unlike comparable similar")
IRREGULAR_COMPARATIVES = word_set("better worse less fewer more easier")
_REACH = 9
# No other word compares, but for those in "-er".
COMPARING = _UNLIKE | IRREGULAR_COMPARATIVES | word_set("as so")


def _is_comparative(tokens: Tokens, index: int) -> bool:
    """“higher than its neighbours”, “had more possession”."""
    word = tokens[index].lower
    ending = word.endswith("er") and len(word) > 4 and word not in _NOT_COMPARATIVES
    if not (ending or word in IRREGULAR_COMPARATIVES):
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
    words = (token_at(tokens, index), "" if token_at(tokens, index) == "the" else token_at(tokens, index + 1))
    return any(word[:1].isdecimal() or word in _COUNTING for word in words)


_COUNTING = word_set(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred thousand million dozen half third quarter $ £ €"
)
_PLANS = word_set("planned expected thought scheduled feared forecast hoped usual")
_GRADES = word_set(
    "higher lower larger smaller greater bigger better worse fewer stronger easier cheaper faster slower"
)
_NOT_COMPARATIVES = word_set(
    "her other over under after never whether either neither officer minister member leader number water order offer "
    "former later rather together however another center soldier fighter worker consumer computer father mother "
    "brother sister summer winter september october november december quarter matter paper power remember"
)
