"""What went out is kept as it was, and noted once."""

from datetime import timedelta
from decimal import Decimal

from annotate.domain import CorrectionNote, Publication, Standing, Version
from tests.stores import DEATHS, NOON, RENTS


def file(sha256: str = "a", form: str = "html", name: str = "page.html", minutes: int = 0) -> Publication:
    moment = NOON + timedelta(minutes=minutes)
    return Publication(form=form, file=name, sha256=sha256, as_of=moment, published_at=moment, by="desk")


def refuted(claim_id: str, **fields: object) -> Version:
    known = {"verdict": "refuted", "label": "Refuted", "figure": Decimal("9.50"), "settled_at": NOON, "content": "c"}
    return Version(claim_id=claim_id, standing=Standing.SETTLED, **(known | fields))


def test_what_goes_in_comes_out_equal(store, claims):
    told = [refuted(claims[RENTS.text]), Version(claim_id=claims[DEATHS.text], standing=None)]
    noted = store.keep_publication(file(), told)
    assert noted == (True, tuple(told))
    assert store.publications() == [file()]
    went_out = store.published_versions()
    assert [each.version for each in went_out] == told
    assert [each.publication for each in went_out] == [file(), file()]
    assert [each.version for each in store.published_versions(claim_id=claims[RENTS.text])] == told[:1]


def test_the_same_file_again_is_nothing_and_the_same_verdict_in_another_file_no_new_version(store, claims):
    told = [refuted(claims[RENTS.text])]
    store.keep_publication(file(), told)
    assert store.keep_publication(file(minutes=1), told) == (False, ())
    assert store.keep_publication(file("b", minutes=2), told) == (True, ())
    assert store.keep_publication(file("b", name="other.html", minutes=3), told) == (True, ())
    assert store.keep_publication(file("b", form="markdown", minutes=4), told) == (True, tuple(told))
    assert [each.sha256 for each in store.publications()] == ["b", "b", "b", "a"]
    assert [each.publication.form for each in store.published_versions()] == ["html", "markdown"]


def test_a_verdict_that_comes_back_is_a_version_of_its_own(store, claims):
    first, second = refuted(claims[RENTS.text]), refuted(claims[RENTS.text], verdict="misleading", label="Misleading")
    for number, version in enumerate((first, second, first)):
        assert store.keep_publication(file(str(number)), [version]).versions == (version,)
    assert [each.version for each in store.published_versions()] == [first, second, first]


def test_the_past_is_shown_as_it_was(store, claims):
    store.keep_publication(file(), [refuted(claims[RENTS.text])])
    store.keep_publication(file("b", minutes=10), [refuted(claims[DEATHS.text])])
    before = NOON + timedelta(minutes=5)
    assert store.publications(before) == [file()]
    assert [each.version.claim_id for each in store.published_versions(before)] == [claims[RENTS.text]]
    assert store.published_versions(NOON - timedelta(minutes=1)) == []


def test_a_note_stands_in_place_of_an_earlier_one_which_stays_as_history(store, claims):
    store.keep_publication(file(), [refuted(claims[RENTS.text])])
    (told,) = store.published_versions()
    notes = []
    for text in ("One.", "Two."):
        known = {"claim_id": claims[RENTS.text], "corrects": told.number, "by": "desk"}
        notes.append(CorrectionNote(text=text, noted_at=store.now(), **known))
        store.keep_correction_note(notes[-1])
    assert store.correction_notes() == {told.number: notes[1]}
    assert store.correction_notes(notes[0].noted_at) == {told.number: notes[0]}
    assert store.retire_correction_note(told.number)
    assert not store.retire_correction_note(told.number)
    assert store.correction_notes() == {}
    assert store.all_correction_notes(claims[RENTS.text]) == notes
