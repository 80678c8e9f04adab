"""
The queues of a project: saved views, which Label Studio calls tabs, and the addresses of their streams.

Measured on Label Studio 1.23.2: the page at such an address sends the order
and the filters of the tab with each request for the next claim. Then the
server hands out the first claim of that order that is not yet answered often
enough, nor by who asks; it does not look at whether somebody else has it open
just now. A browser in which somebody once pressed “Label All Tasks” sends
neither any more. Several keys cannot be ordered by, and keys in the data of
tasks are compared as text: `rank` begins with the score in four digits.
"""

import re
from collections.abc import Callable
from typing import Any

from annotate.domain import Queue, RemoteQueue, ReviewOrder

TITLE = "annotate: queue"
_TITLE = re.compile(rf"{TITLE}(?: ([1-9]\d?))?")
_KEYS = {
    ReviewOrder.SCORE: "-tasks:data.rank",
    ReviewOrder.OLDEST: "tasks:id",
    ReviewOrder.RANDOM: "tasks:data.claim_id",  # made of a hash: it has nothing to do with anything
}
_TELLING = ["tasks:annotators", "tasks:annotations_results"]
_VIEWS = "/api/dm/views/"

Ask = Callable[..., Any]
Data = dict[str, Any]


class Queues:
    """
    The saved views of a project that are queues: those with our titles.

    Args:
        ask: sends a request to the server, by method and path.
        project: the project's number.
    """

    def __init__(self, ask: Ask, project: int) -> None:
        self._ask = ask
        self._project = project

    def find(self) -> list[RemoteQueue]:
        """Return the queues, everybody's first; of two with the same title, the older one."""
        found: dict[int, RemoteQueue] = {}
        for view in sorted(self._views(), key=lambda view: int(view["id"])):
            queue = _read(view.get("data") or {})
            if queue is not None:
                found.setdefault(queue.share, RemoteQueue(number=view["id"], queue=queue))
        return [found[share] for share in sorted(found)]

    def arrange(self, queue: Queue) -> None:
        """Make a queue, or put the one of its share in order."""
        there = next((remote.number for remote in self.find() if remote.queue.share == queue.share), None)
        view = {"project": self._project, "data": _write(queue)}
        if there is None:
            self._ask("POST", _VIEWS, json=view)
        else:
            self._ask("PATCH", f"{_VIEWS}{there}/", json=view)

    def disband(self, number: int) -> None:
        """Remove a queue, if it is still there."""
        if any(remote.number == number for remote in self.find()):
            self._ask("DELETE", f"{_VIEWS}{number}/")

    def _views(self) -> list[Data]:
        views: list[Data] = self._ask("GET", _VIEWS, params={"project": self._project})
        return views


def stream_address(url: str, project: int, number: int) -> str:
    """Return where a reviewer is given one claim after the other, in the order of the queue of this number."""
    return f"{url}/projects/{project}/data?tab={number}&labeling=1"


def _write(queue: Queue) -> Data:
    if queue.order is None:
        raise ValueError("a queue needs an order")
    return {
        "title": f"{TITLE} {queue.share}" if queue.share else TITLE,
        "ordering": [_KEYS[queue.order]],
        "filters": {"conjunction": "and", "items": [_ends_so(queue.ending)] if queue.ending else []},
        "hiddenColumns": {"explore": _TELLING, "labeling": _TELLING},
    }


def _read(data: Data) -> Queue | None:
    """Return the queue a view is; None where it is somebody's own."""
    title = _TITLE.fullmatch(str(data.get("title")))
    if title is None:
        return None
    filters = (data.get("filters") or {}).get("items") or []
    ending = str(filters[0].get("value")) if filters else ""
    order = next((order for order, key in _KEYS.items() if data.get("ordering") == [key]), None)
    ours = not filters or filters == [_ends_so(ending)]
    return Queue(share=int(title[1] or 0), order=order if ours else None, ending=ending if ours else "")


def _ends_so(ending: str) -> Data:
    return {"filter": "filter:tasks:data.claim_id", "operator": "regex", "type": "String", "value": ending}
