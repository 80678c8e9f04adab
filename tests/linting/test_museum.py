"""The museum of faults: each is found where it is, what is in order is left alone, and nothing brings the lint down."""

import json
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotate.linting import Meaning, lint_claimreview, read_document
from annotate.workflows.lint import known_meanings, lint_files

MUSEUM = Path(__file__).parent / "museum"
FAULTS: dict[str, list[str]] = tomllib.loads((MUSEUM / "faults.toml").read_text(encoding="utf-8"))
NOW = datetime(2026, 4, 1, tzinfo=UTC)
MEANINGS = known_meanings()
GOOD: dict[str, Any] = json.loads((MUSEUM / "in_order.json").read_text(encoding="utf-8"))


def rules(*texts: str) -> list[str]:
    documents = [read_document(f"file {number}", text) for number, text in enumerate(texts)]
    return [complaint.rule for complaint in lint_claimreview(documents, MEANINGS, NOW)]


def test_every_exhibit_has_its_label():
    assert sorted(FAULTS) == sorted(path.name for path in MUSEUM.iterdir() if path.suffix != ".toml")


@pytest.mark.parametrize("exhibit", FAULTS)
def test_what_is_wrong_with_an_exhibit_is_told_and_nothing_else(exhibit):
    told = lint_files([str(MUSEUM / exhibit)], NOW)
    assert [f"{each.level} {each.rule} {each.path}".strip() for each in told] == FAULTS[exhibit]
    assert all(each.message.endswith((".", "?")) and each.remedy for each in told)


def rated(label: str, value: object, best: object = 5, worst: object = 1) -> str:
    rating = {"@type": "Rating", "alternateName": label, "ratingValue": value, "bestRating": best, "worstRating": worst}
    return json.dumps({**GOOD, "reviewRating": rating})


@pytest.mark.parametrize(
    ("label", "value", "expected"),
    [
        ("True", 5, []),
        ("True", "5", []),
        ("true.", 2, ["label-contradicts-rating"]),
        ("FALSE: the picture is from 2019", 4, ["label-contradicts-rating"]),
        ("False – nobody inspected it", 1, []),
        ("C'est vrai", 1, ["label-contradicts-rating"]),
        ("Half true", 3, []),
        ("Half true", 5, ["label-contradicts-rating"]),
        ("Mostly false", 4, ["label-contradicts-rating"]),
        ("Größtenteils richtig", 4, []),
        ("Not enough evidence", 3, ["unproven-rated"]),
        ("True-ish, on a good day", 1, []),
        ("False", "one", ["rating-number"]),
        ("False", True, ["rating-number"]),
        ("False", 1.5, ["rating-whole"]),
        ("False", "1e999999999", ["rating-number"]),
    ],
)
def test_a_number_says_what_its_label_says(label, value, expected):
    assert rules(rated(label, value)) == expected


def test_labels_are_compared_on_reversed_scales_too():
    assert rules(rated("Falso", 5, best=1, worst=5)) == ["scale-reversed"]
    assert rules(rated("Falso", 1, best=1, worst=5)) == ["scale-reversed", "label-contradicts-rating"]


def test_no_label_has_two_meanings():
    labels = [label for group in MEANINGS.meanings for label in group.labels]
    assert len(labels) == len(set(labels))
    assert {group.meaning for group in MEANINGS.meanings} == set(Meaning)


def test_what_is_not_written_in_the_list_is_not_guessed():
    assert MEANINGS.of("this is not false") is None


def test_files_are_held_against_each_other():
    other = json.dumps({**GOOD, "claimReviewed": "Another claim"})
    assert rules(json.dumps(GOOD), other) == ["url-twice", "id-twice"]


def test_one_check_is_on_one_page():
    page = (MUSEUM / "page_in_order.html").read_text(encoding="utf-8")
    assert rules(page, page) == ["two-pages"]


def test_lists_and_graphs_are_looked_through():
    assert rules(json.dumps([{"@graph": [{**GOOD, "claimReviewed": ""}]}])) == ["claim-missing", "placeholder"]


def test_the_place_in_a_list_is_part_of_the_path():
    twice = [GOOD["reviewRating"], {**GOOD["reviewRating"], "ratingValue": 9}]
    document = read_document("two", json.dumps({**GOOD, "reviewRating": twice, "author": [GOOD["author"], {}]}))
    told = {complaint.path for complaint in lint_claimreview([document], MEANINGS, NOW)}
    assert {"reviewRating[1].ratingValue", "author[1]"} <= told


def test_what_is_nested_without_end_is_refused():
    assert rules('{"a":' * 100_000) == ["json"]


def test_the_future_is_doubted():
    assert rules(json.dumps({**GOOD, "datePublished": "2026-04-02"})) == ["date-future"]


at_leisure = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from([*GOOD, *GOOD["reviewRating"]]), inside)
    ),
    max_leaves=12,
)


@at_leisure
@given(st.dictionaries(st.sampled_from([*GOOD, "isBasedOn"]), anything))
def test_no_json_brings_it_down(said):
    rules(json.dumps({**GOOD, **said, "@type": "ClaimReview"}))


@at_leisure
@given(st.text() | st.text().map(lambda text: f'<p>{text}<script type="application/ld+json">{text}</script>'))
def test_no_text_brings_it_down(text):
    rules(text)
