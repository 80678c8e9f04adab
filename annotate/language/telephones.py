"""Numbers one calls: “020 7946 0018”, “(555) 123-4567”; and other digits in groups that count nothing."""

from .labels import follows_noun_of_count
from .numerals import Number
from .words import Tokens, glued, token_at


def is_telephone(tokens: Tokens, number: Number) -> bool:
    """“020 7946 0018”, “(555) 123-4567”, “555-0199”, “2022-02-24”: groups of digits that count nothing."""
    text = tokens[number.start].text
    if (
        token_at(tokens, number.start - 1) in {"text", "texting", "sms", "dial", "dialling", "call"}
        and len(text) >= _SHORT
    ):
        return text.isdecimal() and not follows_noun_of_count(tokens, number.end)
    if text[0] == "0" and len(text) > 1 and "." not in text:
        return True
    neighbours = (number.start - 1, number.end)
    if any(is_plain(tokens, index) for index in neighbours) and text.isdecimal():
        return True
    groups = _groups_around(tokens, number.start)
    lengths = [len(tokens[index].text) for index in groups]
    return len(groups) > 2 or lengths in ([3, 4], [4, 2, 2])


_SHORT = 4
_MOST_GROUPS = 12


def _groups_around(tokens: Tokens, index: int) -> list[int]:
    """The runs of digits tied to the one at `index` by hyphens, brackets or dots alone."""
    groups = [index] if is_plain(tokens, index) else []
    for step in (-1, 1):
        place = index + step
        while abs(place - index) < _MOST_GROUPS and 0 <= place < len(tokens):
            if is_plain(tokens, place):
                groups.append(place)
            elif not (tokens[place].text in "-‐‑()." and (glued(tokens, place) or glued(tokens, place + 1))):
                break
            place += step
    return sorted(groups)


def is_plain(tokens: Tokens, index: int) -> bool:
    """Say whether nothing but digits stands at an index."""
    return 0 <= index < len(tokens) and tokens[index].text.isdecimal()
