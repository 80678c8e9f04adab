"""Put a stand-in wherever somebody is named who was forgotten, without knowing the name."""

import hmac
import json
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar

from annotate.domain import FaultyAnswer, GivenRuling, Word

Kind = TypeVar("Kind", bound=Word)

_WORD = re.compile(r"\w+")
AUTHORS = ("reviewer", "adjudicator")  # what the author is called of whatever is kept as it came
_NUMBERS = ("completed_by", "updated_by")  # of users, as Label Studio's own words name them


class Known(NamedTuple):
    """A name that is recognized and not known: its digest, its shape, and what stands in its place."""

    digest: str
    shape: str
    stand_in: str


def digest_of(name: str, key: bytes) -> str:
    """Return what recognizes a name, capitals and blanks apart (HMAC-SHA256), and tells nothing without the key."""
    plain = " ".join(name.split()).casefold()
    return hmac.digest(key, b"forgotten\0" + plain.encode("utf-8", "surrogatepass"), "sha256").hex()


def shape_of(name: str) -> str:
    """
    Return a name with each of its words as a `w`.

    >>> shape_of("amal.h@example.org"), shape_of("Amal  Haddad")
    ('w.w@w.w', 'w w')
    """
    return _WORD.sub("w", " ".join(name.split()))


class Veil:
    """
    Replaces the names of people who were forgotten.

    The same text always comes out the same, and what came out once comes out unchanged: what a pull brings is then
    equal to what the store has.
    """

    def __init__(self, known: Iterable[Known], key: bytes) -> None:
        names = list(known)
        self._stand_ins = {name.digest: name.stand_in for name in names}
        self._searches = [_search(shape) for shape in sorted({name.shape for name in names})]
        self._key = key

    def __bool__(self) -> bool:
        return bool(self._stand_ins)

    def stand_in(self, name: str) -> str | None:
        """Return what stands in the place of this name; None if nobody of this name was forgotten."""
        return self._stand_ins.get(digest_of(name, self._key))

    def is_stand_in(self, name: str) -> bool:
        """Say whether a name stands in the place of somebody who was forgotten."""
        return name in self._stand_ins.values()

    def hide(self, text: str) -> str:
        """Return a name or a text with a stand-in for everybody who was forgotten."""
        whole = self.stand_in(text)
        if whole is not None:
            return whole
        parts, at = [], 0
        for start, end, stand_in in self._find(text):
            if start >= at:
                parts += [text[at:start], stand_in]
                at = end
        return "".join([*parts, text[at:]]) if parts else text

    def hide_in_json(self, raw: str) -> str:
        """Return JSON with the same done to every text in it; what is no JSON is a text."""
        try:
            before = json.loads(raw)
        except ValueError:
            return self.hide(raw)
        after = self._hide_in_data(before)
        return raw if after == before else json.dumps(after)

    def hide_in_word(self, word: Kind) -> Kind:
        """Return a word of the domain with the same done to every text in it, and in the words in it."""
        before = {name: getattr(word, name) for name in type(word).model_fields}
        after = {name: self._hide_in_value(value) for name, value in before.items() if value}
        if isinstance(word, FaultyAnswer | GivenRuling) and word.raw:
            anonymous = any(self.is_stand_in(after[role]) for role in AUTHORS if role in after)
            after["raw"] = self.hide_raw(word.raw, anonymous=anonymous)
        changed = {name: value for name, value in after.items() if value != before[name]}
        return word.model_copy(update=changed) if changed else word

    def hide_raw(self, raw: str, *, anonymous: bool) -> str:
        """
        Return a faulty answer as it came, with names hidden.

        Args:
            anonymous: its author was forgotten: then their number goes as well.
        """
        hidden = self.hide_in_json(raw)
        if not anonymous:
            return hidden
        said = _read(hidden)
        author = said.get("completed_by")
        numbers = [role for role in _NUMBERS if author is not None and said.get(role) == author]
        return json.dumps(said | dict.fromkeys(numbers)) if numbers else hidden

    def _hide_in_value(self, value: Any) -> Any:
        if type(value) is str:  # not the names of verdicts' kind, which are enumerations
            return self.hide(value)
        if isinstance(value, Word):
            return self.hide_in_word(value)
        if isinstance(value, tuple):
            return tuple(map(self._hide_in_value, value))
        return value

    def _hide_in_data(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.hide(value)
        if isinstance(value, list):
            return [self._hide_in_data(item) for item in value]
        if isinstance(value, dict):
            return {self.hide(name): self._hide_in_data(item) for name, item in value.items()}
        return value

    def _find(self, text: str) -> list[tuple[int, int, str]]:
        """Return where somebody is named, the longest first where several begin."""
        found = [
            (match.start(1), match.end(1), stand_in)
            for search in self._searches
            for match in search(text)
            if (stand_in := self.stand_in(match[1]))
        ]
        return sorted(found, key=lambda name: (name[0], -name[1]))


def _search(shape: str) -> Callable[[str], Iterable[re.Match[str]]]:
    """Return what finds everything of a shape in a text, also where one begins inside another."""
    parts = ({"w": r"\w+", " ": r"\s+"}.get(sign, re.escape(sign)) for sign in shape)
    # Part of a longer address is somebody else's: “x.amal@example.org”, “amal@example.org.uk”.
    before, after = (r"(?<![\w.+%-])", r"(?![\w-]|\.\w)") if "@" in shape else (r"(?<!\w)", r"(?!\w)")
    return re.compile(f"{before}(?=({''.join(parts)}){after})").finditer


def _read(raw: str) -> dict[str, Any]:
    """Return an answer in Label Studio's words; an empty one where it is something else."""
    try:
        said = json.loads(raw)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
