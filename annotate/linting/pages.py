"""Take out of a web page what machines read in it, and what people do."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

_UNSEEN = {"script", "style", "template"}
_BLANKS = re.compile(r"\s+")


class Page(NamedTuple):
    """A web page: its blocks of JSON-LD, the words people see, folded (`fold`), and the address it names as its own."""

    blocks: tuple[str, ...]
    words: str
    address: str


def read_page(html: str) -> Page:
    """Read a page, well-formed or not; nothing in it is run or fetched."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Page(tuple(reader.blocks), fold("".join(reader.seen)), reader.address)


def fold(text: str) -> str:
    """Return a text as it is compared: without letter case, and with single blanks."""
    return _BLANKS.sub(" ", text).strip().casefold()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.seen: list[str] = []
        self.address = ""
        self._inside = ""
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._inside = tag
            self._is_data = named.get("type", "").split(";")[0].strip().lower() == "application/ld+json"
            if self._is_data:
                self.blocks.append("")
        elif tag == "link" and "canonical" in named.get("rel", "").lower().split():
            self.address = named.get("href", "")
        else:
            self.seen.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside, self._is_data = "", False

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.blocks[-1] += data
        elif not self._inside:
            self.seen.append(data)
