"""A server of another version is used all the same, and said to be one."""

import pytest

from annotate.studio.projects import LabelStudioServer
from annotate.workflows.projects import doubt_version


@pytest.mark.parametrize(
    ("release", "doubted"),
    [("1.23.2", False), ("1.23", False), ("1.2.3", True), ("1.230.1", True), ("1.22.0", True), ("2.0.0", True)],
)
def test_only_what_was_tried_is_not_doubted(stand_in, release, doubted):
    server = stand_in({"GET /api/version": {"release": release}})
    with LabelStudioServer(server.url, "f" * 40) as opened:
        said = doubt_version(opened)
    assert bool(said) == doubted
    assert not doubted or release in said
