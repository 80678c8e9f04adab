"""`annotate demo`: the whole way, on the sample articles."""

from pathlib import Path
from typing import Annotated

import typer

from .words import keep_secret, progress, say, write_out


def demo(
    folder: Annotated[Path, typer.Argument(help="Where to make its workspace.", file_okay=False)] = Path("demo"),
    no_studio: Annotated[bool, typer.Option("--no-studio", help="Show what works without a server.")] = False,
) -> None:
    """Show the whole way on sample articles. It can be typed again."""
    from annotate.workflows.demo import demo as show

    shown = show(folder.absolute(), say, progress, write_out, with_studio=not no_studio)
    typer.echo(f"\nThe report:    {shown.report}")
    if shown.url:
        typer.echo(f"Label Studio:  {shown.url}")
    if shown.email and shown.password:
        keep_secret(shown.password)
        typer.echo(f"Sign in as:    {shown.email}\nPassword:      {shown.password}")
    if shown.url:
        typer.echo("\nSome tasks are left for you. Answer one, then:")
        typer.echo(f"  cd {folder} && annotate pull && annotate report --out report.html")
    if shown.email:
        typer.echo("To stop Label Studio: annotate studio down")
