"""Colours as people see them: how readable on a page, and how far apart, also to colour-blind eyes."""

from collections.abc import Sequence
from math import dist

WHITE = "#ffffff"
READABLE = 4.5  # WCAG 2.2, success criterion 1.4.3: the least contrast of text

# Machado, Oliveira and Fernandes 2009, “A Physiologically-based Model for Simulation of Color Vision Deficiency”,
# the matrices of full severity, for linear RGB.
EYES: dict[str, tuple[tuple[float, float, float], ...]] = {
    "full colour vision": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def contrast(one: str, other: str) -> float:
    """
    Return the contrast ratio of two colours (`#rrggbb`), 1 (the same) to 21 (WCAG 2.2, “contrast ratio”).

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def difference(one: str, other: str, eyes: str = "full colour vision") -> float:
    """
    Return how far apart two colours (`#rrggbb`) look to these eyes, one of `EYES`: 0 (the same) to about 1.

    It is the distance in OKLab (Ottosson 2020); people just notice about 0.02.

    >>> round(difference("#000000", "#ffffff"), 2)
    1.0
    >>> difference("#c00000", "#507000") > difference("#c00000", "#507000", "protanopia")
    True
    """
    return dist(_oklab(_seen(one, eyes)), _oklab(_seen(other, eyes)))


def _seen(colour: str, eyes: str) -> list[float]:
    linear = _linear(colour)
    mixed = (sum(part * weight for part, weight in zip(linear, row, strict=True)) for row in EYES[eyes])
    return [min(1.0, max(0.0, channel)) for channel in mixed]


def _linear(colour: str) -> list[float]:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklab(linear: Sequence[float]) -> list[float]:
    cones = [cone ** (1 / 3) for cone in _times(_CONES, linear)]
    return _times(_LAB, cones)


def _times(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    return [sum(weight * part for weight, part in zip(row, vector, strict=True)) for row in matrix]


_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
