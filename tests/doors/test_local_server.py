"""A workspace's own Label Studio: found again after anything, never confused with somebody else's, and tight-lipped."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.errors import PortTaken, StudioInstallFailed, StudioNotSetUp, StudioStartFailed, UserMistake
from annotate.studio import health, install, ports, process, server
from annotate.studio.people import add_reviewer, list_reviewers
from annotate.studio.record import ServerRecord, read_record, write_record
from annotate.studio.server import LocalStudio
from annotate.studio.version import LABEL_STUDIO

# A stand-in for Label Studio's executable, with all that `LocalStudio` looks at.
START = """
import http.server, json, os, signal, socket, sys, time
port = int(sys.argv[sys.argv.index("--port") + 1])
"""
HEALTHY = """
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        known = self.headers["Authorization"] == "Token " + os.environ["LABEL_STUDIO_USER_TOKEN"]
        admin = {"email": os.environ["LABEL_STUDIO_USERNAME"]}
        answers = {"/health": {"status": "UP"}, "/api/version": {"release": "0.0.1"}}
        answers |= {"/api/current-user/whoami": admin} if known else {}
        self.send_response(200 if self.path in answers else 401)
        self.end_headers()
        self.wfile.write(json.dumps(answers.get(self.path, {})).encode())
http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""
FORGETFUL = 'os.environ["LABEL_STUDIO_USER_TOKEN"] = "another"' + HEALTHY
STUBBORN = "signal.signal(signal.SIGTERM, signal.SIG_IGN)" + HEALTHY
FAILING = 'print("broken,", *(f"{k}={v}" for k, v in os.environ.items())); sys.exit(3)'
SLOW = "time.sleep(60)"
WANDERING = 'busy = socket.create_server(("127.0.0.1", 0)); time.sleep(60)'
OBEYED = ["CI", "DEBUG", "HOST", "PORT", "HOME", "DJANGO_DB", "POSTGRE_HOST", "HEARTEX_HOST", "LABEL_STUDIO_HOST"]
SECRET = ["ANNOTATE_STUDIO_API_KEY", "SECRET_KEY", "PASSWORD", "LABEL_STUDIO_PASSWORD", "SOME_CLOUD_KEY"]
HARMLESS = ["PATH", "LANG", "LC_ALL", "TZ", "TMPDIR"]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder for a local Label Studio, whose processes do not outlive the test."""
    folder = tmp_path / ".annotate" / "studio"
    yield folder
    LocalStudio(folder).down(print)


def _program(folder: Path, body: str) -> Path:
    program = folder.parent.parent / "label-studio"
    program.write_text(f"#!{sys.executable}\n{START}\n{body}\n")
    program.chmod(0o700)
    return program


def _up(folder: Path, body: str = HEALTHY, port: int | None = None, tell: Callable[[str], None] = print) -> Any:
    return LocalStudio(folder).up(_program(folder, body), port=port, tell=tell)


def _record(folder: Path) -> ServerRecord:
    record = read_record(folder / "server.json")
    assert record
    return record


@contextmanager
def _somebody_elses_program(*command: str) -> Iterator[psutil.Process]:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", *command]) as program:
        yield psutil.Process(program.pid)
        program.kill()


# --- the real one -----------------------------------------------------------------------------------------------------


@pytest.mark.studio
def test_it_answers_as_the_pinned_version_and_lets_nobody_in_without_an_invitation(studio: LocalStudio) -> None:
    running = studio.running()
    assert running
    assert running.version == LABEL_STUDIO
    with httpx.Client(base_url=running.url, trust_env=False) as stranger:
        stranger.get("/user/signup/")
        form = {"email": "x@example.org", "password": "x" * 12, "csrfmiddlewaretoken": stranger.cookies["csrftoken"]}
        assert stranger.post("/user/signup/", data=form, headers={"Referer": running.url}).status_code == 403


@pytest.mark.studio
def test_its_secrets_are_in_private_files_only(studio: LocalStudio) -> None:
    running = studio.running()
    assert running
    folder = studio._folder
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "server.json").stat().st_mode & 0o777 == 0o600
    assert (folder / "log.txt").stat().st_mode & 0o777 == 0o600
    shown = " ".join(psutil.Process(running.pid).cmdline()) + (folder / "log.txt").read_text() + repr(_record(folder))
    assert studio.token not in shown
    assert studio.password not in shown


@pytest.mark.studio
def test_after_a_kill_it_comes_back_with_port_token_and_data(
    studio: LocalStudio, label_studio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")  # a name Label Studio obeys, to its ruin
    before = studio.running()
    assert before
    token = studio.token
    add_reviewer(studio.url, token, "survivor@example.org")
    os.kill(before.pid, signal.SIGKILL)
    after = studio.up(label_studio, port=None, tell=print)
    assert (after.url, studio.token) == (before.url, token)
    assert after.pid != before.pid
    assert "survivor@example.org" in {person.email for person in list_reviewers(after.url, token)}


@pytest.mark.studio
def test_after_going_down_two_at_once_bring_up_one(studio: LocalStudio, label_studio: Path) -> None:
    before = studio.running()
    assert before
    assert studio.down(print)
    assert not studio.down(print)
    assert studio.running() is None
    assert not psutil.pid_exists(before.pid) or not process.is_alive(psutil.Process(before.pid))
    with ThreadPoolExecutor() as two:
        calls = [two.submit(studio.up, label_studio, port=None, tell=print) for _ in range(2)]
        first, second = (call.result() for call in calls)
    assert first == second
    assert first.url == before.url


@pytest.mark.studio
def test_an_interrupted_installation_leaves_nothing_that_looks_complete(label_studio: Path, tmp_path: Path) -> None:
    def interrupt(line: str) -> None:
        if line.startswith("Installed"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install.install(tmp_path, interrupt)
    assert install.installed(tmp_path) is None
    assert not list(tmp_path.glob("*/bin"))


# --- up and down, with stand-ins --------------------------------------------------------------------------------------


def test_up_is_a_no_op_when_it_runs_already(folder: Path) -> None:
    said: list[str] = []
    assert _up(folder) == _up(folder, tell=said.append) == LocalStudio(folder).running()
    assert not said


def test_before_the_first_start_there_is_nothing(tmp_path: Path) -> None:
    studio = LocalStudio(tmp_path / "studio")
    assert not studio.exists()
    assert studio.running() is None
    assert not studio.down(print)
    with pytest.raises(StudioNotSetUp):
        _ = studio.token
    assert not list(tmp_path.iterdir())


def test_a_start_cut_off_before_the_process_uses_the_same_port_and_secrets(folder: Path) -> None:
    folder.mkdir(parents=True)
    write_record(folder / "server.json", ServerRecord(port=ports.free_port(), token="b" * 40))
    assert _up(folder).url == LocalStudio(folder).url
    assert LocalStudio(folder).token == "b" * 40


def test_a_process_whose_number_was_never_noted_is_found_again(folder: Path) -> None:
    running = _up(folder)
    write_record(folder / "server.json", ServerRecord(**_known_by_hand(folder) | {"pid": None, "created_at": None}))
    assert _up(folder) == running
    assert _record(folder).pid == running.pid


def test_a_recycled_number_is_not_taken_for_ours(folder: Path) -> None:
    running = _up(folder)
    with _somebody_elses_program() as other:
        psutil.Process(running.pid).kill()
        stolen = {"pid": other.pid, "created_at": other.create_time()}
        write_record(folder / "server.json", ServerRecord(**_known_by_hand(folder) | stolen))
        assert LocalStudio(folder).running() is None
        assert not LocalStudio(folder).down(print)
        assert other.is_running()
        assert _up(folder).url == running.url
        assert other.is_running()


def test_a_server_found_dying_is_started_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def find_dying(record: ServerRecord, folder: Path) -> psutil.Process | None:
        found = process.find_process(record, folder)
        if found:
            found.kill()
            psutil.wait_procs([found], timeout=5)
        return found

    running = _up(folder)
    monkeypatch.setattr(server, "find_process", find_dying)
    again = _up(folder)
    assert again.url == running.url
    assert again.pid != running.pid
    monkeypatch.undo()
    assert LocalStudio(folder).running() == again


def test_a_copied_workspace_does_not_take_the_originals_server_for_its_own(folder: Path, tmp_path: Path) -> None:
    running = _up(folder)
    copy = LocalStudio(shutil.copytree(folder, tmp_path / "copy"))
    assert copy.running() is None
    assert not copy.down(print)
    with pytest.raises(PortTaken, match=str(running.pid)):
        copy.up(_program(folder, HEALTHY), port=None, tell=print)
    assert LocalStudio(folder).running() == running


def test_somebody_elses_port_is_refused_and_hears_nothing(folder: Path, stand_in: Callable[..., Any]) -> None:
    server = stand_in({"GET /health": {"status": "UP"}, "GET /api/version": {"release": LABEL_STUDIO}})
    port = int(server.url.rpartition(":")[2])
    with pytest.raises(PortTaken, match=rf"{port} is taken by \S+ \(process {os.getpid()}\)") as refusal:
        _up(folder, port=port)
    assert "--port" in refusal.value.hint
    assert LocalStudio(folder).running() is None
    assert not server.heard


def test_it_moves_when_told_but_not_while_it_runs(folder: Path) -> None:
    first = _up(folder)
    new = ports.free_port()
    with pytest.raises(UserMistake, match="already runs"):
        _up(folder, port=new)
    LocalStudio(folder).down(print)
    assert _up(folder, port=new).url == f"http://127.0.0.1:{new}" != first.url
    LocalStudio(folder).down(print)
    assert _up(folder).url == f"http://127.0.0.1:{new}"


def test_a_stubborn_server_is_killed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_POLITE_SECONDS", 0.3)
    running = _up(folder, STUBBORN)
    assert LocalStudio(folder).down(print)
    assert not psutil.pid_exists(running.pid) or not process.is_alive(psutil.Process(running.pid))


# --- starts that fail -------------------------------------------------------------------------------------------------


def test_a_server_that_ends_at_once_shows_its_last_words_without_secrets(folder: Path) -> None:
    with pytest.raises(StudioStartFailed, match="broken,") as failure:
        _up(folder, FAILING)
    assert "log.txt" in failure.value.hint
    record = _record(folder)
    assert record.token in (folder / "log.txt").read_text()
    assert record.token not in str(failure.value)
    assert record.password not in str(failure.value)


@pytest.mark.parametrize(
    ("body", "failure"), [(SLOW, StudioStartFailed), (WANDERING, PortTaken), (FORGETFUL, StudioStartFailed)]
)
def test_a_server_that_is_not_ours_or_not_well_is_stopped_again(
    body: str, failure: type[Exception], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "HEALTHY_WITHIN", 0.5 if body == SLOW else 20)
    with pytest.raises(failure):
        _up(folder, body)
    assert process.find_process(_record(folder), folder) is None
    monkeypatch.undo()
    assert _up(folder).url == LocalStudio(folder).url


def test_ctrl_c_while_waiting_leaves_no_server_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(health.time, "sleep", interrupt)
    with pytest.raises(KeyboardInterrupt):
        _up(folder, SLOW)
    monkeypatch.undo()
    assert process.find_process(_record(folder), folder) is None


def test_something_that_is_no_program_is_told(folder: Path) -> None:
    with pytest.raises(StudioStartFailed, match="could not be started"):
        LocalStudio(folder).up(folder.parent / "missing", port=None, tell=print)


def test_a_damaged_record_is_told_without_its_contents(folder: Path) -> None:
    folder.mkdir(parents=True)
    file = folder / "server.json"
    write_record(file, ServerRecord(port=20_000, token="f" * 40))
    file.write_text(file.read_text()[:-20])
    with pytest.raises(StudioNotSetUp) as refusal:
        LocalStudio(folder).running()
    assert "f" * 40 not in str(refusal.value)
    file.unlink()


def test_an_installation_without_network_says_what_was_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "empty"))
    with pytest.raises(StudioInstallFailed, match="network was disabled") as failure:
        install.install(tmp_path / "home", print)
    assert "network" in failure.value.hint
    assert install.installed(tmp_path / "home") is None


# --- laws -------------------------------------------------------------------------------------------------------------


@given(st.text(), st.text(), st.lists(st.text("0123456789abcdef", min_size=8), min_size=1))
def test_no_secret_survives_redaction(before: str, after: str, secrets: list[str]) -> None:
    shown = process.redact(before.join(secrets) + after, secrets)
    assert not any(secret in shown for secret in secrets)


@pytest.mark.parametrize("line", ["GET /user/signup/?token={} 200", "Authorization: Token {}", "SECRET_KEY={}", "<{}>"])
def test_what_looks_like_a_token_is_redacted_too(line: str) -> None:
    token = "eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2lnbmF0dXJl"
    assert token not in process.redact(line.format(token), [])


@given(st.sets(st.sampled_from(OBEYED + SECRET + HARMLESS)))
def test_label_studio_inherits_only_harmless_names(names: set[str]) -> None:
    caller = dict.fromkeys(names, "the caller's")
    environment = process.child_environment(caller, ServerRecord(port=20_000), Path("studio"))
    assert {name for name, value in environment.items() if value == "the caller's"} == names & set(HARMLESS)


@given(st.builds(ServerRecord, port=st.integers(1, 65_535), pid=st.none() | st.integers(1), token=st.text(min_size=6)))
def test_a_record_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, record: ServerRecord) -> None:
    file = tmp_path_factory.mktemp("record") / "server.json"
    write_record(file, ServerRecord(port=1))
    write_record(file, record)
    assert read_record(file) == record
    assert file.stat().st_mode & 0o777 == 0o600
    assert [other.name for other in file.parent.iterdir()] == ["server.json"]


def test_a_free_port_is_free_and_a_taken_one_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "_GRACE_SECONDS", 0.0)
    port = ports.free_port()
    ports.refuse_taken(port)
    with socket.create_server(("", port)), pytest.raises(PortTaken):
        ports.refuse_taken(port)


def test_what_the_installer_says_becomes_progress() -> None:
    said = ["Resolved 2 packages in 1s\n", "Downloading big (100.0MiB)\n", " Downloaded big\n", "\n", " + big==1\n"]
    assert list(install._progress(said)) == ["Resolved 2 packages in 1s.", "105 of about 270 MB: big has come in."]


def _known_by_hand(folder: Path) -> dict[str, Any]:
    return dict(json.loads((folder / "server.json").read_text()))
