"""Where a copy of a source may be found when the source is gone."""

import re
from datetime import datetime

from .found_figures import name_host
from .visible import link_target

_ARCHIVES = re.compile(r"(.+\.)?(archive\.(org|today|ph|is|md|li|vn|fo)|perma\.cc|webcitation\.org|ghostarchive\.org)")


def is_archived(url: str) -> bool:
    """Say whether an address is a copy in a public web archive already."""
    return bool(_ARCHIVES.fullmatch(name_host(url)))


def find_archived(url: str, moment: datetime) -> str | None:
    """
    Return where the Internet Archive shows its copy nearest to a day, or None for what cannot become a link.

    Nobody asks the archive: whether it has one turns out when a reader follows the link.

    >>> find_archived("https://rescue.example/roll", datetime(2031, 2, 28, 9))
    'https://web.archive.org/web/20310228/https://rescue.example/roll'
    """
    if link_target(url) is None or is_archived(url):
        return None
    return link_target(f"https://web.archive.org/web/{moment:%Y%m%d}/{url}")
