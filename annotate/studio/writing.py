"""Write our tasks in Label Studio's JSON."""

from html import escape
from typing import Any

from annotate.domain import Stance, Task, rewords

_STANCES = {
    Stance.ASSERTS: "Said to vouch for it",
    Stance.DENIES: "Said to deny it",
    Stance.QUESTIONS: "Said to question it",
    Stance.CONFIRMS: "Said to confirm it",
}


def write_task(task: Task) -> dict[str, Any]:
    """Return a task as Label Studio imports it. Text from articles is escaped wherever HTML is read."""
    return {
        "data": {
            "claim_id": task.claim_id,
            "fingerprint": task.fingerprint,
            "priority": task.priority,
            "claim": task.claim,
            "headline": task.headline,
            "about_html": _about(task),
            "context_html": _context(task),
            "facts_html": _facts(task),
        }
    }


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
    rows = [
        ("Means", task.wording if rewords(task.wording, task.claim) else ""),
        (_STANCES[task.stance], task.source or "the article itself"),
        ("Kept at a distance", "yes (“allegedly” or the like)" if task.hedged else ""),
        ("Figures as read", "; ".join(task.figures)),
        ("Kind", task.kind.replace("_", " ")),
    ]
    shown = "".join(f"<div><b>{name}:</b> {_apart(value)}</div>" for name, value in rows if value)
    return f'<div class="claim-facts">{shown}</div>'


def _apart(text: str) -> str:
    """Keep characters that turn the direction of writing from turning what stands beside them."""
    return f"<bdi>{escape(text)}</bdi>"
