"""Where reviewers find the queues of a desk."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from annotate.domain import RemoteQueue, StudioProject
from annotate.errors import StudioError
from annotate.studio.queues import Queues, stream_address
from annotate.studio.web import ask, open_line_with_token


class Addresses(NamedTuple):
    """Where reviewers are given claims: everybody, and each share where there are several."""

    everybody: str
    shares: tuple[str, ...] = ()


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
