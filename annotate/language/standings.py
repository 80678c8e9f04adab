"""Who leads and who follows: tables, polls, streaks and yardsticks."""

from .words import Tokens, token_at, word_set


def leads(tokens: Tokens, index: int) -> bool:
    """“topped the table”, “for the fifth year in a row”, “second only to Varna”, “next in line”, “overtook Holm”."""
    word, after = tokens[index].lower, token_at(tokens, index + 1)
    if word in _TOPPING:
        return after in {"the", "a", "all"} and any(token_at(tokens, index + step) in _TABLES for step in (2, 3, 4, 5))
    if word in _OVERTAKING:
        return True
    if word in _LEADING:
        return any(token_at(tokens, index + step) in _POLLS for step in range(1, _REACH))
    if word in _IN_A_ROW:
        return any(token_at(tokens, index - step) in ORDINAL_WORDS for step in (1, 2, 3, 4))
    if word in {"next", "second", "third"}:
        return (after == "in" and token_at(tokens, index + 2) == "line") or after == "only" or after == "behind"
    if word in {"bottom", "top", "ahead"} and after == "of":
        return token_at(tokens, index + 3) in _TABLES or token_at(tokens, index + 4) in _TABLES
    return word in {"above", "below", "beyond"} and any(
        token_at(tokens, index + step) in _YARDSTICKS for step in (1, 2, 3, 4)
    )


_REACH = 9
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
ORDINAL_WORDS = word_set("second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th")
_YARDSTICKS = word_set("average averages forecasts forecast expectations normal target")
# Without one of these nothing is a standing.
STANDINGS = (
    _TOPPING | _LEADING | _OVERTAKING | _IN_A_ROW | word_set("next second third bottom top ahead above below beyond")
)
