"""Show disputes, and one case with its answers side by side; people appear by pseudonym."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import typer

from .words import safe, say, show_json, show_table

if TYPE_CHECKING:
    from annotate.domain import Annotation, Dispute, Precedent, SetAside, Taxonomy
    from annotate.workflows.adjudicate import Case


def show_disputes(disputes: "Sequence[Dispute]", earlier: Mapping[str, int]) -> None:
    """Print disputes as a table, the worst first."""
    rows = [
        (
            dispute.claim_id,
            f"{dispute.priority:.2f}",
            f"{dispute.disagreement:.2f}",
            dispute.why,
            f"{earlier.get(dispute.claim_id, 0)}, {len(dispute.precedents)} alike",
            dispute.claim,
        )
        for dispute in disputes
    ]
    show_table("", ["Claim", "Weight", "Apart", "Why", "Earlier rulings", "Text"], rows)


def disputes_as_data(disputes: "Sequence[Dispute]", earlier: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return disputes as plain data, the worst first."""
    return [
        {
            "claim_id": dispute.claim_id,
            "claim": dispute.claim,
            "weight": dispute.priority,
            "disagreement": dispute.disagreement,
            "why": dispute.why,
            "earlier_rulings": earlier.get(dispute.claim_id, 0),
            "precedents": len(dispute.precedents),
        }
        for dispute in disputes
    ]


def set_aside_as_data(aside: "Sequence[SetAside]") -> list[dict[str, Any]]:
    """Return rulings that could not stand as plain data."""
    return [{**kept.given.model_dump(mode="json"), "fetched_at": kept.fetched_at.isoformat()} for kept in aside]


def show_case(case: "Case", taxonomy: "Taxonomy") -> None:
    """Print a case for people: the claim, the answers side by side, and earlier rulings."""
    from rich.text import Text

    dispute, judgement, worth = case.dispute, case.finding.judgement, case.finding.claim.checkworthiness
    rows = [
        ("claim", dispute.claim),
        *((name.lower(), value) for name, value in dispute.facts),
        ("standing", f"{judgement.standing}{f' as {judgement.verdict}' if judgement.verdict else ''}: {judgement.why}"),
        ("weight", f"{dispute.priority:.2f}: {dispute.disagreement:.2f} apart × {worth:.2f} worth checking"),
        ("article", dispute.headline),
        ("context", _marked(dispute)),
    ]
    show_table("", ["", ""], [(name, safe(value)) for name, value in rows])
    if dispute.answers:
        columns = ["", *(answer.reviewer for answer in dispute.answers)]
        told = [list(_tell_answer(answer, taxonomy)) for answer in dispute.answers]
        lines = zip(_SAID, *told, strict=True)
        folded = [[Text(safe(cell), overflow="fold") for cell in line] for line in lines if any(line[1:])]
        show_table("The answers, side by side", columns, folded)
    else:
        say("Nobody has answered it.")
    _show_rulings(case)


def show_case_as_data(case: "Case", taxonomy: "Taxonomy") -> None:
    """Print a case as data."""
    show_json(
        {
            **case.dispute.model_dump(mode="json"),
            "standing": case.finding.judgement.standing.value,
            "verdict": case.finding.judgement.verdict,
            "rulings": [past.model_dump(mode="json") for past in case.rulings],
        }
    )


_SAID = ("verdict", "corrected figure", "confidence", "why", "evidence", "wrong with it")


def _tell_answer(answer: "Annotation", taxonomy: "Taxonomy") -> Iterator[str]:
    from annotate.publishing import say_evidence, say_number

    verdict = taxonomy.verdict(answer.verdict or "")
    yield f"{verdict.symbol} {verdict.label}" if verdict else answer.verdict or "skipped"
    yield "" if answer.corrected_figure is None else say_number(answer.corrected_figure)
    yield "" if answer.confidence is None else f"{answer.confidence} of 5"
    yield answer.rationale
    yield "\n".join(map(say_evidence, answer.evidence))
    labels = {problem.key: problem.label for problem in taxonomy.problems}
    yield "\n".join(filter(None, (*(labels.get(key, key) for key in answer.problems), answer.problem_note)))


def _show_rulings(case: "Case") -> None:
    from annotate.publishing import say_ruling

    if case.rulings:
        rows = [
            (
                f"{past.ruling.ruled_at:%Y-%m-%d %H:%M} UTC",
                past.ruling.adjudicator,
                say_ruling(past.ruling),
                past.ruling.reason,
                "stands" if past.retired_at is None else f"until {past.retired_at:%Y-%m-%d %H:%M} UTC",
            )
            for past in case.rulings
        ]
        show_table("Rulings on this claim", ["When", "By", "Ruling", "Reason", ""], rows)
    if case.dispute.precedents:
        precedents = [_tell_precedent(precedent) for precedent in case.dispute.precedents]
        title = "Earlier rulings on similar claims (they bind nobody)"
        show_table(title, ["Alike", "Claim", "Ruling", "Reason", "Shared"], precedents)
    else:
        typer.echo("No earlier ruling is on a similar claim.")


def _tell_precedent(precedent: "Precedent") -> Sequence[str]:
    from annotate.publishing import say_ruling

    ruling = precedent.ruling
    shared = "; ".join(precedent.alike)
    return f"{precedent.similarity:.0%}", precedent.wording, say_ruling(ruling), ruling.reason, shared


def _marked(dispute: "Dispute") -> str:
    before, after = dispute.context[: dispute.claim_start], dispute.context[dispute.claim_end :]
    return f"{before}»{dispute.context[dispute.claim_start : dispute.claim_end]}«{after}".strip("\n")
