"""`annotate studio …`: the local Label Studio of a workspace."""

import shlex
from typing import Annotated, Any

import typer

from annotate.errors import UserMistake

from .desk import desk_of
from .words import say, show_json, show_table

app = typer.Typer(no_args_is_help=True, help="The local Label Studio of this workspace.")


@app.command()
def up(
    context: typer.Context,
    port: Annotated[
        int | None, typer.Option(min=1024, max=65535, help="Which port to use; else it keeps the one it has.")
    ] = None,
) -> None:
    """Install Label Studio if needed, start it, and say where it is."""
    from annotate.workflows.studio import bring_up, local_studio

    settings = desk_of(context).settings
    if settings.studio_url is not None:
        raise UserMistake(
            f"This workspace uses the Label Studio at {settings.studio_url}.",
            hint="To start one of its own instead, unset ANNOTATE_STUDIO_URL (or studio_url in annotate.toml).",
        )
    running = bring_up(settings, port, say)
    studio = local_studio(settings)
    say(f"Label Studio {running.version} runs at {running.url}.")
    say(f"Sign in as {studio.email}; the password is in {settings.private / 'studio' / 'server.json'}.")


@app.command()
def down(context: typer.Context) -> None:
    """Stop it. Projects and answers stay."""
    from annotate.workflows.studio import local_studio

    stopped = local_studio(desk_of(context).settings).down(say)
    say("Label Studio is stopped." if stopped else "Label Studio was not running.")


@app.command()
def status(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="As data.")] = False) -> None:
    """Say where Label Studio is, and which project is ours."""
    from annotate.workflows.studio import look

    desk = desk_of(context)
    found = look(desk.settings, desk.store)._asdict()
    if as_json:
        show_json(found)
        return
    show_table("", ["Label Studio", ""], [(name, _shown(value)) for name, value in found.items()])


@app.command()
def env(context: typer.Context) -> None:
    """Print the address and the token as shell exports. Whoever reads them can do everything."""
    access = desk_of(context).access
    typer.echo(f"export ANNOTATE_STUDIO_URL={shlex.quote(access.url)}")
    typer.echo(f"export ANNOTATE_STUDIO_API_KEY={shlex.quote(access.token)}")


def _shown(value: Any) -> str:
    return "–" if value in (None, ()) else "\n".join(value) if isinstance(value, tuple) else str(value)
