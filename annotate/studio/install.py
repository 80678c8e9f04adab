"""Installs the pinned Label Studio into an environment of its own, where its many pins disturb nobody."""

import os
import re
import shutil
import ssl
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from uv import find_uv_bin

from annotate.errors import StudioInstallFailed

from .turns import taking_turns
from .version import DOWNLOAD_MEGABYTES, INSTALLED_MEGABYTES, LABEL_STUDIO

_LOCK = Path(__file__).with_name("label_studio.lock")
_MARKER = ".complete"
_SCRIPTS = "Scripts" if os.name == "nt" else "bin"
_BEGINS = re.compile(r"Downloading (?P<name>\S+) \((?P<size>[\d.]+)MiB\)")
_ARRIVED = re.compile(r"Downloaded (?P<name>\S+)")
_LOGIN = re.compile(r"(?<=://)[^/@\s]+(?=@)")  # a private mirror may carry a password in its address


def installed(home: Path) -> Path | None:
    """Return the `label-studio` of the pinned version under `home`, or None unless it is all there."""
    place = _place(home)
    marker = place / _MARKER
    # A Python that was upgraded away leaves a dangling link behind: then the environment is of no use.
    if not _executable(place, "python").exists() or not _executable(place, "label-studio").is_file():
        return None
    complete = marker.is_file() and marker.read_text(encoding="utf-8") == _contents(place)
    return _executable(place, "label-studio") if complete else None


def install(home: Path, tell: Callable[[str], None]) -> Path:
    """
    Install the pinned Label Studio under `home` unless it is there, and return its executable.

    Every package is checked against the hash in our lock. `tell` hears what is
    fetched and how much has come in; whatever cuts this short leaves nothing
    that looks complete.

    Raises:
        StudioInstallFailed: with the installer's last lines.
    """
    try:
        home.mkdir(parents=True, exist_ok=True)
        with taking_turns(home / f"label-studio-{LABEL_STUDIO}.lock", tell):
            return installed(home) or _install_anew(_place(home), tell)
    except OSError as failure:
        raise StudioInstallFailed(
            f"Label Studio could not be installed in {home}: {failure.strerror or failure}."
        ) from failure


def _install_anew(place: Path, tell: Callable[[str], None]) -> Path:
    tell(
        f"Fetching Label Studio {LABEL_STUDIO} and what it needs, once: about {DOWNLOAD_MEGABYTES} MB to download, "
        f"{INSTALLED_MEGABYTES} MB on disk in {place}."
    )
    shutil.rmtree(place, ignore_errors=True)
    try:
        _run_uv(["venv", "--no-project", "--python", sys.executable, str(place)], place.parent)
        python = str(_executable(place, "python"))
        _run_uv(["pip", "install", "--python", python, "--require-hashes", "-r", str(_LOCK)], place.parent, tell)
        (place / _MARKER).write_text(_contents(place), encoding="utf-8")
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return _executable(place, "label-studio")


def _run_uv(arguments: list[str], folder: Path, tell: Callable[[str], None] = lambda line: None) -> None:
    """Run uv in `folder`, away from any project whose settings it would obey, and tell how much has come in."""
    last = deque[str](maxlen=8)
    with subprocess.Popen(  # noqa: S603 — our own command, no shell
        [find_uv_bin(), "--color", "never", *_trust(), *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as uv:
        try:
            for line in _progress(_remembered(uv.stdout or (), last)):
                tell(line)
        except BaseException:
            uv.kill()
            raise
    if uv.returncode:
        lines = _LOGIN.sub("…", "\n".join(last))
        raise StudioInstallFailed(f"Label Studio could not be installed. The installer's last lines:\n{lines}")


def _trust() -> list[str]:
    """Trust whom this machine trusts, as pip does: many a newsroom reaches the world through a proxy of its own."""
    paths = ssl.get_default_verify_paths()
    return ["--system-certs"] if paths.cafile or paths.capath else []


def _remembered(lines: Iterable[str], last: deque[str]) -> Iterator[str]:
    for line in lines:
        last.append(line.rstrip())
        yield line


def _progress(lines: Iterable[str]) -> Iterator[str]:
    """Turn what uv says into how far it is; it names only packages above one mebibyte, which are nearly all of it."""
    sizes: dict[str, float] = {}
    megabytes = 0.0
    for line in lines:
        if begins := _BEGINS.search(line):
            sizes[begins["name"]] = float(begins["size"]) * 1.048576
        elif arrived := _ARRIVED.search(line):
            megabytes += sizes.get(arrived["name"], 0)
            yield f"{megabytes:.0f} of about {DOWNLOAD_MEGABYTES} MB: {arrived['name']} has come in."
        elif line.startswith(("Resolved", "Prepared", "Installed")):
            yield f"{line.strip()}."


def _place(home: Path) -> Path:
    return home.resolve() / f"label-studio-{LABEL_STUDIO}"


def _executable(place: Path, name: str) -> Path:
    return place / _SCRIPTS / (f"{name}.exe" if os.name == "nt" else name)


def _contents(place: Path) -> str:
    """What the marker of a complete environment says: it cannot be moved, and it follows from one lock."""
    return f"{place}\n{sha256(_LOCK.read_bytes()).hexdigest()}\n"
