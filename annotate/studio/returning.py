"""
Put answers back on a server that was set up anew.

Measured on Label Studio 1.23.2: an import takes tasks with answers, and
leaves their `unique_id` and `created_at` aside. A single answer may name its
author (`completed_by`), a `unique_id` – a second one with the same is refused
with 409 – and an `import_id`, which every listing shows again. Its time is
the server's in any case, so the store keeps the true one.
"""

from typing import Any
from uuid import UUID, uuid5

from label_studio_sdk.core.api_error import ApiError
from label_studio_sdk.core.request_options import RequestOptions

from annotate.domain import Annotation, StudioProject

from .faults import translated
from .filling import write_answer

_ONCE = RequestOptions(max_retries=0)
_ALREADY_THERE = 409


class Returning:
    """
    Answers on their way back to one project.

    Args:
        client: the SDK's client.
        url: the server's address, for messages.
    """

    def __init__(self, client: Any, project: StudioProject, url: str) -> None:
        self._client = client
        self._project = project
        self._url = url
        self._authors: dict[str, int] = {}

    def put_back(self, task_id: int, answer: Annotation, number: int, pseudonym: str) -> None:
        """
        Put an answer back under its author's account; one that is there already is fine.

        An author without an account gets one under the pseudonym, which nobody can sign in to.

        Args:
            number: the store's number for the answer; listings show it as `import_id`.
        """
        body = {
            **write_answer(answer),
            "completed_by": self._author(answer.reviewer, pseudonym),
            "unique_id": str(uuid5(UUID(self._project.key), str(number))),
            "import_id": number,
        }
        with translated(self._url, project=self._project.project):
            try:
                self._client.annotations.create(id=task_id, request_options=_ONCE, **body)
            except ApiError as failure:
                if failure.status_code != _ALREADY_THERE:
                    raise

    def _author(self, email: str, pseudonym: str) -> int:
        with translated(self._url):
            if not self._authors:
                self._authors = {user.email.casefold(): user.id for user in self._client.users.list()}
            address = f"{pseudonym}@reviewers.invalid"  # a name that can never receive mail (RFC 2606)
            for known in (email, address):
                if known.casefold() in self._authors:
                    return self._authors[known.casefold()]
            user = self._client.users.create(
                email=address, username=pseudonym, first_name=pseudonym, request_options=_ONCE
            )
            self._authors[address] = user.id
            return int(user.id)
