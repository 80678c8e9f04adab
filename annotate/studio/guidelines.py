"""What reviewers are told to do: the verdicts, the evidence a desk asks for, and the keys."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from annotate.domain import ENGLISH, Taxonomy, Verdict, name_guidelines

from .asking import STANCES, Asked, guidelines_key, jump_keys, say_sources, stance_key

_STEPS = (
    "Read the claim in its sentence, and the sentence in its context. Judge what it says as it is meant there.",
    "Look for evidence first, and give the verdict that the evidence bears out: not the one you expect.",
    "Quote the passage that decides, word for word. If there is a figure in it, write it down as it is given there.",
    "What cannot be decided is an answer, too. Skip only what you should not judge, such as a claim about yourself.",
)
_PLACES = {"evidence": "to the first source", "why": "to your reasons", "problems": "to what is wrong with the claim"}


class Chapter(NamedTuple):
    """A part of the guidelines: a title, and lines of plain text."""

    title: str
    lines: tuple[str, ...]


def list_guidelines(taxonomy: Taxonomy, asked: Asked, language: str = ENGLISH) -> tuple[Chapter, ...]:
    """
    Return the guidelines of a desk.

    Args:
        language: of the verdicts' labels, as in the form.
    """
    chapters = (
        ("What to do", _STEPS),
        ("Verdicts", [_describe(verdict, language) for verdict in taxonomy.verdicts]),
        ("Evidence", _evidence(taxonomy, asked, language)),
        ("Something is wrong with the claim", _problems(taxonomy)),
        ("Keys", _keys(taxonomy)),
    )
    return tuple(Chapter(title, tuple(" ".join(line.split()) for line in lines)) for title, lines in chapters)


def write_guidelines(taxonomy: Taxonomy, asked: Asked, language: str = ENGLISH) -> str:
    """
    Return the guidelines as HTML for a project's instructions, named; everything put into it is escaped.

    Label Studio keeps line breaks and lets scripts through: there is neither in it.
    """
    return name_guidelines("".join(map(_as_html, list_guidelines(taxonomy, asked, language))))


def _as_html(chapter: Chapter) -> str:
    lines = "".join(f"<li>{escape(line, quote=False)}</li>" for line in chapter.lines)
    return f"<h3>{escape(chapter.title, quote=False)}</h3><ul>{lines}</ul>"


def _describe(verdict: Verdict, language: str) -> str:
    figure = " Say what the figure should be, if one is wrong." if verdict.asks_figure else ""
    return f"{verdict.symbol} {verdict.label_in(language)} (key {verdict.hotkey}): {verdict.meaning}{figure}"


def _evidence(taxonomy: Taxonomy, asked: Asked, language: str) -> Iterator[str]:
    asking = ", ".join(verdict.label_in(language) for verdict in taxonomy.verdicts if verdict.asks_evidence)
    if asking and asked.sources:
        yield f"{asking}: the claim is not settled without {say_sources(asked.sources)}."
    if asking and asked.of_people > asked.sources:
        yield f"{asking}, where the claim counts dead, hurt or displaced people: {say_sources(asked.of_people)}."
    yield "A source is a page that can be read, and the passage that matters. Two pages of one host are one source."
    yield "Say what it does: it supports the claim, refutes it, or gives context without deciding."


def _problems(taxonomy: Taxonomy) -> Iterator[str]:
    yield from (problem.label for problem in taxonomy.problems)
    yield "Give a verdict as far as one can be given, and note what is wrong and how it should be."


def _keys(taxonomy: Taxonomy) -> Iterator[str]:
    yield f"{', '.join(verdict.hotkey for verdict in taxonomy.verdicts)}: the verdicts"
    for stance, words in STANCES.items():
        if key := stance_key(taxonomy, stance):
            yield f"{key}: the first source {words[0].lower()}{words[1:]}"
    if key := guidelines_key(taxonomy):
        yield f"{key}: these guidelines, and away with them"
    yield from (f"{key}, then Tab: {_PLACES[place]}" for place, key in jump_keys(taxonomy).items())
    yield "Ctrl + Enter: submit. Ctrl + Space: skip. Ctrl + Z: take back the last change."
    yield "None of these works inside a field. Enter ends a field, in larger ones Shift + Enter: then they do again."
    yield "End your fields before you leave a claim half done: Label Studio keeps no other words for you."
    yield "The same key twice takes a choice back. ‹ in the lower left corner leads back to your answers, to mend them."
    yield "Tab goes from field to field, the arrow keys from star to star. Escape sends a warning away."
    yield "The space bar chooses, and presses a button."
