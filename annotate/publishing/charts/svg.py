"""Write SVG by hand: elements with escaped text and short numbers, coloured by the page's own styles."""

from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from markupsafe import Markup, escape

from annotate.publishing.visible import make_visible

WIDTH = 560  # of every chart, in its own units; about as many pixels


def element(tag: str, inside: str | Iterable[Markup] = "", /, **attributes: str | float) -> Markup:
    """
    Return an element; text inside is escaped, and so is every attribute. `_` in a name stands for `-`.

    >>> element("text", "a < b", x=1.50, class_="axis")
    Markup('<text x="1.5" class="axis">a &lt; b</text>')
    """
    named = Markup().join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), _value(value))
        for name, value in attributes.items()
    )
    filling = escape(make_visible(inside)) if isinstance(inside, str) else Markup().join(inside)
    # The tag is ours; what a stranger wrote is in the attributes and inside, and both are escaped.
    return Markup("<{0}{1}>{2}</{0}>").format(tag, named, filling)


def drawing(height: float, told: str, inside: Iterable[Markup]) -> Markup:
    """Return a whole chart, which tells in words what it shows."""
    box = f"0 0 {WIDTH} {_value(height)}"
    return element("svg", inside, viewBox=box, role="img", aria_label=make_visible(told))


def tip(words: str) -> Markup:
    """Return what shows when somebody points at an element."""
    return element("title", words)


def cut(text: str, width: int) -> str:
    """
    Return the text in so many columns at most; wide letters take two. An ellipsis says where it was cut.

    >>> cut("the county's rescue service", 12)
    "the county'…"
    """
    line, used = "", 0
    shown = make_visible(" ".join(text.split()))
    for letter in shown[: 3 * width]:
        used += 0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1
        if used > width:
            return line[:-1] + "…"
        line += letter
    return line


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
