"""What was measured: repeated values, what they are held against, and the most they may be."""

from dataclasses import dataclass
from statistics import median
from typing import Any, NamedTuple


@dataclass(frozen=True)
class Spread:
    """Values of one thing measured again and again, in one unit; the median speaks for them."""

    values: tuple[float, ...]
    unit: str

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    def in_words(self) -> str:
        """Return the median, and between what it lies."""
        if len(self.values) == 1:
            return f"{_short(self.middle)} {self.unit}"
        return f"{_short(self.middle)} {self.unit} ({_short(min(self.values))}–{_short(max(self.values))})"


class Reference(NamedTuple):
    """What a figure is held against: something else, measured in the same run, in the same unit."""

    name: str
    spread: Spread


class Limit(NamedTuple):
    """The most that a figure, or its ratio to the reference, may be."""

    most: float
    of_ratio: bool = False


@dataclass(frozen=True)
class Line:
    """One line of the table: a thing and its figure. Without a limit it is there for the record."""

    what: str
    figure: Spread
    reference: Reference | None = None
    limit: Limit | None = None

    @property
    def ratio(self) -> float | None:
        """The median of the figure over that of the reference."""
        return self.figure.middle / self.reference.spread.middle if self.reference else None

    @property
    def kept(self) -> bool | None:
        """Whether the limit is kept; None without one."""
        if self.limit is None:
            return None
        held = self.ratio if self.limit.of_ratio else self.figure.middle
        return held is not None and held <= self.limit.most

    def in_words(self) -> tuple[str, ...]:
        """Return the cells of this line, as people read them."""
        reference = f"{self.reference.name}: {self.reference.spread.in_words()}" if self.reference else ""
        ratio = f"{self.ratio:.3g}" if self.ratio is not None else ""
        verdict = {None: "", True: "ok", False: "MISS"}[self.kept]
        return self.what, self.figure.in_words(), reference, ratio, self._limit_in_words(), verdict

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data, with every single value."""
        reference = self.reference
        return {
            "what": self.what,
            "unit": self.figure.unit,
            "median": self.figure.middle,
            "values": self.figure.values,
            "reference": reference and {"name": reference.name, "values": reference.spread.values},
            "ratio": self.ratio,
            "limit": self.limit and self.limit._asdict(),
            "kept": self.kept,
        }

    def _limit_in_words(self) -> str:
        if self.limit is None:
            return ""
        return f"ratio ≤ {self.limit.most:g}" if self.limit.of_ratio else f"≤ {self.limit.most:g} {self.figure.unit}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
