"""A folder of pages that is ours: what lies in it is known from a list of our own, and nothing else is touched."""

import json
from hashlib import sha256
from pathlib import Path

from annotate.errors import CannotWrite, FolderInUse

from .files import replace_file

LIST = ".annotate-pages.json"
_ABOUT = "What `annotate report --pages` wrote into this folder, with the SHA-256 of each file; null: not finished."


class PageFolder:
    """
    A folder that pages are written into, one by one; each is there whole or not at all.

    Files of a run before are replaced; those that are not written again are
    removed at the end, unless somebody changed them. The list is written
    before the first page and after the last, so that a run that was cut off
    leaves nothing that the next one does not know.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before: dict[str, str | None] = {}
        self._now: dict[str, str] = {}

    def open(self, names: list[str]) -> None:
        """
        Make the folder ready for files of these names.

        Raises:
            FolderInUse: it holds files that are not ours, where it has no list, or under these names.
            CannotWrite: it is no folder, or cannot be written.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            there = {each.name for each in self._folder.iterdir()}
            listed = LIST in there
            self._before = self._read_list() if listed else {}
            foreign = sorted((there & set(names)) - self._before.keys() if listed else there)
            if foreign:
                raise FolderInUse(f"{self._folder} holds other files, “{foreign[0]}” among them.")
            self._write_list({**self._before, **dict.fromkeys(names)})
        except OSError as failure:
            raise CannotWrite(f"{self._folder} cannot be written: {failure.strerror}.") from failure

    def write(self, name: str, text: str) -> None:
        """Put a page into the folder. Raises CannotWrite."""
        content = text.encode()
        try:
            replace_file(self._folder / name, content)
        except OSError as failure:
            raise CannotWrite(f"{self._folder / name} cannot be written: {failure.strerror}.") from failure
        self._now[name] = sha256(content).hexdigest()

    def close(self) -> tuple[list[str], list[str], bytes]:
        """
        Remove what is left of a run before.

        Returns:
            What went; what stays because somebody changed it; the list of what was written, with hashes.
        """
        removed, kept = [], []
        try:
            for name in sorted(self._before.keys() - self._now.keys()):
                file = self._folder / name
                if not file.is_file():
                    continue
                if self._before[name] in {None, sha256(file.read_bytes()).hexdigest()}:
                    file.unlink()
                    removed.append(name)
                else:
                    kept.append(name)
            listed = self._write_list(self._now)
        except OSError as failure:
            raise CannotWrite(f"{self._folder} cannot be written: {failure.strerror}.") from failure
        return removed, kept, listed

    def _read_list(self) -> dict[str, str | None]:
        try:
            files = json.loads((self._folder / LIST).read_bytes())["files"]
            # A name with a way in it would lead out of the folder.
            if all(Path(name).name == name and isinstance(digest, str | None) for name, digest in files.items()):
                return dict(files)
        except (ValueError, KeyError, TypeError, AttributeError):
            pass
        raise FolderInUse(f"{self._folder / LIST} is not a list that annotate wrote.")

    def _write_list(self, files: dict[str, str] | dict[str, str | None]) -> bytes:
        written = {"about": _ABOUT, "files": dict(sorted(files.items()))}
        content = (json.dumps(written, indent=1) + "\n").encode()
        replace_file(self._folder / LIST, content)
        return content
