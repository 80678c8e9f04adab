"""Measure ratings in tests: with intervals or without, whatever order there is in the labels."""

from collections.abc import Mapping, Sequence

from annotate.judging.agreement import ANYBODY, Agreement, Rating, gather_figures, measure_agreement, tabulate
from annotate.workflows.agreement import drawing


def measure(
    ratings: Sequence[Rating],
    *,
    scale: Mapping[str, float] | None = None,
    labels: Sequence[str] = (),
    figures: bool = False,
    samples: int = 0,
    seed: int = 1,
) -> Agreement:
    """Measure ratings; `figures` reads the labels as figures, too."""
    numbers = gather_figures((one.item, float(one.label)) for one in ratings if figures)
    return measure_agreement(tabulate(ratings, scale, labels), numbers, {}, drawing(samples, seed), ANYBODY)


def values(agreement: Agreement) -> dict[str, float | None]:
    """Return every coefficient's value."""
    return {name: at.value for name, at in agreement.whole.coefficients.items()}
