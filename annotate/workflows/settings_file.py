"""Write one setting into `annotate.toml`, and leave everything else in it as it is."""

import json
import re
import tomllib
from pathlib import Path

from annotate.errors import BadSetting, CannotWrite

from .files import replace_file

_STRING = r"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_MARK = "\ufeff"  # some editors begin a file with it
_FIRST_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def write_setting(file: Path, name: str, value: str) -> None:
    """
    Write a setting that is a text; comments, order and line ends stay.

    Raises:
        BadSetting: it stands there in a way that is not understood.
        CannotWrite: the file cannot be written.
    """
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            before = stream.read()
        mark, before = _MARK * before.startswith(_MARK), before.removeprefix(_MARK)
        after = _with_setting(before, name, value)
        meant = {**tomllib.loads(before), name: value}
        if _parse(after) != meant:
            line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
            raise BadSetting(f"{file.name} has {name} in a form of its own.", hint=f"Write it there yourself: {line}")
        replace_file(file, (mark + after).encode())
    except OSError as failure:
        raise CannotWrite(f"{file} cannot be written: {failure.strerror}.") from failure


def _with_setting(text: str, name: str, value: str) -> str:
    """Return a TOML text with a setting at its top level: in its old place, else as the last one there."""
    line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
    table = _FIRST_TABLE.search(text)
    top, rest = (text[: table.start()], text[table.start() :]) if table else (text, "")
    changed, found = re.subn(
        rf"""^([ \t]*)["']?{name}["']?[ \t]*=[ \t]*{_STRING}""", lambda old: old[1] + line, top, flags=re.MULTILINE
    )
    if found:
        return changed + rest
    end = "\r\n" if "\r\n" in text else "\n"
    return top + (end if top and not top.endswith("\n") else "") + line + end + rest


def _parse(text: str) -> object:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
