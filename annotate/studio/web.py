"""A line to a Label Studio: its address, a token, and answers turned into data or into failures worth telling."""

from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any

import httpx

from annotate.errors import StudioRefused, StudioUnreachable, TokenRefused

SECONDS = 30.0


def open_line(base_url: str, headers: dict[str, str] | None = None) -> httpx.Client:
    """
    Return a client for a Label Studio.

    It never follows a redirect, which might carry a token to another host, and
    keeps proxies out of what stays on this machine.
    """
    return httpx.Client(
        base_url=base_url,
        headers=headers,
        timeout=SECONDS,
        follow_redirects=False,
        trust_env=may_use_proxies(base_url),
    )


def may_use_proxies(base_url: str) -> bool:
    """Tell whether an address is on another machine, so that the caller's proxies may carry what we say."""
    return not _is_local(httpx.URL(base_url).host)


@contextmanager
def open_line_with_token(base_url: str, api_key: str) -> Iterator[httpx.Client]:
    """
    Give a client that says who we are, with either kind of token.

    Raises:
        TokenRefused: the key is no token, or a personal one that is not valid (any more).
        StudioUnreachable, StudioRefused: as `ask`.
    """
    with open_line(base_url, {"Authorization": _authorization(base_url, api_key.strip())}) as line:
        yield line


def ask(line: httpx.Client, method: str, path: str, **content: Any) -> Any:
    """
    Send a request and return the JSON of the answer, or None if it is empty.

    Raises:
        StudioUnreachable: no answer came.
        TokenRefused: 401.
        StudioRefused: any other answer that is not a success, or is not JSON.
    """
    answer = send(line, method, path, **content)
    if answer.status_code == httpx.codes.UNAUTHORIZED:
        raise TokenRefused(f"Label Studio at {address(line)} does not accept the token.")
    return _data(line, answer)


def send(line: httpx.Client, method: str, path: str, **content: Any) -> httpx.Response:
    """
    Send a request and return the answer, whatever it is.

    Raises:
        StudioUnreachable: no answer came.
    """
    try:
        return line.request(method, path, **content)
    except httpx.TimeoutException as failure:
        raise StudioUnreachable(f"Label Studio at {address(line)} did not answer within {SECONDS:.0f} s.") from failure
    except httpx.HTTPError as failure:
        raise StudioUnreachable(f"No Label Studio could be reached at {address(line)}.") from failure


@contextmanager
def understanding(line: httpx.Client) -> Iterator[None]:
    """
    Expect what is taken out of answers in this block to be there.

    Raises:
        StudioRefused: it is not, so somebody else answers at the address.
    """
    try:
        yield
    except (LookupError, TypeError, ValueError) as failure:
        raise StudioRefused(
            f"What answers at {address(line)} does not speak as Label Studio does.",
            hint="Check the address: it is the one you see in the browser, up to the first single slash.",
        ) from failure


def address(line: httpx.Client) -> str:
    """The address as people know it."""
    return str(line.base_url).rstrip("/")


def _authorization(base_url: str, api_key: str) -> str:
    if not api_key or not api_key.isascii() or not api_key.isprintable() or " " in api_key:
        raise TokenRefused("ANNOTATE_STUDIO_API_KEY holds something that cannot be a token.")
    if not is_personal(api_key):
        return f"Token {api_key}"
    with open_line(base_url) as line:
        answer = send(line, "POST", "/api/token/refresh/", json={"refresh": api_key})
        if answer.status_code in {httpx.codes.BAD_REQUEST, httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}:
            raise TokenRefused(f"Label Studio at {address(line)} does not accept the personal access token.")
        with understanding(line):
            return f"Bearer {_data(line, answer)['access']}"


def is_personal(api_key: str) -> bool:
    """Personal access tokens are JSON Web Tokens, which have three parts and begin with “{"”, encoded."""
    return api_key.startswith("eyJ") and api_key.count(".") == 2


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _data(line: httpx.Client, answer: httpx.Response) -> Any:
    if not answer.is_success:
        raise StudioRefused(_why(line, answer), hint=_redirect_hint(answer))
    if not answer.content:
        return None
    with understanding(line):
        return answer.json()


def _why(line: httpx.Client, answer: httpx.Response) -> str:
    try:
        detail = str(answer.json()["detail"])
    except (ValueError, KeyError, TypeError):
        detail = answer.reason_phrase
    return f"Label Studio at {address(line)} refused: {detail} ({answer.status_code})."


def _redirect_hint(answer: httpx.Response) -> str:
    if not answer.is_redirect:
        return ""
    target = answer.url.join(answer.headers["location"])
    return f"It sends us on to {target.scheme}://{target.netloc.decode()}: set ANNOTATE_STUDIO_URL to that address."
