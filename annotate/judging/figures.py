"""Whether two figures say the same."""

from decimal import Decimal


def figures_apart(one: Decimal, other: Decimal) -> Decimal:
    """
    Return how far two figures lie apart, as a share of the larger one.

    >>> figures_apart(Decimal(80), Decimal(100)), figures_apart(Decimal(0), Decimal(0))
    (Decimal('0.2'), Decimal('0'))
    """
    larger = max(abs(one), abs(other))
    return abs(one - other) / larger if larger else Decimal(0)
