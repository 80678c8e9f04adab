"""Learns from annotated articles where one statement ends and the next begins."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from annotate.domain import Article
from annotate.language import split_article
from annotate.language.clauses import suggest_pieces
from annotate.language.heads import Parsed
from annotate.language.places import JOINING, Place, see_places
from annotate.language.readings import Reading
from annotate.language.words import Stretch

from .gold import Gold, read_golds
from .naming import Example, fit_names, write_weights

# No finer: the last digits of a solver must not show in the file.
STEP = 1 / 32
_STRENGTH = 0.2


def learn(data: Path) -> str:
    """Return the text of `cuts.json`, learnt from our own articles and those of two annotators of Wikinews."""
    examples = [example for gold in read_golds(data) for example in _examples(gold)]
    learnt = fit_names(examples, STEP, _STRENGTH)
    return write_weights({"step": STEP, "intercept": learnt.intercept, "sights": learnt.weights})


def _examples(gold: Gold) -> Iterator[Example]:
    """The places of an article as each annotator marked them."""
    for reading, stretch in _stretches(gold.text):
        claims = [gold.claims_in(annotator, *reading.span) for annotator in range(len(gold.marked))]
        parsed = Parsed(reading.tokens, reading.tree, reading.quoted, reading.figures)
        for place, sights, _ in see_places(parsed, stretch, suggest_pieces(reading, stretch)):
            sides = _sides(reading, stretch, place)
            cuts = [cut for own in claims if (cut := _is_cut(own, *sides)) is not None]
            yield from (Example(sights, cut, gold.share) for cut in cuts)


def _stretches(text: str) -> list[tuple[Reading, Stretch]]:
    """Every stretch of an article that is looked at for cuts, once."""
    seen: dict[tuple[int, Stretch], Reading] = {}

    def look(reading: Reading, stretch: Stretch) -> list[Stretch]:
        if reading.tree is not None:
            seen[reading.span.start, stretch] = reading
        return suggest_pieces(reading, stretch)

    # What is parsed must not hang on `claims.json`, which is learnt from these cuts.
    parse_all = patch("annotate.language.drafts.how_checkable", lambda *_: 1.0)
    with parse_all, patch("annotate.language.voices.split_clauses", look):
        split_article(Article(title="To learn from", text=text))
    return [(reading, stretch) for (_, stretch), reading in seen.items()]


def _sides(reading: Reading, stretch: Stretch, place: Place) -> tuple[int, int]:
    """Where the last word before a place and the first after it begin, joining words left out."""
    tokens = reading.tokens
    before = place.end - 1
    while before > stretch.start and not (tokens[before].is_word or tokens[before].is_number):
        before -= 1
    joined = tokens[place.start].lower in JOINING and place.start + 1 < stretch.end
    return tokens[before].start, tokens[place.start + joined].start


def _is_cut(claims: Sequence[tuple[int, int]], before: int, after: int) -> bool | None:
    """Whether an annotator cuts between two words; None where neither is in a claim, so that nobody can tell."""
    if any(start <= before and after < end for start, end in claims):
        return False
    near = any(start <= word < end for start, end in claims for word in (before, after))
    return True if near else None
