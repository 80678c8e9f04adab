"""What a reader sees for a verdict or a standing: a symbol, a name, and a style that never stands alone."""

from typing import NamedTuple

from annotate.domain import Judgement, Standing, Taxonomy

from .colours import DARK, LIGHT, make_readable


class Label(NamedTuple):
    """A symbol, its name in words, and the name of its style."""

    symbol: str
    name: str
    style: str


class Style(NamedTuple):
    """A style's name, and its colours on a light and on a dark page (`#rrggbb`)."""

    name: str
    light: str
    dark: str


STANDING_LABELS = {
    Standing.SETTLED: Label("•", "Settled", "unknown"),
    Standing.DISPUTED: Label("⇄", "Disputed", "disputed"),
    Standing.SHORT: Label("◔", "Short of evidence", "short"),
    Standing.OPEN: Label("◐", "Open", "open"),
    Standing.UNSENT: Label("○", "Unsent", "unsent"),
}
STANDING_MEANINGS = {
    Standing.DISPUTED: "Reviewers came to different verdicts; somebody has to rule.",
    Standing.SHORT: "Answered, but without all the evidence this desk asks for.",
    Standing.OPEN: "With the reviewers; not enough answers yet.",
    Standing.UNSENT: "Found in the text, and not yet given to reviewers.",
}
_SKIPPED = Label("»", "Skipped", "unknown")
_COLOURS = {"disputed": "#9c1c7d", "short": "#7a5200", "open": "#0b5f8a", "unsent": "#6b6255", "unknown": "#5b6068"}


def label_verdict(taxonomy: Taxonomy, key: str | None) -> Label:
    """Return the label of a verdict; a key of None is a skip, and a key the taxonomy lost stands for itself."""
    if key is None:
        return _SKIPPED
    for place, verdict in enumerate(taxonomy.verdicts):
        if verdict.key == key:
            return Label(verdict.symbol, verdict.label, f"verdict-{place}")
    return Label("•", key, "unknown")


def label_judgement(taxonomy: Taxonomy, judgement: Judgement) -> Label:
    """Return the label of the verdict if there is one, else of the standing."""
    if judgement.standing is Standing.SETTLED and judgement.verdict is not None:
        return label_verdict(taxonomy, judgement.verdict)
    return STANDING_LABELS[judgement.standing]


def label_problem(taxonomy: Taxonomy, key: str) -> str:
    """Return a problem in words, or its key when the taxonomy does not know it."""
    return next((problem.label for problem in taxonomy.problems if problem.key == key), key)


def list_styles(taxonomy: Taxonomy) -> list[Style]:
    """Return every style a label of this taxonomy can have, readable on both pages."""
    chosen = {f"verdict-{place}": verdict.colour for place, verdict in enumerate(taxonomy.verdicts)} | _COLOURS
    return [Style(name, make_readable(colour, LIGHT), make_readable(colour, DARK)) for name, colour in chosen.items()]
