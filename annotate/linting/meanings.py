"""What labels mean, as far as a list of them tells."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from pydantic import Field

from annotate.domain import Word

from .pages import fold

_FIRST_WORDS = re.compile(r"[.:;!]\s|\s[-–—]\s")
_AROUND = " .,:;!?\"'“”„‘’«»()[]*"


class Meaning(StrEnum):
    """Where a label belongs on a scale from false to true; `NONE` where it belongs on none."""

    FALSE = "false"
    MOSTLY_FALSE = "mostly_false"
    MIXED = "mixed"
    MOSTLY_TRUE = "mostly_true"
    TRUE = "true"
    NONE = "none"


class Group(Word):
    """Labels of one meaning, and why they have it."""

    meaning: Meaning
    reason: str = Field(min_length=1)
    labels: tuple[str, ...]


class Meanings(Word):
    """A list of labels and what they mean (`schemas/labels.toml`), with a version, so that complaints can name it."""

    version: int = Field(ge=1)
    meanings: tuple[Group, ...]

    @cached_property
    def _by_label(self) -> Mapping[str, Meaning]:
        """The meaning of each label, folded."""
        return {fold(label): group.meaning for group in self.meanings for label in group.labels}

    def of(self, label: str) -> Meaning | None:
        """Return what a label means; None where the list does not tell, for nothing is guessed."""
        whole, first = (fold(part).strip(_AROUND) for part in (label, _FIRST_WORDS.split(label, maxsplit=1)[0]))
        return self._by_label.get(whole, self._by_label.get(first))
