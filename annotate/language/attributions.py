"""Who vouches for what a sentence states: the speaker's clause, and what is left without it."""

from .cues import read_cue
from .sources import LONGEST_SUBJECT, end_of_source, trim_source
from .speech import Frame, content_start, frame_after, frame_before
from .verbs import first_finite
from .words import Stretch, Tokens, is_adverb, token_at


def find_frame(tokens: Tokens, quoted: frozenset[int]) -> Frame | None:
    """
    Return the attribution of a sentence, or None when the article speaks for itself.

    `quoted` holds the indexes of the tokens in quotation marks: no cue is
    looked for there.
    """
    for index in range(len(tokens)):
        cites = token_at(tokens, index) == "according" and token_at(tokens, index + 1) == "to"
        if cites and index not in quoted and (frame := _frame_according_to(tokens, index)):
            return frame
    return _find_closing(tokens, quoted) or _find_leading(tokens, quoted)


def find_inner_frame(tokens: Tokens, piece: Stretch, quoted: frozenset[int]) -> Frame | None:
    """
    Return the attribution at the head of a piece of a sentence, or None.

    Its source is empty (`start == end`) where the piece has no subject of its
    own: “… and added that prices fell”.
    """
    own = tokens[piece.start : piece.end]
    inside = frozenset(index - piece.start for index in quoted)
    for index in range(min(len(own), _LONGEST_INNER_SUBJECT)):
        cue = None if index in inside else read_cue(own, index)
        if cue is None or cue.act:
            continue
        if all(is_adverb(token.lower) for token in own[:index]):
            start = content_start(own, cue, inside)
            if start >= len(own) or first_finite(own, start, len(own)) is None:
                return None
            contents = (Stretch(start, len(own)),)
            headless = Frame(Stretch(0, 0), Stretch(cue.start, cue.end), contents, (), cue.stance, cue.hedged)
            return _shifted(headless, piece.start)
        found = frame_before(own, cue, inside)
        return None if found is None or found.act or found.rest else _shifted(found, piece.start)
    return None


_LONGEST_INNER_SUBJECT = 14


def _find_closing(tokens: Tokens, quoted: frozenset[int]) -> Frame | None:
    """“CONTENT, sources said”: whoever closes the sentence vouches for all of it, whatever verbs it holds."""
    for index in range(len(tokens) - 1, -1, -1):
        cue = None if index in quoted else read_cue(tokens, index)
        if cue and cue.plain and (frame := frame_after(tokens, cue, quoted)):
            return frame
    return None


def _find_leading(tokens: Tokens, quoted: frozenset[int]) -> Frame | None:
    for index in range(len(tokens)):
        if index in quoted:
            continue
        if frame := _frame_quoted_as(tokens, index):
            return frame
        cue = read_cue(tokens, index)
        frame = cue and (frame_after(tokens, cue, quoted) or frame_before(tokens, cue, quoted))
        if frame:
            return _nested(tokens, frame)
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
    return _nested(tokens, Frame(source, cue, tuple(contents), rest)) if contents else None


def _frame_quoted_as(tokens: Tokens, index: int) -> Frame | None:
    """“The agency quoted a witness as saying (that) CONTENT”."""
    if tokens[index].lower not in {"quoted", "cited", "quotes", "cites"}:
        return None
    for place in range(index + 2, min(len(tokens) - 2, index + LONGEST_SUBJECT)):
        if tokens[place].lower == "as" and token_at(tokens, place + 1) in {"saying", "telling"}:
            source = trim_source(tokens, Stretch(index + 1, place))
            start = place + 2 + (token_at(tokens, place + 2) == "that")
            return Frame(source, Stretch(index, index + 1), (Stretch(start, len(tokens)),)) if source else None
    return None


def _nested(tokens: Tokens, frame: Frame) -> Frame:
    """“According to A, B said that C”: B vouches for C."""
    content = frame.contents[-1]
    if frame.act or frame.cue.start >= content.start:
        return frame
    inner = tokens[content.start : content.end]
    for index in range(min(len(inner), LONGEST_SUBJECT if frame.cue.start < 3 else _LONGEST_INNER_SUBJECT)):
        cue = read_cue(inner, index)
        found = cue and (cue.plain or frame.cue.start < 3) and frame_before(inner, cue, frozenset())
        if found and not found.act and not found.rest:
            return _shifted(found, content.start)
    return frame


def _shifted(frame: Frame, by: int) -> Frame:
    def move(stretch: Stretch) -> Stretch:
        return Stretch(stretch.start + by, stretch.end + by)

    return frame._replace(
        source=move(frame.source),
        cue=move(frame.cue),
        contents=tuple(map(move, frame.contents)),
        rest=tuple(map(move, frame.rest)),
    )
