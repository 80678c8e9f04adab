"""Renew the README's pictures of the review form and of a report: `python -m tests.pictures`."""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from annotate.shipped import shipped_text
from tests.chromium import find_chromium, launched
from tests.newsdesk import Newsdesk
from tests.steps.browser import add_reviewer, sign_in

PICTURES = Path(__file__).parents[1] / "exports" / "pictures"
CLAIM = "killed at least 43 people"
LARGEST = 350_000  # bytes; a README loads with every visit


def main() -> None:
    """Run the demo in a folder that is thrown away, and take pictures of what it shows."""
    program = find_chromium() or sys.exit("There is no Chromium here: install `chromium`.")
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, launched(program) as browser:
        desk = Newsdesk(Path(folder))
        desk.do("demo")
        demo = Newsdesk(desk.folder / "demo")
        try:
            _picture_report(browser, demo)
            _picture_form(browser, _desk_with_one_claim(desk, demo))
        finally:
            demo.run("studio", "down")


def _desk_with_one_claim(desk: Newsdesk, demo: Newsdesk) -> Newsdesk:
    """Return a desk that asks about one claim of the samples, so that every reviewer sees that one."""
    exports = (line.removeprefix("export ").partition("=") for line in demo.do("studio", "env").shown.splitlines())
    one = Newsdesk(desk.folder / "one", {name: value for name, _, value in exports})
    one.folder.mkdir()
    one.do("init")
    samples = shipped_text("samples", "articles.jsonl").splitlines()
    one.write("article.jsonl", next(line for line in samples if CLAIM in json.loads(line)["text"]))
    one.do("article", "add", "article.jsonl")
    one.do("split")
    for claim in one.do("claim", "list", "--json").data:
        if CLAIM not in claim["text"]:
            one.do("claim", "retire", claim["claim_id"])
    return one


def _picture_report(browser: Browser, demo: Newsdesk) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.goto((demo.folder / "report.html").as_uri())
    page.get_by_role("link", name=CLAIM).first.click()
    page.mouse.move(0, 0)
    _take(page, "report.png")


def _picture_form(browser: Browser, desk: Newsdesk) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    sign_in(page, desk, *add_reviewer(desk, "Dana"))
    page.keyboard.press("1")
    page.fill("[name=evidence_1_url]", "https://rescue.example/tarn/bulletin-3")
    page.fill("[name=evidence_1_quote]", "Confirmed dead as of 18:00: 43.")
    page.fill("[name=evidence_1_figure]", "43")
    page.get_by_text("Supports the claim").first.click()
    page.fill("[name=rationale]", "The rescue service’s list of 17 March names 43 dead.")
    page.locator(".ant-rate-star").nth(3).click()
    page.mouse.move(0, 0)
    _take(page, "form.png")
    page.set_viewport_size({"width": 1280, "height": 900})
    _take(page, "form-1280.png")


def _take(page: Page, name: str) -> None:
    file = PICTURES / name
    page.screenshot(path=file, animations="disabled")
    size = file.stat().st_size
    if size > LARGEST:
        sys.exit(f"{file.name} is too large: {size:,} bytes.")
    print(f"renewed exports/pictures/{name} ({size:,} bytes)")


if __name__ == "__main__":
    main()
