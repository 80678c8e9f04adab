"""What reviewers are told to do, in HTML that names itself: so that what somebody changed is told from what is ours."""

import re
from html import unescape

from .fingerprint import fingerprint

_NAME = re.compile(r"<p>guidelines ([0-9a-f]{16})</p>\s*$")
_TAG = re.compile(r"<[^>]*>")


def name_guidelines(html: str) -> str:
    """Return guidelines with their name at the end; it changes with the words, whatever a server does to the marks."""
    return f"{html}<p>guidelines {fingerprint(_words(html))}</p>"


def are_ours(html: str) -> bool:
    """Say whether guidelines are as they were when they were named; there being none is as good."""
    name = _NAME.search(html)
    return not html.strip() or (name is not None and name[1] == fingerprint(_words(html[: name.start()])))


def say_the_same(one: str, other: str) -> bool:
    """Say whether two guidelines have the same words."""
    return _words(one) == _words(other)


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
