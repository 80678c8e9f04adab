"""`annotate lint FILE…`: read anybody's ClaimReview over."""

from typing import Annotated

import typer

from .complaints import show_complaints


def lint(
    files: Annotated[
        list[str],
        typer.Argument(help="JSON, web pages with JSON-LD, or feeds; - is standard input.", show_default=False),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False,
) -> None:
    """Say what is wrong with ClaimReview markup, and what to do. Exit code 0: nothing, or warnings only; 2: errors."""
    from annotate.workflows.lint import lint_files

    show_complaints(lint_files(files), len(files), as_json=as_json)
