"""What `annotate report` says when it cannot do as asked, and what it makes of an ending."""

import os
import pty

import pytest

from annotate.errors import CannotWrite
from tests.newsdesk import Newsdesk


def test_a_pdf_is_not_poured_out_on_a_terminal(newsdesk: Newsdesk) -> None:
    terminal, end = pty.openpty()
    process = newsdesk.start("report", "--format", "pdf", stdout=end)
    _, told = process.communicate(timeout=60)
    os.close(end)
    os.close(terminal)
    assert process.returncode == 2
    assert "--out FILE" in told


def test_a_folder_of_fonts_that_is_none_is_told(newsdesk: Newsdesk) -> None:
    newsdesk.environment["ANNOTATE_REPORT_FONTS"] = "gone"
    outcome = newsdesk.run("report", "--out", "report.pdf")
    assert outcome.exit_code == 2
    assert "report_fonts names" in outcome.told
    assert not (newsdesk.folder / "report.pdf").exists()


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.pdf", b"%PDF"),
        ("a.JSON", b"{"),
        ("a.md", b"# Fact"),
        ("a.html", b"<!doctype html>"),
        ("a.txt", b"<!doctype"),
    ],
)
def test_the_ending_says_the_form(newsdesk: Newsdesk, name: str, begins: bytes) -> None:
    newsdesk.do("report", "--out", name)
    assert (newsdesk.folder / name).read_bytes().startswith(begins)


def test_the_format_wins_over_the_ending_and_comes_to_standard_output(newsdesk: Newsdesk) -> None:
    newsdesk.do("report", "--format", "json", "--out", "a.html")
    assert (newsdesk.folder / "a.html").read_bytes().startswith(b"{")
    assert newsdesk.do("report", "--format", "json", "--as-of", "2031-01-01").data["articles"] == []


def test_pages_where_a_file_stands_are_refused(newsdesk: Newsdesk) -> None:
    newsdesk.write("site", "Mine.")
    assert newsdesk.run("report", "--pages", "site").exit_code == CannotWrite.exit_code
    assert newsdesk.run("report", "--pages", "other", "--out", "a.html").exit_code == CannotWrite.exit_code
