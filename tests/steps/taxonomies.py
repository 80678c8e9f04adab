"""Steps about taxonomies: files of a desk's own, what is chosen, and what answers keep of it."""

from typing import Any

from pytest_bdd import given, parsers, then, when

from annotate.settings import SETTINGS_FILE
from annotate.shipped import shipped_text

from .desk import the_settings_say
from .reviewers import project_of
from .scene import Scene

when(parsers.parse("the settings say '{line}'"))(the_settings_say)


@given(parsers.parse("the taxonomy \"{name}\", like the default one but with '{now}' in place of '{before}'"))
def like_the_default_one(scene: Scene, name: str, now: str, before: str) -> None:
    written = shipped_text("schemas", "verdicts", "default.toml")
    assert before in written
    scene.desk.write(name, written.replace(before, now.replace("\\n", "\n"), 1))


@then(parsers.parse("the settings have '{now}' in place of '{before}', and nothing else changed"))
def the_settings_have(scene: Scene, now: str, before: str) -> None:
    after = _settings(scene)
    assert "# Two of us look at everything.\nreview_overlap = 2  # for a month\n" in after
    assert before not in after
    assert now in after


@then(parsers.parse('the complaints are "{rule}" at "{path}" of "{file}" and "{other}" at "" of "{other_file}"'))
def the_complaints_are(scene: Scene, rule: str, path: str, file: str, other: str, other_file: str) -> None:
    complaints = scene.outcome.data
    assert [(each["rule"], each["path"], each["file"]) for each in complaints] == [
        (rule, path, file),
        (other, "", other_file),
    ]
    assert all(set(each) == {"file", "level", "rule", "path", "message", "remedy"} for each in complaints)
    assert all(each["level"] == "error" and each["message"] and each["remedy"] for each in complaints)


@then(parsers.parse('the answer about "{words}" was given under version {version:d} of "{key}"'))
def was_given_under(scene: Scene, words: str, version: int, key: str) -> None:
    claim = scene.claim(words)
    (answer,) = claim["answers"]
    assert (answer["taxonomy"], answer["taxonomy_version"]) == (key, version)
    shown = scene.desk.do("claim", "show", claim["claim_id"]).shown
    assert f"{answer['verdict']}, given under the taxonomy {key} {version}" in shown


@then(parsers.parse('the form offers "{label}"'))
def the_form_offers(scene: Scene, labels: Any, label: str) -> None:
    assert f'value="{label}"' in labels.projects.get(id=project_of(scene)).label_config


def _settings(scene: Scene) -> str:
    return (scene.desk.folder / SETTINGS_FILE).read_text(encoding="utf-8")
