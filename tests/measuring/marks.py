"""Gold articles and predictions for tests, written with brackets instead of offsets, or drawn at random."""

from decimal import Decimal

from hypothesis import strategies as some

from annotate.domain import (
    ClaimKind,
    GoldArticle,
    GoldClaim,
    GoldQuantity,
    GoldSentence,
    MarkedClaim,
    MarkedQuantity,
    Modifier,
    Place,
    Prediction,
    ScoredSentence,
)

RAIN = "The flood in Olva killed 12 people and injured 30. Mayor Ada Lind said rents rose by 9%. What a year!"


def place(text, words):
    """Return where the words first stand in the text."""
    start = text.index(words)
    return Place(start=start, end=start + len(words))


def span(text, words):
    """Return the same as a dict."""
    return place(text, words).model_dump()


def quantity(text, words, low, high, modifier="exact"):
    return GoldQuantity(
        **span(text, words),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        modifier=Modifier(modifier),
        unit="",
    )


def claim(text, words, kind="event", *, quantities=(), source=None, hedged=False):
    return GoldClaim(
        **span(text, words),
        kind=ClaimKind(kind),
        quantities=tuple(quantities),
        source=source and place(text, source),
        hedged=hedged,
    )


def rain():
    """Three sentences, three claims, three figures, one source."""
    return GoldArticle(
        doc="rain",
        text=RAIN,
        sentences=(
            GoldSentence(
                **span(RAIN, "The flood in Olva killed 12 people and injured 30."),
                checkable=True,
                worthy=2,
                claims=(
                    claim(
                        RAIN,
                        "The flood in Olva killed 12 people",
                        "casualty",
                        quantities=[quantity(RAIN, "12 people", 12, 12)],
                    ),
                    claim(RAIN, "injured 30", "casualty", quantities=[quantity(RAIN, "30", 30, 30)]),
                ),
            ),
            GoldSentence(
                **span(RAIN, "Mayor Ada Lind said rents rose by 9%."),
                checkable=True,
                worthy=1,
                claims=(
                    claim(
                        RAIN,
                        "rents rose by 9%",
                        "rate",
                        quantities=[quantity(RAIN, "9%", 9, 9)],
                        source="Mayor Ada Lind",
                    ),
                ),
            ),
            GoldSentence(**span(RAIN, "What a year!"), checkable=False, worthy=0, claims=()),
        ),
    )


def found_in_rain(*claims, scores=((1, 1), (1, 0), (0, 0)), doc="rain"):
    """Return a prediction with these claims, the gold's sentences, and (checkable, checkworthiness) for each."""
    sentences = tuple(
        ScoredSentence(start=at.start, end=at.end, checkable=checkable, checkworthiness=worth)
        for at, (checkable, worth) in zip(rain().sentences, scores, strict=True)
    )
    return Prediction(doc=doc, sentences=sentences, claims=claims)


_WORDS = ["rents", "Olva", "12", "a", "9.5%", "$3", "rose", "–", "Lind's", "said", "été"]
_bounds = some.none() | some.integers(0, 3).map(Decimal)


@some.composite
def gold_articles(draw, doc="drawn"):
    """Draw an article with marks anywhere a person could put them; each claim begins with a word."""
    text, sentences = "", []
    for _ in range(draw(some.integers(0, 4))):
        words = draw(some.lists(some.sampled_from(_WORDS), min_size=1, max_size=8))
        text += " "
        start = len(text)
        text += "It " + " ".join(words)
        sentences.append((start, len(text)))
    text += "."
    return GoldArticle(doc=doc, text=text, sentences=tuple(draw(_gold_sentences(text, at)) for at in sentences))


@some.composite
def predictions(draw, text, doc="drawn"):
    """Draw what a program might find in a text, right or wrong."""
    whole = (0, len(text))
    sentences = tuple(
        ScoredSentence(
            **draw(_spans(whole)), checkable=draw(some.floats(0, 1)), checkworthiness=draw(some.floats(0, 1))
        )
        for _ in range(draw(some.integers(0, 4)))
    )
    claims = tuple(
        MarkedClaim(
            **draw(_spans(whole)),
            kind=draw(some.none() | some.sampled_from(ClaimKind)),
            quantities=tuple(
                MarkedQuantity(**draw(_spans(whole)), low=draw(_bounds), high=draw(_bounds))
                for _ in range(draw(some.integers(0, 2)))
            ),
            source=draw(some.none() | _spans(whole).map(lambda at: Place(**at))),
            hedged=draw(some.booleans()),
        )
        for _ in range(draw(some.integers(0, 5)))
    )
    return Prediction(doc=doc, sentences=sentences, claims=claims)


@some.composite
def _gold_sentences(draw, text, at):
    start, end = at
    claims = tuple(
        GoldClaim(
            start=start,  # at the “It”: a claim without a single word fits nothing, itself included
            end=draw(some.integers(start + 2, end)),
            kind=draw(some.sampled_from(ClaimKind)),
            quantities=tuple(
                GoldQuantity(
                    **draw(_spans(at)),
                    low=draw(_bounds),
                    high=draw(_bounds),
                    modifier=draw(some.sampled_from(Modifier)),
                    unit="",
                )
                for _ in range(draw(some.integers(0, 2)))
            ),
            source=draw(some.none() | _spans((0, len(text))).map(lambda at: Place(**at))),
            hedged=draw(some.booleans()),
        )
        for _ in range(draw(some.integers(0, 3)))
    )
    return GoldSentence(
        start=start, end=end, checkable=draw(some.booleans()), worthy=draw(some.integers(0, 2)), claims=claims
    )


@some.composite
def _spans(draw, at):
    start = draw(some.integers(at[0], at[1] - 1))
    return {"start": start, "end": draw(some.integers(start + 1, at[1]))}
