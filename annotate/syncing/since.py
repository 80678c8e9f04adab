"""From which moment on a pull must look, by the server's clock, whatever ours says."""

from datetime import datetime, timedelta
from typing import Protocol

# A server may commit a change a moment after it stamped it; and its replies tell the time in whole seconds.
OVERLAP = timedelta(seconds=60)


class Seen(Protocol):
    """When a pull began, by our clock and by the server's."""

    @property
    def begun_at(self) -> datetime: ...

    @property
    def there_at(self) -> datetime | None: ...


def look_since(last: Seen | None, here: datetime, there: datetime | None) -> datetime | None:
    """
    Return from which moment of the server's clock on a pull must look; None for everything.

    That is when the last pull that came to its end began, not the newest
    change it saw: what happened while it was listing came too late for it.

    Clocks may be wrong by hours, each in its own way. Only when the server's
    was put back since, so that a moment comes twice, does it tell nothing;
    that shows when less time went by there than here.

    Args:
        last: the last pull that came to its end.
        here: the present moment by our clock.
        there: the present moment by the server's clock.
    """
    if last is None or last.there_at is None or there is None:
        return None
    if there - last.there_at < here - last.begun_at - OVERLAP or there < last.there_at:
        return None
    return last.there_at - OVERLAP
