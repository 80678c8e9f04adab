"""Which queues a desk has, and where reviewers find them."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from annotate.domain import Queue, RemoteQueue, ReviewOrder, StudioProject
from annotate.errors import StudioError
from annotate.settings import Settings
from annotate.studio.queues import Queues, stream_address
from annotate.studio.web import ask, open_line_with_token
from annotate.syncing import share_out


class Addresses(NamedTuple):
    """Where reviewers are given claims: everybody, and each share where there are several."""

    everybody: str
    shares: tuple[str, ...] = ()


def queues_of(settings: Settings) -> list[Queue]:
    """Return the queues of a desk."""
    return share_out(ReviewOrder(settings.review_order), settings.review_shares, settings.review_overlap)


def addresses_of(queues: Sequence[RemoteQueue], url: str, project: int) -> Addresses | None:
    """Return where reviewers are given claims; None without queues."""
    found = [stream_address(url, project, remote.number) for remote in queues]
    return Addresses(found[0], tuple(found[1:])) if found else None


def find_addresses(url: str, token: str, project: StudioProject | None) -> Addresses | None:
    """
    Return where reviewers are given claims, in a hurry: without the SDK, and never failing.

    None before the first push; and where there is no queue, or the server does not tell: the next push does.
    """
    with suppress(StudioError):
        if project is not None:
            with open_line_with_token(url, token) as line:
                queues = Queues(partial(ask, line), project.project).find()
            return addresses_of(queues, url, project.project)
    return None
