"""
The queue of a project: a saved view, which Label Studio calls a tab, and the address of its stream.

Measured on Label Studio 1.23.2: the page at that address sends the order of
the tab with each request for the next claim. Then the server hands out the
first claim of that order that is not yet answered often enough, nor by who
asks; it does not look at whether somebody else has it open just now. A
browser in which somebody once pressed “Label All Tasks” sends no order any
more. Several keys cannot be ordered by, and keys in the data of tasks are
compared as text: `rank` begins with the score in four digits.
"""

from collections.abc import Callable
from typing import Any

from annotate.domain import Queue, ReviewOrder

TITLE = "annotate: queue"
_KEYS = {
    ReviewOrder.SCORE: "-tasks:data.rank",
    ReviewOrder.OLDEST: "tasks:id",
    ReviewOrder.RANDOM: "tasks:data.claim_id",  # made of a hash: it has nothing to do with anything
}
_TELLING = ["tasks:annotators", "tasks:annotations_results"]
_VIEWS = "/api/dm/views/"

Ask = Callable[..., Any]


class Queues:
    """
    The saved views of a project.

    Args:
        ask: sends a request to the server, by method and path.
        project: the project's number.
    """

    def __init__(self, ask: Ask, project: int) -> None:
        self._ask = ask
        self._project = project

    def find(self) -> Queue | None:
        """Return the queue, known by its title; the oldest, where somebody made a second one of the same title."""
        found = [view for view in self._views() if _data(view).get("title") == TITLE]
        if not found:
            return None
        oldest = min(found, key=lambda view: int(view["id"]))
        return Queue(number=oldest["id"], order=_order(_data(oldest)))

    def arrange(self, order: ReviewOrder) -> None:
        """Make the queue, or put the one that is there in order."""
        there = self.find()
        view = {"project": self._project, "data": _written(order)}
        if there is None:
            self._ask("POST", _VIEWS, json=view)
        else:
            self._ask("PATCH", f"{_VIEWS}{there.number}/", json=view)

    def _views(self) -> list[dict[str, Any]]:
        views: list[dict[str, Any]] = self._ask("GET", _VIEWS, params={"project": self._project})
        return views


def stream_address(url: str, project: int, queue: Queue) -> str:
    """Return where a reviewer is given one claim after the other, in the order of the queue."""
    return f"{url}/projects/{project}/data?tab={queue.number}&labeling=1"


def _written(order: ReviewOrder) -> dict[str, Any]:
    return {
        "title": TITLE,
        "ordering": [_KEYS[order]],
        "filters": {"conjunction": "and", "items": []},
        "hiddenColumns": {"explore": _TELLING, "labeling": _TELLING},
    }


def _data(view: dict[str, Any]) -> dict[str, Any]:
    return view.get("data") or {}


def _order(data: dict[str, Any]) -> ReviewOrder | None:
    """Return in which order a view is; None where it hides some of the claims, or its order is none of ours."""
    if (data.get("filters") or {}).get("items"):
        return None
    return next((order for order, key in _KEYS.items() if data.get("ordering") == [key]), None)
