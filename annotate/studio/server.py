"""The local Label Studio of a workspace: one process on one port, with its own admin, all in one private folder."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from annotate.errors import CannotWrite, StudioError, StudioNotSetUp, StudioStartFailed, UserMistake

from .health import Running, describe, wait_until_healthy
from .ports import free_port, listening_ports, refuse_taken
from .process import find_process, is_alive, launch, stop_tree
from .record import ServerRecord, read_record, write_record
from .turns import taking_turns
from .version import LABEL_STUDIO

__all__ = ["LocalStudio", "Running"]


class LocalStudio:
    """
    The Label Studio that lives in one folder of a workspace.

    `up` and `down` may be called at any time, by two at once, and after any
    crash. The token is sent only after the process that listens on the port
    has proved to be the one that serves this folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def exists(self) -> bool:
        """Say whether it was ever started here."""
        return self._file.exists()

    @property
    def url(self) -> str:
        """Its address, also while it is down."""
        return self._known().url

    @property
    def email(self) -> str:
        """The name its admin signs in with."""
        return self._known().email

    @property
    def password(self) -> str:
        """The password its admin signs in with."""
        return self._known().password

    @property
    def token(self) -> str:
        """Its admin's legacy token."""
        return self._known().token

    def running(self) -> Running | None:
        """
        Return where it runs, or None when it does not (or does not listen yet).

        Raises:
            StudioUnreachable, StudioRefused: it listens, and does not answer as it should.
        """
        record = read_record(self._file)
        process = record and find_process(record, self._folder)
        if not record or not process or record.port not in listening_ports(process):
            return None
        return describe(process, record)

    def up(self, executable: Path, *, port: int | None, tell: Callable[[str], None]) -> Running:
        """
        Start it unless it runs, wait until it is healthy, and prove that it is ours.

        It stays on the port of its first start until another `port` is given.

        Raises:
            PortTaken: somebody else's program holds the port.
            UserMistake: it already runs, and on another port than the one asked for.
            StudioStartFailed: it ended, or was not healthy in time; with the last lines of its log.
        """
        _make_private(self._folder)
        with self._turn(tell):
            record = read_record(self._file)
            process = record and find_process(record, self._folder)
            if record and process:
                _refuse_to_move(record, port)
                try:
                    return wait_until_healthy(process, self._note(record, process), self._folder)
                except (StudioError, psutil.NoSuchProcess):
                    if is_alive(process):
                        raise
            return self._start(executable, _moved(record, port), tell)  # it is down, or was going down as we looked

    def down(self, tell: Callable[[str], None]) -> bool:
        """Stop it with all its processes, and say whether there was anything to stop. Nobody else's is touched."""
        if not self.exists():
            return False
        with self._turn(tell):
            record = self._known()
            process = find_process(record, self._folder)
            if process:
                tell(f"Stopping Label Studio at {record.url}.")
                stop_tree(process)
            write_record(self._file, replace(record, pid=None, created_at=None))
            return process is not None

    @property
    def _file(self) -> Path:
        return self._folder / "server.json"

    def _turn(self, tell: Callable[[str], None]) -> AbstractContextManager[None]:
        return taking_turns(self._folder / "lock", tell)

    def _known(self) -> ServerRecord:
        record = read_record(self._file)
        if record is None:
            raise StudioNotSetUp("This workspace has no Label Studio of its own yet.")
        return record

    def _note(self, record: ServerRecord, process: psutil.Process) -> ServerRecord:
        noted = replace(record, pid=process.pid, created_at=process.create_time())
        if noted != record:
            write_record(self._file, noted)
        return noted

    def _start(self, executable: Path, record: ServerRecord, tell: Callable[[str], None]) -> Running:
        refuse_taken(record.port)
        write_record(self._file, record)  # before the start: whatever is cut off now, the next start uses these secrets
        first = not (self._folder / "data").exists()
        slow = " The first start takes up to a minute." if first else ""
        tell(f"Starting Label Studio {LABEL_STUDIO} at {record.url}.{slow}")
        try:
            process = launch(executable, record, self._folder)
        except OSError as failure:
            raise StudioStartFailed(f"{executable} could not be started: {failure.strerror}.") from failure
        with _stopped_on_failure(process):
            return wait_until_healthy(process, self._note(record, process), self._folder)


def _moved(record: ServerRecord | None, port: int | None) -> ServerRecord:
    if record is None:
        return ServerRecord(port=port or free_port())
    return replace(record, port=port or record.port)


def _refuse_to_move(record: ServerRecord, port: int | None) -> None:
    if port not in {None, record.port}:
        raise UserMistake(
            f"Label Studio already runs at {record.url}.",
            hint=f"To move it, type `annotate studio down`, then `annotate studio up --port {port}`.",
        )


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as failure:
        raise CannotWrite(
            f"{folder} cannot be made: {failure.strerror}.", hint="Make room there, or use another workspace."
        ) from failure


@contextmanager
def _stopped_on_failure(process: psutil.Process) -> Iterator[None]:
    """Leave no half-started server behind, also after Ctrl-C."""
    try:
        yield
    except BaseException:
        stop_tree(process)
        raise
