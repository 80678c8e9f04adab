"""The labels reviewers choose from, and what each asks of them."""

import json
from typing import Annotated

from pydantic import Field

from .crosswalk import Crosswalks
from .fingerprint import fingerprint
from .passage import Word

ENGLISH = "en"
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Label = Annotated[str, Field(min_length=1)]


class Verdict(Word):
    """
    One label of a taxonomy.

    `label` is English, `labels` has it in other languages (BCP 47). `rating`
    is its place on the taxonomy's truth scale (1 is the least true), or None
    when it has none: “unproven” is not half true. Two verdicts share a place
    only where the later one says so with `shares_rating`.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: Label
    labels: dict[Language, Label] = Field(default_factory=dict)
    hotkey: str = Field(min_length=1, max_length=1)
    colour: str = Field(pattern=r"^#[0-9a-f]{6}$")
    symbol: str = Field(min_length=1, max_length=2)
    meaning: str
    rating: int | None = Field(default=None, ge=1)
    shares_rating: bool = False
    asks_evidence: bool = False
    asks_figure: bool = False
    crosswalks: Crosswalks = Field(default_factory=Crosswalks)

    def label_in(self, language: str) -> str:
        """Return the label in a language; the English one where there is none."""
        return self.labels.get(language, self.label)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything an answer may call it by: its key, and its label in any language."""
        return (self.key, self.label, *self.labels.values())


class Problem(Word):
    """Something a reviewer may find wrong with the claim itself."""

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: Label


class Taxonomy(Word):
    """
    A desk's verdicts, in the order they are offered, and the problems a claim may have.

    Whoever changes it gives it a new `version`; `linting.lint_taxonomy` says
    whether it makes sense.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    version: int = Field(ge=1)
    about: str = ""
    verdicts: tuple[Verdict, ...] = Field(min_length=2)
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """What it is called, with its version: `default 1`."""
        return f"{self.key} {self.version}"

    @property
    def content(self) -> str:
        """All it says, as JSON that differs only when it says something else; what is left out says nothing."""
        said = self.model_dump(mode="json", exclude_defaults=True)
        return json.dumps(said, ensure_ascii=False, sort_keys=True)

    @property
    def fingerprint(self) -> str:
        """A name for all it says, its version included."""
        return fingerprint(self.content)

    def verdict(self, key: str) -> Verdict | None:
        """Return the verdict with this key, or None."""
        return next((verdict for verdict in self.verdicts if verdict.key == key), None)
