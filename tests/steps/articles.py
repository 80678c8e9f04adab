"""Steps about articles and their claims."""

import json
import re

from pytest_bdd import given, parsers, then, when

from .scene import Scene

RENTS = "Rents rose by 9% last year."
TEXTS = {
    "Windows line ends": "Rents rose by 9%.\r\n\r\nWages fell by 2%.\r\n",
    "a byte order mark": "\ufeffRents rose by 9%.\n",
    "emoji and Arabic": "🌊 Rents rose by 9% 👩‍🚒.\nارتفعت الإيجارات ٩٪.",
}
BAD = {
    "is empty": b" \n",
    "is in Windows-1252": "Caf\xe9 rents rose by 9%.".encode("cp1252"),
    "is a picture": b"\x89PNG\r\n\x1a\n\x00\x00",
    "has NUL characters": b"Rents rose\x00 by 9%.",
    "is not there": None,
}


@given(parsers.parse('the article "{title}" that says'))
def the_article(scene: Scene, title: str, docstring: str) -> None:
    scene.desk.write(f"{title}.txt", docstring)
    scene.desk.do("article", "add", f"{title}.txt")
    scene.desk.do("split")


@given(parsers.parse('the article "{title}" of {day} that says'))
def the_article_of_a_day(scene: Scene, title: str, day: str, docstring: str) -> None:
    scene.desk.write(f"{title}.txt", docstring)
    scene.desk.do("article", "add", f"{title}.txt", "--published-on", day)
    scene.desk.do("split")


@when(parsers.parse('the desk adds the article "{title}"'))
def adds_the_article(scene: Scene, title: str) -> None:
    scene.desk.write(f"{title}.txt", RENTS)
    scene.run("article", "add", f"{title}.txt")


@when(parsers.parse('the desk adds the same text again as "{title}"'))
def adds_again(scene: Scene, title: str) -> None:
    adds_the_article(scene, title)


@when(parsers.parse('the desk adds the article "{title}" with the publisher "{publisher}" and the day "{day}"'))
def adds_with_details(scene: Scene, title: str, publisher: str, day: str) -> None:
    scene.desk.write(f"{title}.txt", RENTS)
    scene.run("article", "add", f"{title}.txt", "--publisher", publisher, "--published-on", day)


@given(parsers.parse('the file "{name}" with a sentence in it'))
def a_good_file(scene: Scene, name: str) -> None:
    scene.desk.write(name, RENTS)


@given(parsers.parse('the file "{name}" that says "{words}"'))
def a_file_that_says(scene: Scene, name: str, words: str) -> None:
    scene.desk.write(name, words)


@given(parsers.re(r'the file "(?P<name>[^"]+)" that (?P<wrong>is .+|has .+)'))
def a_bad_file(scene: Scene, name: str, wrong: str) -> None:
    content = BAD[wrong]
    if content is not None:
        scene.desk.write(name, content)


@given(parsers.parse('the file "{name}" with 3 articles and a broken line'))
def a_file_of_many(scene: Scene, name: str) -> None:
    articles = [json.dumps({"title": f"Rents {year}", "text": f"Rents rose by 9% in {year}."}) for year in range(3)]
    scene.desk.write(name, "\n".join([articles[0], '{"title": "Rents', *articles[1:]]) + "\n")


@given(parsers.re(r'the file "(?P<name>[^"]+)" with (?P<kind>Windows line ends|a byte order mark|emoji and Arabic)'))
def a_file_with(scene: Scene, name: str, kind: str) -> None:
    scene.desk.write(name, TEXTS[kind])


@then(parsers.parse("the text in the store is {kind}, without a byte order mark"))
def the_text_is_kept(scene: Scene, kind: str) -> None:
    from annotate.store import open_store

    with open_store("sqlite:///annotate.db", scene.desk.folder) as store:
        (article,) = store.articles()
    assert article.text == TEXTS[kind].removeprefix("\ufeff")


@then(parsers.re(r"the desk has (?P<count>\d+) articles?"))
def the_desk_has_articles(scene: Scene, count: str) -> None:
    assert len(scene.desk.do("article", "list", "--json").data) == int(count)


@then(parsers.parse('its publisher is "{publisher}" and its day is "{day}"'))
def its_details(scene: Scene, publisher: str, day: str) -> None:
    (article,) = scene.desk.do("article", "list", "--json").data
    assert (article["publisher"], article["published_on"]) == (publisher, day)


@when(parsers.parse('the desk looks at the article "{title}"'))
def looks_at(scene: Scene, title: str) -> None:
    ids = {article["title"]: article["id"] for article in scene.desk.do("article", "list", "--json").data}
    scene.run("article", "show", ids[title])


@then(parsers.parse('there are {count:d} claims, each an exact piece of "{name}"'))
def exact_pieces(scene: Scene, count: int, name: str) -> None:
    text = (scene.desk.folder / name).read_text(encoding="utf-8")
    (article,) = scene.outcome.lines
    assert article["doc"] == name.removesuffix(".txt")
    assert len(article["claims"]) == count
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in article["claims"])


@then(parsers.parse('a claim reads "{wording}"'))
def a_claim_reads(scene: Scene, wording: str) -> None:
    assert wording in [claim["wording"] for claim in scene.outcome.lines[0]["claims"]]


@then(parsers.parse('it is "{doubt}"'))
def it_is_unclear(scene: Scene, doubt: str) -> None:
    assert doubt in scene.outcome.lines[0]["claims"][-1]["reasons"]


@then(parsers.parse('"{source}" denies it'))
def denies(scene: Scene, source: str) -> None:
    (claim,) = scene.outcome.lines[0]["claims"]
    assert (claim["source"]["text"], claim["stance"]) == (source, "denies")


@when("the desk retires the earlier article")
def retires_the_earlier(scene: Scene) -> None:
    (earlier,) = re.findall(r"article retire (\w+)", scene.outcome.told)
    scene.run("article", "retire", earlier)
