"""Which words before or after a verb of saying name who speaks."""

from collections.abc import Iterator
from itertools import pairwise

from .verbs import first_finite, is_auxiliary
from .words import PREPOSITIONS, QUOTES, SUBORDINATORS, WEEKDAYS, Stretch, Tokens, is_adverb, token_at, word_set

LONGEST_SUBJECT = 30
"""How many tokens before a verb of saying may belong to its subject."""


def trim_source(tokens: Tokens, stretch: Stretch) -> Stretch | None:
    """Return the naming part of a subject: no apposition, no auxiliaries, no adverbs; None when nothing is left."""
    start, end = stretch
    end = _without_trail(tokens, start, end)
    while start < end and (not _is_naming(tokens, start) or is_adverb(tokens[start].lower)):
        start += 1
    segments = list(_segments(tokens, start, end))
    if not segments:
        return None
    if len(segments) > 1 and not _is_name(tokens, segments[0]) and _is_name(tokens, segments[1]):
        return segments[1]
    first = segments[0]
    cut = next((i for i in range(first.start + 1, first.end) if tokens[i].lower in {"who", "which", "when"}), first.end)
    verb = first_finite(tokens, first.start, cut)
    if verb is not None and verb > first.start and not tokens[verb].is_capital:
        cut = verb
    cut = _without_trail(tokens, first.start, cut)
    return Stretch(first.start, cut) if any(token.is_word for token in tokens[first.start : cut]) else None


def subject_start(tokens: Tokens, end: int) -> int:
    """Where the clause of a cue begins: after a conjunction, or after an opening phrase and its comma."""
    while end > 1 and (is_auxiliary(tokens[end - 1].lower) or is_adverb(tokens[end - 1].lower)):
        end -= 1
    for index in range(end - 1, max(end - LONGEST_SUBJECT, -1), -1):
        word = tokens[index].lower
        closed = word == "(" and any(tokens[later].text == ")" for later in range(index, end))
        if (word in {";", ":", "(", "—"} or word in QUOTES) and not closed:
            return index + 1
        conjoins = word in _CONJOINING
        if conjoins and index > 0 and first_finite(tokens, index + 1, end) is None and not _joins_names(tokens, index):
            return index + 1
    return _after_opening(tokens, max(end - LONGEST_SUBJECT, 0), end)


def subject_after(tokens: Tokens, start: int, end: int) -> Stretch:
    """Return the subject that follows a verb of saying: “said Ivan Petrov, a nurse” names Ivan Petrov."""
    for index in range(start, min(end, start + LONGEST_SUBJECT)):
        ends = tokens[index].lower in _AFTER_SUBJECT
        if ends or (tokens[index].text == "." and not _is_initial(tokens, index)):
            return Stretch(start, index)
    return Stretch(start, min(end, start + LONGEST_SUBJECT))


def end_of_source(tokens: Tokens, start: int) -> int:
    """A source ends at a comma, a mark, or where its clause begins without one (“Ministry over 90 farms”)."""
    for index in range(start, min(len(tokens), start + LONGEST_SUBJECT)):
        token = tokens[index]
        if token.lower in {",", ";", ":", ".", "(", ")", "—", "–"} and not _is_initial(tokens, index):
            return index
        leaves_name = index > start + 1 and tokens[index - 1].is_capital
        if leaves_name and (token.is_number or token.lower in {"over", "more", "at", "about", "nearly", "some", "the"}):
            return index
        if token.lower in QUOTES or (index > start and token.lower in {"who", "which"}):
            return index
    return min(len(tokens), start + LONGEST_SUBJECT)


def can_speak(tokens: Tokens, source: Stretch) -> bool:
    """Say whether a stretch opens like a name, an article or a pronoun, as somebody who speaks does."""
    words = [token for token in tokens[source.start : source.end] if token.is_word]
    return bool(words) and (
        words[0].is_capital or words[0].lower in {"the", "a", "an", "he", "she", "they", "it", "one"}
    )


_TIMES = word_set("last next earlier this late early yesterday today") | WEEKDAYS
_OPENINGS = PREPOSITIONS | SUBORDINATORS | _TIMES
_CONJOINING = (SUBORDINATORS - {"who", "which", "as", "since"}) | {"and", "but"}
_AFTER_SUBJECT = WEEKDAYS | {",", ";", ":", "—", "(", "in", "on", "at", "during", "who", "after"}
_TRAILING = WEEKDAYS | PREPOSITIONS | {"though"}


def _without_trail(tokens: Tokens, start: int, end: int) -> int:
    while end > start and _trails(tokens, end - 1):
        end -= 1
    return end


def _is_naming(tokens: Tokens, index: int) -> bool:
    return tokens[index].text[0].isalnum() and tokens[index].lower not in {"and", "but", "as", "that"}


def _trails(tokens: Tokens, index: int) -> bool:
    word = tokens[index].lower
    return not word[-1].isalnum() or is_auxiliary(word) or is_adverb(word) or word in _TRAILING


def _segments(tokens: Tokens, start: int, end: int) -> Iterator[Stretch]:
    """Yield what stands between commas and dashes; what stands in brackets names nobody."""
    begin, bracketed = start, False
    for index in range(start, end + 1):
        if index == end or tokens[index].text in {",", "—", "–", "(", ")"}:
            if index > begin and not bracketed:
                yield Stretch(begin, index)
            begin, bracketed = index + 1, index < end and tokens[index].text == "("


def _is_name(tokens: Tokens, stretch: Stretch) -> bool:
    words = [token for token in tokens[stretch.start : stretch.end] if token.is_word]
    return bool(words) and all(token.is_capital for token in words)


def _joins_names(tokens: Tokens, index: int) -> bool:
    return tokens[index].lower == "and" and first_finite(tokens, 0, index) is None


def _after_opening(tokens: Tokens, start: int, end: int) -> int:
    """“In a statement, the mayor”: the subject begins after the comma; also after “But”, “As” and the like."""
    start += token_at(tokens, start) in {"but", "and", "as", "while", "though", "although", "however", "meanwhile"}
    start += token_at(tokens, start) == ","
    opening = token_at(tokens, start)
    if opening in _OPENINGS or opening.endswith("ing") or is_adverb(opening):
        commas = [index for index in range(start, end) if tokens[index].lower == ","]
        if len(commas) > 1 and all(
            _is_name(tokens, Stretch(comma + 1, after)) for comma, after in pairwise([*commas, end])
        ):
            return commas[-1] + 1  # "Speaking in Varna, Olva, Holm said": places, then the speaker
        if commas and token_at(tokens, commas[0] + 1) not in PREPOSITIONS:
            return commas[0] + 1
    return start


def _is_initial(tokens: Tokens, index: int) -> bool:
    before = tokens[index - 1]
    followed = index + 1 < len(tokens) and (
        tokens[index + 1].is_capital or tokens[index + 1].start == tokens[index].end
    )
    return tokens[index].text == "." and len(before.text) <= 3 and before.is_capital and followed
