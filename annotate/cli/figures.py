"""Figures as people type them."""

from decimal import Decimal, InvalidOperation

import typer

_LONGEST_NUMBER = 30  # digits, as for reviewers


def read_figure(typed: str | None) -> Decimal | None:
    """
    Return the figure somebody typed.

    >>> read_figure("9.5")
    Decimal('9.5')
    """
    if typed is None:
        return None
    try:
        figure = Decimal(typed)
    except InvalidOperation:
        figure = Decimal("NaN")
    if not figure.is_finite() or abs(figure.adjusted()) > _LONGEST_NUMBER:
        raise typer.BadParameter(f"{typed}: a number such as 9400 or 9.5", param_hint="--figure")
    return figure
