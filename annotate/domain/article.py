"""Articles: texts as they were when somebody added them."""

from datetime import date
from hashlib import sha256
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field

from .passage import Word


def _web_address(url: str | None) -> str | None:
    if url is not None and not url.startswith(("http://", "https://")):
        raise ValueError("a web address begins with http:// or https://")
    return url


class Article(Word):
    """
    A text as it was when added, and where it came from.

    The text never changes; offsets of all passages count its code points.
    """

    title: str = Field(min_length=1)
    text: str = Field(min_length=1)
    publisher: str | None = None
    url: Annotated[str | None, AfterValidator(_web_address)] = None
    published_on: date | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, in hex."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def id(self) -> str:
        """The article's id: same text, same id."""
        return self.sha256[:16]


class Heading(NamedTuple):
    """What an article is found by: its id, its title, and the day it appeared, where that is known."""

    article_id: str
    title: str
    published_on: date | None
