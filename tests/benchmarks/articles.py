"""Invented articles, each with a text of its own, and the claims in them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from annotate.domain import Article, Attribution, Claim, ClaimKind, Modifier, Passage, Quantity

CLAIMS_PER_ARTICLE = 20


class _Pattern(NamedTuple):
    """How a sentence with one claim is written: `source` `cue` that `before` `figure` `after`."""

    kind: ClaimKind
    source: str
    cue: str
    before: str
    unit: str
    after: str


_PATTERNS = (
    _Pattern(ClaimKind.EVENT, "The rescue service", "said", "the landslide buried", "houses", "above {place} at night"),
    _Pattern(ClaimKind.CASUALTY, "Doctors", "reported", "smoke sent", "people", "to the clinic of {place} on Tuesday"),
    _Pattern(ClaimKind.MONEY, "Auditors", "wrote", "the tram line cost", "crowns", "more than {place} had set aside"),
    _Pattern(ClaimKind.RATE, "A consumer group", "claimed", "bread costs", "pence", "more in {place} than last winter"),
    _Pattern(ClaimKind.MEASURE, "The water board", "warned", "wells will last", "days", "in the hills around {place}"),
)
_ASIDES = (
    "Why it took so long is a question that many in the valley ask themselves this spring.",
    "Perhaps the coming weeks will show who was right, and perhaps they will not.",
    "We walked along the river for an hour, and hardly anybody there wanted to talk to us.",
)
_PLACES = ("Osterwick", "Lower Maren", "Port Illan", "Kestrel Bay", "Dunmarrow", "Saint Orrin", "Velda")


def write_article(number: int) -> Article:
    """Return the article of this number, about three kilobytes long."""
    sentences = [sentence for place in range(CLAIMS_PER_ARTICLE) for sentence in _sentences(number, place)]
    paragraphs = [" ".join(sentences[first : first + 4]) for first in range(0, len(sentences), 4)]
    title = f"What the spring brought to {_PLACES[number % len(_PLACES)]}, part {number + 1}"
    return Article(
        title=title,
        text="\n\n".join([title, *paragraphs]) + "\n",
        publisher="The Maren Herald",
        url=f"https://herald.example/stories/{number + 1}",
        published_on=date(2031, 4, 7),
    )


def find_claims(number: int, article: Article) -> Sequence[Claim]:
    """Return the claims of the article of this number, twenty of them, without the work of splitting."""
    return [_claim(number, place, article) for place in range(CLAIMS_PER_ARTICLE)]


def _sentences(number: int, place: int) -> Sequence[str]:
    pattern = _PATTERNS[place % len(_PATTERNS)]
    sentence = f"{pattern.source} {pattern.cue} that {_words(number, place)}."
    return [sentence, _ASIDES[(number + place) % len(_ASIDES)]] if place % 2 else [sentence]


def _words(number: int, place: int) -> str:
    pattern = _PATTERNS[place % len(_PATTERNS)]
    where = _PLACES[(number + place) % len(_PLACES)]
    return f"{pattern.before} {_figure(number, place)} {pattern.after.format(place=where)}"


def _figure(number: int, place: int) -> str:
    return f"{_count(number, place):,} {_PATTERNS[place % len(_PATTERNS)].unit}"


def _count(number: int, place: int) -> int:
    return 1000 + CLAIMS_PER_ARTICLE * number + place  # no two claims of a desk count the same


def _claim(number: int, place: int, article: Article) -> Claim:
    pattern = _PATTERNS[place % len(_PATTERNS)]
    words = _words(number, place)
    claim = _passage(article, words)
    count = Decimal(_count(number, place))
    figure = _passage(article, _figure(number, place), claim.start)
    source = _passage(article, pattern.source, claim.start - len(f"{pattern.source} {pattern.cue} that "))
    return Claim(
        **claim.model_dump(),
        kind=pattern.kind,
        wording=f"{words[0].upper()}{words[1:]}.",
        quantities=(
            Quantity(**figure.model_dump(), low=count, high=count, modifier=Modifier.EXACT, unit=pattern.unit[:-1]),
        ),
        attribution=Attribution(source=source, cue=pattern.cue),
        checkworthiness=0.3 + place / 40,
        reasons=("it has a figure", "it names a source", "it concerns many"),
        splitter="benchmark-1",
    )


def _passage(article: Article, text: str, after: int = 0) -> Passage:
    start = article.text.index(text, after)
    return Passage(start=start, end=start + len(text), text=text)
