"""Show what a lint found."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from annotate.errors import UserMistake

from .words import safe, say, show_json

if TYPE_CHECKING:
    from annotate.domain import Complaint


def show_complaints(complaints: "Sequence[Complaint]", files: int, *, as_json: bool) -> None:
    """Show complaints and count them; leave with exit code 2 where there are errors."""
    from annotate.publishing import say_count

    errors = sum(complaint.level == "error" for complaint in complaints)
    if as_json:
        show_json([complaint.model_dump() for complaint in complaints])
    else:
        for complaint in complaints:
            typer.echo(_in_words(complaint))
        counts = ((files, "file"), (errors, "error"), (len(complaints) - errors, "warning"))
        read, *found = (say_count(count, noun) for count, noun in counts)
        say(f"{read}: {', '.join(found)}.")
    if errors:
        raise typer.Exit(UserMistake.exit_code)


def _in_words(complaint: "Complaint") -> str:
    where = ":".join(part for part in (complaint.file, complaint.path) if part)
    said = [f"{where}: {complaint.level} ({complaint.rule}): {complaint.message}", f"  {complaint.remedy}"]
    return "\n".join(safe(" ".join(line.splitlines())) for line in said)
