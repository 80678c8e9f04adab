"""Claims in the text: overlapping, nested, across paragraphs, and never in the way of the text."""

import re
from itertools import chain

from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import Claim, ClaimKind, Finding, Judgement, Standing
from annotate.publishing.highlights import highlight
from annotate.publishing.labels import STANDING_LABELS
from annotate.publishing.layout import Entry


def entry(number: int, text: str, start: int, end: int) -> Entry:
    claim = Claim(
        start=start,
        end=end,
        text=text[start:end],
        kind=ClaimKind.EVENT,
        wording="x",
        checkworthiness=0,
        splitter="x",
    )
    judgement = Judgement(standing=Standing.OPEN, why="x")
    finding = Finding(claim_id=str(number), article_id="x", claim=claim, judgement=judgement)
    return Entry(number, f"claim-{number}", STANDING_LABELS[Standing.OPEN], finding)


@some.composite
def marked_texts(draw: some.DrawFn) -> tuple[str, list[Entry]]:
    words = draw(some.lists(some.sampled_from(["river ", "41", ".\n\n", "\n \n", "\n", "é"]), min_size=1, max_size=20))
    text = "w" + "".join(words) + "w"
    places = some.integers(0, len(text) - 1).flatmap(
        lambda at: some.tuples(some.just(at), some.integers(at + 1, len(text)))
    )
    spans = draw(some.lists(places, max_size=6, unique=True))
    return text, [entry(number, text, *span) for number, span in enumerate(spans)]


@given(marked_texts())
def test_the_pieces_joined_are_the_text_without_the_gaps(marked: tuple[str, list[Entry]]) -> None:
    text, entries = marked
    paragraphs = ["".join(piece.text for piece in paragraph) for paragraph in highlight(text, entries)]
    assert paragraphs == re.split(r"\n\s*\n", text)


@given(marked_texts())
def test_every_claim_ends_in_exactly_one_piece(marked: tuple[str, list[Entry]]) -> None:
    text, entries = marked
    pieces = chain.from_iterable(highlight(text, entries))
    ends = [ending.number for piece in pieces for ending in piece.ending]
    assert sorted(ends) == [one.number for one in entries]


@given(marked_texts())
def test_a_piece_belongs_to_the_shortest_claim_around_it_and_counts_all(marked: tuple[str, list[Entry]]) -> None:
    text, entries = marked
    place = 0
    for piece in chain.from_iterable(highlight(text, entries)):
        place = text.index(piece.text, place)
        claims = [one.finding.claim for one in entries]
        around = [claim for claim in claims if claim.start <= place and claim.end >= place + len(piece.text)]
        shortest = min((claim.end - claim.start for claim in around), default=None)
        assert len(piece.outside) + bool(piece.inside) == len(around)
        assert shortest == (len(piece.inside.finding.claim.text) if piece.inside else None)
        place += len(piece.text)


def test_a_claim_inside_another_is_named_first_where_both_end() -> None:
    text = "The budget was cut by 12% last year."
    pieces = highlight(text, [entry(1, text, 0, 25), entry(2, text, 15, 25)])[0]
    assert [[one.number for one in piece.ending] for piece in pieces] == [[], [2, 1], []]
