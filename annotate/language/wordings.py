"""A claim as a reader needs it out of context: what it leaves out restored, what cannot be settled said."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .antecedents import Story, is_pronoun, resolve
from .drafts import Draft
from .ellipses import Insertions, carry_figure, carry_units
from .lacks import Lack
from .readings import Reading
from .restoring import find_lack
from .verbs import first_finite
from .words import SUBORDINATORS, Stretch, is_adverb, token_at


class Wording(NamedTuple):
    """A claim in one line, and what stays unclear in it."""

    text: str
    doubts: tuple[str, ...] = ()


def word_claims(text: str, story: Story, number: int, drafts: Sequence[Draft]) -> list[tuple[Draft, Wording]]:
    """
    Return each draft of sentence `number` with its wording; figures without a noun get the unit that is settled.

    A wording holds the verbatim words in their order, but for a pronoun that
    gives way to a name in square brackets and a relative pronoun that gives
    way to what it stands for. It is one line and begins with a capital.
    """
    reading = story.readings[number]
    carried, nouns = carry_units(text, reading, drafts)
    worded = []
    for index, draft in enumerate(carried):
        lack = find_lack(reading, carried, index)
        added = {**nouns, **carry_figure(reading, carried, index)}
        worded.append((draft, _word(text, story, number, draft, lack, added)))
    return worded


_FIRST_PERSON = {"i": "unclear who “I” is", "we": "unclear who “we” are"}
_PLACES = 3  # how far into a piece a pronoun still opens it


def _word(text: str, story: Story, number: int, draft: Draft, lack: Lack, figures: Insertions) -> Wording:
    reading, piece = story.readings[number], draft.piece
    named: dict[int, str] = {}
    doubts = [lack.doubt] if lack.doubt else []
    for place in _open_pronouns(reading, piece, lack):
        referent = resolve(story, number, place)
        if referent.name is not None:
            named[place] = _bracketed(text[referent.name.start : referent.name.end], reading.tokens[place].lower)
        elif referent.doubt:
            doubts.append(referent.doubt)
    doubts += _speaker_doubts(reading, draft)
    before = " ".join(_slice(text, reading, stretch, named, {}) for stretch in lack.before)
    if lack.dropped is not None:
        named |= {lack.dropped: "", lack.dropped - 1: ""} if lack.dropped > piece.start else {lack.dropped: ""}
    after = _slice(text, reading, lack.after, {}, {}) if lack.after else ""
    joined = f"{before}{lack.joint if before else ''}{_slice(text, reading, piece, named, figures)} {after}"
    line = " ".join(joined.split())
    return Wording(_with_capital(line), tuple(dict.fromkeys(doubts)))


def _open_pronouns(reading: Reading, piece: Stretch, lack: Lack) -> Iterator[int]:
    """Where pronouns stand as what the claim speaks of: its subject, the one it takes, or its owner."""
    for stretch in lack.before:
        if is_pronoun(reading.tokens[stretch.start].lower) and _is_whole(reading, stretch):
            yield stretch.start
    if lack.before:
        return
    place = _subject_place(reading, piece)
    if place is not None:
        yield place


def _is_whole(reading: Reading, stretch: Stretch) -> bool:
    owns = reading.tokens[stretch.start].lower in {"his", "her", "its", "their"}
    return stretch.end - stretch.start == 1 or owns


def _subject_place(reading: Reading, piece: Stretch) -> int | None:
    """The pronoun that opens a piece, also behind an opening phrase: “In May, she resigned”."""
    tokens = reading.tokens
    first = piece.start
    while first < piece.end and (is_adverb(tokens[first].lower) or tokens[first].text in "“\"',"):
        first += 1
    if _is_open(reading, first, piece.end):
        return first
    verb = first_finite(tokens, piece.start, piece.end)
    if verb is None or token_at(tokens, piece.start) in SUBORDINATORS:
        return None
    place = verb - 1
    while place > piece.start and is_adverb(tokens[place].lower):
        place -= 1
    opened = place > piece.start and tokens[place - 1].text == ","
    return place if opened and _is_open(reading, place, piece.end) else None


def _is_open(reading: Reading, place: int, end: int) -> bool:
    """Say whether a pronoun stands alone as a subject, or owns the first noun; “this week” is neither."""
    word = token_at(reading.tokens, place)
    if place >= end or not is_pronoun(word):
        return False
    if word in {"this", "that", "these", "those"}:
        return first_finite(reading.tokens, place + 1, place + 2) is not None
    return True


def _speaker_doubts(reading: Reading, draft: Draft) -> Iterator[str]:
    """“We lost our house” in a quotation that nobody signs."""
    words = [token_at(reading.tokens, place) for place in range(draft.piece.start, draft.piece.start + _PLACES)]
    if draft.attribution.source is None and draft.piece.start in reading.quoted:
        yield from (_FIRST_PERSON[word] for word in words if word in _FIRST_PERSON)


def _bracketed(name: str, pronoun: str) -> str:
    line = " ".join(name.split())
    return f"[{line}]’s" if pronoun in {"his", "her", "its", "their"} else f"[{line}]"


def _slice(text: str, reading: Reading, stretch: Stretch, named: dict[int, str], figures: Insertions) -> str:
    """The article's words of a stretch, names in place of pronouns, nouns and figures added behind."""
    tokens, parts = reading.tokens, []
    for index in range(*stretch):
        token = tokens[index]
        blank = text[tokens[index - 1].end : token.start] if index > stretch.start else ""
        parts.append(blank + named.get(index, token.text))
        if token.end in figures:
            parts.append(f" [{figures[token.end]}]")
    return "".join(parts)


def _with_capital(line: str) -> str:
    """A first word in small letters gets a capital; “iPhone” and “eBay” keep theirs."""
    start = next((index for index, sign in enumerate(line) if sign.isalnum()), 0)
    word = line[start:].split(" ", 1)[0]
    capital = line[start : start + 1].upper()
    if not word.islower() or len(capital) != 1:  # “ß” has none of its own
        return line
    return line[:start] + capital + line[start + 1 :]
