"""Find or make the Label Studio project of a workspace."""

from annotate.domain import StudioProject, Taxonomy
from annotate.errors import UserMistake
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import Store
from annotate.studio import MemoryStudio, Studio
from annotate.studio.form import render_form
from annotate.studio.projects import LabelStudioServer


def open_project(
    store: Store, server: LabelStudioServer, settings: Settings, taxonomy: Taxonomy, *, new: bool = False
) -> Studio:
    """
    Return this workspace's project on a server; make it if there is none.

    A project that a cut-off push left behind is known by its mark, and used.
    """
    before = None if new else store.project(server.identity)
    project = before or (None if new else server.find(store.workspace_id()))
    if project is None:
        form = render_form(taxonomy, shipped_text("schemas", "labeling.xml.j2"))
        project = server.create(store.workspace_id(), settings.project_title, form, settings.review_overlap)
    if project != before:
        store.keep_project(project)
    return server.open(project, taxonomy)


def find_project(store: Store, server: LabelStudioServer, taxonomy: Taxonomy) -> Studio:
    """
    Return this workspace's project on a server, by whatever address the server is reached.

    Raises:
        UserMistake: nothing was pushed there yet.
    """
    project = store.project(server.identity)
    if project is None:
        project = server.find(store.workspace_id())
        if project is None:
            raise UserMistake("Nothing was pushed to this Label Studio yet.", hint="Type `annotate push` first.")
        store.keep_project(project)
    return server.open(project, taxonomy)


def preview_project(
    store: Store, server: LabelStudioServer, settings: Settings, taxonomy: Taxonomy, *, new: bool = False
) -> Studio:
    """Return the project a push would use; an empty one, held in memory, where it would make one."""
    project = None if new else store.project(server.identity) or server.find(store.workspace_id())
    if project is None:
        return MemoryStudio(StudioProject(server=server.identity, project=0, key=""))
    return server.open(project, taxonomy)
