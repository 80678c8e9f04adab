"""Keep a desk's colours readable, on a light page and on a dark one."""

import re

from annotate.domain import READABLE, contrast

# The darkest surface of the light page and the lightest of the dark one; what is readable here is readable on all.
LIGHT = "#f4f2ee"
DARK = "#22272c"

_NEUTRAL = "#5b6068"
_STEPS = 40


def make_readable(colour: str, page: str) -> str:
    """
    Return the colour (`#rrggbb`), moved towards black or white until text in it is readable on the page.

    Anything that is no colour becomes grey, so that nothing else can slip into a style sheet.

    >>> make_readable("#00664b", LIGHT)
    '#00664b'
    """
    wanted = colour if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else _NEUTRAL
    away = max(("#ffffff", "#000000"), key=lambda end: contrast(end, page))
    mixed = (_mix(wanted, away, step / _STEPS) for step in range(_STEPS))
    return next((candidate for candidate in mixed if contrast(candidate, page) >= READABLE), away)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(colour: str, towards: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(towards), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)
