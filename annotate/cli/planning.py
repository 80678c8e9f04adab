"""Show plans: counts first, then each step in a line, and both wordings where they are in conflict."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

import typer

from annotate.errors import SyncConflict

from .words import safe, say, show_json

if TYPE_CHECKING:
    from annotate.domain import PlannedStep
    from annotate.syncing import Action

CHANGES = 10
"""The exit code of --detailed-exitcode where there is, or was, something to do."""

_SIGNS = {
    "add": ("+", "green"),
    "adopt": ("=", "green"),
    "fetch": ("<", "cyan"),
    "rank": ("~", "yellow"),
    "replace": ("~", "yellow"),
    "reform": ("~", "yellow"),
    "instruct": ("~", "yellow"),
    "overlap": ("~", "yellow"),
    "arrange": ("~", "yellow"),
    "disband": ("-", "red"),
    "keep": ("=", "yellow"),
    "supersede": ("~", "magenta"),
    "withdraw": ("-", "red"),
    "discard": ("-", "red"),
    "conflict": ("!", "magenta"),
    "drift": ("!", "magenta"),
    "rename": ("i", "blue"),
}
_DONE = {
    "add": "sent",
    "adopt": "found there already",
    "rank": "ranked anew",
    "replace": "reworded",
    "withdraw": "taken back",
    "discard": "doubles removed",
    "fetch": "fetched",
    "reform": "form renewed",
    "instruct": "guidelines renewed",
    "overlap": "overlap changed",
    "arrange": "queues put in order",
    "disband": "queues removed",
    "keep": "kept as answered",
    "supersede": "asked anew",
    "conflict": "in conflict",
    "drift": "changed there",
    "rename": "renamed there",
}
_WIDTH = 56


def show_steps(steps: "Sequence[PlannedStep]", *, dry_run: bool, as_json: bool) -> None:
    """Print a plan as it was asked for: as data, or for people where nothing is to be done."""
    if as_json:
        _show_as_data(steps)
    elif dry_run:
        show_plan(steps)
    if dry_run:
        say("Nothing was changed.")


def show_plan(steps: "Sequence[PlannedStep]") -> None:
    """Print a plan for people."""
    typer.echo(f"Plan: {in_counts(steps)}.")
    for step in steps:
        typer.echo(in_a_line(step))
        for line in side_by_side(step):
            typer.echo(line)


def _show_as_data(steps: "Sequence[PlannedStep]") -> None:
    """Print a plan as data."""
    counts = Counter(step.action for step in steps)
    show_json({"counts": counts, "steps": [step.model_dump(mode="json", exclude_defaults=True) for step in steps]})


def in_counts(steps: "Sequence[PlannedStep]", *, done: bool = False) -> str:
    """Return how many steps of each kind there are, or were."""
    counts = Counter(_DONE[step.action] if done else step.action for step in steps)
    return ", ".join(f"{count} {name}" for name, count in counts.items()) or "nothing to do"


def in_a_line(step: "PlannedStep") -> str:
    """Return a step in a line, in its colour."""
    sign, colour = _SIGNS[step.action]
    about = step.says or f"{step.claim_id}  {step.claim}"
    return typer.style(f"{sign} {step.action:<9}", fg=colour) + f" {safe(about)}"


def side_by_side(step: "PlannedStep") -> list[str]:
    """Return what reviewers read beside what we would say now, and what they answered; nothing without a conflict."""
    if not step.they_read and not step.we_say:
        return []
    pairs = zip_longest(("reviewers read", *step.they_read), ("we would say now", *step.we_say), fillvalue="")
    known = ", ".join(f"{count} {verdict}" for verdict, count in step.answers.items())
    answers = f"{step.answered} answers there" + (f"; known here: {known}" if known else "; none fetched yet")
    return [*(line for left, right in pairs for line in _beside(safe(left), safe(right))), f"      {answers}"]


def _beside(left: str, right: str) -> list[str]:
    from textwrap import wrap

    lines = zip_longest(wrap(left, _WIDTH) or [""], wrap(right, _WIDTH) or [""], fillvalue="")
    return [f"      {one:<{_WIDTH}} │ {other}".rstrip() for one, other in lines]


def say_what_was_done(steps: "Sequence[PlannedStep]", changed: int) -> None:
    """Tell what a plan did."""
    answers = f"; {changed} answers are new or changed" if changed else ""
    say(f"Done: {in_counts(steps, done=True)}{answers}.")
    for step in steps:
        if step.says:
            say(step.says)


def end(steps: "Sequence[PlannedStep]", actions: "Sequence[Action]", *, dry_run: bool, detailed: bool) -> None:
    """End with the exit code that fits."""
    from annotate.syncing import Conflict, changes

    conflicts = [step for step in steps if step.action == "conflict"]
    if conflicts and not dry_run:
        raise _in_conflict(conflicts)
    if detailed and any(changes(action) or isinstance(action, Conflict) for action in actions):
        raise typer.Exit(CHANGES)


def _in_conflict(conflicts: "Sequence[PlannedStep]") -> SyncConflict:
    named = ", ".join(step.claim_id for step in conflicts[:5])
    return SyncConflict(
        f"{len(conflicts)} claims were reworded or lost after they had been answered: {named}.",
        hint="Nothing was done to them. `annotate sync --dry-run` shows both wordings; then choose: "
        "`annotate claim resolve CLAIM keep` (or supersede), or for all of them `annotate sync --on-conflict keep`.",
    )
