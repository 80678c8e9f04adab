"""What tests of workflows share."""

import pytest

from annotate.store import open_store
from tests.stores import CLAIMS, ORLAVA, PROJECT


@pytest.fixture
def store(tmp_path):
    """A store with three claims, and a project to send them to."""
    with open_store("sqlite:///store.db", tmp_path) as opened:
        opened.add_article(ORLAVA)
        opened.keep_claims(ORLAVA.id, CLAIMS)
        opened.keep_project(PROJECT)
        yield opened
