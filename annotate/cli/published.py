"""`annotate published`, `correct`: what went out, what reads otherwise since, and a sentence for readers about it."""

from typing import TYPE_CHECKING, Annotated

import typer

from .desk import Desk, desk_of
from .moments import AsOf, read_moment
from .words import safe, say, show_json, show_table

if TYPE_CHECKING:
    from datetime import datetime

    from annotate.workflows.publishing import Listed

AsJson = Annotated[bool, typer.Option("--json", help="As data.")]


def published(
    context: typer.Context,
    changed: Annotated[bool, typer.Option("--changed", help="Only what has to go out again.")] = False,
    files: Annotated[bool, typer.Option("--files", help="The files, with their hashes, the newest first.")] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Show what went out, when and with which hash, and what changed since. `report --publish` notes it."""
    from annotate.workflows.publishing import list_published
    from annotate.workflows.report import gather

    desk, moment = desk_of(context), read_moment(as_of)
    if files:
        _show_files(desk, moment, as_json=as_json)
        return
    listed = list_published(desk.store, gather(desk.store, desk.settings, moment), moment)
    shown = [each for each in listed if each.needs_correction or not changed]
    if as_json:
        show_json([each.as_data() for each in shown])
        return
    if shown:
        show_table("", ["Claim", "Form", "File", "As of", "Said", "Now", "Text"], map(_row, shown))
    _say_what_is_to_do(listed)


def correct(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(help="How its id begins.")],
    note: Annotated[str, typer.Option(help="A sentence for readers: why it was changed.")] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take the sentence away that was added before.")] = False,
) -> None:
    """Add a sentence to the correction of a claim that went out. What changed and when is written without you."""
    from annotate.publishing import tell_correction
    from annotate.workflows.corrections import add_note
    from annotate.workflows.report import gather

    if bool(note.strip()) is remove:
        raise typer.BadParameter("give a sentence, or --remove", param_hint="--note")
    desk = desk_of(context)
    correction, found = add_note(desk.store, gather(desk.store, desk.settings, None), claim, note)
    say(f"“{found.claim.text}”: {tell_correction(correction)}")
    say("Readers see it when it goes out again: `annotate report --out FILE --publish`.")


_UNCORRECTED = {"": "the same", "text": "the same verdict; the rest reads otherwise"}


def _row(each: "Listed") -> tuple[str, ...]:
    from annotate.publishing import say_version

    version, publication = each.published.version, each.published.publication
    now = _UNCORRECTED.get(each.changed) or say_version(each.now)
    as_of = f"{publication.as_of:%Y-%m-%d %H:%M}"
    cells = (version.claim_id, publication.form, publication.file, as_of, say_version(version), now, each.claim)
    return tuple(map(safe, cells))


def _say_what_is_to_do(listed: "list[Listed]") -> None:
    from annotate.publishing import say_count
    from annotate.workflows.publishing import count_published

    total, stale = count_published(listed)
    if not total:
        say("Nothing went out yet. `annotate report --out FILE --publish` writes a report, and notes that it goes out.")
        return
    say(f"{say_count(total, 'claim')} went out; {stale} changed since.")
    if stale:
        forms = ", ".join(sorted({each.published.publication.form for each in listed if each.needs_correction}))
        say(
            "To publish again, with a correction for readers: `annotate report --out FILE --publish` (html, markdown), "
            f"`annotate export claimreview --out FILE --publish`; here it is {forms}. "
            "`annotate correct CLAIM --note TEXT` adds a sentence before that."
        )


def _show_files(desk: Desk, moment: "datetime | None", *, as_json: bool) -> None:
    publications = desk.store.publications(moment)
    if as_json:
        show_json([each.model_dump(mode="json") for each in publications])
        return
    rows = [
        (each.file, each.form, f"{each.as_of:%Y-%m-%d %H:%M:%S}", f"{each.published_at:%Y-%m-%d %H:%M}", each.sha256)
        for each in publications
    ]
    if rows:
        show_table("", ["File", "Form", "As of", "Went out", "SHA-256"], rows)
    else:
        say("Nothing went out yet.")
