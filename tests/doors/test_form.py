"""The review form and the guidelines, for every taxonomy that ships and for some that nobody should write."""

import re
import tomllib
from html import unescape
from itertools import product
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some
from label_studio_sdk.label_interface.interface import LabelInterface

from annotate.domain import Taxonomy, are_ours, name_guidelines, say_the_same
from annotate.shipped import shipped, shipped_text
from annotate.studio.asking import USUAL, Asked
from annotate.studio.form import render_form
from annotate.studio.guidelines import list_guidelines, write_guidelines
from annotate.studio.writing import write_task
from tests.stores import task

TEMPLATE = shipped_text("schemas", "labeling.xml.j2")
TAXONOMIES = [
    Taxonomy.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    for file in sorted(shipped("schemas", "verdicts").iterdir(), key=lambda file: file.name)
]
DEFAULT = next(taxonomy for taxonomy in TAXONOMIES if taxonomy.key == "default")
CONTROLS = {
    *("verdict", "corrected_figure", "rationale", "confidence", "problems", "problem_note", "guidelines", "nothing"),
    *(f"evidence_{number}_{part}" for number in (1, 2, 3) for part in ("url", "quote", "figure", "stance")),
}
HARM = '"/><Text name="x" value="$y"/><script>window.ran=1</script>&{{ 7 * 7 }}'


def with_verdict(**fields):
    first, *others = DEFAULT.verdicts
    return DEFAULT.model_copy(update={"verdicts": (first.model_copy(update=fields), *others)})


def hotkeys(form: str) -> list[str]:
    shown = [one.get("hotkey") for one in ElementTree.fromstring(form).iter("Choice")]
    return [key for key in shown if key and len(key) == 1]


@pytest.mark.parametrize("taxonomy", TAXONOMIES, ids=lambda taxonomy: taxonomy.key)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_form_is_valid_and_has_the_controls_that_answers_carry(taxonomy, language):
    for asked in map(Asked, *zip(*product((0, 1, 2, 3), repeat=2), strict=True)):
        form = render_form(taxonomy, TEMPLATE, language, asked)
        LabelInterface(form).validate()
        named = {one.get("name") for one in ElementTree.fromstring(form).iter() if one.get("toName")}
        assert named == CONTROLS | {"to_evidence", "to_why", *(["to_problems"] if taxonomy.problems else [])}


def test_no_two_things_have_one_key_and_a_verdict_comes_first():
    assert sorted(hotkeys(render_form(DEFAULT, TEMPLATE))) == sorted("12345srcg")
    taken = with_verdict(hotkey="G")
    assert "g" not in hotkeys(render_form(taken, TEMPLATE))
    assert not [line for chapter in list_guidelines(taken, USUAL) for line in chapter.lines if line.startswith("g:")]
    assert hotkeys(render_form(with_verdict(hotkey="c"), TEMPLATE)).count("c") == 1


def jumps(form: str) -> dict[str, str]:
    return {one.get("name"): one.get("hotkey") for one in ElementTree.fromstring(form).iter("Filter")}


def test_a_key_leads_to_each_part_of_the_form_unless_a_verdict_has_it():
    assert jumps(render_form(DEFAULT, TEMPLATE)) == {"to_evidence": "e", "to_why": "w", "to_problems": "p"}
    assert jumps(render_form(with_verdict(hotkey="E"), TEMPLATE)) == {"to_why": "w", "to_problems": "p"}
    assert jumps(render_form(DEFAULT.model_copy(update={"problems": ()}), TEMPLATE)) == {
        "to_evidence": "e",
        "to_why": "w",
    }
    told = [line for chapter in list_guidelines(with_verdict(hotkey="E"), USUAL) for line in chapter.lines]
    assert [line[0] for line in told if "then Tab" in line] == ["w", "p"]


def test_a_key_says_why_answers_differed_unless_a_verdict_has_it():
    ruling = shipped_text("schemas", "ruling.xml.j2")
    assert sorted(hotkeys(render_form(DEFAULT, ruling))) == sorted("12345agesdp")
    assert sorted(hotkeys(render_form(with_verdict(hotkey="s"), ruling))) == sorted("s2345agedp")
    for taxonomy in TAXONOMIES:
        LabelInterface(render_form(taxonomy, ruling)).validate()


def test_no_two_choices_have_one_name_or_the_browser_takes_them_for_one_group():
    names = [one.get("value") for one in ElementTree.fromstring(render_form(DEFAULT, TEMPLATE)).iter("Choice")]
    assert len(set(names)) == len(names)


def test_nothing_is_answered_beforehand():
    assert not re.search(r"selected=|defaultValue=", render_form(DEFAULT, TEMPLATE))


@pytest.mark.parametrize("field", ["label", "meaning"])
def test_what_a_taxonomy_says_is_text_in_the_form_and_in_the_guidelines(field):
    hostile = with_verdict(**{field: HARM})
    form = ElementTree.fromstring(render_form(hostile, TEMPLATE))
    assert not list(form.iter("script"))
    assert "x" not in {one.get("name") for one in form.iter()}
    assert HARM in {value for one in form.iter() for value in (one.get("value"), one.get("hint"))}
    written = write_guidelines(hostile, USUAL)
    assert set(re.findall(r"<(\w+)", written)) == {"h3", "ul", "li", "p"}
    assert HARM in unescape(written)


def test_the_form_asks_for_what_the_desk_asks_for():
    asked = [
        [one.get("value") for one in ElementTree.fromstring(render_form(DEFAULT, TEMPLATE, asked=each)).iter("Header")]
        for each in (Asked(0, 0), Asked(1, 2), Asked(3, 1))
    ]
    needs = [[line for line in headers if line.startswith("This verdict needs")] for headers in asked]
    assert needs[0] == []
    assert [line.removeprefix("This verdict needs ").split(",")[0] for line in needs[1]] == [
        "a source",
        "two sources on different hosts",
    ]
    assert len(needs[2]) == 2
    assert all("three sources" in line for line in needs[2])


def test_a_task_tells_why_it_ranks_where_it_does_and_is_the_same_task_when_that_changes():
    first = task("c1").model_copy(update={"reasons": ("casualty figure", "<b>named</b> source"), "priority": 0.87})
    shown = write_task(first)["data"]["facts_html"]
    assert "Check-worthiness 0.87:" in shown
    assert "&lt;b&gt;named&lt;/b&gt; source" in shown
    later = first.model_copy(update={"reasons": ("a record",), "priority": 0.2})
    assert later.fingerprint == first.fingerprint


def test_a_claim_that_counts_people_is_known_by_its_class():
    counts = task("c1").model_copy(update={"kind": "casualty", "figures": ("“31 people”: exactly 31",)})
    assert "claim-people" in write_task(counts)["data"]["facts_html"]
    for fields in ({"figures": ()}, {"kind": "event"}):
        assert "claim-people" not in write_task(counts.model_copy(update=fields))["data"]["facts_html"]


def test_guidelines_are_known_to_be_ours_however_they_are_escaped_and_not_after_a_person_changed_them():
    for taxonomy, language in product(TAXONOMIES, ("en", "de", "es", "fr")):
        ours = write_guidelines(taxonomy, USUAL, language)
        cleaned = ours.replace("’", "&rsquo;").replace(":", "&#58;").replace("<li>", "\n<li >")
        assert are_ours(cleaned)
        assert say_the_same(ours, cleaned)
        assert not are_ours(cleaned.replace("</ul>", "<li>Ask Eda.</li></ul>", 1))


@given(some.text(), some.text())
def test_guidelines_name_themselves_whatever_they_say(one, other):
    assert are_ours(name_guidelines(one))
    assert not are_ours(name_guidelines(one) + other + "x")
    assert are_ours("  ")
