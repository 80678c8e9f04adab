"""A long JSON array is read as it arrives, whichever way it is cut."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.errors import StoreFull
from annotate.studio.spool import Spool
from annotate.studio.streaming import BrokenArray, read_array

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
ITEMS = st.lists(st.dictionaries(st.text(max_size=5), VALUES, max_size=3), max_size=5)


def cut(whole: bytes, size: int) -> list[bytes]:
    return [whole[first : first + size] for first in range(0, len(whole), size)]


@given(ITEMS, st.integers(1, 40), st.booleans(), st.sampled_from([None, 2]))
def test_every_object_comes_once_and_in_order(items, size, ascii_only, indent):
    whole = json.dumps(items, ensure_ascii=ascii_only, indent=indent).encode("utf-8", "surrogatepass")
    assert list(read_array(cut(whole, size))) == items


@given(ITEMS.filter(bool), st.integers(1, 40), st.data())
def test_one_that_breaks_off_is_told_and_no_object_is_made_up(items, size, data):
    whole = json.dumps(items).encode()
    end = data.draw(st.integers(0, len(whole) - 1))
    came = []
    with pytest.raises(BrokenArray):
        came.extend(read_array(cut(whole[:end], size)))
    assert came == items[: len(came)]


@pytest.mark.parametrize("odd", [b"", b"{}", b"<html>", b"[1, 2]", b'[{"a": 1}] and more'])
def test_what_is_no_array_of_objects_is_told(odd):
    with pytest.raises(BrokenArray):
        list(read_array([odd]))


def test_an_object_that_is_long_is_not_read_again_with_every_piece_of_it():
    long = {"a": "x" * 4_000_000}
    assert list(read_array(cut(json.dumps([long, {"b": 1}]).encode(), 1000))) == [long, {"b": 1}]


def test_what_is_put_into_a_spool_is_taken_once():
    spool = Spool()
    for number in (1, 2, 1):
        spool.put(number, [{"id": number, "said": "ä" * number}])
    assert spool.take(2) == [{"id": 2, "said": "ää"}]
    spool.put(3, [])
    assert [spool.take(number) for number in (1, 2, 3, 4)] == [[{"id": 1, "said": "ä"}], None, [], None]


def test_a_spool_without_room_says_so(monkeypatch):
    with open("/dev/full", "wb+", buffering=0) as full:
        monkeypatch.setattr("tempfile.TemporaryFile", lambda: full)
        with pytest.raises(StoreFull, match="does not fit"):
            Spool().put(1, [])
