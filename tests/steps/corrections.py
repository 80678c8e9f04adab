"""Steps about what went out, and what was corrected since."""

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from pytest_bdd import given, parsers, step, then, when

from .adjudicating import store_of
from .scene import Scene


@given("the page went out as of a moment ago")
@when("the page goes out again as of that moment")
def goes_out(scene: Scene) -> None:
    moment = scene.notes.setdefault("moment", _now())
    scene.run("report", "--out", "page.html", "--publish", "--as-of", moment)
    assert scene.outcome.exit_code == 0, scene.outcome.told


@given("the desk's Label Studio")
def the_label_studio(scene: Scene, studio: Any) -> None:
    scene.desk.environment |= {"ANNOTATE_STUDIO_URL": studio.url, "ANNOTATE_STUDIO_API_KEY": studio.token}


@when(parsers.parse('Ove rules that "{words}" is {verdict} with the figure {figure:d}'))
def rules_with_a_figure(scene: Scene, words: str, verdict: str, figure: int) -> None:
    given = ("--by", "ove@example.org", "--because", "sources_conflict", "--reason", "Counted.")
    scene.desk.do(
        "adjudicate", "rule", scene.claim(words)["claim_id"], "--verdict", verdict, "--figure", str(figure), *given
    )


@when(parsers.parse('the desk corrects "{words}" with the note "{note}"'))
def corrects(scene: Scene, words: str, note: str) -> None:
    scene.run("correct", scene.claim(words)["claim_id"], "--note", note)


@when(parsers.parse('the desk takes the note on "{words}" away'))
def takes_the_note_away(scene: Scene, words: str) -> None:
    scene.run("correct", scene.claim(words)["claim_id"], "--remove")


@step(parsers.parse("the desk asks what is due in {days:d} days"))
def asks_what_is_due(scene: Scene, days: int) -> None:
    scene.run("due", "--as-of", (datetime.now(UTC) + timedelta(days=days)).isoformat())
    assert scene.outcome.exit_code == 0, scene.outcome.told


@when("the report is kept as of now")
def keeps_the_report(scene: Scene) -> None:
    scene.notes["then"] = _now()
    scene.notes["kept"] = scene.desk.do("report", "--as-of", scene.notes["then"]).shown


@then("the report as of that moment is the one that was kept")
def is_the_one(scene: Scene) -> None:
    scene.run("report", "--as-of", scene.notes["then"])
    assert scene.outcome.shown == scene.notes["kept"]


@then(parsers.parse('what went out is the file "{name}", by its hash'))
def by_its_hash(scene: Scene, name: str) -> None:
    digest = sha256((scene.desk.folder / name).read_bytes()).hexdigest()
    assert [each["file_sha256"] for each in scene.desk.do("published", "--json").data] == [digest]
    assert [(each["file"], each["sha256"]) for each in scene.desk.do("published", "--files", "--json").data] == [
        (name, digest)
    ]


@then(parsers.re(r"(?P<files>\d) files? went out, with (?P<versions>\d) versions? of a claim in (it|them)"))
def files_went_out(scene: Scene, files: str, versions: str) -> None:
    with store_of(scene) as store:
        assert (len(store.publications()), len(store.published_versions())) == (int(files), int(versions))


@then("nothing went out")
def nothing_went_out(scene: Scene) -> None:
    assert scene.desk.do("published", "--files", "--json").data == []
    assert not (scene.desk.folder / "page.html").exists()


@then(parsers.parse("the status counts {total:d} published claim, of which {changed:d} changed since"))
def counts_published(scene: Scene, total: int, changed: int) -> None:
    status = scene.desk.do("status", "--json").data
    assert (status["published"], status["published_changed"]) == (total, changed)


@then(parsers.parse('the lines for programs tell version {number:d} of "{words}", changed from {before} to {after}'))
def the_lines_tell(scene: Scene, number: int, words: str, before: str, after: str) -> None:
    published = scene.claim(words)["published"]
    (correction,) = published["corrections"]
    assert published["version"] == number
    assert (correction["before"]["label"], correction["after"]["label"]) == (before, after)


@then(parsers.parse('the file "{name}" has the correction "{words}"'))
def has_the_correction(scene: Scene, name: str, words: str) -> None:
    (element,) = json.loads((scene.desk.folder / name).read_text(encoding="utf-8"))["dataFeedElement"]
    (review,) = element["item"]
    (correction,) = review["correction"]
    assert words in correction["text"]
    assert review["version"] == 2
    assert review["datePublished"] < review["dateModified"] == correction["datePublished"]


@then(parsers.parse('"{words}" was looked at later than it went out'))
def looked_at_later(scene: Scene, words: str) -> None:
    after = (datetime.now(UTC) + timedelta(days=100)).isoformat()
    (due,) = [each for each in scene.desk.do("due", "--json", "--as-of", after).data if words in each["claim"]]
    went_out = scene.desk.do("published", "--files", "--json").data[0]
    assert datetime.fromisoformat(due["as_of"]) > datetime.fromisoformat(went_out["published_at"])


def _now() -> str:
    return datetime.now(UTC).isoformat()
