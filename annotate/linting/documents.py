"""Find the ClaimReviews in a file of somebody else: JSON, JSON-LD in a web page, or a feed of many."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from annotate.domain import Complaint

from .pages import Page, read_page
from .saying import error, warning

_PAGE = re.compile(r"\s*<")
_CUT_SHORT = re.compile(r"<!--|<script", re.IGNORECASE)


class Node(NamedTuple):
    """An object of schema.org and where it stands: the path begins with the block's number in a web page."""

    path: str
    said: Mapping[str, Any]


class Document(NamedTuple):
    """A file: what it holds, the page it is, if it is one, and what kept us from reading all of it."""

    file: str
    reviews: tuple[Node, ...]
    feeds: tuple[Node, ...]
    page: Page | None
    complaints: tuple[Complaint, ...]


def read_document(file: str, text: str) -> Document:
    """Read a file, whatever it holds."""
    page = read_page(text) if _PAGE.match(text) else None
    blocks = [("", text)] if page is None else [(f"script[{place}]", block) for place, block in enumerate(page.blocks)]
    complaints: list[Complaint] = []
    nodes: list[Node] = []
    for path, block in blocks:
        if page is not None and (cut := _CUT_SHORT.search(block)):
            complaints.append(_unsafe(path, cut.group()))
        try:
            nodes += _nodes(json.loads(block, object_pairs_hook=_once, parse_constant=_refuse), path)
        except (ValueError, RecursionError) as failure:
            complaints.append(_unreadable(path, failure))
    reviews = tuple(node for node in nodes if is_a(node.said, "ClaimReview"))
    feeds = tuple(node for node in nodes if is_a(node.said, "DataFeed"))
    if not reviews and not complaints:
        complaints.append(_empty(page))
    return Document(file, reviews, feeds, page, tuple(complaints))


def is_a(said: Any, kind: str) -> bool:
    """Say whether something is of a type of schema.org, under any of the ways to write one."""
    types = said.get("@type") if isinstance(said, Mapping) else None
    named = types if isinstance(types, list) else [types]
    return any(isinstance(each, str) and re.split(r"[/#:]", each)[-1] == kind for each in named)


def _nodes(value: Any, path: str) -> Iterator[Node]:
    if isinstance(value, dict):
        yield Node(path, value)
        for name, each in value.items():
            yield from _nodes(each, join(path, name))
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from _nodes(each, f"{path}[{place}]")


def inside(node: Node, name: str) -> list[Node]:
    """Return the objects a property holds: one, several, each with its place in the list, or none."""
    value, path = node.said.get(name), join(node.path, name)
    if isinstance(value, list):
        return [Node(f"{path}[{place}]", each) for place, each in enumerate(value) if isinstance(each, Mapping)]
    return [Node(path, value)] if isinstance(value, Mapping) else []


def join(path: str, name: str) -> str:
    """Return the path of a property."""
    return f"{path}.{name}" if path else name


class _Twice(ValueError):
    """A property is there twice, and readers of JSON keep one or the other."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Twice(f"One object has the property “{twice}” twice")
    return found


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _unreadable(path: str, failure: Exception) -> Complaint:
    said = "It is nested too deep" if isinstance(failure, RecursionError) else str(failure)
    if isinstance(failure, json.JSONDecodeError):
        said = f"{failure.msg}, line {failure.lineno}, column {failure.colno}"
    return error("json", path, f"This is not JSON that everybody reads alike: {said}.", "Write it with a JSON library.")


def _unsafe(path: str, found: str) -> Complaint:
    return error(
        "script-unsafe",
        path,
        f"“{found}” stands inside the script, where browsers may take it for markup.",
        r"Write every < in JSON-LD as \u003c.",
    )


def _empty(page: Page | None) -> Complaint:
    where = "its JSON-LD" if page is not None and page.blocks else "it"
    return warning("no-review", "", f"There is no ClaimReview in {where}.", "Name the file that holds the markup.")
