"""Turn Label Studio's failures into the ones a person can act on."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from label_studio_sdk.core.api_error import ApiError

from annotate.errors import (
    ProjectGone,
    StudioError,
    StudioFaltered,
    StudioRefused,
    StudioUnreachable,
    TokenRefused,
)


@contextmanager
def translated(url: str, *, project: int | None = None) -> Iterator[None]:
    """
    Raise what went wrong at `url` as a `StudioError`.

    Args:
        project: the project asked about, so that a 404 can be told as what it is.
    """
    try:
        yield
    except ApiError as failure:
        raise _in_words(failure, url, project) from failure
    except httpx.TimeoutException as failure:
        raise StudioUnreachable(f"Label Studio at {url} did not answer in time.") from failure
    except httpx.HTTPError as failure:
        raise StudioUnreachable(f"Nothing answers at {url}, or the connection broke off.") from failure


def _in_words(failure: ApiError, url: str, project: int | None) -> StudioError:
    status, said = failure.status_code, _said(failure.body)
    if status in {401, 403}:
        return TokenRefused(f"Label Studio at {url} does not accept the token: {said or 'no reason given'}.")
    if status == 404 and project is not None and "<html" not in str(failure.body).lower():
        return ProjectGone(f"Project {project} is not on {url} any more.")
    if status == 404:
        return StudioRefused(
            f"What answers at {url} is not Label Studio" + (f", or lacks project {project}." if project else "."),
            hint="Check ANNOTATE_STUDIO_URL: it is the address you see in the browser, up to the first single slash.",
        )
    if status is not None and 300 <= status < 400:
        return StudioRefused(
            f"{url} sends us on to another address.",
            hint="Set ANNOTATE_STUDIO_URL to the address the browser shows once the page is open.",
        )
    if status in {502, 503, 504, 429}:
        return StudioUnreachable(f"Label Studio at {url} is busy or being restarted (HTTP {status}).")
    refused = StudioFaltered if status is not None and status >= 500 else StudioRefused
    return refused(
        f"Label Studio at {url} answered with an error (HTTP {status}): {said or 'no reason given'}.",
        hint="Run the same command again; it goes on where it stopped. If this stays, look into Label Studio's log.",
    )


def _said(body: Any) -> str:
    """Return the server's own words, without tracebacks or pages."""
    if isinstance(body, dict):
        parts = body.get("validation_errors") or body.get("detail") or ""
        body = parts if isinstance(parts, str) else json.dumps(parts, ensure_ascii=False)
    text = str(body or "")
    return "" if "<" in text else text.strip().rstrip(".")[:300]
