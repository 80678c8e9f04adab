"""What the tests of the proof share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotate.studio.server import LocalStudio
from tests.doors.conftest import stand_in

from .desk import TorturedDesk

__all__ = ["stand_in"]


@pytest.fixture
def desk(tmp_path: Path, studio: LocalStudio) -> Iterator[TorturedDesk]:
    """A desk whose line to the one real Label Studio of this run fails when told to; storms blow on PostgreSQL, too."""
    with TorturedDesk(tmp_path / "desk", "sqlite:///annotate.db", studio) as opened:
        yield opened
