"""The system's Chromium, for tests of what a person sees."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_CHOSEN = os.environ.get("ANNOTATE_TEST_CHROMIUM")  # read now: the tests themselves see no settings of the machine
_QUIET = ("no-sandbox", "disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium. Where there is none, tests in a browser are skipped; in CI they fail."""
    program = find_chromium()
    if program is None:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("There is no Chromium here: install `chromium`, or name it in ANNOTATE_TEST_CHROMIUM.")
    with launched(program) as browser:
        yield browser


def find_chromium() -> str | None:
    """Return the path of the browser to use, if there is one."""
    return _CHOSEN or next(filter(None, map(shutil.which, _PROGRAMS)), None)


@contextmanager
def launched(program: str) -> Iterator[Browser]:
    """A browser that talks to nobody but the pages it is sent to."""
    expect.set_options(timeout=15_000)  # Label Studio takes its time on a busy machine
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[f"--{word}" for word in _QUIET])
        yield browser
        browser.close()
