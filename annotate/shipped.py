"""Find the schemas, export recipes and sample articles, in a checkout or in an installed wheel."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def shipped(*names: str) -> Traversable:
    """Return a shipped file or folder, for example `shipped("schemas", "verdicts", "default.toml")`."""
    package = files("annotate")
    if names[0] == "samples":
        return package.joinpath(*names)
    packed = package.joinpath("_shipped", *names)
    return packed if packed.is_file() or packed.is_dir() else package.joinpath("..", *names)


def shipped_text(*names: str) -> str:
    """Return the text of a shipped file."""
    return shipped(*names).read_text(encoding="utf-8")
