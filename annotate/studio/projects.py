"""Find or make the project of a workspace on a Label Studio server."""

from typing import Any, Self
from uuid import uuid4

import httpx
from label_studio_sdk import LabelStudio
from label_studio_sdk.core.request_options import RequestOptions
from label_studio_sdk.label_interface.interface import LabelInterface

from annotate.domain import Purpose, StudioProject, Taxonomy

from .disputes import LabelStudioDisputes
from .faults import translated
from .found import MARK, NAMES
from .label_studio import LabelStudioProject
from .renewing import Renewing
from .web import is_personal, may_use_proxies
from .wire import Wire

SECONDS = 300.0  # an import is answered when it is done
_ONCE = RequestOptions(max_retries=0)


class LabelStudioServer:
    """
    A Label Studio server, and the token that opens it.

    Args:
        url: its address, without a slash at the end.
        token: a personal access token or a legacy token.
        identity: what names it in the store, where its address may change; else the address does.
        seconds: how long to wait for an answer.
    """

    def __init__(self, url: str, token: str, identity: str = "", *, seconds: float = SECONDS) -> None:
        self.url = url
        self.identity = identity or url
        self._line = httpx.Client(
            timeout=seconds,
            follow_redirects=False,
            trust_env=may_use_proxies(url),
            auth=Renewing(url, token) if is_personal(token) else None,
        )
        with translated(url):
            self._client: Any = LabelStudio(base_url=url, api_key=token, httpx_client=self._line)  # type: ignore[no-untyped-call]
        self._wire = Wire(self._client, self._line, url)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def version(self) -> str:
        """Return which release of Label Studio it is."""
        with translated(self.url):
            return str(self._wire.ask("GET", "/api/version").get("release", "unknown"))

    def open(self, project: StudioProject, taxonomy: Taxonomy) -> LabelStudioProject:
        """Return a project that is known."""
        return LabelStudioProject(self._client, self._wire, project, taxonomy, url=self.url)

    def open_disputes(self, project: StudioProject, taxonomy: Taxonomy) -> LabelStudioDisputes:
        """Return a project of disputes that is known."""
        return LabelStudioDisputes(self._client, self._wire, project, taxonomy, url=self.url)

    def find(self, workspace_id: str, purpose: Purpose = Purpose.REVIEW) -> StudioProject | None:
        """Return the newest project that carries our mark: one a cut-off push left behind, or reached anew."""
        with translated(self.url):
            projects = self._client.projects.list(include="id,description")
            marks = {project.id: MARK.search(project.description or "") for project in projects}
        wanted = (NAMES[purpose], workspace_id)
        ours = {number: mark["key"] for number, mark in marks.items() if mark and mark.group(1, 2) == wanted}
        newest = max(ours, default=None)
        return newest and StudioProject(server=self.identity, project=newest, key=ours[newest], purpose=purpose)

    def create(
        self,
        workspace_id: str,
        title: str,
        form: str,
        overlap: int,
        *,
        guidelines: str = "",
        purpose: Purpose = Purpose.REVIEW,
    ) -> StudioProject:
        """Make a project with this form and guidelines (HTML), whose tasks are answered by `overlap` people each."""
        key = uuid4().hex
        mark = f"{NAMES[purpose]}:{workspace_id}:{key}"
        LabelInterface(form).validate()  # type: ignore[no-untyped-call]
        with translated(self.url):
            project = self._client.projects.create(
                title=title,
                description=f"Made by annotate. Please leave this mark in place: {mark}",
                label_config=form,
                expert_instruction=guidelines,
                show_instruction=False,  # a reviewer who comes back every day would have to send them away every time
                maximum_annotations=overlap,
                show_skip_button=True,
                enable_empty_annotation=True,  # the form itself asks for a verdict, in words; else Submit is just dead
                show_collab_predictions=False,  # they rank claims, and are nothing to begin an answer with
                request_options=_ONCE,
            )
        return StudioProject(server=self.identity, project=project.id, key=key, purpose=purpose)
