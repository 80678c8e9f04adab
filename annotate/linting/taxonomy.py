"""Read a taxonomy over: what would make answers ambiguous is an error, what is hard on people a warning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotate.domain import EYES, READABLE, WHITE, Complaint, Taxonomy, contrast, difference

from .crosswalks import lint_crosswalks
from .saying import error, pairs, warning
from .scale import lint_scale

APART = 0.07  # in OKLab, more than three times what people just notice: labels are small
_JOINERS = "\u200c\u200d"  # they do not show, and shape the letters of some languages
_SEPARATORS = {"+", ",", " "}  # Label Studio writes several keys with them
_TAKEN = {"u": "takes the mark off a region"}  # its own keys without ctrl or alt, where nothing is drawn


def lint_taxonomy(taxonomy: Taxonomy) -> list[Complaint]:
    """Return what is wrong with a taxonomy, errors first, each in the order of the file."""
    complaints = [
        *_hidden(taxonomy),
        *_twice(taxonomy),
        *_hotkeys(taxonomy),
        *_colours(taxonomy),
        *lint_scale(taxonomy),
        *lint_crosswalks(taxonomy),
    ]
    return sorted(complaints, key=lambda complaint: complaint.level)


def refused_shapes(faults: Iterable[Mapping[str, Any]]) -> list[Complaint]:
    """Return what pydantic refused (`ValidationError.errors()`) as complaints."""
    return [
        error("shape", _path(fault["loc"]), f"{fault['msg']}.", "schemas/taxonomy.schema.json says what belongs there.")
        for fault in faults
    ]


def _path(places: Sequence[str | int]) -> str:
    return "".join(f"[{place}]" if isinstance(place, int) else f".{place}" for place in places).lstrip(".")


def _hidden(taxonomy: Taxonomy) -> Iterator[Complaint]:
    """No form can hold control characters, and what turns text round deceives reviewers."""
    verdicts = {f"verdicts[{place}]": each for place, each in enumerate(taxonomy.verdicts)}
    texts = {path: (*each.names, each.meaning, each.symbol) for path, each in verdicts.items()}
    texts |= {f"problems[{place}]": (each.label,) for place, each in enumerate(taxonomy.problems)}
    for path, said in texts.items():
        hidden = sorted({character for text in said for character in text if not _is_shown(character)})
        if hidden:
            codes = ", ".join(f"U+{ord(character):04X}" for character in hidden)
            yield error("text-hidden", path, f"It holds characters that do not show: {codes}.", "Take them out.")


def _is_shown(character: str) -> bool:
    return character.isprintable() or character in _JOINERS


def _twice(taxonomy: Taxonomy) -> Iterator[Complaint]:
    for path, earlier, later in pairs(taxonomy.verdicts):
        told_apart = f"“{earlier.key}” and “{later.key}”"
        if earlier.key == later.key:
            told_apart = f"Two verdicts “{later.key}”"
            yield error("key-twice", f"{path}.key", f"The verdict “{later.key}” is there twice.", "Rename one of them.")
        elif shared := sorted(set(earlier.names) & set(later.names)):
            message = f"{told_apart} are both called “{shared[0]}”."
            yield error("label-twice", f"{path}.label", message, "Call them differently.")
        if earlier.hotkey.casefold() == later.hotkey.casefold():
            message = f"{told_apart} have the same hotkey, “{later.hotkey}”."
            yield error("hotkey-twice", f"{path}.hotkey", message, "Give each a key of its own.")
        if earlier.symbol == later.symbol:
            message = f"{told_apart} have the same symbol, “{later.symbol}”."
            yield error("symbol-twice", f"{path}.symbol", message, "Give each a symbol of its own.")
    yield from _problems_twice(taxonomy)


def _problems_twice(taxonomy: Taxonomy) -> Iterator[Complaint]:
    for place, problem in enumerate(taxonomy.problems):
        before = taxonomy.problems[:place]
        if any({problem.key, problem.label} & {other.key, other.label} for other in before):
            message = f"The problem “{problem.key}” has the key or the label of another."
            yield error("problem-twice", f"problems[{place}]", message, "Rename one of them.")


def _hotkeys(taxonomy: Taxonomy) -> Iterator[Complaint]:
    for place, verdict in enumerate(taxonomy.verdicts):
        path, key = f"verdicts[{place}].hotkey", verdict.hotkey
        if key in _SEPARATORS or not key.isprintable():
            message = f"The hotkey “{key}” of “{verdict.key}” cannot work: Label Studio separates keys with it."
            yield error("hotkey-impossible", path, message, "Take a digit or a letter.")
        elif key.casefold() in _TAKEN:
            message = f"Label Studio has the key “{key}” of “{verdict.key}” for itself: it {_TAKEN[key.casefold()]}."
            yield warning("hotkey-taken", path, message, "Take a digit, or another letter.")
        elif not (key.isascii() and key.isalnum()):
            message = f"The hotkey “{key}” of “{verdict.key}” is not on every keyboard."
            yield warning("hotkey-rare", path, message, "Take a digit or a letter from a to z.")


def _colours(taxonomy: Taxonomy) -> Iterator[Complaint]:
    for place, verdict in enumerate(taxonomy.verdicts):
        ratio = contrast(verdict.colour, WHITE)
        if ratio < READABLE:
            message = f"“{verdict.key}” in {verdict.colour} has contrast {ratio:.1f} on white; text needs {READABLE}."
            yield warning("contrast-low", f"verdicts[{place}].colour", message, "Take a darker colour.")
    for path, earlier, later in pairs(taxonomy.verdicts):
        apart = {eyes: difference(earlier.colour, later.colour, eyes) for eyes in EYES}
        eyes = min(apart, key=lambda each: apart[each])
        if apart[eyes] < APART:
            message = (
                f"“{earlier.key}” and “{later.key}” look alike with {eyes}: "
                f"{apart[eyes]:.3f} apart in OKLab, {APART} is the least."
            )
            remedy = "Make one lighter, darker, bluer or yellower: those differences everybody sees."
            yield warning("colours-close", f"{path}.colour", message, remedy)
