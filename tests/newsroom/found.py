"""The claims of the three articles, by name, as a splitter would have found them."""

from datetime import date
from decimal import Decimal
from typing import Any

from annotate.domain import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Granularity,
    Modifier,
    Passage,
    Period,
    Quantity,
    Stance,
)

from .stories import FLOOD, HARBOUR, LETTER

SPLITTER = "rules-1"


def place(article: Article, text: str) -> dict[str, Any]:
    """Return where a text stands in the article, as the fields of a passage."""
    start = article.text.index(text)
    return {"start": start, "end": start + len(text), "text": text}


def figure(article: Article, text: str, low: str | None, high: str | None, modifier: Modifier, unit: str) -> Quantity:
    """Return a figure of the article; None is an open side."""
    bounds = {"low": low and Decimal(low), "high": high and Decimal(high)}
    return Quantity(**place(article, text), **bounds, modifier=modifier, unit=unit)


def period(article: Article, text: str, first: date | None, last: date | None, granularity: str) -> Period:
    """Return a date of the article."""
    return Period(**place(article, text), first_day=first, last_day=last, granularity=Granularity(granularity))


def source(article: Article, text: str, cue: str, stance: Stance = Stance.ASSERTS, **flags: bool) -> Attribution:
    """Return who vouches for a claim of the article."""
    return Attribution(source=Passage(**place(article, text)), cue=cue, stance=stance, **flags)


def claim(article: Article, text: str, kind: ClaimKind, worth: float, **rest: Any) -> Claim:
    """Return a claim of the article; its wording is its text unless another is given."""
    rest.setdefault("wording", text)
    return Claim(**place(article, text), kind=kind, checkworthiness=worth, splitter=SPLITTER, **rest)


DEATHS = claim(
    FLOOD,
    "at least 41 people were killed in Tallowby",
    ClaimKind.CASUALTY,
    0.97,
    wording="At least 41 people were killed in Tallowby on Sunday night.",
    quantities=(figure(FLOOD, "at least 41 people", "41", None, Modifier.AT_LEAST, "person"),),
    attribution=source(FLOOD, "the county's rescue service", "according to"),
    reasons=("counts the dead", "names a source"),
)
DISPLACED = claim(
    FLOOD,
    "Around 15,000 residents left their homes",
    ClaimKind.CASUALTY,
    0.88,
    quantities=(figure(FLOOD, "Around 15,000 residents", "15000", "15000", Modifier.APPROX, "resident"),),
    reasons=("counts the displaced",),
)
WARNED = claim(
    FLOOD,
    "Nobody was warned before midnight",
    ClaimKind.EVENT,
    0.61,
    attribution=source(FLOOD, "Lena Ortiz", "said", direct=True),
)
SIRENS = claim(
    FLOOD,
    "the sirens had failed",
    ClaimKind.EVENT,
    0.58,
    wording="The sirens failed on Sunday night.",
    attribution=source(FLOOD, "The county", "denied", Stance.DENIES),
)
CUTS_AND_DAMAGE = claim(
    FLOOD,
    "cuts of 12% to the flood budget made the disaster worse",
    ClaimKind.CAUSAL,
    0.74,
    wording="Cuts to the flood budget made the disaster in Tallowby worse.",
    attribution=source(FLOOD, "Critics", "claim", hedged=True),
    reasons=("says what caused harm",),
)
CUTS = claim(
    FLOOD,
    "cuts of 12% to the flood budget",
    ClaimKind.RATE,
    0.66,
    wording="The flood budget was cut by 12%.",
    quantities=(figure(FLOOD, "12%", "12", "12", Modifier.EXACT, "%"),),
    attribution=source(FLOOD, "Critics", "claim", hedged=True),
)
HIGHEST = claim(
    FLOOD,
    "Sunday's flood was the highest since 1987",
    ClaimKind.RECORD,
    0.7,
    wording="The flood of 23 February 2031 was the highest in Tallowby since 1987.",
    dates=(
        period(FLOOD, "Sunday", date(2031, 2, 23), date(2031, 2, 23), "day"),
        period(FLOOD, "1987", date(1987, 1, 1), date(1987, 12, 31), "year"),
    ),
)
HOUSES = claim(
    FLOOD,
    "between 200 and 300 houses are beyond repair",
    ClaimKind.MEASURE,
    0.69,
    quantities=(figure(FLOOD, "between 200 and 300 houses", "200", "300", Modifier.RANGE, "house"),),
)
NEVER_AGAIN = claim(FLOOD, "It must never happen again", ClaimKind.STATEMENT, 0.08)

RENT = claim(
    HARBOUR,
    "paid 3.2 million crowns in rent for offices that stood empty for more than two years",
    ClaimKind.MONEY,
    0.93,
    wording="The Port Ansel harbour fund paid 3.2 million crowns in rent for empty offices.",
    quantities=(
        figure(HARBOUR, "3.2 million crowns", "3200000", "3200000", Modifier.EXACT, "crown"),
        figure(HARBOUR, "more than two years", "2", None, Modifier.MORE_THAN, "year"),
    ),
    attribution=source(HARBOUR, "the auditors", "wrote"),
    reasons=("names a sum of public money",),
)
CONVICTED = claim(
    HARBOUR,
    "was convicted of fraud in November",
    ClaimKind.LEGAL,
    0.9,
    wording="Pavel Oster was convicted of fraud in November 2030.",
    dates=(period(HARBOUR, "November", date(2030, 11, 1), date(2030, 11, 30), "month"),),
    reasons=("a court's verdict on a named person",),
)
SENTENCED = claim(
    HARBOUR,
    "sentenced to 18 months",
    ClaimKind.LEGAL,
    0.86,
    wording="Pavel Oster was sentenced to 18 months.",
    quantities=(figure(HARBOUR, "18 months", "18", "18", Modifier.EXACT, "month"),),
)
APPEALED = claim(HARBOUR, "He has appealed", ClaimKind.LEGAL, 0.52, wording="Pavel Oster has appealed.")
STAFF = claim(
    HARBOUR,
    "Fewer than ten people ever worked there",
    ClaimKind.MEASURE,
    0.55,
    wording="Fewer than ten people ever worked in the fund's offices.",
    quantities=(figure(HARBOUR, "Fewer than ten people", None, "10", Modifier.LESS_THAN, "person"),),
    attribution=source(HARBOUR, "a caretaker", "quoted", direct=True),
)
CRIME = claim(
    HARBOUR,
    "Crime in the port has doubled since the fund was founded",
    ClaimKind.RATE,
    0.83,
    wording="Crime in Port Ansel has doubled since the harbour fund was founded.",
    dates=(period(HARBOUR, "since the fund was founded", None, None, "other"),),
)

WELLS = claim(
    LETTER,
    '<script>alert("90 wells are dry")</script> My village counts 90 dry wells; =cmd()',
    ClaimKind.MEASURE,
    0.31,
    wording="=cmd()|' /C calc'!A0 counts 90 dry wells <img src=x onerror=alert(1)>",
    quantities=(figure(LETTER, "90 dry wells", "90", "90", Modifier.EXACT, "<b>well</b>"),),
    reasons=("# a heading?", "<i>a tag?</i>"),
)
PRICE = claim(
    LETTER,
    "price \u202egnihton\u202c of water rose by 35%, [click here](javascript:alert(1))",
    ClaimKind.RATE,
    0.4,
    quantities=(figure(LETTER, "35%", "35", "35", Modifier.EXACT, "%"),),
)
