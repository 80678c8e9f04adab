"""Steps about reports and exports."""

from pytest_bdd import parsers, then, when

from .scene import Scene


@then("both results are the same")
def both_are_the_same(scene: Scene) -> None:
    first, second = scene.seen[-2:]
    assert first.exit_code == second.exit_code == 0, first.told
    assert first.shown == second.shown


@then(parsers.parse('they speak of "{words}"'))
def they_speak_of(scene: Scene, words: str) -> None:
    assert words in scene.outcome.shown


@then(parsers.parse('the report shows "{words}" with the evidence from "{url}"'))
def the_report_shows(scene: Scene, words: str, url: str) -> None:
    scene.desk.do("report", "--out", "report.html")
    page = (scene.desk.folder / "report.html").read_text(encoding="utf-8")
    assert words in page
    assert f'href="{url}"' in page


@then("nobody's e-mail address is in the report")
def nobody_is_named(scene: Scene) -> None:
    assert "@example.org" not in (scene.desk.folder / "report.html").read_text(encoding="utf-8")


@then(parsers.parse("the desk counts {total:d} claims, of which {unsent:d} were not sent"))
def counts_claims(scene: Scene, total: int, unsent: int) -> None:
    claims = scene.outcome.data["claims"]
    assert (claims["total"], claims["unsent"], claims["sent"]) == (total, unsent, 0)


@when(parsers.parse('the desk explains "{words}"'))
def explains(scene: Scene, words: str) -> None:
    scene.type(f"explain {scene.claim(words)['claim_id']}")


@then(parsers.parse('the file "{name}" has {count:d} lines'))
def has_lines(scene: Scene, name: str, count: int) -> None:
    assert len((scene.desk.folder / name).read_text(encoding="utf-8").splitlines()) == count
