"""`annotate report`: what was found, for readers."""

import sys
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from .desk import Desk, desk_of
from .going_out import Publish, make_sure_it_may, note
from .moments import AsOf, read_moment
from .words import progress, say, write_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotate.workflows.choosing import Chosen

Out = Annotated[Path | None, typer.Option(help="Where to write it; else to standard output.", dir_okay=False)]
_DAY = ["%Y-%m-%d"]


class Form(StrEnum):
    """The forms a report comes in."""

    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    PDF = "pdf"


_ENDINGS = {".md": Form.MARKDOWN, ".json": Form.JSON, ".pdf": Form.PDF}


def report(
    context: typer.Context,
    articles: Annotated[
        list[str] | None, typer.Argument(help="Only these articles: how their ids begin, or their titles.")
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=_DAY, help="Only articles that appeared on this day or later.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option(formats=_DAY, help="Only articles that appeared on this day or before.")
    ] = None,
    out: Out = None,
    pages: Annotated[
        Path | None,
        typer.Option(help="A folder for an index and a page an article, in HTML.", file_okay=False, metavar="FOLDER"),
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option("--format", help="Without it: as the ending of --out says; else html, and text on a terminal."),
    ] = None,
    as_of: AsOf = None,
    publish: Publish = False,
) -> None:
    """Make the verification report. The same store and --as-of give the same bytes."""
    from annotate.workflows.choosing import Choice, choose

    if pages is not None and (out is not None or form not in {None, Form.HTML}):
        raise typer.BadParameter("pages are HTML, and go into their folder", param_hint="--pages")
    moment, desk = read_moment(as_of), desk_of(context)
    choice = Choice(articles or (), _day(since), _day(until))
    chosen = choose(desk.store, choice, moment)
    if chosen.undated:
        say(_of_undated(chosen.undated))
    if publish:
        make_sure_it_may(desk, pages or out, moment)
    wanted = _Wanted(moment, chosen, choice.is_all, publish)
    if pages is not None:
        _write_pages(desk, wanted, pages)
    else:
        _write_one(desk, wanted, form or _form_for(out), out)


class _Wanted(NamedTuple):
    """Of which moment and articles a report is wanted, and whether it goes out."""

    moment: datetime | None
    chosen: "Chosen"
    is_all: bool
    publish: bool

    @property
    def article_ids(self) -> "Sequence[str] | None":
        return None if self.is_all else self.chosen.article_ids


def _write_one(desk: Desk, wanted: _Wanted, form: Form, out: Path | None) -> None:
    from annotate.workflows.report import gather, render

    if form is Form.PDF and out is None and sys.stdout.isatty():
        raise typer.BadParameter("a PDF is nothing to read on a terminal: add --out FILE", param_hint="--format")
    found = gather(desk.store, desk.settings, wanted.moment, wanted.article_ids)
    if form is Form.PDF:
        from annotate.workflows.printing import print_report, say_of

        printed = print_report(found, desk.settings)
        content, told = printed.content, say_of(printed)
    else:
        from annotate.workflows.claimreview import imprint_of, say_where_checks_are

        imprint = imprint_of(desk.settings, found, whole=wanted.is_all)
        content = render(found, form.value, imprint).encode()
        told = say_where_checks_are(desk.settings) if form is Form.HTML and imprint is None else ""
    write_out(content, out)
    _say(told)
    if out is not None:
        say(f"Wrote {out}.")
        if wanted.publish:
            note(desk, found, form.value, out, content)


def _write_pages(desk: Desk, wanted: _Wanted, folder: Path) -> None:
    from annotate.workflows.claimreview import say_where_checks_are
    from annotate.workflows.pages import INDEX, write_pages

    article_ids = wanted.chosen.article_ids
    # What goes out and what is noted of it must be of one moment, whoever pulls meanwhile.
    moment = wanted.moment or (desk.store.now() if wanted.publish else None)
    with progress("Writing pages", len(article_ids)) as advance:
        written = write_pages(desk.store, desk.settings, moment, article_ids, folder, advance)
    number = "1 page and its" if written.pages == 1 else f"{written.pages} pages and their"
    say(f"Wrote {number} index, {folder / INDEX}.")
    if not desk.settings.report_pages:
        _say(say_where_checks_are(desk.settings))
    if written.removed:
        say(f"{written.removed} {'page' if written.removed == 1 else 'pages'} of before were removed.")
    if written.changed:
        say(f"Left as they are, because somebody changed them: {', '.join(written.changed)}.")
    if wanted.publish:
        from annotate.workflows.page_folder import LIST
        from annotate.workflows.report import gather

        # One file stands for all: their list, which has the hash of each.
        note(desk, gather(desk.store, desk.settings, moment, article_ids), "pages", folder / LIST, written.listed)


def _say(text: str) -> None:
    if text:
        say(text)


def _form_for(out: Path | None) -> Form:
    if out is not None:
        return _ENDINGS.get(out.suffix.lower(), Form.HTML)
    return Form.MARKDOWN if sys.stdout.isatty() else Form.HTML


def _day(typed: datetime | None) -> date | None:
    return typed.date() if typed else None


def _of_undated(count: int) -> str:
    if count == 1:
        return "1 article has no day of publication and is left out; it can be named."
    return f"{count} articles have no day of publication and are left out; they can be named."
