"""Renew what a personal token was exchanged for, when the server does not take it any more."""

from collections.abc import Generator
from typing import Any

import httpx


class Renewing(httpx.Auth):
    """
    Exchanges a personal token anew, once, when a request is refused; then sends the request again.

    What it is exchanged for lives five minutes by the server's clock, which
    may be another than ours. A refused request was not carried out, so sending
    it again doubles nothing.
    """

    def __init__(self, url: str, token: str) -> None:
        self._url = f"{url}/api/token/refresh/"
        self._token = token

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send a request, and again with a new token where that may help."""
        answer = yield request
        if answer.status_code != httpx.codes.UNAUTHORIZED or str(request.url) == self._url:
            return
        answer.read()
        renewal = yield httpx.Request("POST", self._url, json={"refresh": self._token})
        renewal.read()
        if renewal.is_success:
            fresh: Any = renewal.json()
            request.headers["Authorization"] = f"Bearer {fresh['access']}"
            yield request
