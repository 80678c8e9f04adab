"""The private file a local Label Studio is found again by: its port, its admin, its process."""

import json
import os
import secrets
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from annotate.errors import StudioNotSetUp

from .ports import LOOPBACK


@dataclass(frozen=True, slots=True)
class ServerRecord:
    """
    How a workspace finds its Label Studio again.

    `created_at` is when the process began, in seconds since 1970: with it, a
    process number that the system gave to somebody else is told apart.
    """

    port: int
    email: str = "admin@localhost"
    password: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    token: str = field(default_factory=lambda: secrets.token_hex(20), repr=False)
    pid: int | None = None
    created_at: float | None = None

    @property
    def url(self) -> str:
        """Where it answers when it is up."""
        return f"http://{LOOPBACK}:{self.port}"


def read_record(file: Path) -> ServerRecord | None:
    """
    Return what the file holds, or None if there is none yet.

    Raises:
        StudioNotSetUp: the file holds something else.
    """
    try:
        return ServerRecord(**json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, TypeError, ValueError):
        # None: the chained text would show what the file holds, secrets included.
        raise StudioNotSetUp(
            f"{file} cannot be read, and it holds the password and token of the local Label Studio.",
            hint="Restore this file from a backup. Without one, move the folder it lies in away, and begin anew.",
        ) from None


def write_record(file: Path, record: ServerRecord) -> None:
    """Write the record so that a reader, or a crash, meets the old one or the new one, and nobody else reads it."""
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix=f"{file.name}.")  # 0600 from its first moment
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(asdict(record), stream, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(draft, file)
    except BaseException:
        os.unlink(draft)
        raise
