"""Read a file that a person named, or standard input."""

import sys
from pathlib import Path

from annotate.errors import UserMistake

STANDARD_INPUT = "-"


def read_named(path: str) -> str:
    """
    Return the text of a file in UTF-8, with or without a byte-order mark; `-` is standard input.

    Raises:
        UserMistake: it cannot be read, or is not UTF-8.
    """
    return _decode(path, _read_bytes(path))


def _read_bytes(path: str) -> bytes:
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as failure:
        said = failure.strerror if isinstance(failure, OSError) else str(failure)
        raise UserMistake(
            f"{path} cannot be read: {said}.", hint="Check its name, and whether you may read it."
        ) from failure


def _decode(path: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        number = raw.count(b"\n", 0, failure.start) + 1
        raise UserMistake(
            f"{path}, line {number}, is not UTF-8: byte {failure.start + 1} of the file does not fit.",
            hint="Save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
        ) from failure
