"""Who vouches for what a sentence states: the speaker's clause, and what is left without it."""

from .cues import read_cue
from .documents import NOT_NEW, is_survey
from .sources import end_of_source, subject_start, trim_source
from .speech import Frame, frame_after, frame_before
from .verbs import first_finite
from .words import Stretch, Tokens, token_at


def find_frame(tokens: Tokens, quoted: frozenset[int]) -> Frame | None:
    """
    Return the attribution of a sentence, or None when the article speaks for itself.

    `quoted` holds the indexes of the tokens in quotation marks: no cue is
    looked for there.
    """
    for index, token in enumerate(tokens):
        cites = token.lower == "according" and token_at(tokens, index + 1) == "to"
        if cites and index not in quoted and (frame := _frame_according_to(tokens, index)):
            return frame
    return (
        _frame_fronted(tokens)
        or _find_closing(tokens, quoted)
        or _find_leading(tokens, quoted)
        or _frame_putting(tokens, quoted)
    )


def _frame_putting(tokens: Tokens, quoted: frozenset[int]) -> Frame | None:
    """“The charity put the toll at 19”."""
    cue = next((i for i, token in enumerate(tokens) if token.lower in {"put", "puts"} and i not in quoted), 0)
    at = next((i for i in range(cue + 2, min(cue + _FAR, len(tokens))) if tokens[i].lower == "at"), 0)
    source = trim_source(tokens, Stretch(subject_start(tokens, cue), cue)) if cue and at else None
    figure = any(token.is_number for token in tokens[at + 1 : at + 4])
    return Frame(source, Stretch(cue, cue + 1), (Stretch(cue + 1, len(tokens)),)) if source and figure else None


def _frame_fronted(tokens: Tokens) -> Frame | None:
    """“In a poll released on Sunday, half of them disapproved”."""
    noun = next((index for index in range(1, min(len(tokens), _FAR)) if is_survey(tokens[index].lower)), 0)
    if noun == 0 or token_at(tokens, 0) != "in" or any(tokens[index].text == "," for index in range(noun)):
        return None
    comma = next((index for index in range(noun, len(tokens)) if tokens[index].text == ","), None)
    if comma is None or not NOT_NEW.isdisjoint(token.lower for token in tokens[:comma]):
        return None
    if first_finite(tokens, comma, len(tokens)) is None:
        return None
    return Frame(Stretch(1, comma), Stretch(0, 1), (Stretch(comma + 1, len(tokens)),))


_FAR = 8


def _find_closing(tokens: Tokens, quoted: frozenset[int]) -> Frame | None:
    """“CONTENT, sources said”: whoever closes the sentence vouches for all of it, whatever verbs it holds."""
    for index in range(len(tokens) - 1, -1, -1):
        cue = None if index in quoted else read_cue(tokens, index)
        closes = cue is not None and cue.end >= len(tokens) - 1
        if cue and (cue.plain or closes) and (frame := frame_after(tokens, cue, quoted)):
            return frame
    return None


def _find_leading(tokens: Tokens, quoted: frozenset[int]) -> Frame | None:
    for index in range(len(tokens)):
        if index in quoted:
            continue
        cue = read_cue(tokens, index)
        frame = cue and (frame_after(tokens, cue, quoted) or frame_before(tokens, cue, quoted))
        if frame:
            return frame
    return None


def _frame_according_to(tokens: Tokens, index: int) -> Frame | None:
    start, end = index + 2, end_of_source(tokens, index + 2)
    if end <= start:
        return None
    if token_at(tokens, end + 1) in {"quoting", "citing", "which", "who"}:
        end = end_of_source(tokens, end + 2)
    cue, source = Stretch(index, start), Stretch(start, end)
    after = end + (token_at(tokens, end) == ",")
    before = index - (token_at(tokens, index - 1) in {",", "-", "–", "—"})
    reported = token_at(tokens, index - 1) == "that"  # "has learned that according to a posting …"
    contents = [Stretch(0, before)] if not reported and first_finite(tokens, 0, before) is not None else []
    rest: tuple[Stretch, ...] = ()
    if after < len(tokens) and first_finite(tokens, after, len(tokens)) is not None:
        if contents and token_at(tokens, after) not in {"and", "but", ","}:
            rest = (Stretch(after, len(tokens)),)
        else:
            contents.append(Stretch(after, len(tokens)))
    return Frame(source, cue, tuple(contents), rest) if contents else None
