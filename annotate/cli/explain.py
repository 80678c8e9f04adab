"""`annotate explain CLAIM`: where a verdict comes from."""

from typing import Annotated

import typer

from .desk import desk_of
from .words import safe, show_json, show_table


def explain(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="How the claim's id begins.", show_default=False)],
    prov: Annotated[bool, typer.Option("--prov", help="As PROV-JSON, for programs.")] = False,
) -> None:
    """Trace a verdict back: rulings, answers, task, splitter, and the bytes of the article. People by pseudonym."""
    from annotate.publishing import describe_provenance
    from annotate.publishing import explain as tell
    from annotate.workflows.explain import trace

    desk = desk_of(context)
    traced = trace(desk.store, desk.settings, claim)
    if prov:
        show_json(describe_provenance(traced))
        return
    show_table("", ["Step", "What is known"], [(what, safe(words)) for what, words in tell(traced)])
