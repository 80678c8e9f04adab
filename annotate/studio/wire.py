"""The SDK's own line to a server, for what its methods do slowly or not at all."""

from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
from label_studio_sdk.core.api_error import ApiError


class Wire:
    """
    Asks a Label Studio server, under the token of the SDK's client.

    No request is sent twice. What fails is raised as the SDK would raise it.
    """

    def __init__(self, client: Any, line: httpx.Client, url: str) -> None:
        self._client = client
        self._line = line
        self._url = url

    def ask(self, method: str, path: str, **content: Any) -> Any:
        """Send a request, and return the JSON of the answer; None if it is empty."""
        return self.ask_when(method, path, **content)[0]

    def ask_when(self, method: str, path: str, **content: Any) -> tuple[Any, datetime | None]:
        """Send a request; return the JSON of the answer, and the server's clock, None where it shows none."""
        headers = self._client._client_wrapper.get_headers()
        if "content" in content:
            headers["Content-Type"] = "application/json"
        answer = self._line.request(method, self._url + path, headers=headers, **content)
        if not answer.is_success:
            raise ApiError(status_code=answer.status_code, body=_body(answer))
        return (_body(answer) if answer.content else None), _clock(answer)


def _body(answer: httpx.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return answer.text


def _clock(answer: httpx.Response) -> datetime | None:
    try:
        moment = parsedate_to_datetime(answer.headers.get("Date", ""))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
