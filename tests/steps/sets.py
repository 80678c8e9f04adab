"""Steps about reports of some articles: as pages, as data, as PDF."""

import json
from io import BytesIO

import jsonschema
from pypdf import PdfReader
from pytest_bdd import parsers, then, when

from annotate.shipped import shipped_text
from tests.publishing.page import Page

from .scene import Scene

NOTE = "mine.txt"


@when(parsers.parse('the desk reports on "{title}"'))
def reports_on(scene: Scene, title: str) -> None:
    scene.run("report", title, "--format", "markdown")


@when(parsers.parse('the desk reports on "{title}" by its id'))
def reports_on_by_id(scene: Scene, title: str) -> None:
    (article_id,) = [each["id"] for each in scene.desk.do("article", "list", "--json").data if each["title"] == title]
    scene.run("report", article_id[:6], "--format", "markdown")


@when(parsers.parse('the desk writes pages of "{title}" into "{folder}"'))
def writes_pages_of(scene: Scene, title: str, folder: str) -> None:
    scene.run("report", title, "--pages", folder)


@when(parsers.parse('the desk prints "{title}" to "{file}"'))
def prints(scene: Scene, title: str, file: str) -> None:
    scene.run("report", title, "--out", file)


@then(parsers.re(r'the index in "(?P<folder>[^"]+)" leads to (?P<count>\d+) pages?, and each page back'))
def leads_to_pages(scene: Scene, folder: str, count: str) -> None:
    place = scene.desk.folder / folder
    index = Page((place / "index.html").read_text(encoding="utf-8"))
    pages = [link.attributes["href"] or "" for link in index.find(tag="a")]
    assert len(pages) == int(count)
    assert {file.name for file in place.glob("*.html")} == {"index.html", *pages}
    for name in pages:
        page = Page((place / name).read_text(encoding="utf-8"))
        assert "index.html" in [link.attributes["href"] for link in page.find(tag="a")]


@when(parsers.parse('the desk keeps a note of its own in "{folder}"'))
def keeps_a_note(scene: Scene, folder: str) -> None:
    (scene.desk.folder / folder).mkdir(exist_ok=True)
    scene.desk.write(f"{folder}/{NOTE}", "Call Idris.")


@then(parsers.parse('the note in "{folder}" is as it was'))
def the_note_is_there(scene: Scene, folder: str) -> None:
    assert (scene.desk.folder / folder / NOTE).read_text(encoding="utf-8") == "Call Idris."


@then(parsers.parse('the result keeps to the schema "{name}"'))
def keeps_to_the_schema(scene: Scene, name: str) -> None:
    schema = json.loads(shipped_text("schemas", f"{name}.schema.json"))
    jsonschema.validate(scene.outcome.data, schema, format_checker=jsonschema.FormatChecker())


@then(parsers.parse('the file "{name}" is a tagged PDF that says "{words}"'))
def is_a_tagged_pdf(scene: Scene, name: str, words: str) -> None:
    read = PdfReader(BytesIO((scene.desk.folder / name).read_bytes()))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert read.trailer["/Root"]["/Lang"] == "en"
    assert words in " ".join("".join(page.extract_text() for page in read.pages).split())
