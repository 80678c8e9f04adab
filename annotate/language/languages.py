"""
The languages that there are rules for, and the model that parses each.

To add one: an entry here, its rules beside the English ones where
`split_article` chooses between them, and nothing else. The setting `parsers`
then takes a model for it, and articles in it are no longer told of as unread.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Language(NamedTuple):
    """A language with rules: its name in English, and the spaCy model that the rules were made with."""

    name: str
    model: str


LANGUAGES: Mapping[str, Language] = MappingProxyType({"en": Language("English", "en_core_web_sm")})
"""Every language with rules, by its shortest code."""


def language_of(tag: str) -> str | None:
    """
    Return the code of the language with rules that a tag names, or None.

    >>> language_of("en-GB"), language_of("eng"), language_of("fr")
    ('en', 'en', None)
    """
    code = tag.lower().split("-")[0]
    code = _LONGER_CODES.get(code, code)
    return code if code in LANGUAGES else None


_LONGER_CODES = {"eng": "en"}
