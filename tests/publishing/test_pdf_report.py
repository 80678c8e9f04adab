"""The report to print: tagged, complete, the same every time, and deaf to whatever strangers wrote."""

import re
import sys
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from annotate.domain import Report
from annotate.errors import NotInstalled
from annotate.publishing import Printed, hide_people, render_pdf
from annotate.publishing.visible import link_target
from annotate.shipped import shipped_text
from annotate.workflows.printing import find_fonts, say_of
from tests.newsroom import KEY, report
from tests.publishing.hostile import TRICKS, report_of

TEMPLATE = shipped_text("exports", "pdf", "report.typ")
TYPST = [
    "#{1 + 1}",
    '#read("/etc/passwd")',
    "$x^2$",
    "`code`",
    "@claim-1",
    "<label>",
    "= heading",
    "// gone",
    "\\u{41}",
]


def printed(project: Report) -> Printed:
    return render_pdf(project, TEMPLATE, find_fonts())


def words_in(content: bytes) -> str:
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return "".join(said.split()).replace("\u200b", "")


def links_of(content: bytes) -> list[str]:
    found: list[Any] = [
        each.get_object().get("/A") for page in PdfReader(BytesIO(content)).pages for each in page.get("/Annots", [])
    ]
    return [str(action["/URI"]) for action in found if action is not None and "/URI" in action]


@pytest.fixture(scope="module")
def newsroom() -> Printed:
    return printed(hide_people(report(), KEY))


def test_it_says_what_the_page_says(newsroom: Printed) -> None:
    project, said = report(), words_in(newsroom.content)
    assert "Asof2March2031,14:05UTC" in said
    for finding in project.findings:
        assert "".join(re.findall(r"^[\w ,%]+", finding.claim.wording)).replace(" ", "") in said
    assert "Thedraftwasneverpassed." in said


def test_it_is_tagged_titled_and_in_a_language_for_those_who_do_not_see_it(newsroom: Printed) -> None:
    read = PdfReader(BytesIO(newsroom.content))
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "pdfuaid" in read.xmp_metadata.stream.get_data().decode()  # type: ignore[union-attr]
    assert read.metadata is not None
    assert read.metadata.title == "Fact-check report"
    assert str(read.metadata["/CreationDate"]).startswith("D:20310302140500")


def test_the_same_report_gives_the_same_bytes_and_needs_no_font_of_this_machine(newsroom: Printed) -> None:
    assert printed(hide_people(report(), KEY)) == newsroom
    assert newsroom.has_own_fonts
    assert say_of(newsroom) == ""


def test_links_lead_to_web_addresses_alone(newsroom: Printed) -> None:
    links = links_of(newsroom.content)
    assert "https://hospital.example/press/25-february" in links
    assert all(link_target(link) for link in links)


@pytest.mark.parametrize("trick", [*TRICKS, *TYPST, "\ue000", "\U000f0000", "e\u0301\u0302", "x" * 3000])
def test_no_hostile_text_runs_or_stops_the_printer(trick: str) -> None:
    made = printed(report_of(trick))
    assert PdfReader(BytesIO(made.content)).pages
    assert not [link for link in links_of(made.content) if not link_target(link)]


@pytest.mark.parametrize("trick", TYPST)
def test_markup_of_the_printer_stays_text(trick: str) -> None:
    assert "".join(trick.split()) in words_in(printed(report_of(trick)).content)


def test_what_no_font_shows_stands_there_by_its_number_and_is_told() -> None:
    made = printed(report_of("A mark \U00010920 of Lydia"))
    assert made.lacking == ("\U00010920",)
    assert "[U+10920]" in words_in(made.content)
    assert "(U+10920)" in say_of(made)
    assert "report_fonts" in say_of(made)


def test_arabic_hebrew_greek_and_cyrillic_need_no_font_of_this_machine() -> None:
    assert printed(report_of("مقتل 107 أشخاص. שלום. Αθήνα. Київ.")).has_own_fonts


def test_without_the_extra_it_says_what_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NotInstalled) as told:
        printed(report())
    assert "annotate[pdf]" in told.value.hint


def test_fonts_of_a_folder_are_used() -> None:
    project = report_of("مقتل 107 أشخاص")
    with_arabic, without = (
        PdfReader(BytesIO(render_pdf(project, TEMPLATE, fonts).content)) for fonts in (find_fonts(), [])
    )
    assert "NotoSansArabic" in fonts_in(with_arabic)
    assert "NotoSansArabic" not in fonts_in(without)


def fonts_in(read: PdfReader) -> str:
    fonts: list[Any] = [font.get_object() for page in read.pages for font in page["/Resources"]["/Font"].values()]
    return " ".join(str(font["/BaseFont"]) for font in fonts)
