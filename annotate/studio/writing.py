"""Write our tasks in Label Studio's JSON."""

from html import escape
from typing import Any

from annotate.domain import Task


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
