"""Read a long JSON array as it arrives, one item at a time."""

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from typing import Any

_BETWEEN = re.compile(r"[ \t\r\n,]*")
_read_value = json.JSONDecoder().raw_decode


class BrokenArray(Exception):
    """What arrived is not a whole JSON array of objects."""


def read_array(chunks: Iterable[bytes]) -> Iterator[Any]:
    """
    Yield the objects of a JSON array whose bytes arrive in chunks; little more than one object and one chunk is held.

    >>> list(read_array([b'[{"a": 1}, {"b":', b' "\\xc3', b'\\xa9"}]']))
    [{'a': 1}, {'b': 'é'}]

    Raises:
        BrokenArray: it is none, or it broke off.
    """
    decode = getincrementaldecoder("utf-8")().decode
    text, opened, enough = "", False, 0
    for chunk in chunks:
        text += decode(chunk)
        if len(text) < enough:
            continue
        if not opened and text.strip():
            text, opened = _without_bracket(text), True
        items, text = _whole_items(text)
        yield from items
        enough = 2 * len(text)  # a long object is not tried again with each chunk of it
    items, text = _whole_items(text)
    yield from items
    if not opened or text.strip() != "]":
        raise BrokenArray("The list broke off.")


def _without_bracket(text: str) -> str:
    if not text.lstrip().startswith("["):
        raise BrokenArray("It does not begin as a list.")
    return text.lstrip()[1:]


def _whole_items(text: str) -> tuple[list[Any], str]:
    """Return the objects that are complete, and the rest of the text."""
    items, place = [], _skip(text, 0)
    while text[place : place + 1] == "{":
        try:
            item, end = _read_value(text, place)
        except json.JSONDecodeError:
            break
        items.append(item)
        place = _skip(text, end)
    return items, text[place:]


def _skip(text: str, place: int) -> int:
    found = _BETWEEN.match(text, place)
    return found.end() if found else place
