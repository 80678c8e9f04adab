"""A folder of pages: nobody else's file is touched, and a run that is cut off leaves nothing half."""

import json

import pytest

from annotate.errors import CannotWrite, FolderInUse
from annotate.workflows.page_folder import LIST, PageFolder


def write(folder, **pages):
    """Write pages of these names into a folder; return what was removed, and what was left because it was changed."""
    ours = PageFolder(folder)
    ours.open([f"{name}.html" for name in pages])
    for name, text in pages.items():
        ours.write(f"{name}.html", text)
    removed, changed, listed = ours.close()
    assert listed == (folder / LIST).read_bytes()
    return removed, changed


def names_in(folder):
    return {file.name for file in folder.iterdir()} - {LIST}


def test_pages_of_before_are_replaced_and_those_that_went_are_removed(tmp_path):
    assert write(tmp_path / "site", one="1", two="2") == ([], [])
    assert write(tmp_path / "site", two="22", three="3") == (["one.html"], [])
    assert names_in(tmp_path / "site") == {"two.html", "three.html"}
    assert (tmp_path / "site" / "two.html").read_text() == "22"


def test_a_page_that_somebody_changed_is_not_removed(tmp_path):
    write(tmp_path, one="1", two="2")
    (tmp_path / "one.html").write_text("Corrected by hand.")
    assert write(tmp_path, two="2") == ([], ["one.html"])
    assert (tmp_path / "one.html").read_text() == "Corrected by hand."


def test_files_that_came_later_are_left_alone_unless_a_page_needs_their_name(tmp_path):
    write(tmp_path, one="1")
    (tmp_path / "style.css").write_text("body {}")
    (tmp_path / "two.html").write_text("Mine.")
    write(tmp_path, one="11")
    with pytest.raises(FolderInUse, match=r"two\.html"):
        write(tmp_path, two="2")
    assert names_in(tmp_path) == {"one.html", "two.html", "style.css"}
    assert (tmp_path / "two.html").read_text() == "Mine."


def test_after_a_run_that_was_cut_off_the_next_one_knows_every_page(tmp_path):
    write(tmp_path, old="0", one="1")
    cut_off = PageFolder(tmp_path)
    cut_off.open(["one.html", "two.html", "three.html"])
    cut_off.write("one.html", "11")
    cut_off.write("two.html", "2")
    assert names_in(tmp_path) == {"old.html", "one.html", "two.html"}
    assert write(tmp_path, three="3") == (["old.html", "one.html", "two.html"], [])
    assert names_in(tmp_path) == {"three.html"}


def test_a_page_is_there_whole_or_not_at_all(tmp_path, monkeypatch):
    write(tmp_path, one="1")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annotate.workflows.files.os.replace", fail)
    with pytest.raises(CannotWrite, match="No space left"):
        write(tmp_path, one="11")
    assert names_in(tmp_path) == {"one.html"}
    assert (tmp_path / "one.html").read_text() == "1"


@pytest.mark.parametrize(
    "said", ["", "[]", "{}", '{"files": []}', '{"files": {"../mine.txt": null}}', '{"files": {"one.html": 1}}']
)
def test_a_list_that_is_not_ours_is_no_leave_to_remove_anything(tmp_path, said):
    (tmp_path / "mine.txt").write_text("Mine.")
    site = tmp_path / "site"
    site.mkdir()
    (site / LIST).write_text(said)
    with pytest.raises(FolderInUse, match="not a list"):
        write(site, one="1")
    assert (tmp_path / "mine.txt").read_text() == "Mine."


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "site").write_text("Mine.")
    with pytest.raises(CannotWrite):
        write(tmp_path / "site", one="1")


def test_the_list_says_what_it_is_and_holds_a_hash_of_each_page(tmp_path):
    write(tmp_path, two="2", one="1")
    said = json.loads((tmp_path / LIST).read_text())
    assert "annotate report --pages" in said["about"]
    assert list(said["files"]) == ["one.html", "two.html"]
    assert all(len(digest) == 64 for digest in said["files"].values())
