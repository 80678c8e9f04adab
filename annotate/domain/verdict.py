"""The labels reviewers choose from, and what each asks of them."""

from collections.abc import Iterator

from pydantic import Field, model_validator

from .passage import Word


class Verdict(Word):
    """
    One label of a taxonomy.

    `rating` is its place on the taxonomy's truth scale (higher is truer), or
    None when it has none: “unproven” is not half true.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str = Field(min_length=1)
    hotkey: str = Field(min_length=1, max_length=1)
    colour: str = Field(pattern=r"^#[0-9a-f]{6}$")
    symbol: str = Field(min_length=1, max_length=2)
    meaning: str
    rating: int | None = None
    asks_evidence: bool = False
    asks_figure: bool = False


class Problem(Word):
    """Something a reviewer may find wrong with the claim itself."""

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str = Field(min_length=1)


class Taxonomy(Word):
    """A desk's verdicts, in the order they are offered, and the problems a claim may have."""

    key: str
    version: int = Field(ge=1)
    verdicts: tuple[Verdict, ...] = Field(min_length=2)
    problems: tuple[Problem, ...] = ()

    @model_validator(mode="after")
    def _nothing_twice(self) -> "Taxonomy":
        for what, values in self._must_differ():
            repeated = sorted({value for value in values if values.count(value) > 1})
            if repeated:
                raise ValueError(f"{what} used twice: {', '.join(repeated)}")
        return self

    def _must_differ(self) -> Iterator[tuple[str, list[str]]]:
        yield "verdict", [verdict.key for verdict in self.verdicts]
        yield "verdict label", [verdict.label for verdict in self.verdicts]
        yield "hotkey", [verdict.hotkey for verdict in self.verdicts]
        yield "problem", [problem.key for problem in self.problems]
        yield "problem label", [problem.label for problem in self.problems]

    def verdict(self, key: str) -> Verdict | None:
        """Return the verdict with this key, or None."""
        return next((verdict for verdict in self.verdicts if verdict.key == key), None)
