"""Where reviewers are given claims."""

from contextlib import suppress
from functools import partial

from annotate.domain import StudioProject
from annotate.errors import StudioError
from annotate.studio import Studio
from annotate.studio.queues import Queues, stream_address
from annotate.studio.web import ask, open_line_with_token


def address_of_queue(studio: Studio, url: str) -> str:
    """Return where reviewers are given claims; the server's own stream, in the order of sending, without a queue."""
    queue, project = studio.queue(), studio.project.project
    return stream_address(url, project, queue) if queue else f"{url}/projects/{project}/data?labeling=1"


def find_address(url: str, token: str, project: StudioProject | None) -> str | None:
    """
    Return where reviewers are given claims, in a hurry: without the SDK, and never failing.

    None before the first push; and where there is no queue, or the server does not tell: the next push does.
    """
    with suppress(StudioError):
        if project is not None:
            with open_line_with_token(url, token) as line:
                queue = Queues(partial(ask, line), project.project).find()
            return stream_address(url, project.project, queue) if queue else None
    return None
