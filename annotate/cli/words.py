"""Words on a terminal: results to standard output, all else to standard error, and no trick gets through."""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from annotate.errors import CannotWrite, UserMistake

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_secrets: set[str] = set()


def keep_secret(secret: str) -> None:
    """Never let this string reach a terminal through a traceback."""
    _secrets.add(secret)


def without_secrets(text: str) -> str:
    """Return a text with every known secret blotted out."""
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, "[secret]")
    return text


def safe(text: object) -> str:
    """Return strangers' text with control and bidi characters made visible."""
    from annotate.publishing.visible import make_visible

    return make_visible(str(text))


def say(text: str) -> None:
    """Tell the person at the keyboard something; it is no result."""
    typer.echo(safe(text), err=True)


def say_failure(text: str, hint: str = "") -> None:
    """Tell what failed, and what to type next."""
    typer.secho(_safe_or_plain(text), fg="red", err=True)
    if hint:
        typer.echo(_safe_or_plain(hint), err=True)


def _safe_or_plain(text: str) -> str:
    """Ctrl-C may have stopped the very import that makes texts safe."""
    try:
        return safe(text)
    except (ImportError, AttributeError):
        return ascii(text)[1:-1]


def make_sure(question: str, *, yes: bool) -> None:
    """
    Ask the person at the keyboard before something that cannot be undone.

    Args:
        yes: they said so beforehand.

    Raises:
        UserMistake: nobody is there to ask.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise UserMistake("Nobody is here to ask, and it cannot be undone.", hint="Add --yes if it is meant.")
    typer.confirm(safe(question), abort=True, err=True)


def show_json(value: Any) -> None:
    """Print a result as JSON."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def console() -> "Console":
    """Return what draws tables and colours on standard output; plain and unbroken when it is no terminal."""
    from rich.console import Console

    return Console(highlight=False, width=None if sys.stdout.isatty() else 160)


def show_table(title: str, columns: Sequence[str], rows: Iterable[Sequence["str | Text"]]) -> None:
    """Print a result as a table."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(
        *columns, title=Text(safe(title)) if title else None, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for row in rows:
        table.add_row(*(cell if isinstance(cell, Text) else Text(safe(cell)) for cell in row))
    console().print(table)


@contextmanager
def progress(what: str, total: int | None, *, shown: bool = True) -> Iterator[Callable[[int], None]]:
    """Show a bar on standard error while something takes its time; nothing when it is no terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console, hidden = Console(stderr=True), not (shown and sys.stderr.isatty())
    # Results stay on standard output: the bar would take them to its own console.
    with Progress(console=console, transient=True, redirect_stdout=False, disable=hidden) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.advance(task, done)


def write_out(content: str | bytes, out: Path | None) -> None:
    """
    Write a result to a file, whole or not at all; to standard output when there is none.

    Raises:
        CannotWrite: there is no such place, or no room.
    """
    written = content.encode() if isinstance(content, str) else content
    try:
        if out is None:
            sys.stdout.buffer.write(written)
            sys.stdout.buffer.flush()
        elif out.exists() and not out.is_file():
            out.write_bytes(written)  # a pipe or a device cannot be replaced
        else:
            _replace(out.resolve(), written)
    except BrokenPipeError:
        raise
    except OSError as failure:
        raise CannotWrite(f"{out or 'Standard output'} cannot be written: {failure.strerror}.") from failure


def _replace(out: Path, content: bytes) -> None:
    descriptor, draft = tempfile.mkstemp(dir=out.parent, prefix=f".{out.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(draft).chmod(out.stat().st_mode & 0o777 if out.exists() else 0o644)
        Path(draft).replace(out)
    except BaseException:
        with suppress(OSError):
            Path(draft).unlink()
        raise
