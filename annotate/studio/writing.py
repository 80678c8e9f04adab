"""Write our tasks in Label Studio's JSON."""

from html import escape
from typing import Any

from annotate.domain import Annotation, Dispute, Evidence, Precedent, Task, Taxonomy


def write_task(task: Task) -> dict[str, Any]:
    """Return a task as Label Studio imports it. Text from articles is escaped wherever HTML is read."""
    return {
        "data": {
            "claim_id": task.claim_id,
            "fingerprint": task.fingerprint,
            "priority": task.priority,  # a saved view of Label Studio may order by it
            "rank": task.rank,
            "claim": task.claim,
            "headline": task.headline,
            "about_html": _about(task),
            "context_html": _context(task),
            "facts_html": _facts(task),
        },
        "predictions": [write_prediction(task)],
    }


def write_prediction(task: Task) -> dict[str, Any]:
    """Return how check-worthy the claim is, and who says so. No verdict: reviewers are not led."""
    return {"model_version": task.splitter, "score": task.priority, "result": []}


def _about(task: Task) -> str:
    day = task.published_on.isoformat() if task.published_on else ""
    parts = [_apart(part) for part in (task.publisher, day) if part]
    if task.url:
        parts.append(f'<a href="{escape(task.url)}" target="_blank" rel="noopener noreferrer">{escape(task.url)}</a>')
    return f"<p>{' · '.join(parts)}</p>"


def _context(task: Task) -> str:
    """Return the context with the sentence and the claim marked; what they look like is up to the form."""
    before, after = task.context[: task.sentence_start], task.context[task.sentence_end :]
    lead = task.context[task.sentence_start : task.claim_start]
    tail = task.context[task.claim_end : task.sentence_end]
    marked = f"{escape(lead)}<mark>{escape(task.claim)}</mark>{escape(tail)}"
    sentence = f'<span class="claim-sentence">{marked}</span>'
    return f'<div dir="auto" class="claim-context">{escape(before)}{sentence}{escape(after)}</div>'


def _facts(task: Task) -> str:
    """
    Return what reviewers read beside the claim, and why it ranks where it does.

    The reasons are no fact, and no part of the task's fingerprint. The form asks for more evidence by the class.
    """
    shown = "".join(f"<div><b>{name}:</b> {_apart(value)}</div>" for name, value in task.facts)
    kind = "claim-facts claim-people" if task.counts_people else "claim-facts"
    reasons = "; ".join(map(_apart, task.reasons)) or "no reason is known"
    why = f'<p class="claim-reasons"><b>Check-worthiness {task.priority:.2f}:</b> {reasons}</p>'
    return f'<div class="{kind}">{shown}</div>{why}'


def _apart(text: str) -> str:
    """Keep characters that turn the direction of writing from turning what stands beside them."""
    return f"<bdi>{escape(text)}</bdi>"


def write_dispute(dispute: Dispute, taxonomy: Taxonomy) -> dict[str, Any]:
    """
    Return a dispute as Label Studio imports it: the claim as reviewers read it, and their answers side by side.

    Args:
        taxonomy: says what verdicts are called.
    """
    written = write_task(dispute)
    answers = "".join(_answer(answer, taxonomy) for answer in dispute.answers)
    besides = {
        "why": dispute.why,
        "answers_html": f'<div class="claim-answers">{answers}</div>',
        "precedents_html": "".join(_precedent(precedent, taxonomy) for precedent in dispute.precedents)
        or "<p>There is no ruling yet on a claim like this one.</p>",
    }
    return {**written, "data": written["data"] | besides}


def _answer(answer: Annotation, taxonomy: Taxonomy) -> str:
    confidence = f"{answer.confidence} of 5" if answer.confidence is not None else ""
    figure = "" if answer.corrected_figure is None else f"{answer.corrected_figure.normalize():f}"
    problems = {problem.key: problem.label for problem in taxonomy.problems}
    facts = (
        ("Corrected figure", figure),
        ("How sure", confidence),
        ("Wrong with the claim", "; ".join(problems.get(key, key) for key in answer.problems)),
        ("Note on that", answer.problem_note),
    )
    parts = [
        f"<h4>{_apart(answer.reviewer)}</h4>",
        f'<p class="claim-said">{_verdict(answer.verdict or "", taxonomy)}</p>',
        *(f"<p><b>{name}:</b> {_apart(value)}</p>" for name, value in facts if value),
        _paragraph(answer.rationale),
        *(_evidence(piece) for piece in answer.evidence),
    ]
    return f'<div class="claim-one-answer">{"".join(parts)}</div>'


def _evidence(piece: Evidence) -> str:
    stance = f" ({escape(piece.stance)})" if piece.stance else ""
    link = f'<a href="{escape(piece.url)}" target="_blank" rel="noopener noreferrer">{_apart(piece.url)}</a>'
    quote = f'<blockquote dir="auto">{escape(piece.quote)}</blockquote>' if piece.quote else ""
    figure = f"<p>Figure found: {_apart(piece.figure)}</p>" if piece.figure else ""
    return f"<p>Evidence{stance}: {link}</p>{quote}{figure}"


def _precedent(precedent: Precedent, taxonomy: Taxonomy) -> str:
    ruling = precedent.ruling
    because = f" – {escape(ruling.because.label)}" if ruling.because else ""
    alike = escape("; ".join(precedent.alike))
    return (
        f'<div class="claim-precedent"><p>{_apart(precedent.wording)}</p>'
        f"<p><b>{_verdict(ruling.verdict, taxonomy)}</b>{because}, {ruling.ruled_at:%Y-%m-%d}</p>"
        f"{_paragraph(ruling.reason)}<p><small>Alike by {precedent.similarity:.0%}: {alike}</small></p></div>"
    )


def _verdict(key: str, taxonomy: Taxonomy) -> str:
    verdict = taxonomy.verdict(key)
    return escape(f"{verdict.symbol} {verdict.label}" if verdict else key)


def _paragraph(text: str) -> str:
    return f'<p dir="auto" class="claim-words">{escape(text)}</p>' if text else ""
