"""Take apart a sentence around its verb of saying: who says, with which word, what."""

from typing import NamedTuple

from annotate.domain import Stance

from .cues import Cue
from .documents import is_document
from .sources import LONGEST_SUBJECT, can_speak, subject_after, subject_start, trim_source
from .verbs import first_finite, is_auxiliary, is_finite
from .words import PREPOSITIONS, SUBORDINATORS, WEEKDAYS, Stretch, Tokens, is_adverb, token_at, word_set


class Frame(NamedTuple):
    """
    A sentence taken apart: who says it, with which word, and what.

    `contents` are what the source vouches for, `rest` what the article says
    on its own. An act (“denied”, “urged”) keeps its speaker in the content.
    """

    source: Stretch
    cue: Stretch
    contents: tuple[Stretch, ...]
    rest: tuple[Stretch, ...] = ()
    stance: Stance = Stance.ASSERTS
    hedged: bool = False
    act: bool = False


def frame_after(tokens: Tokens, cue: Cue, quoted: frozenset[int]) -> Frame | None:
    """“CONTENT, SUBJECT said …” and “CONTENT, said SUBJECT …”."""
    boundary = _boundary_before(tokens, cue.start, quoted)
    if boundary is None or boundary == 0 or cue.act:
        return None
    said = boundary in quoted or any(index in quoted for index in range(boundary))
    closes = not any(token.is_word for token in tokens[cue.end :])  # a headline: “…, study finds”
    if not said and ((first_finite(tokens, 0, boundary) is None and not closes) or tokens[0].lower in SUBORDINATORS):
        return None
    tail = _tail_of(tokens, cue, quoted)
    inverted = not any(token.is_word for token in tokens[boundary + 1 : cue.start])
    source = subject_after(tokens, cue.end, tail) if inverted else Stretch(boundary + 1, cue.start)
    if inverted and (source.end <= source.start or not can_speak(tokens, source)):
        return None
    if not said and (tail - cue.end > _LONGEST_TAIL or _introduces(tokens, cue, tail)):
        return None
    contents, rest = [Stretch(0, boundary + (boundary in quoted))], []
    if tail < len(tokens) and any(index in quoted for index in range(tail, len(tokens))):
        contents.append(Stretch(tail, len(tokens)))
    elif first_finite(tokens, tail, len(tokens)) is not None:
        rest.append(Stretch(tail, len(tokens)))
    trimmed = trim_source(tokens, source)
    if not trimmed or tokens[trimmed.start].lower in SUBORDINATORS | {"and", "but"}:
        return None
    return Frame(trimmed, Stretch(cue.start, cue.end), tuple(contents), tuple(rest), cue.stance, cue.hedged)


def frame_before(tokens: Tokens, cue: Cue, quoted: frozenset[int]) -> Frame | None:
    """“SUBJECT said (that) CONTENT” and “SUBJECT denied CONTENT”."""
    start = subject_start(tokens, cue.start)
    source = trim_source(tokens, Stretch(start, cue.start))
    if not source:
        return None
    content = content_start(tokens, cue, quoted)
    if cue.act and not (cue.stance is Stance.ASSERTS and token_at(tokens, content - 1) == "that"):
        contents = (Stretch(start, len(tokens)),)
        return Frame(
            source, Stretch(cue.start, cue.end), contents, _rest_before(tokens, start), cue.stance, cue.hedged, True
        )
    has_clause = content < len(tokens) and (_holds_clause(tokens, content, cue, quoted) or _shows(tokens, source, cue))
    if not has_clause:
        return None
    verb = first_finite(tokens, content, len(tokens))
    # What somebody says will or should be cannot be checked; that they said so can.
    act = cue.plain and verb is not None and verb not in quoted and tokens[verb].lower in _UNCHECKABLE
    contents = (Stretch(start if act else content, len(tokens)),)
    rest = _rest_before(tokens, start)
    return Frame(source, Stretch(cue.start, cue.end), contents, rest, cue.stance, cue.hedged, act)


def content_start(tokens: Tokens, cue: Cue, quoted: frozenset[int]) -> int:
    """Where what is said begins: after “that”, a colon, or the addressee and the time of saying."""
    for index in range(cue.end, min(len(tokens), cue.end + 16)):
        if first_finite(tokens, cue.end, index) is not None:
            break
        if index in quoted:
            if _goes_on_in_quotes(tokens, cue, index):
                break
            return index
        if tokens[index].lower in {"that", ":"}:
            return index + 1
    start = _skip_addressee(tokens, cue) if tokens[cue.start].lower in {"told", "tells", "telling", "tell"} else cue.end
    while start < len(tokens) and (tokens[start].lower in _TIMES_OF_SAYING):
        start += 1
    return start


_UNCHECKABLE = word_set("will would should must")
_NEED_THAT = word_set(
    "showed shows show posted posts heard hears maintains maintained continued continues asserted asserts charge "
    "charges acknowledged ruled determined expects feared fears comments commented disclosed found finds find "
    "reported reports report observed observes"
)
_TIMES_OF_SAYING = WEEKDAYS | {",", "early", "late", "on", "earlier"}
_BREAKS = SUBORDINATORS | {","}
_JOINING = SUBORDINATORS | {",", "and", "but"}
_LONGEST_TAIL = 14
_SPEAKING_NOUNS = word_set("reporters journalists police press newspaper parliament lawmakers media")


def _shows(tokens: Tokens, source: Stretch, cue: Cue) -> bool:
    """“Court records show two such payments”: what a document shows need be no clause."""
    cited = source.end - source.start > 1 and any(is_document(token.lower) for token in tokens[slice(*source)])
    return cited and tokens[cue.start].lower in _SHOWING


_SHOWING = word_set("show shows showed found finds find reveals revealed reported")


def _introduces(tokens: Tokens, cue: Cue, tail: int) -> bool:
    """Say whether a clause follows a cue, so that what stands before it is not what was said."""
    following = token_at(tokens, cue.end)
    closes = not following[:1].isalnum() or following in PREPOSITIONS | WEEKDAYS or is_adverb(following)
    return not closes and first_finite(tokens, cue.end + 1, tail) is not None


def _boundary_before(tokens: Tokens, end: int, quoted: frozenset[int]) -> int | None:
    """
    The comma or closing mark before the subject of a cue, when only a subject stands between.

    A closing mark wins over a comma: “…,” a nurse, Ivan Petrov, said.
    """
    comma: int | None = None
    for index in range(end - 1, max(end - LONGEST_SUBJECT, -1), -1):
        token = tokens[index]
        if index in quoted and (comma is None or _ends_speech(tokens, index)):
            return index
        if token.lower == "," and comma is None and not _inside_apposition(tokens, index, end):
            comma = index
        if token.lower in {";", ":", "—", "–"} or (is_finite(tokens, index) and not is_auxiliary(token.lower)):
            break
    return comma


def _ends_speech(tokens: Tokens, mark: int) -> bool:
    """A comma before or after a closing mark parts speech from speaker: “…,” said; “…”, said."""
    return token_at(tokens, mark - 1) in {",", "?", "!", "—"} or token_at(tokens, mark + 1) == ","


def _inside_apposition(tokens: Tokens, comma: int, end: int) -> bool:
    """“…, Ivan Petrov, a nurse, said on Friday”: the last comma closes an apposition rather than the content."""
    inverts = token_at(tokens, end) in {"said", "says", "added", "adds", "wrote", "tweeted"}
    return comma == end - 1 and not (inverts and can_speak(tokens, subject_after(tokens, end + 1, len(tokens))))


def _tail_of(tokens: Tokens, cue: Cue, quoted: frozenset[int]) -> int:
    """Where the speaker's clause ends after its cue: at a quotation, “and”, “but” or the end."""
    for index in range(cue.end, len(tokens)):
        if index in quoted:
            return index
        after_comma = token_at(tokens, index - 1) == "," and tokens[index].lower in {
            "and",
            "but",
            "before",
            "as",
            "while",
        }
        if after_comma or tokens[index].lower == ";":
            return index
    return len(tokens)


def _holds_clause(tokens: Tokens, start: int, cue: Cue, quoted: frozenset[int]) -> bool:
    if any(index in quoted for index in range(start, min(start + 3, len(tokens)))):
        return True
    verb = first_finite(tokens, start, min(len(tokens), start + LONGEST_SUBJECT))
    if verb is None:
        return False
    marked = token_at(tokens, start - 1) in {"that", ":", ","}
    opens_object = token_at(tokens, start) in PREPOSITIONS and not cue.plain
    if marked or cue.plain:
        return marked or verb > start
    # Without "that", a clause after "suggested" must begin with its own subject, close by.
    broken = any(tokens[index].lower in _BREAKS for index in range(start, verb))
    room = 5 if tokens[cue.start].lower in _NEED_THAT else 12
    return start < verb <= start + room and not opens_object and not broken


def _rest_before(tokens: Tokens, start: int) -> tuple[Stretch, ...]:
    end = start
    while end > 0 and (tokens[end - 1].lower in _JOINING):
        end -= 1
    return (Stretch(0, end),) if first_finite(tokens, 0, end) is not None else ()


def _goes_on_in_quotes(tokens: Tokens, cue: Cue, quote: int) -> bool:
    """“said it “is a success””: the clause begins before the mark."""
    told = tokens[cue.start].lower in {"told", "tells"}
    starts_low = quote + 1 < len(tokens) and tokens[quote + 1].is_word and not tokens[quote + 1].is_capital
    return starts_low and not told and quote > cue.end and tokens[cue.end].lower not in PREPOSITIONS | WEEKDAYS


def _skip_addressee(tokens: Tokens, cue: Cue) -> int:
    start = cue.end
    start += token_at(tokens, start) in {"the", "a", "an", "his", "her", "their"}
    while start < min(len(tokens), cue.end + 8) and (tokens[start].is_capital or tokens[start].lower == "."):
        start += 1
    if start == cue.end or token_at(tokens, start) in _SPEAKING_NOUNS or token_at(tokens, cue.end) in {"the", "a"}:
        start += 1
    return start
