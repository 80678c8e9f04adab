"""`annotate due`: verdicts that somebody should look at again."""

from typing import TYPE_CHECKING, Annotated

import typer

from .desk import desk_of
from .moments import AsOf, read_moment
from .words import safe, say, show_json, show_table

if TYPE_CHECKING:
    from annotate.workflows.due import DueClaim


def due(
    context: typer.Context,
    only_published: Annotated[bool, typer.Option("--published", help="Only claims that went out.")] = False,
    as_of: AsOf = None,
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Show settled claims whose verdict is older than its term (due_after_days). With --as-of: what will be by then."""
    from annotate.workflows.due import list_due

    desk = desk_of(context)
    found = list_due(desk.store, desk.settings, read_moment(as_of))
    shown = [each for each in found if each.due.finding.first_published or not only_published]
    if as_json:
        show_json([each.as_data() for each in shown])
    elif not shown:
        say("Nothing is due.")
    else:
        show_table("", ["Claim", "Task", "Kind", "Verdict", "As of", "Days over", "Went out", "Text"], map(_row, shown))
        say(
            "To look again: open the task in Label Studio, press Update even where nothing changed, and type "
            "`annotate pull`; a ruling is given anew with `annotate adjudicate rule CLAIM`."
        )


def _row(each: "DueClaim") -> tuple[str, ...]:
    finding = each.due.finding
    return (
        finding.claim_id,
        "" if each.task is None else str(each.task),
        finding.claim.kind.value,
        safe(finding.judgement.verdict or ""),
        f"{each.due.as_of:%Y-%m-%d}",
        str(each.days_over),
        "yes" if finding.first_published else "",
        safe(finding.claim.text),
    )
