"""Mark claims in a text on a terminal: by colour where there is one, by brackets everywhere."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .words import safe

if TYPE_CHECKING:
    from rich.text import Text

    from annotate.domain import Claim

_URGENT = {"casualty", "case_count", "legal"}
_FIGURE = {"money", "rate", "measure"}


def kind_style(kind: str) -> str:
    """Return the colour of a kind."""
    return "bold red" if kind in _URGENT else "bold yellow" if kind in _FIGURE else "cyan"


def mark_claims(text: str, claims: "Sequence[Claim]") -> "Text":
    """
    Return the text with each claim in brackets with its number, in the colour of its kind.

    A claim that begins inside another one is left unmarked: the outer one holds it.
    """
    from rich.text import Text

    marked, at = Text(), 0
    for number, claim in enumerate(claims, 1):
        if claim.start < at:
            continue
        marked.append(safe(text[at : claim.start]))
        marked.append("[", style="dim")
        marked.append(safe(claim.text), style=kind_style(claim.kind))
        marked.append(f"]{number}", style="dim")
        at = claim.end
    return marked.append(safe(text[at:]))
