"""The same store and moment give the same bytes in every format, whatever process, hash seed, time zone or language."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotate.store import open_store
from tests.benchmarks.answers import fill_with_answers, fill_with_claims
from tests.newsdesk import Newsdesk

AS_OF = "--as-of=2100-01-01"
COMMANDS = {
    "html": ["report", AS_OF, "--out", "report.html"],
    "markdown": ["report", AS_OF, "--out", "report.md"],
    "json": ["report", AS_OF, "--out", "report.json"],
    "pdf": ["report", AS_OF, "--out", "report.pdf"],
    "pages": ["report", AS_OF, "--pages", "site"],
    "csv": ["export", "csv", AS_OF, "--out", "claims.csv"],
    "jsonl": ["export", "jsonl", AS_OF, "--out", "claims.jsonl"],
    "claimreview": ["export", "claimreview", AS_OF, "--out", "feed.json"],
    "google": ["export", "claimreview", "--shape", "google", AS_OF, "--out", "google.json"],
    "fever": ["export", "fever", AS_OF, "--out", "fever.jsonl"],
    "averitec": ["export", "averitec", AS_OF, "--out", "averitec.json"],
}
PUBLISHED = (
    'desk_name = "The Maren Desk"\ndesk_url = "https://desk.example"\n'
    'report_url = "https://desk.example/checks/"\nreport_pages = true\n'
)
RUN = "import sys; from annotate.cli.main import run; sys.exit(max(run(line.split('|')) for line in sys.argv[1:]))"
OTHERWISE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"}


@pytest.fixture
def desk(newsdesk: Newsdesk) -> Newsdesk:
    with (newsdesk.folder / "annotate.toml").open("a", encoding="utf-8") as settings:
        settings.write(PUBLISHED)
    with open_store("sqlite:///annotate.db", newsdesk.folder) as store:
        fill_with_claims(store, 3)
        fill_with_answers(store, 3)
    return newsdesk


def test_two_processes_under_different_skies_write_the_same_bytes(desk: Newsdesk) -> None:
    first = written_by(desk, PYTHONHASHSEED="0", TZ="UTC")
    second = written_by(desk, **OTHERWISE)
    assert len(first) == len(COMMANDS) - 1 + 5  # three pages, their index and the list of them
    assert first == second


def written_by(desk: Newsdesk, **environment: str) -> dict[str, str]:
    """Return the hashes of all that a process of its own writes in this environment, by file."""
    before = set(desk.folder.rglob("*"))
    lines = ["|".join(words) for words in COMMANDS.values()]
    process = subprocess.run(
        [sys.executable, "-c", RUN, *lines],
        cwd=desk.folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    made = sorted(file for file in set(desk.folder.rglob("*")) - before if file.is_file())
    hashes = {str(file.relative_to(desk.folder)): _hash(file) for file in made if ".annotate/" not in str(file)}
    for file in made:
        if ".annotate/" not in str(file):
            file.unlink()
    (desk.folder / "site").rmdir()
    return hashes


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
