"""How figures, sources, dates and counts read in English."""

from datetime import UTC, date, datetime
from decimal import Decimal

from annotate.domain import Adjudication, Attribution, ClaimKind, Evidence, Modifier, Period, Quantity

# Beyond this many digits a number is written with an exponent: "1E+999999" must not become a megabyte of zeros.
_LONGEST_NUMBER = 30
_MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
_KINDS = {
    ClaimKind.CASUALTY: "Casualties",
    ClaimKind.CASE_COUNT: "Number of cases",
    ClaimKind.MONEY: "Money",
    ClaimKind.RATE: "Rate or trend",
    ClaimKind.MEASURE: "Measure",
    ClaimKind.LEGAL: "Legal",
    ClaimKind.STATEMENT: "Statement",
    ClaimKind.CAUSAL: "Cause and effect",
    ClaimKind.RECORD: "Record or comparison",
    ClaimKind.EVENT: "Event",
}
_LOWEST = {Modifier.MORE_THAN: "more than"}
_HIGHEST = {Modifier.LESS_THAN: "less than"}
_PRECISION = {Modifier.EXACT: "exact", Modifier.APPROX: "approximate"}


def say_count(count: int, noun: str) -> str:
    """
    Return a count with its noun.

    >>> say_count(1, "claim"), say_count(2, "claim")
    ('1 claim', '2 claims')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def say_number(number: Decimal) -> str:
    """
    Return all digits of a number, without a grouping that a reader elsewhere could take for a decimal point.

    >>> say_number(Decimal("15E3")), say_number(Decimal("2.50"))
    ('15000', '2.5')
    """
    if not number:
        return "0"
    if abs(number.adjusted()) > _LONGEST_NUMBER:
        return str(number)
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def say_figure(quantity: Quantity) -> str:
    """Return how a figure was read, for example “15000, approximate, troop”."""
    return ", ".join(filter(None, (_bounds(quantity), _PRECISION.get(quantity.modifier), quantity.unit)))


def say_period(period: Period) -> str:
    """Return which days a period covers, for example “17 May 2022” or “1 May 2022 to 31 May 2022”."""
    if period.first_day is None or period.last_day is None:
        return "no day known"
    first, last = say_day(period.first_day), say_day(period.last_day)
    return first if first == last else f"{first} to {last}"


def say_kind(kind: ClaimKind) -> str:
    """Return what a claim is about."""
    return _KINDS[kind]


def say_source(attribution: Attribution) -> str:
    """Return who vouches for a claim and how, for example “the ministry · denies (“denied”) · quoted directly”."""
    who = attribution.source.text if attribution.source else "The article itself"
    cue = f" (“{attribution.cue}”)" if attribution.cue else ""
    direct = "quoted directly" if attribution.direct else ""
    hedged = "hedged: the text keeps its distance" if attribution.hedged else ""
    return " · ".join(filter(None, (who, f"{attribution.stance.value}{cue}", direct, hedged)))


def say_ruling(ruling: Adjudication) -> str:
    """Return what was ruled and the kind of reason, for example “refuted, the figure is 3, because: reviewer error”."""
    figure = "" if ruling.corrected_figure is None else f"the figure is {say_number(ruling.corrected_figure)}"
    kind = f"because: {ruling.because.label.lower()}" if ruling.because else ""
    return ", ".join(filter(None, (ruling.verdict, figure, kind)))


def say_revisions(revisions: int) -> str:
    """Return how often a ruling was revised, for example “revised, 2 times”; "" where it never was."""
    return "" if not revisions else "revised" + (f", {revisions} times" if revisions > 1 else "")


def say_evidence(piece: Evidence) -> str:
    """Return a piece of evidence in a line, for example “evidence (refutes): https://… “Nine.”, figure found: 9”."""
    stance = f" ({piece.stance})" if piece.stance else ""
    quote = f" “{piece.quote}”" if piece.quote else ""
    figure = f", figure found: {piece.figure}" if piece.figure else ""
    return f"evidence{stance}: {piece.url}{quote}{figure}"


def say_day(day: date) -> str:
    """Return a date, for example “2 March 2031”."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_moment(moment: datetime) -> str:
    """Return a moment in UTC to the minute, for example “2 March 2031, 14:05 UTC”."""
    universal = in_utc(moment)
    return f"{say_day(universal)}, {universal:%H:%M} UTC"


def in_utc(moment: datetime) -> datetime:
    """Return a moment with UTC as its zone."""
    # SQLite hands times back without a zone; the domain promises they are UTC.
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def write_moment(moment: datetime) -> str:
    """Return a moment as machines read it: ISO 8601 in UTC, ending in Z."""
    return in_utc(moment).replace(tzinfo=None).isoformat() + "Z"


def _bounds(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        return say_number(low) if low == high else f"{say_number(low)} to {say_number(high)}"
    if low is not None:
        return f"{_LOWEST.get(quantity.modifier, 'at least')} {say_number(low)}"
    if high is not None:
        return f"{_HIGHEST.get(quantity.modifier, 'at most')} {say_number(high)}"
    return "no bounds"
