"""Say what the page says: texts by name, in one language, with what is filled in escaped."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from . import english
from .visible import make_visible


class Words(NamedTuple):
    """
    A language (BCP 47), its texts by name, and which of a text's forms goes with a count.

    A text with `{name}` in it takes a value of that name; a text in several
    forms takes the one for its count, and may have `{n}` in it.
    """

    language: str
    texts: Mapping[str, str | Sequence[str]]
    pick_form: Callable[[int], int]

    def say(self, name: str, n: int | None = None, /, **values: Any) -> Markup:
        """Return a text; values that are not markup are escaped. An unknown name is a KeyError."""
        text = self.texts[name]
        chosen = text if isinstance(text, str) else text[self.pick_form(n or 0)]
        if not values:
            return _fill_in_count(chosen, n)
        # Both the text and the values are escaped here; str.format is several times as fast as Markup.format.
        shown = {key: escape(_show(value)) for key, value in values.items()}
        return Markup(str(escape(chosen)).format(n=n, **shown))  # noqa: S704

    def join(self, names: Sequence[str]) -> Markup:
        """Return names as one reads them in a sentence: “one, two and three”."""
        shown = [escape(_show(name)) for name in names]
        if len(shown) < 2:
            return Markup().join(shown)
        return self.say("and", some=Markup(", ").join(shown[:-1]), last=shown[-1])


@lru_cache(maxsize=4096)
def _fill_in_count(text: str, n: int | None) -> Markup:
    return escape(text).format(n=n)


def _show(value: Any) -> Any:
    return make_visible(value) if isinstance(value, str) else value


ENGLISH = Words(english.LANGUAGE, english.TEXTS, english.pick_form)
