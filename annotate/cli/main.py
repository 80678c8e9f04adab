"""The command tree, and the one place where failures become words and exit codes."""

import _thread
import gc
import os
import sys
import traceback
from pathlib import Path
from threading import Timer
from typing import Annotated

import typer

from annotate.errors import AnnotateError, CannotWrite

from . import (
    adjudicate,
    agreement,
    article,
    backup,
    claim,
    demo,
    due,
    evaluate,
    explain,
    export,
    history,
    init,
    lint,
    preview,
    published,
    quarantine,
    report,
    reviewer,
    split,
    status,
    studio,
    sync,
    taxonomy,
)
from .desk import Desk
from .words import say_failure, without_secrets

INTERRUPTED = 130

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help comes twice as fast
    help="Turn articles into claims, and claims into checked verdicts, with Label Studio.",
    epilog=(
        "Exit codes: 0 done · 1 a bug · 2 what was typed · 3 Label Studio · 4 a conflict · 5 the store · "
        "6 a figure too low · 130 Ctrl-C"
    ),
)
app.command(name="init")(init.init)
app.add_typer(studio.app, name="studio")
app.add_typer(reviewer.app, name="reviewer")
app.add_typer(article.app, name="article")
app.command(name="preview")(preview.preview)
app.command(name="lint")(lint.lint)
app.command(name="split")(split.split)
app.add_typer(claim.app, name="claim")
app.command(name="push")(sync.push)
app.command(name="pull")(sync.pull)
app.command(name="sync")(sync.sync)
app.command(name="status")(status.status)
app.command(name="history")(history.history)
app.command(name="explain")(explain.explain)
app.add_typer(quarantine.app, name="quarantine")
app.add_typer(adjudicate.app, name="adjudicate")
app.add_typer(taxonomy.app, name="taxonomy")
app.command(name="agreement")(agreement.agreement)
app.command(name="report")(report.report)
app.add_typer(export.app, name="export")
app.command(name="published")(published.published)
app.command(name="correct")(published.correct)
app.command(name="due")(due.due)
app.command(name="evaluate")(evaluate.evaluate)
app.command(name="backup")(backup.backup)
app.command(name="restore")(backup.restore)
app.command(name="demo")(demo.demo)


def _say_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"annotate {version('annotate')}")
        raise typer.Exit


@app.callback()
def begin(
    context: typer.Context,
    workspace: Annotated[
        Path | None,
        typer.Option(envvar="ANNOTATE_WORKSPACE", help="The workspace; else the nearest one from here upwards."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_say_version, help="Say which annotate this is.")
    ] = False,
) -> None:
    """Note where to work."""
    context.obj = context.with_resource(Desk(workspace))


def _make_sure_of_streams() -> None:
    """Give a closed stream a place to go, and let no terminal's alphabet stop a result."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 -- open until the end
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def spare_the_collector() -> None:
    """Look for garbage rarely: a command ends soon, and the looking would take half of its time."""
    gc.set_threshold(100_000, 50, 100)


_A_MOMENT = 0.05  # seconds


def hear_again(swallowed: "sys.UnraisableHookArgs") -> None:
    """Raise a Ctrl-C once more when it came while Python was tidying up, where no exception can get out."""
    if swallowed.exc_type is KeyboardInterrupt:
        Timer(_A_MOMENT, _thread.interrupt_main).start()  # not at once: here, too, it would be swallowed
    else:
        sys.__unraisablehook__(swallowed)


def run(words: list[str] | None = None) -> int:
    """Run one command line; return its exit code."""
    spare_the_collector()
    _make_sure_of_streams()
    sys.unraisablehook = hear_again
    try:
        app(words)
    except SystemExit as end:  # typer always ends so, and has told what was typed wrongly
        if end.code == INTERRUPTED:
            _say_stopped()
        if isinstance(end.__context__, BrokenPipeError):
            return 0  # whoever read our output has seen enough
        return int(end.code or 0)
    except AnnotateError as failure:
        say_failure(str(failure), failure.hint)
        return failure.exit_code
    except OSError as failure:  # what reads or writes files on request tells its own; this is the terminal's end
        say_failure(f"The output cannot be written: {failure.strerror}.", "Make room, or send it elsewhere.")
        return CannotWrite.exit_code
    except Exception as failure:
        if _was_stopped(failure):
            _say_stopped()
            return INTERRUPTED
        say_failure(without_secrets(traceback.format_exc()), "This is a bug in annotate. Please report it.")
        return 1
    return 0


def _say_stopped() -> None:
    say_failure("Stopped.", "What was done is kept. Run the same command again, and it goes on.")


def _was_stopped(failure: BaseException | None) -> bool:
    """Say whether a Ctrl-C is behind a failure: where it meets pydantic writing JSON, it comes out as another one."""
    while failure is not None:
        written = type(failure).__name__ == "PydanticSerializationError" and "KeyboardInterrupt: " in str(failure)
        if isinstance(failure, KeyboardInterrupt) or written:
            return True
        failure = failure.__cause__ or failure.__context__
    return False
