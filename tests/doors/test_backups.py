"""A backup is one consistent state of the store, in one private file, and is checked before it is trusted."""

import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest

from annotate.errors import BackupDamaged, CannotWrite, StoreNewer, SyncConflict, UserMistake
from annotate.store import back_up, open_store, restore, verify
from tests.stores import CLAIMS, ORLAVA, PROJECT, annotation, answered

URL = "sqlite:///annotate.db"


@pytest.fixture
def folder(tmp_path):
    """A folder with a store that holds an article, its claims and an answer."""
    with open_store(URL, tmp_path) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        claim_id = store.claims()[0].claim_id
        store.keep_answers(PROJECT, [answered(claim_id, annotation(claim_id))])
    return tmp_path


def read(folder):
    with open_store(URL, folder) as store:
        return store.articles(), store.claims(), store.annotations(), store.workspace_id()


def test_what_was_backed_up_comes_back_equal(folder, tmp_path_factory):
    contents = back_up(URL, folder, folder / "copy.db")
    assert (contents.articles, contents.claims, contents.answers, contents.rulings) == (1, 3, 1, 0)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    open_store(URL, elsewhere).close()  # as `init` leaves it
    restored, aside = restore(URL, elsewhere, folder / "copy.db", replace=False)
    assert restored == contents
    assert aside is not None
    assert read(elsewhere) == read(folder)


def test_a_backup_is_private_one_file_and_replaces_nothing(folder):
    back_up(URL, folder, folder / "copy.db")
    assert stat.S_IMODE((folder / "copy.db").stat().st_mode) == 0o600
    assert not list(folder.glob("copy.db-*"))
    before = (folder / "copy.db").read_bytes()
    with pytest.raises(UserMistake, match="is there already"):
        back_up(URL, folder, folder / "copy.db")
    assert (folder / "copy.db").read_bytes() == before


def test_a_backup_of_a_store_in_use_is_one_state_of_it(folder):
    writing = (
        "import sqlite3, time; c = sqlite3.connect('annotate.db', isolation_level=None, timeout=30)\n"
        "c.execute('CREATE TABLE pair (a)'); c.execute('INSERT INTO pair VALUES (0)'); print('on', flush=True)\n"
        "while True: c.execute('BEGIN IMMEDIATE'); c.execute('INSERT INTO pair VALUES (1)'); "
        "c.execute('INSERT INTO pair VALUES (2)'); c.execute('COMMIT')"
    )
    with subprocess.Popen([sys.executable, "-c", writing], cwd=folder, stdout=subprocess.PIPE) as writer:
        writer.stdout.readline()
        for number in range(5):
            back_up(URL, folder, folder / f"{number}.db")
        writer.kill()
    sizes = []
    for number in range(5):
        with closing(sqlite3.connect(folder / f"{number}.db")) as copy:
            ones, twos = (copy.execute("SELECT count(*) FROM pair WHERE a = ?", (a,)).fetchone()[0] for a in (1, 2))
            assert ones == twos
            sizes.append(ones)
    assert sizes[0] < sizes[-1], "the store was in use"


def test_a_store_that_holds_something_is_moved_aside_and_only_when_that_is_meant(folder):
    back_up(URL, folder, folder / "copy.db")
    with open_store(URL, folder) as store:
        store.add_article(ORLAVA.model_copy(update={"text": "Later."}))
    later = read(folder)
    with pytest.raises(UserMistake, match="holds something already"):
        restore(URL, folder, folder / "copy.db", replace=False)
    assert read(folder) == later
    _, aside = restore(URL, folder, folder / "copy.db", replace=True)
    assert len(read(folder)[0]) == 1
    with open_store(f"sqlite:///{aside.name}", folder) as store:
        assert len(store.articles()) == 2


def test_a_store_that_cannot_be_read_is_replaced_too_when_that_is_meant(folder):
    back_up(URL, folder, folder / "copy.db")
    whole = read(folder)
    (folder / "annotate.db").write_bytes(b"no database at all")
    with pytest.raises(UserMistake, match="holds something"):
        restore(URL, folder, folder / "copy.db", replace=False)
    restore(URL, folder, folder / "copy.db", replace=True)
    assert read(folder) == whole


def test_a_damaged_backup_is_told_and_changes_nothing(folder):
    back_up(URL, folder, folder / "copy.db")
    whole = (folder / "copy.db").read_bytes()
    before = read(folder)
    damaged = {
        "half": whole[: len(whole) // 2],
        "text": b"Rents rose 9%.",
        "nothing": b"",
        "a page": whole[:8192] + bytes([255]) * 4096 + whole[12288:],
    }
    for name, content in damaged.items():
        (folder / name).write_bytes(content)
        for attempt in (lambda file: verify(file), lambda file: restore(URL, folder, file, replace=True)):
            with pytest.raises(BackupDamaged):
                attempt(folder / name)
    assert read(folder) == before


def test_a_backup_of_a_newer_annotate_is_left_alone(folder):
    back_up(URL, folder, folder / "copy.db")
    with closing(sqlite3.connect(folder / "copy.db")) as copy:
        copy.execute("UPDATE alembic_version SET version_num = '9999'")
        copy.commit()
    with pytest.raises(StoreNewer, match="9999"):
        restore(URL, folder, folder / "copy.db", replace=True)


def test_no_backup_is_put_back_while_a_sync_is_under_way(folder):
    back_up(URL, folder, folder / "copy.db")
    with open_store(URL, folder) as store, store.taking_the_turn(), pytest.raises(SyncConflict):
        restore(URL, folder, folder / "copy.db", replace=True)


def test_a_place_that_cannot_be_written_is_told_and_a_half_backup_does_not_stay(folder):
    with pytest.raises(CannotWrite, match="No such file"):
        back_up(URL, folder, folder / "nowhere" / "copy.db")
    code = (
        "import resource, sys; from annotate.cli.main import run; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)); sys.exit(run(['backup', 'copy.db']))"
    )
    (folder / "annotate.toml").write_text("")
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 2, done.stderr
    assert "disk is full" in done.stderr
    assert not (folder / "copy.db").exists()


@pytest.mark.parametrize("verb", [back_up, lambda url, folder, file: restore(url, folder, file, replace=True)])
def test_a_store_on_a_server_has_tools_of_its_own(tmp_path, verb):
    with pytest.raises(UserMistake) as told:
        verb("postgresql+psycopg://desk:secret@db.example/desk", tmp_path, tmp_path / "copy.db")
    assert "pg_" in told.value.hint
    assert "secret" not in str(told.value) + told.value.hint
