"""Steps about a desk and its command line."""

import os
import subprocess
import sys
import time

from pytest_bdd import given, parsers, then, when

from annotate.studio.server import LocalStudio
from tests.newsdesk import Outcome

from .scene import Scene


@given("an empty folder")
def _an_empty_folder(scene: Scene) -> None:
    assert not list(scene.desk.folder.iterdir())


@given("a desk")
def a_desk(scene: Scene) -> None:
    scene.desk.do("init")


@given("an empty folder with a Label Studio")
def a_label_studio(scene: Scene, studio: LocalStudio) -> None:
    scene.desk.environment |= {"ANNOTATE_STUDIO_URL": studio.url, "ANNOTATE_STUDIO_API_KEY": studio.token}


@given("a desk with a Label Studio")
def a_desk_with_a_label_studio(scene: Scene, studio: LocalStudio) -> None:
    a_desk(scene)
    a_label_studio(scene, studio)


@given(parsers.parse('a desk whose Label Studio is at "{url}"'))
def a_desk_elsewhere(scene: Scene, url: str) -> None:
    a_desk(scene)
    scene.desk.environment |= {"ANNOTATE_STUDIO_URL": url, "ANNOTATE_STUDIO_API_KEY": "0" * 40}


@given(parsers.parse('a desk whose Label Studio is at "{url}", without a token'))
def a_desk_without_a_token(scene: Scene, url: str) -> None:
    a_desk(scene)
    scene.desk.environment |= {"ANNOTATE_STUDIO_URL": url}


@given(parsers.parse("the settings say '{line}'"))
def the_settings_say(scene: Scene, line: str) -> None:
    with (scene.desk.folder / "annotate.toml").open("a", encoding="utf-8") as settings:
        settings.write(line + "\n")


@when("a second has passed")
def a_second_has_passed() -> None:
    time.sleep(1.1)


@when(parsers.parse('the desk reaches Label Studio as "{host}"'))
def reaches_as(scene: Scene, host: str) -> None:
    url = scene.desk.environment["ANNOTATE_STUDIO_URL"]
    scene.desk.environment["ANNOTATE_STUDIO_URL"] = url.replace("127.0.0.1", host)


@given("two reviewers answer each claim")
def two_reviewers(scene: Scene) -> None:
    the_settings_say(scene, "review_overlap = 2")


@given(parsers.parse('the desk types "{line}"'))
@when(parsers.parse('the desk types "{line}"'))
def the_desk_types(scene: Scene, line: str) -> None:
    scene.type(line)


@given("the desk pulls")
@when("the desk pulls")
def the_desk_pulls(scene: Scene) -> None:
    assert scene.type("pull").exit_code == 0, scene.outcome.told


@when(parsers.parse('the desk types "{line}" twice'))
def the_desk_types_twice(scene: Scene, line: str) -> None:
    scene.type(line)
    scene.type(line)


@then("it succeeds")
def it_succeeds(scene: Scene) -> None:
    assert scene.outcome.exit_code == 0, scene.outcome.told


@then(parsers.parse("it fails with exit code {code:d}"))
@then(parsers.parse("it ends with exit code {code:d}"))
def it_fails(scene: Scene, code: int) -> None:
    assert scene.outcome.exit_code == code, scene.outcome.told


@then(parsers.parse('the desk is told "{words}"'))
def the_desk_is_told(scene: Scene, words: str) -> None:
    assert words in scene.outcome.told


@then(parsers.parse('the desk sees "{words}"'))
def the_desk_sees(scene: Scene, words: str) -> None:
    assert words in " ".join(scene.outcome.shown.split())


@then(parsers.parse('the desk does not see "{words}"'))
def the_desk_does_not_see(scene: Scene, words: str) -> None:
    assert words not in scene.outcome.shown


@given("the store was made by a newer annotate")
def a_newer_store(scene: Scene) -> None:
    _in_the_store(scene, "UPDATE alembic_version SET version_num = '9999'; COMMIT")


@given("another process holds the store")
def a_held_store(scene: Scene, request, monkeypatch) -> None:
    monkeypatch.setattr("annotate.store.opening.BUSY_SECONDS", 0.2)
    holder = _in_the_store(scene, "SELECT 1", keep=True)
    request.addfinalizer(lambda: (holder.kill(), holder.wait()))


def _in_the_store(scene: Scene, statement: str, *, keep: bool = False) -> "subprocess.Popen[bytes]":
    """Let another process do something in the store, and hold it if it shall."""
    code = (
        "import sqlite3, sys, time; "
        "c = sqlite3.connect('annotate.db', isolation_level=None); c.execute('BEGIN IMMEDIATE'); "
        f"[c.execute(part) for part in {statement!r}.split(';')]; open('held', 'w').close(); "
        f"time.sleep({60 if keep else 0})"
    )
    process = subprocess.Popen([sys.executable, "-c", code], cwd=scene.desk.folder)
    deadline = time.monotonic() + 20
    while not (scene.desk.folder / "held").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    if not keep:
        process.wait(20)
    return process


@then(parsers.parse('the file "{name}" asks no other host for anything'))
def asks_no_other_host(scene: Scene, name: str) -> None:
    page = (scene.desk.folder / name).read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    for loading in ("<script ", "fetch(", "import(", " src=", "@import", "url(", "<link", "<iframe", "<img"):
        assert loading not in page, loading


@then(parsers.parse('the file "{name}" speaks of "{words}"'))
def speaks_of(scene: Scene, name: str, words: str) -> None:
    assert words in (scene.desk.folder / name).read_text(encoding="utf-8")


@when("the desk adds a large article where files may not grow")
def adds_where_files_may_not_grow(scene: Scene) -> None:
    scene.desk.write("large.txt", "Rents rose by 9%. " * 50_000)
    code = (
        "import resource, sys; from annotate.cli.main import run; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)); sys.exit(run(['article', 'add', 'large.txt']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=scene.desk.folder, env=os.environ, capture_output=True, text=True, check=False
    )
    scene.seen.append(Outcome(done.returncode, done.stdout, done.stderr))
