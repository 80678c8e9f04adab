"""The process of a local Label Studio: starting it shut off from its surroundings, finding and stopping it, its log."""

import os
import re
import subprocess
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from .ports import LOOPBACK
from .record import ServerRecord

_POLITE_SECONDS = 10.0
_LOG_LINES = 20
_PASSED_ON = re.compile(r"PATH|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH|SSL_CERT_(FILE|DIR)")
_LOOKS_SECRET = re.compile(
    r"eyJ[\w-]+\.[\w-]+\.[\w-]+"  # a personal access token
    r"|(?<=token=)[^\s&\"']+"  # an invitation
    r"|(?<=secret_key=)\S+|(?<=authorization: token )\S+|(?<=authorization: bearer )\S+",
    re.IGNORECASE,
)


def launch(executable: Path, record: ServerRecord, folder: Path) -> psutil.Process:
    """
    Start Label Studio in the background, with its data in `folder/data` and what it says in `folder/log.txt`.

    Raises:
        OSError: the executable cannot be run.
    """
    data, log = data_folder(folder), log_file(folder)
    data.mkdir(mode=0o700, exist_ok=True)
    if log.exists():
        log.replace(log.with_name("log.old.txt"))  # two runs are enough: the log must not grow for ever
    command = [str(executable), "start", "--no-browser", "--internal-host", LOOPBACK, "--port", str(record.port)]
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        child = subprocess.Popen(  # noqa: S603 — our own command, no shell, secrets in the environment
            [*command, "--data-dir", str(data), "--log-level", "WARNING"],
            cwd=folder,
            env=child_environment(os.environ, record, folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    finally:
        os.close(output)
    process = psutil.Process(child.pid)
    process.create_time()  # asked while it surely can be: a process that fails may be gone a moment later
    # Somebody must take note of its end, or it would stay in the table of processes while we live.
    threading.Thread(target=child.wait, daemon=True).start()
    return process


def child_environment(caller: Mapping[str, str], record: ServerRecord, folder: Path) -> dict[str, str]:
    """
    Return the environment Label Studio runs in.

    Only harmless names of the caller's pass: Label Studio obeys plain names
    such as CI, DEBUG, HOST or DJANGO_DB, and our own secrets are none of its business.
    """
    passed_on = {name: value for name, value in caller.items() if _PASSED_ON.fullmatch(name)}
    return passed_on | {
        "HOME": str(folder),  # with the next three, nothing is written outside the folder
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "data"),
        "LABEL_STUDIO_BASE_DATA_DIR": str(data_folder(folder)),
        "LABEL_STUDIO_HOST": record.url,
        "LABEL_STUDIO_USERNAME": record.email,
        "LABEL_STUDIO_PASSWORD": record.password,
        "LABEL_STUDIO_USER_TOKEN": record.token,
        "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true",  # heeded at the very first start only
        "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK": "true",
        "COLLECT_ANALYTICS": "false",
        "LATEST_VERSION_CHECK": "false",
        "SENTRY_DSN": "",
        "FRONTEND_SENTRY_DSN": "",
        "PYTHONUNBUFFERED": "1",  # its last words reach the log even when it is killed
    }


def find_process(record: ServerRecord, folder: Path) -> psutil.Process | None:
    """
    Return the living process that serves the folder, or None.

    The one on record counts if it began when the record says so and serves
    this very folder. Otherwise all of this user's processes are looked at: the
    command that started one may have died before it could note its number.
    """
    if record.pid is not None and record.created_at is not None:
        with suppress(psutil.Error):
            known = psutil.Process(record.pid)
            if abs(known.create_time() - record.created_at) < 1 and _serves(known, folder):
                return known
    return next((process for process in psutil.process_iter() if _serves(process, folder)), None)


def is_alive(process: psutil.Process) -> bool:
    """Say whether a process runs; one that has ended but was not yet taken note of does not."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def stop_tree(process: psutil.Process) -> None:
    """Ask a process and its descendants to end, and kill those that have not after ten seconds."""
    try:
        members = [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return
    for member in members:
        _send(member, "terminate")
    _, stubborn = psutil.wait_procs(members, timeout=_POLITE_SECONDS)
    for member in stubborn:
        _send(member, "kill")
    psutil.wait_procs(stubborn, timeout=_POLITE_SECONDS)


def last_log_lines(folder: Path, secrets: Iterable[str]) -> str:
    """Return the end of the log of this run, without the secrets."""
    try:
        lines = log_file(folder).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return "(there is no log)"
    return redact("\n".join(lines[-_LOG_LINES:]), secrets)


def redact(text: str, secrets: Iterable[str]) -> str:
    """Blot out these secrets, and whatever looks like a token."""
    for secret in secrets:
        text = text.replace(secret, "…")
    return _LOOKS_SECRET.sub("…", text)


def data_folder(folder: Path) -> Path:
    """Where Label Studio keeps what people did."""
    return folder / "data"


def log_file(folder: Path) -> Path:
    """Where Label Studio says what troubles it."""
    return folder / "log.txt"


def _serves(process: psutil.Process, folder: Path) -> bool:
    try:
        own = process.username() == psutil.Process().username()
        return own and str(data_folder(folder)) in process.cmdline() and is_alive(process)
    except (psutil.Error, OSError):
        return False


def _send(process: psutil.Process, signal: str) -> None:
    with suppress(psutil.NoSuchProcess):
        getattr(process, signal)()
