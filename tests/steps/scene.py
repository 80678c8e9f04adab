"""What the steps of one scenario share."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.newsdesk import Newsdesk, Outcome


@dataclass
class Scene:
    """A desk, what it saw last, and what people did so far."""

    desk: Newsdesk
    seen: list[Outcome] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def outcome(self) -> Outcome:
        """What the desk saw last."""
        return self.seen[-1]

    def type(self, line: str) -> Outcome:
        """Type a command line; `annotate` is left out."""
        return self.run(*line.split())

    def run(self, *words: str) -> Outcome:
        """Run a command line, and remember what was seen."""
        self.seen.append(self.desk.run(*words))
        return self.outcome

    def claims(self) -> list[dict[str, Any]]:
        """Return everything the desk would export, a claim a record."""
        return self.desk.do("export", "jsonl").lines

    def claim(self, words: str) -> dict[str, Any]:
        """Return the one claim with these words in it."""
        found = [claim for claim in self.claims() if words in claim["text"]]
        assert len(found) == 1, f"{len(found)} claims hold “{words}”: {[claim['text'] for claim in self.claims()]}"
        return found[0]


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    folder = tmp_path / "desk"
    folder.mkdir()
    return Scene(Newsdesk(folder))
