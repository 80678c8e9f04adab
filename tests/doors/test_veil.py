"""Names are found in texts by what recognizes them, and by nothing else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.store.veil import Known, Veil, digest_of, shape_of

KEY = b"a key"
VEIL = Veil(
    [Known(digest_of(name, KEY), shape_of(name), "X") for name in ("amal@example.org", "Amal Haddad", "o'brien-2")], KEY
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("amal@example.org", "X"),
        ("AMAL@Example.ORG", "X"),
        ("Ask amal@example.org.", "Ask X."),
        ("mailto:amal@example.org?subject=x", "mailto:X?subject=x"),
        ("https://a.example/?u=amal@example.org&v=1", "https://a.example/?u=X&v=1"),
        ("<amal@example.org>,amal@example.org", "<X>,X"),
        ("amal@example.org.uk, x.amal@example.org, amal@example.organ, amal+x@example.org", None),
        ("Amal\n Haddad's list; AMAL HADDAD", "X's list; X"),
        ("Amal saw Haddad. Amalia Haddad. Amal-Haddad", None),
        ("by O'Brien-2, not o'brien-22", "by X, not o'brien-22"),
        ("", None),
        ("@@@@@ amal@ @example.org", None),
        ("Amal Amal Haddad", "Amal X"),
    ],
)
def test_a_name_is_replaced_where_it_stands_by_itself(before, after):
    assert VEIL.hide(before) == (before if after is None else after)


def test_a_text_of_many_signs_takes_no_time():
    assert VEIL.hide("@." * 50_000 + "a@" * 50_000)


@given(st.text() | st.lists(st.sampled_from(["amal@example.org", "Amal", "Haddad", " ", ".", "@", "x"])).map("".join))
def test_what_came_out_once_comes_out_unchanged(text):
    once = VEIL.hide(text)
    assert VEIL.hide(once) == once


def test_names_are_found_in_json_however_it_is_written():
    raw = json.dumps({"amal@example.org": [{"text": "Amal\u0020Haddad", "number": 7, "nothing": None}]})
    assert json.loads(VEIL.hide_in_json(raw)) == {"X": [{"text": "X", "number": 7, "nothing": None}]}
    assert VEIL.hide_in_json('{"a":  1}') == '{"a":  1}'
    assert VEIL.hide_in_json("{ amal@example.org") == "{ X"


def test_without_anybody_forgotten_it_hides_nothing():
    assert not Veil([], b"")
    assert Veil([], b"").hide("amal@example.org") == "amal@example.org"
