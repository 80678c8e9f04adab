"""How agreement is shown on a terminal: coefficients, breakdowns, and which labels are taken for one another."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from annotate.judging.agreement import COEFFICIENTS

from .words import console, safe, say, show_table

if TYPE_CHECKING:
    from rich.text import Text

    from annotate.judging.agreement import Agreement, Coefficient, Confusion, Part, Terms

_MOST_PAIRS = 10
_MOST_LABELS = 12
_WIDEST = 24  # characters of a label
_SHORT = {
    "percent": "percent",
    "cohen_kappa": "Cohen's κ",
    "fleiss_kappa": "Fleiss' κ",
    "gwet_ac1": "AC1",
    "krippendorff_alpha": "α (95 %)",
}
_BY_KIND = ("percent", "cohen_kappa", "gwet_ac1", "krippendorff_alpha")  # all of them are wider than 80 columns
_BY_LABEL = ("percent", "fleiss_kappa", "gwet_ac1", "krippendorff_alpha")


def show_agreement(agreement: "Agreement", samples: int) -> None:
    """Print everything that was measured; what there is too much of is cut, and said to be."""
    _show_whole(agreement, samples)
    terms = agreement.terms
    rows = [[kind, str(part.comparable), *_short(part.coefficients, _BY_KIND)] for kind, part in _kinds(agreement)]
    _show_breakdown("By kind", ["Kind", f"{terms.item.capitalize()}s", *(_SHORT[name] for name in _BY_KIND)], rows)
    used = [label for label in agreement.by_label if label.answers]
    rows = [[_cut(at.label), str(at.answers), *_short(at.coefficients, _BY_LABEL)] for at in used[:_MOST_LABELS]]
    _show_breakdown(
        f"By {terms.label}", [terms.label.capitalize(), "Answers", *(_SHORT[name] for name in _BY_LABEL)], rows
    )
    _say_rest(len(used) - len(rows) + agreement.labels_left_out, f"{terms.label}s")
    if agreement.whole.raters > 2:
        _show_pairs(agreement)
    _show_confusion(agreement)


def _kinds(agreement: "Agreement") -> "list[tuple[str, Part]]":
    return [(kind, part) for kind, part in agreement.by_kind.items() if part.comparable]


def _show_whole(agreement: "Agreement", samples: int) -> None:
    whole, terms = agreement.whole, agreement.terms
    counts = ((whole.raters, terms.rater), (whole.answers, "answer"), (whole.items, terms.item))
    head = ", ".join(f"{count:,} {word if count == 1 else word + 's'}" for count, word in counts)
    console().print(f"{head}; {whole.comparable:,} with two answers or more", style="bold", markup=False)
    rows = [[name, *_cells(name, at)] for name, at in whole.coefficients.items()]
    show_table("", ["Coefficient", "Value", "95 %", f"{terms.item.capitalize()}s"], rows)
    show_table("", ["Coefficient", "What it says"], [*_explain(agreement), ["95 %", _explain_interval(terms, samples)]])


def _explain(agreement: "Agreement") -> list[list[str]]:
    terms, rows = agreement.terms, []
    for name, at in agreement.whole.coefficients.items():
        says = at.why or COEFFICIENTS[name].format(**terms._asdict())
        mean = name == "cohen_kappa" and agreement.whole.raters > 2 and not at.why
        rows.append([name, f"{says}; the mean over pairs of {terms.rater}s" if mean else says])
    return rows


def _explain_interval(terms: "Terms", samples: int) -> str:
    if not samples:
        return "left out, as asked"
    return (
        f"of {samples:,} draws of as many {terms.item}s, with replacement, 95 in 100 lie here; where all agree, every "
        f"draw does, and only the number of {terms.item}s says how sure that is"
    )


def _cells(name: str, at: "Coefficient") -> list[str]:
    """Value, interval and items."""
    return [_value(name, at), _interval(name, at), str(at.n) if at.value is not None else ""]


def _short(found: "Mapping[str, Coefficient]", names: Sequence[str]) -> list[str]:
    """Each value, the last one with its interval."""
    last = found.get(names[-1])
    told = [_value(name, found[name]) if name in found else "–" for name in names]
    return [
        *told[:-1],
        " ".join([told[-1], f"({_interval(names[-1], last)})" if last and last.low is not None else ""]),
    ]


def _value(name: str, at: "Coefficient") -> str:
    if at.value is None:
        return "–"
    return f"{at.value:.0%}".replace("%", " %") if name == "percent" else f"{at.value:.3f}"


def _interval(name: str, at: "Coefficient") -> str:
    if at.low is None or at.high is None:
        return ""
    if name == "percent":
        return f"{100 * at.low:.0f}–{100 * at.high:.0f} %"
    return f"{at.low:.2f} to {at.high:.2f}"  # a minus is no dash


def _show_breakdown(title: str, columns: Sequence[str], rows: "Sequence[Sequence[str | Text]]") -> None:
    if rows:
        console().print(title, style="bold", markup=False)  # a title of the table would be broken to its width
        show_table("", columns, rows)


def _show_pairs(agreement: "Agreement") -> None:
    terms, pairs = agreement.terms, agreement.by_pair
    columns = [terms.rater.capitalize(), "With", f"{terms.item.capitalize()}s of both", "percent", "Cohen's κ (95 %)"]
    rows = [
        [
            *(_cut(pair.first), _cut(pair.second), str(pair.items), _value("percent", pair.percent)),
            *_short({"cohen_kappa": pair.cohen_kappa}, ["cohen_kappa"]),
        ]
        for pair in pairs[:_MOST_PAIRS]
    ]
    _show_breakdown(f"Two {terms.rater}s at a time", columns, rows)
    _say_rest(len(pairs) - len(rows), "pairs")


def _show_confusion(agreement: "Agreement") -> None:
    confusion, terms = agreement.confusion, agreement.terms
    places = range(len(confusion.labels))
    met = [sum(confusion.counts[place]) + sum(row[place] for row in confusion.counts) for place in places]
    used = sorted((place for place in places if met[place]), key=lambda place: -met[place])
    shown = sorted(used[:_MOST_LABELS])
    title = f"Which {terms.label} meets which, in two answers to the same {terms.item}"
    if confusion.raters:
        title += f"; rows: {_cut(confusion.raters[0])}, columns: {_cut(confusion.raters[1])}"
    names = [_cut(confusion.labels[place]) for place in shown]
    rows: list[list[str | Text]] = [
        [name, *(_cell(confusion, row, column) for column in shown)] for name, row in zip(names, shown, strict=True)
    ]
    _show_breakdown(title, ["", *names], rows)
    _say_rest(len(used) - len(shown) + agreement.labels_left_out, f"{terms.label}s")


def _cell(confusion: "Confusion", row: int, column: int) -> "Text":
    """How often two labels meet: agreement in green, what is mixed up most in red."""
    from rich.text import Text

    if not confusion.raters and column < row:
        return Text("")  # of more than two raters, it stands on the other side
    count, most = confusion.counts[row][column], _most_mixed_up(confusion)
    style = "bold green" if row == column else "bold red" if 2 * count >= most else ""
    return Text(f"{count:,}", style=style) if count else Text("·", style="dim")


def _most_mixed_up(confusion: "Confusion") -> int:
    rows = enumerate(confusion.counts)
    return max((count for row, counts in rows for column, count in enumerate(counts) if column != row), default=0)


def _cut(label: str) -> str:
    line = " ".join(safe(label).split())
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1] + "…"


def _say_rest(count: int, what: str) -> None:
    if count > 0:
        say(f"{count:,} more {what}: --json tells of {'them' if count > 1 else 'it'}.")
