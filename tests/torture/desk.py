"""A desk whose commands are processes of their own, and reach the real server over a line that fails when told to."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Self

from annotate.store import open_store
from annotate.studio.server import LocalStudio
from tests.newsdesk import Newsdesk

from .found import Kept, There, read_server, read_store, read_workspace
from .ledger import Run, now
from .proxy import FaultProxy

PATIENCE = 2.0  # seconds until a command gives a stalled request up, instead of 300
_AT_MOST = 120.0  # seconds a command may take before the harness calls it hung


class TorturedDesk:
    """
    A new workspace in an empty folder.

    Args:
        store: where the store is, as SQLAlchemy says it; a file counts from the folder.
        crash: kills the server, and sees to it that it comes up again.
    """

    def __init__(self, folder: Path, store: str, studio: LocalStudio, crash: Callable[[], None] = lambda: None) -> None:
        self._store, self._studio = store, studio
        self._command: subprocess.Popen[str] | None = None
        self._articles = 0
        self.proxy = FaultProxy(studio.url, PATIENCE, kill=self._kill, crash=crash)
        self._desk = Newsdesk(folder, {"ANNOTATE_STORE_URL": store, "ANNOTATE_PUSH_BATCH": "4"})
        self._desk.environment |= {"ANNOTATE_STUDIO_URL": self.proxy.url, "ANNOTATE_STUDIO_API_KEY": studio.token}
        folder.mkdir()
        self._desk.do("init")

    def __enter__(self) -> Self:
        self.proxy.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.proxy.__exit__()

    def add_article(self, claims: int) -> None:
        """Add an article of so many claims."""
        self._articles += 1
        place = f"Kesra {self._articles}"
        sentences = [f"The storm killed {number + 2} people in {place}." for number in range(claims)]
        self._desk.write("article.txt", "\n\n".join(sentences))
        self._desk.do("article", "add", "article.txt", "--title", f"Storm {self._articles}")
        self._desk.do("split")

    def reword(self, claim_id: str, wording: str) -> None:
        """Word a claim as a later split might."""
        with open_store(self._store, self._desk.folder) as store:
            found = store.claim(claim_id)
            claims = [each.claim for each in store.claims(found.article_id)]
            claims[claims.index(found.claim)] = found.claim.model_copy(update={"wording": wording})
            store.keep_claims(found.article_id, claims)

    def retire(self, claim_id: str) -> None:
        """Retire a claim, as a person does."""
        self._desk.do("claim", "retire", claim_id)

    def project(self) -> int:
        """Return the number of the project on the server."""
        return int(self._desk.do("studio", "status", "--json").data["project"])

    def start(self, *words: str, impatient: bool = False) -> "subprocess.Popen[str]":
        """Start a command; it is the one that is killed when the line says so."""
        environment = self._desk.environment | ({"ANNOTATE_STUDIO_TIMEOUT": str(PATIENCE)} if impatient else {})
        self._command = Newsdesk(self._desk.folder, environment).start(*words)
        return self._command

    def run(self, *words: str, impatient: bool = False) -> Run:
        """Run a command to its end, whatever that is."""
        begun = now()
        command = self.start(*words, impatient=impatient)
        try:
            told = command.communicate(timeout=_AT_MOST)[1]
        except subprocess.TimeoutExpired:
            command.kill()
            return Run(words[0], begun, now(), _HUNG, command.communicate()[1])
        return Run(words[0], begun, now(), command.returncode, told)

    def there(self) -> list[There]:
        """Return what is on the server."""
        return read_server(self._studio.url, self._studio.token, read_workspace(self._address))

    def kept(self) -> Kept:
        """Return what is in the store."""
        return read_store(self._address)

    @property
    def _address(self) -> str:
        return self._store.replace("sqlite:///", f"sqlite:///{self._desk.folder}/")

    def _kill(self) -> None:
        if self._command is not None:
            self._command.kill()


_HUNG = -1  # no exit code of ours
