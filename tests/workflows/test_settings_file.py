"""One setting is written into `annotate.toml`, and nothing else in it moves."""

import os
import tomllib
from pathlib import Path

import pytest

from annotate.errors import BadSetting, CannotWrite
from annotate.workflows.settings_file import write_setting


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "annotate.toml"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'taxonomy = "mine.toml"\n'),
        ("# A desk.", '# A desk.\ntaxonomy = "mine.toml"\n'),
        ('taxonomy = "default"\n', 'taxonomy = "mine.toml"\n'),
        ("  taxonomy='default'   # why\na = 2\n", '  taxonomy = "mine.toml"   # why\na = 2\n'),
        ('"taxonomy" = "a\\"b"\n', 'taxonomy = "mine.toml"\n'),
        ('# taxonomy = "default"\n', '# taxonomy = "default"\ntaxonomy = "mine.toml"\n'),
        ('[parsers]\nen = "x"\n', 'taxonomy = "mine.toml"\n[parsers]\nen = "x"\n'),
        ('[parsers]\ntaxonomy = "x"\n', 'taxonomy = "mine.toml"\n[parsers]\ntaxonomy = "x"\n'),
        ('# Zwölf\r\nreview_overlap = 2\r\n', '# Zwölf\r\nreview_overlap = 2\r\ntaxonomy = "mine.toml"\r\n'),
        ('\ufefftaxonomy = "default"\n', '\ufefftaxonomy = "mine.toml"\n'),
    ],
)  # fmt: skip
def test_everything_else_stays(file: Path, before: str, after: str) -> None:
    file.write_bytes(before.encode())
    write_setting(file, "taxonomy", "mine.toml")
    assert file.read_bytes().decode() == after


@pytest.mark.parametrize("name", ['say "no".toml', "C:\\desk\\mine.toml", "Zwölf ≈.toml", "tab\t.toml"])
def test_any_name_is_read_back(file: Path, name: str) -> None:
    file.write_text('taxonomy = "default"\n', encoding="utf-8")
    write_setting(file, "taxonomy", name)
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {"taxonomy": name}


@pytest.mark.parametrize("odd", ['taxonomy = """default"""\n', 'title = """\ntaxonomy = "x"\n"""\n'])
def test_what_is_not_understood_is_left_to_a_person(file: Path, odd: str) -> None:
    file.write_text(odd, encoding="utf-8")
    with pytest.raises(BadSetting) as told:
        write_setting(file, "taxonomy", "mine.toml")
    assert told.value.hint == 'Write it there yourself: taxonomy = "mine.toml"'
    assert file.read_text(encoding="utf-8") == odd


def test_a_file_keeps_its_rights_and_a_link_stays_one(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.toml"
    real.write_text("", encoding="utf-8")
    real.chmod(0o640)
    file.symlink_to(real)
    write_setting(file, "taxonomy", "mine.toml")
    assert file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_text(encoding="utf-8") == 'taxonomy = "mine.toml"\n'


def test_a_full_or_closed_disk_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("review_overlap = 2\n", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CannotWrite, match="Permission denied"):
        write_setting(file, "taxonomy", "mine.toml")
    assert file.read_text(encoding="utf-8") == "review_overlap = 2\n"
    assert os.listdir(file.parent) == [file.name]
