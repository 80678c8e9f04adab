"""Read the verdicts a desk works with."""

import tomllib
from pathlib import Path

from pydantic import ValidationError

from annotate.domain import Taxonomy
from annotate.errors import BadSetting
from annotate.settings import Settings
from annotate.shipped import shipped, shipped_text


def read_taxonomy(settings: Settings) -> Taxonomy:
    """
    Return the taxonomy named in the settings: a shipped one, or a file of the desk's own.

    Raises:
        BadSetting: there is none of that name, or it is not a taxonomy.
    """
    name = settings.taxonomy
    try:
        return Taxonomy.model_validate(tomllib.loads(_read(settings.workspace, name)))
    except FileNotFoundError as failure:
        known = ", ".join(sorted(file.name.removesuffix(".toml") for file in shipped("schemas", "verdicts").iterdir()))
        raise BadSetting(f"There is no taxonomy “{name}”.", hint=f"Name one of: {known}; or a .toml file.") from failure
    except OSError as failure:
        raise BadSetting(f"The taxonomy “{name}” cannot be read: {failure.strerror}.") from failure
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise BadSetting(f"The taxonomy “{name}” is not TOML: {failure}.") from failure
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadSetting(f"The taxonomy “{name}” is wrong: {where}: {first['msg']}.") from failure


def _read(workspace: Path, name: str) -> str:
    if name.endswith(".toml"):
        return (workspace / name).read_text(encoding="utf-8")
    return shipped_text("schemas", "verdicts", f"{name}.toml")
