"""Make a workspace: a folder with `annotate.toml`, a private corner, and the store."""

import os
import secrets
from pathlib import Path

from annotate.errors import CannotWrite
from annotate.settings import SETTINGS_FILE, Settings, read_settings
from annotate.store import Store, open_store

_FIRST_SETTINGS = """\
# Settings of this annotate workspace. All of them have defaults; README.md, “Settings”, lists them.
# Tokens and passwords do not belong here: they come from the environment.
"""


def init(folder: Path, *, written: str = "") -> bool:
    """
    Make a workspace in `folder`, or complete one that was begun.

    Args:
        written: lines for a new `annotate.toml`.

    Returns:
        Whether there was none before.

    Raises:
        CannotWrite: the folder cannot be made or written.
    """
    settings_file = folder / SETTINGS_FILE
    fresh = not settings_file.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if fresh:
            settings_file.write_text(_FIRST_SETTINGS + written, encoding="utf-8")
        settings = read_settings(folder)
        make_private_corner(settings)
    except OSError as failure:
        raise CannotWrite(f"{failure.filename or folder} cannot be written: {failure.strerror}.") from failure
    open_desk_store(settings).close()
    return fresh


def open_desk_store(settings: Settings) -> Store:
    """Return the store of a workspace, with the key to those who were forgotten; errors as `store.open_store`."""
    return open_store(settings.store_url, settings.workspace, key=lambda: pseudonym_key(settings))


def make_private_corner(settings: Settings) -> None:
    """Make the folder for keys and locks: readable to its owner alone, and invisible to git."""
    settings.private.mkdir(mode=0o700, exist_ok=True)
    (settings.private / ".gitignore").write_text("*\n", encoding="utf-8")


def pseudonym_key(settings: Settings) -> bytes:
    """Return the key that turns reviewers into pseudonyms; made on first use, kept outside the store."""
    make_private_corner(settings)
    file = settings.private / "pseudonym.key"
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as key:
            key.write(secrets.token_hex(32))
    except FileExistsError:
        pass
    return bytes.fromhex(file.read_text())
