"""Moments as people type them."""

from datetime import UTC, datetime, time
from typing import Annotated

import typer

AsOf = Annotated[
    str | None, typer.Option(help="What the store held then: 2026-11-22 (its end), or 2026-11-22T14:00. UTC.")
]


def read_moment(typed: str | None) -> datetime | None:
    """
    Return the moment somebody typed, in UTC; a day means its end.

    >>> read_moment("2026-11-22T14:00+02:00").isoformat()
    '2026-11-22T12:00:00+00:00'
    """
    if typed is None:
        return None
    try:
        moment = datetime.fromisoformat(typed)
        return _in_utc(datetime.combine(moment, time.max) if len(typed) == len("2026-11-22") else moment)
    except (ValueError, OverflowError) as failure:
        raise typer.BadParameter(f"{typed} is no moment such as 2026-11-22T14:00Z", param_hint="--as-of") from failure


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
