"""Read web addresses and moments over, as text: nothing is fetched."""

import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

SHORTENERS = frozenset(
    {"bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "is.gd", "dlvr.it", "trib.al", "rb.gy", "cutt.ly"}
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)?")


def host_of(address: object) -> str:
    """Return the host of an absolute http(s) address, without a leading “www.”; "" for anything else."""
    if not isinstance(address, str) or address != address.strip():
        return ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "") if parts.scheme.lower() in ("http", "https") else ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")


def is_one_house(one: str, other: str) -> bool:
    """Say whether two hosts are the same, or one lies within the other."""
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def read_moment(text: object) -> datetime | None:
    """
    Return a date or a moment in ISO 8601, as a moment; None for anything else.

    A date begins at midnight, and a moment without an offset is taken as UTC.
    """
    if not isinstance(text, str):
        return None
    try:
        if _DATE.fullmatch(text):
            day = date.fromisoformat(text)
            return datetime(day.year, day.month, day.day, tzinfo=UTC)
        moment = datetime.fromisoformat(text) if _MOMENT.fullmatch(text) else None
    except ValueError:
        return None
    return moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC))
