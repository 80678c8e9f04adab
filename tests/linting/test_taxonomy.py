"""What is wrong with a taxonomy is found, and told with a place and a remedy; what is right is left alone."""

import tomllib
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest

from annotate.domain import EYES, READABLE, WHITE, Taxonomy, contrast, difference
from annotate.linting import lint_taxonomy
from annotate.linting.taxonomy import APART
from annotate.publishing.colours import DARK, LIGHT, make_readable
from annotate.publishing.labels import STANDING_LABELS
from annotate.shipped import shipped_text
from annotate.workflows.taxonomy import look_over, shipped_names


def read(name: str) -> dict[str, Any]:
    return tomllib.loads(shipped_text("schemas", "verdicts", f"{name}.toml"))


def complaints(written: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(each.level, each.rule, each.path) for each in lint_taxonomy(Taxonomy.model_validate(written))]


@pytest.fixture(params=shipped_names())
def taxonomy(request: pytest.FixtureRequest) -> Taxonomy:
    return Taxonomy.model_validate(read(request.param))


def test_nothing_is_wrong_with_a_shipped_one(taxonomy: Taxonomy) -> None:
    assert lint_taxonomy(taxonomy) == []


def test_every_verdict_leads_somewhere_and_is_called_something_in_four_languages(taxonomy: Taxonomy) -> None:
    for verdict in taxonomy.verdicts:
        ways = verdict.crosswalks
        assert all(way and way.reason.endswith(".") for way in (ways.claimreview, ways.fever, ways.averitec))
        assert set(verdict.labels) == {"de", "es", "fr"}


def test_no_symbol_is_one_of_where_a_claim_stands(taxonomy: Taxonomy) -> None:
    assert not {verdict.symbol for verdict in taxonomy.verdicts} & {label.symbol for label in STANDING_LABELS.values()}


def test_colours_are_read_on_white_and_go_as_they_are_into_the_light_report(taxonomy: Taxonomy) -> None:
    for verdict in taxonomy.verdicts:
        assert contrast(verdict.colour, WHITE) >= READABLE
        assert make_readable(verdict.colour, LIGHT) == verdict.colour
        assert contrast(make_readable(verdict.colour, DARK), DARK) >= READABLE


@pytest.mark.parametrize("eyes", EYES)
def test_no_two_colours_look_alike_to_anybody(taxonomy: Taxonomy, eyes: str) -> None:
    colours = [verdict.colour for verdict in taxonomy.verdicts]
    assert min(difference(*two, eyes) for two in combinations(colours, 2)) > 0.09


def test_the_measure_finds_colours_that_look_alike_to_some() -> None:
    grey, violet, brown, red = "#4a5568", "#5b4a8a", "#8a5a00", "#a8324a"
    assert difference(grey, violet) > APART > 2 * difference(grey, violet, "tritanopia")
    assert difference(brown, red) > APART > difference(brown, red, "deuteranopia")


def test_grey_looks_the_same_to_everybody() -> None:
    for eyes in EYES:
        assert difference("#7f7f7f", "#808080", eyes) < 0.005


Fault = Callable[[list[dict[str, Any]]], None]


def same(field: str) -> Fault:
    return lambda verdicts: verdicts[1].update({field: verdicts[0][field]})


def put(place: int, **fields: Any) -> Fault:
    return lambda verdicts: verdicts[place].update(fields)


def way(place: int, target: str, **fields: Any) -> Fault:
    return lambda verdicts: verdicts[place]["crosswalks"].update({target: fields})


# In the default one: supported 3, misleading 2, refuted 1, unproven, not_a_claim.
FAULTS: dict[str, tuple[Fault, tuple[str, str, str]]] = {
    "a key twice": (same("key"), ("error", "key-twice", "verdicts[1].key")),
    "a label twice": (same("label"), ("error", "label-twice", "verdicts[1].label")),
    "a label that is another's in German": (
        put(1, label="Belegt"),
        ("error", "label-twice", "verdicts[1].label"),
    ),
    "a label that is another's key": (put(1, label="supported"), ("error", "label-twice", "verdicts[1].label")),
    "a hotkey twice": (same("hotkey"), ("error", "hotkey-twice", "verdicts[1].hotkey")),
    "a symbol twice": (same("symbol"), ("error", "symbol-twice", "verdicts[1].symbol")),
    "a label that turns round": (put(1, label="\u202emisleading"), ("error", "text-hidden", "verdicts[1]")),
    "a meaning of two lines": (put(1, meaning="One.\nTwo."), ("error", "text-hidden", "verdicts[1]")),
    "a hotkey that separates": (put(2, hotkey="+"), ("error", "hotkey-impossible", "verdicts[2].hotkey")),
    "a hotkey of Label Studio": (put(2, hotkey="U"), ("warning", "hotkey-taken", "verdicts[2].hotkey")),
    "a hotkey few have": (put(2, hotkey="ß"), ("warning", "hotkey-rare", "verdicts[2].hotkey")),
    "a colour nobody reads": (put(0, colour="#e6c200"), ("warning", "contrast-low", "verdicts[0].colour")),
    "colours alike": (put(4, colour="#3b4456"), ("warning", "colours-close", "verdicts[4].colour")),
    "unproven in the middle": (put(3, rating=2), ("error", "unproven-rated", "verdicts[3].rating")),
    "unproven at the end": (put(3, rating=4), ("error", "unproven-rated", "verdicts[3].rating")),
    "a shared place": (put(1, rating=1), ("error", "rating-shared", "verdicts[2].rating")),
    "true below false": (put(2, rating=4), ("error", "scale-reversed", "verdicts[2].rating")),
    "a gap": (put(0, rating=5), ("warning", "scale-gap", "verdicts")),
    "a jumble": (put(1, rating=4), ("warning", "scale-jumbled", "verdicts")),
    "no reason": (
        way(1, "fever", lossy=True, reason=" "),
        ("error", "crosswalk-reason", "verdicts[1].crosswalks.fever.reason"),
    ),
    "lost in silence": (
        way(1, "fever", reason="None."),
        ("warning", "crosswalk-lossy", "verdicts[1].crosswalks.fever.lossy"),
    ),
    "two ways to one label": (
        way(1, "fever", label="SUPPORTS", reason="The words hold."),
        ("warning", "crosswalk-lossy", "verdicts[1].crosswalks.fever.lossy"),
    ),
    "no way": (
        lambda verdicts: verdicts[2]["crosswalks"].pop("averitec"),
        ("warning", "crosswalk-missing", "verdicts"),
    ),
    "numbers against the scale": (
        way(2, "claimreview", label="Refuted", value=4, reason="Why not."),
        ("error", "claimreview-reversed", "verdicts[2].crosswalks.claimreview.value"),
    ),
    "a number for what has no place": (
        way(3, "claimreview", label="Unproven", value=2, reason="Why not."),
        ("error", "claimreview-unrated", "verdicts[3].crosswalks.claimreview.value"),
    ),
    "a place without a number": (
        way(2, "claimreview", label="Refuted", reason="Why not."),
        ("warning", "claimreview-unnumbered", "verdicts[2].crosswalks.claimreview.value"),
    ),
    "two names": (
        way(2, "claimreview", label="Lies", value=1, reason="Why not."),
        ("warning", "claimreview-label", "verdicts[2].crosswalks.claimreview.label"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_where_it_is(fault: str) -> None:
    written = read("default")
    break_it, expected = FAULTS[fault]
    break_it(written["verdicts"])
    assert expected in complaints(written)


def test_a_problem_that_is_there_twice_is_found() -> None:
    written = read("default")
    written["problems"].append(written["problems"][0])
    assert ("error", "problem-twice", "problems[5]") in complaints(written)


def test_a_scale_of_one_place_says_nothing() -> None:
    written = read("default")
    for verdict in written["verdicts"][1:]:
        verdict.pop("rating", None)
    assert ("warning", "scale-single", "verdicts") in complaints(written)


def test_a_scale_upside_down_is_found_by_its_names_where_there_are_no_crosswalks() -> None:
    written = read("six_point")
    for place, verdict in enumerate(written["verdicts"]):
        verdict.pop("crosswalks")
        if "rating" in verdict:
            verdict["rating"] = place + 1
    assert ("error", "scale-reversed", "verdicts[4].rating") in complaints(written)


def test_two_verdicts_may_share_a_place_where_that_is_meant() -> None:
    written = read("default")
    written["verdicts"][1] |= {"rating": 1}
    written["verdicts"][2] |= {"shares_rating": True}
    assert "rating-shared" not in [rule for _, rule, _ in complaints(written)]


def test_what_is_no_toml_or_no_taxonomy_is_told_with_its_place() -> None:
    taxonomy, (complaint,) = look_over("verdicts = [")
    assert (taxonomy, complaint.level, complaint.rule) == (None, "error", "toml")
    text = shipped_text("schemas", "verdicts", "default.toml").replace('hotkey = "2"', 'hotkey = "12"')
    taxonomy, (complaint,) = look_over(text)
    assert (taxonomy, complaint.rule, complaint.path) == (None, "shape", "verdicts[1].hotkey")
    assert complaint.remedy


def test_content_is_what_it_says_and_not_how_it_is_written() -> None:
    text = shipped_text("schemas", "verdicts", "default.toml")
    taxonomy, _ = look_over(text)
    rewritten, _ = look_over("# another comment\n" + text.replace("asks_evidence = true", "asks_evidence   =   true"))
    reworded, _ = look_over(text.replace("The evidence contradicts the claim.", "No."))
    assert taxonomy is not None
    assert rewritten is not None
    assert reworded is not None
    assert taxonomy.fingerprint == rewritten.fingerprint != reworded.fingerprint
