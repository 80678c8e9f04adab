"""`annotate backup` and `annotate restore`: a copy of the store, made, verified and put back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .desk import desk_of
from .words import say, show_json

if TYPE_CHECKING:
    from annotate.store import Contents

AsJson = Annotated[bool, typer.Option("--json", help="Say what is in it as data.")]


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A new file; what is there already is never replaced.")],
    as_json: AsJson = False,
) -> None:
    """Write everything the store holds to a file, also while it is in use."""
    from annotate.store import back_up

    settings = desk_of(context).settings
    contents = back_up(settings.store_url, settings.workspace, file)
    _tell(f"{file} holds", contents, as_json=as_json)
    key = settings.private / "pseudonym.key"
    if key.exists():
        say(f"Reviewers keep their pseudonyms where {key} comes along; it is not in the backup, on purpose.")


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file that `annotate backup` made.")],
    verify: Annotated[bool, typer.Option("--verify", help="Only check the file, and say what is in it.")] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Also where the store holds something; it is moved aside.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Put a backup in the place of the store. It is checked first."""
    from annotate.store import restore as put_back
    from annotate.store import verify as check

    if verify:
        _tell(f"{file} is whole. It holds", check(file), as_json=as_json)
        return
    settings = desk_of(context).settings
    contents, aside = put_back(settings.store_url, settings.workspace, file, replace=replace)
    _tell("The store now holds", contents, as_json=as_json)
    if aside is not None:
        say(f"What was there lies in {aside} now.")
    say("`annotate pull` brings what reviewers answered since.")


def _tell(what: str, contents: "Contents", *, as_json: bool) -> None:
    if as_json:
        show_json(contents._asdict())
        return
    newest = f", the newest of {contents.newest:%Y-%m-%d %H:%M} UTC" if contents.newest else ""
    counts = f"{contents.articles} articles, {contents.claims} claims, {contents.answers} answers"
    typer.echo(f"{what} {counts}, {contents.rulings} rulings{newest} (version {contents.version}).")
