"""Follow reviewers while they work: `annotate sync --watch`."""

import re
import time
from typing import TYPE_CHECKING

import typer

from annotate.errors import StudioUnreachable, SyncConflict

from .blindness import warn_of_doubts
from .desk import Desk
from .planning import in_a_line, side_by_side
from .words import say

if TYPE_CHECKING:
    from annotate.domain import Choices, PlannedStep

_SPAN = re.compile(r"(\d+(?:\.\d+)?)(s|m)?")


def read_seconds(typed: str) -> float:
    """
    Return the seconds somebody typed.

    >>> read_seconds("5s"), read_seconds("2m"), read_seconds("0.5")
    (5.0, 120.0, 0.5)
    """
    span = _SPAN.fullmatch(typed.strip())
    if span is None or float(span[1]) == 0:
        raise typer.BadParameter(f"{typed} is no span of time such as 5s or 2m", param_hint="--every")
    return float(span[1]) * (60 if span[2] == "m" else 1)


def watch_both_sides(desk: Desk, choices: "Choices", seconds: float) -> None:
    """Sync again and again, and say each change once, until Ctrl-C."""
    say(f"Watching {desk.access.url}; Ctrl-C ends it.")
    told: set[str] = set()
    waiting = ""
    try:
        while True:
            try:
                _once(desk, choices, told)
                if waiting:
                    say("Label Studio is back.")
                waiting = ""
            except (StudioUnreachable, SyncConflict) as failure:
                if str(failure) != waiting:
                    say(f"{failure} Waiting.")
                waiting = str(failure)
            time.sleep(seconds)
    except KeyboardInterrupt:
        say("Stopped watching. Everything that was seen is kept.")
        warn_of_doubts(desk)


def _once(desk: Desk, choices: "Choices", told: set[str]) -> None:
    """Sync once, and print what changed; what only waits for a person is said once."""
    from annotate.workflows.describing import describe, verdicts_of
    from annotate.workflows.projects import form_of, guidelines_of, open_project
    from annotate.workflows.sync import carry_out, does_nothing, make_plan

    with desk.store.taking_the_turn():
        studio = open_project(desk.store, desk.server, desk.settings, desk.taxonomy)
        form, guidelines = form_of(desk.taxonomy, desk.settings), guidelines_of(desk.taxonomy, desk.settings)
        plan = make_plan(desk.store, studio, desk.settings, form, choices, guidelines=guidelines)
        if not does_nothing(plan):
            carry_out(plan, desk.store, studio, batch=desk.settings.push_batch, advance=lambda done: None)
    for step in describe(plan.actions, desk.store):
        line = in_a_line(step) + _answers(step, verdicts_of(desk.store, step.claim_id))
        if step.action in {"conflict", "drift", "rename"}:
            if line in told:
                continue
            told.add(line)
        typer.echo("\n".join([line, *side_by_side(step)]))


def _answers(step: "PlannedStep", verdicts: "dict[str, int]") -> str:
    if step.action != "fetch":
        return ""
    return f" → {', '.join(f'{count} {verdict}' for verdict, count in verdicts.items()) or 'no answer any more'}"
