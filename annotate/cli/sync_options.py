"""What may be chosen when both sides are brought together."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from annotate.domain import Choices

DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the plan; change nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Show the plan, or what was done, as data.")]
Detailed = Annotated[
    bool, typer.Option("--detailed-exitcode", help="Exit with 10 where there is, or was, something to do.")
]
AcceptDeletions = Annotated[
    bool, typer.Option("--accept-deletions", help="Go on although more than 5 % (and more than 10) would go.")
]
AfterEmptying = Annotated[bool, typer.Option("--after-emptying", help="The project was emptied on purpose.")]
RestoreForm = Annotated[bool, typer.Option("--restore-form", help="Put our form back where somebody changed it.")]
NewProject = Annotated[bool, typer.Option("--new-project", help="Go on in a new project, and send every claim again.")]
Full = Annotated[bool, typer.Option("--full", help="Read every answer anew, whatever was seen before.")]
WithAnswers = Annotated[
    bool, typer.Option("--with-answers", help="Put answers back, too, that a server which was set up anew lacks.")
]
OnConflict = Annotated[
    Literal["keep", "supersede"] | None,
    typer.Option("--on-conflict", help="Let what was answered stand, or ask anew with our wording."),
]
PlanOut = Annotated[Path | None, typer.Option("--plan-out", help="Write the plan to a file; change nothing.")]
Apply = Annotated[Path | None, typer.Option("--apply", help="Carry out a plan from a file, unless a side moved.")]
Watch = Annotated[bool, typer.Option("--watch", help="Go on until Ctrl-C, and say what changes.")]
Every = Annotated[str, typer.Option("--every", help="How often to look while watching: 5s, 2m.")]


def choices_of(
    on_conflict: Literal["keep", "supersede"] | None, accept_deletions: bool, after_emptying: bool, restore_form: bool
) -> "Choices":
    """Return what a person chose beforehand."""
    from annotate.domain import Choices

    return Choices(
        on_conflict=on_conflict,
        accept_deletions=accept_deletions,
        after_emptying=after_emptying,
        restore_form=restore_form,
    )


def refuse_together(**given: object) -> None:
    """Refuse options that contradict one another."""
    chosen = {name for name, value in given.items() if value}
    apart = [{"plan_out", "apply_file"}, {"watch", "apply_file"}, {"watch", "plan_out"}, {"watch", "dry_run"}]
    for pair in (*apart, {"watch", "as_json"}, {"apply_file", "dry_run"}):
        if pair <= chosen:
            raise typer.BadParameter(f"{' and '.join(sorted(_TYPED[name] for name in pair))} exclude each other")


_TYPED = {
    "plan_out": "--plan-out",
    "apply_file": "--apply",
    "watch": "--watch",
    "as_json": "--json",
    "dry_run": "--dry-run",
}
