"""Reach the Label Studio of a workspace: its own, or one that already runs elsewhere."""

from collections.abc import Callable
from typing import NamedTuple

from annotate.domain import StudioProject
from annotate.errors import StudioUnreachable, TokenRefused
from annotate.settings import Settings
from annotate.store import Store
from annotate.studio.health import read_version
from annotate.studio.install import install, installed
from annotate.studio.server import LocalStudio, Running

from .addresses import find_addresses

LOCAL = "local"

Tell = Callable[[str], None]


class Access(NamedTuple):
    """Where a Label Studio is, and what opens it. `identity` names it in the store."""

    url: str
    token: str
    identity: str


def local_studio(settings: Settings) -> LocalStudio:
    """Return the workspace's own Label Studio, running or not."""
    return LocalStudio(settings.private / "studio")


def identity_of(settings: Settings) -> str:
    """Return what names a workspace's Label Studio in the store."""
    return settings.studio_url or LOCAL


def find_access(settings: Settings) -> Access:
    """
    Say how to reach Label Studio. Sends nothing.

    Raises:
        TokenRefused: an address without a token.
        StudioNotSetUp: neither an address nor a local one.
        StudioUnreachable: the local one is down.
    """
    if settings.studio_url is not None:
        if settings.studio_api_key is None:
            raise TokenRefused(f"There is no token for {settings.studio_url}.")
        token = settings.studio_api_key.get_secret_value().strip()
        if not token.isascii() or not token.isprintable() or not token:
            raise TokenRefused("ANNOTATE_STUDIO_API_KEY holds something that cannot be a token.")
        return Access(settings.studio_url, token, settings.studio_url)
    studio = local_studio(settings)
    access = Access(studio.url, studio.token, LOCAL)
    if studio.running() is None:
        raise StudioUnreachable("Label Studio is not running.", hint="Type `annotate studio up`.")
    return access


def bring_up(settings: Settings, port: int | None, tell: Tell) -> Running:
    """Install Label Studio if it is not, and start it if it is down."""
    executable = installed(settings.studio_home) or install(settings.studio_home, tell)
    return local_studio(settings).up(executable, port=port, tell=tell)


class Look(NamedTuple):
    """
    What can be said of a workspace's Label Studio. What is down has no version and no pid.

    `review_url` is where everybody is given claims, `share_urls` where each share is, if there are several; None
    and none before the first push, and while it is down.
    """

    url: str
    running: bool
    version: str | None
    pid: int | None
    project: int | None
    project_url: str | None
    review_url: str | None
    share_urls: tuple[str, ...]


def look(settings: Settings, store: Store) -> Look:
    """Look at Label Studio, wherever it is."""
    if settings.studio_url is not None:
        return _look_elsewhere(settings, store)
    studio = local_studio(settings)
    running = studio.running()
    version, pid = (running.version, running.pid) if running else (None, None)
    return _look(studio.url, version, pid, store.project(LOCAL), studio.token)


def _look_elsewhere(settings: Settings, store: Store) -> Look:
    access = find_access(settings)
    return _look(access.url, read_version(access.url), None, store.project(access.identity), access.token)


def _look(url: str, version: str | None, pid: int | None, project: StudioProject | None, token: str) -> Look:
    number = project.project if project else None
    page = f"{url}/projects/{number}" if project else None
    found = find_addresses(url, token, project) if version else None
    everybody, shares = found or (None, ())
    return Look(url, version is not None, version, pid, number, page, everybody, shares)
