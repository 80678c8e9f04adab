"""What a command works on: the workspace, its settings, its store and its Label Studio, each opened when asked for."""

from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from annotate.errors import NoWorkspace

from .words import keep_secret, say

if TYPE_CHECKING:
    from annotate.domain import Taxonomy
    from annotate.settings import Settings
    from annotate.store import Store
    from annotate.studio.projects import LabelStudioServer
    from annotate.workflows.studio import Access


class Desk:
    """
    The open store and studio of this run.

    Args:
        workspace: where to work; None finds the nearest one from here upwards.
    """

    def __init__(self, workspace: Path | None) -> None:
        self._workspace = workspace

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, kind: type | None, failure: BaseException | None, trace: TracebackType | None) -> None:
        for opened in ("server", "store"):
            if opened in self.__dict__:
                self.__dict__[opened].close()

    @cached_property
    def settings(self) -> "Settings":
        """The settings of the workspace."""
        from annotate.settings import SETTINGS_FILE, find_workspace, read_settings

        if self._workspace is not None and not (self._workspace / SETTINGS_FILE).is_file():
            raise NoWorkspace(f"{self._workspace} is not a workspace.")
        settings = read_settings(find_workspace((self._workspace or Path.cwd()).absolute()))
        if settings.studio_api_key is not None:
            keep_secret(settings.studio_api_key.get_secret_value())
        return settings

    @cached_property
    def settings_or_defaults(self) -> "Settings":
        """The settings of the workspace, or the defaults where there is none: for what needs no workspace."""
        from annotate.settings import settings_without_workspace

        try:
            return self.settings
        except NoWorkspace:
            if self._workspace is not None:
                raise
            return settings_without_workspace()

    @cached_property
    def store(self) -> "Store":
        """The store, brought up to date."""
        from annotate.workflows.init import open_desk_store

        return open_desk_store(self.settings)

    @cached_property
    def taxonomy(self) -> "Taxonomy":
        """The verdicts of this desk."""
        from annotate.workflows.taxonomy import read_taxonomy

        return read_taxonomy(self.settings)

    @cached_property
    def access(self) -> "Access":
        """Where Label Studio is, and what opens it."""
        from annotate.workflows.studio import find_access

        access = find_access(self.settings)
        keep_secret(access.token)
        return access

    @property
    def identity(self) -> str:
        """What names Label Studio in the store, whether it runs or not."""
        from annotate.workflows.studio import identity_of

        return identity_of(self.settings)

    @cached_property
    def server(self) -> "LabelStudioServer":
        """Label Studio, with the door open."""
        from annotate.studio.projects import LabelStudioServer
        from annotate.workflows.projects import doubt_version

        seconds = self.settings.studio_timeout
        server = LabelStudioServer(self.access.url, self.access.token, self.access.identity, seconds=seconds)
        doubt = doubt_version(server)
        if doubt:
            say(doubt)
        return server


def desk_of(context: object) -> Desk:
    """Return the desk of a command's context."""
    desk = getattr(context, "obj", None)
    if not isinstance(desk, Desk):
        raise TypeError("the command was not begun by `main.begin`")
    return desk
