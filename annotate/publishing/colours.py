"""Keep a desk's colours readable, on a light page and on a dark one."""

import re

# The darkest surface of the light page and the lightest of the dark one; what is readable here is readable on all.
LIGHT = "#f4f2ee"
DARK = "#22272c"

# WCAG 2.2, success criterion 1.4.3: the least contrast of text.
READABLE = 4.5
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
    away = "#ffffff" if _luminance(page) < _luminance("#777777") else "#000000"
    mixed = (_mix(wanted, away, step / _STEPS) for step in range(_STEPS))
    return next((candidate for candidate in mixed if contrast(candidate, page) >= READABLE), away)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 (the same) to 21 (WCAG 2.2, “contrast ratio”)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(colour: str, towards: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(towards), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
