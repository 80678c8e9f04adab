"""The verdicts a desk works with: read them, read them over, choose others."""

import tomllib
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from annotate.domain import Complaint, Taxonomy, Verdict
from annotate.errors import BadTaxonomy, UnknownVerdict, UserMistake
from annotate.linting import lint_taxonomy, refused_shapes
from annotate.settings import SETTINGS_FILE, Settings
from annotate.shipped import shipped, shipped_text
from annotate.store import Store

from .admitting import admit
from .settings_file import write_setting


def read_taxonomy(settings: Settings) -> Taxonomy:
    """
    Return the taxonomy named in the settings: a shipped one, or a file of the desk's own.

    Raises:
        BadTaxonomy: there is none of that name, or it makes no sense.
    """
    return load_taxonomy(settings.taxonomy, settings.workspace)


def find_verdict(taxonomy: Taxonomy, key: str, figure: Decimal | None = None) -> Verdict:
    """
    Return the verdict somebody named.

    Args:
        figure: the corrected figure they gave with it.

    Raises:
        UnknownVerdict: the taxonomy does not have it.
        UserMistake: the verdict asks for no figure.
    """
    verdict = taxonomy.verdict(key)
    if verdict is None:
        keys = ", ".join(each.key for each in taxonomy.verdicts)
        raise UnknownVerdict(f"There is no verdict “{key}”.", hint=f"Choose one of: {keys}.")
    if figure is not None and not verdict.asks_figure:
        asking = ", ".join(each.key for each in taxonomy.verdicts if each.asks_figure) or "none"
        raise UserMistake(
            f"The verdict “{key}” asks for no corrected figure.",
            hint=f"Leave --figure out; these ask for one: {asking}.",
        )
    return verdict


def load_taxonomy(name: str, folder: Path) -> Taxonomy:
    """
    Return a taxonomy: a shipped one by its name, or a file `….toml`, counted from a folder.

    Raises:
        BadTaxonomy: there is none of that name, or it makes no sense.
    """
    try:
        text = _read(folder, name)
    except FileNotFoundError as failure:
        known = ", ".join(shipped_names())
        raise BadTaxonomy(
            f"There is no taxonomy “{name}”.", hint=f"Name one of: {known}; or a .toml file."
        ) from failure
    except OSError as failure:
        raise BadTaxonomy(f"The taxonomy “{name}” cannot be read: {failure.strerror}.") from failure
    except UnicodeDecodeError as failure:
        raise BadTaxonomy(f"The taxonomy “{name}” is not TOML: {failure}.") from failure
    taxonomy, complaints = look_over(text)
    wrong = [complaint for complaint in complaints if complaint.level == "error"]
    if taxonomy is None or wrong:
        first = wrong[0]
        where = f"{first.path}: " if first.path else ""
        raise BadTaxonomy(f"The taxonomy “{name}” is wrong: {where}{first.message}")
    return taxonomy


def look_over(text: str) -> tuple[Taxonomy | None, Sequence[Complaint]]:
    """Return the taxonomy a text holds, None where it holds none, and what is wrong with it."""
    try:
        taxonomy = Taxonomy.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as failure:
        message, remedy = f"It is not TOML: {failure}.", "https://toml.io shows what TOML looks like."
        return None, [Complaint(level="error", rule="toml", message=message, remedy=remedy)]
    except ValidationError as failure:
        return None, refused_shapes(failure.errors(include_url=False, include_input=False))
    return taxonomy, lint_taxonomy(taxonomy)


def shipped_names() -> list[str]:
    """Return the names of the shipped taxonomies."""
    files = (file.name for file in shipped("schemas", "verdicts").iterdir())
    return sorted(name.removesuffix(".toml") for name in files if name.endswith(".toml"))


def _read(folder: Path, name: str) -> str:
    if name.endswith(".toml"):
        return (folder / name).read_text(encoding="utf-8-sig")
    return shipped_text("schemas", "verdicts", f"{name}.toml")


class Known(NamedTuple):
    """A taxonomy a desk can use: what it is called in the settings, and whether it is the one in use."""

    name: str
    taxonomy: Taxonomy
    in_use: bool


def known_taxonomies(settings: Settings) -> list[Known]:
    """Return the shipped taxonomies, and the one in use where that is a file of the desk's own."""
    names = [*shipped_names(), *({settings.taxonomy} - set(shipped_names()))]
    return [Known(name, load_taxonomy(name, settings.workspace), name == settings.taxonomy) for name in names]


def find_taxonomy(name: str, here: Path, settings: Settings) -> Taxonomy:
    """
    Return the taxonomy somebody means; "" is the one in use.

    Args:
        name: a shipped one, or a file that counts from `here`, else from the workspace.

    Raises:
        BadTaxonomy: there is none of that name, or it makes no sense.
    """
    return load_taxonomy(_from_workspace(name or settings.taxonomy, here, settings.workspace), settings.workspace)


def lint_file(file: Path) -> Sequence[Complaint]:
    """Return what is wrong with a file that should hold a taxonomy, errors first."""
    try:
        complaints = look_over(file.read_text(encoding="utf-8-sig"))[1]
    except (OSError, UnicodeDecodeError) as failure:
        why = failure.strerror if isinstance(failure, OSError) else "It is not UTF-8"
        remedy = "Name a .toml file in UTF-8."
        complaints = [Complaint(level="error", rule="unreadable", message=f"{why}.", remedy=remedy)]
    return [complaint.model_copy(update={"file": str(file)}) for complaint in complaints]


def use_taxonomy(name: str, here: Path, settings: Settings, store: Store) -> Taxonomy:
    """
    Write another taxonomy into the settings.

    Args:
        name: a shipped one, or a file that counts from `here`, else from the workspace.

    Raises:
        BadTaxonomy: there is none of that name, or it makes no sense.
        VerdictsInUse, TaxonomyChanged: it does not fit what was answered.
        CannotWrite: the settings cannot be written.
    """
    name = _from_workspace(name, here, settings.workspace)
    taxonomy = load_taxonomy(name, settings.workspace)
    admit(taxonomy, store)
    write_setting(settings.workspace / SETTINGS_FILE, "taxonomy", name)
    return taxonomy


def _from_workspace(name: str, here: Path, workspace: Path) -> str:
    """Return a file's name as the settings have it: counted from the workspace where it lies there."""
    file = (here / name).resolve()
    if not name.endswith(".toml") or not file.is_file():
        return name
    workspace = workspace.resolve()
    return file.relative_to(workspace).as_posix() if file.is_relative_to(workspace) else str(file)
