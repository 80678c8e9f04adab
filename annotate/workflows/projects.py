"""Find or make the Label Studio project of a workspace, and make sure that it is still the same one."""

from annotate.domain import ProjectMark, Purpose, StudioProject, Taxonomy
from annotate.errors import ProjectGone, ProjectReplaced, UserMistake
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import Store
from annotate.studio import MemoryStudio, Studio
from annotate.studio.asking import Asked
from annotate.studio.form import render_form
from annotate.studio.guidelines import write_guidelines
from annotate.studio.projects import LabelStudioServer
from annotate.studio.version import TESTED
from annotate.syncing import name_form

from .admitting import admit, readable
from .queue import queues_of


def form_of(taxonomy: Taxonomy, settings: Settings) -> str:
    """Return the form of a taxonomy, in the desk's language, asking for the evidence the desk asks for."""
    template = shipped_text("schemas", "labeling.xml.j2")
    return render_form(taxonomy, template, settings.form_language, _asked(settings))


def guidelines_of(taxonomy: Taxonomy, settings: Settings) -> str:
    """Return what the desk's reviewers are told to do, as HTML."""
    return write_guidelines(taxonomy, _asked(settings), settings.form_language)


def _asked(settings: Settings) -> Asked:
    return Asked(settings.evidence_sources, settings.casualty_sources)


def doubt_version(server: LabelStudioServer) -> str:
    """Say that a server has a version nobody tried this with; "" when somebody did."""
    version = server.version()
    if f"{version}.".startswith(f"{TESTED}."):
        return ""
    return f"Label Studio at {server.url} is version {version}; annotate was tested with {TESTED}, and goes on."


def open_project(
    store: Store, server: LabelStudioServer, settings: Settings, taxonomy: Taxonomy, *, new: bool = False
) -> Studio:
    """
    Return this workspace's project on a server; make it if there is none.

    A project that a cut-off push left behind is known by its mark, and used.

    Raises:
        ProjectGone, ProjectReplaced: it is not there any more, or another one is in its place.
        TaxonomyChanged, VerdictsInUse: the taxonomy must not go to the reviewers.
    """
    admit(taxonomy, store)
    project = None if new else known_project(store, server, taxonomy)
    if project is None:
        form, guidelines = form_of(taxonomy, settings), guidelines_of(taxonomy, settings)
        title, overlap = settings.project_title, settings.review_overlap
        project = server.create(store.workspace_id(), title, form, overlap, guidelines=guidelines)
        with store.saving():
            store.keep_project(project)
            store.keep_project_mark(project, ProjectMark(form=name_form(form)))
        _arrange(server.open(project, taxonomy), settings)
    store.note_taxonomy(taxonomy)
    return server.open(project, readable(taxonomy, store))


def find_project(store: Store, server: LabelStudioServer, taxonomy: Taxonomy) -> Studio:
    """
    Return this workspace's project on a server, by whatever address the server is reached.

    Raises:
        UserMistake: nothing was pushed there yet.
        ProjectGone, ProjectReplaced: it is not there any more, or another one is in its place.
    """
    project = known_project(store, server, taxonomy)
    if project is None:
        raise UserMistake("Nothing was pushed to this Label Studio yet.", hint="Type `annotate push` first.")
    return server.open(project, readable(taxonomy, store))


def preview_project(
    store: Store, server: LabelStudioServer, settings: Settings, taxonomy: Taxonomy, *, new: bool = False
) -> Studio:
    """Return the project a push would use; an empty one, held in memory, where it would make one."""
    admit(taxonomy, store)
    project = None if new else store.project(server.identity) or server.find(store.workspace_id())
    if project is None:
        nowhere = StudioProject(server=server.identity, project=0, key="")
        form, guidelines = form_of(taxonomy, settings), guidelines_of(taxonomy, settings)
        made = MemoryStudio(nowhere, form, settings.project_title, guidelines)
        made.overlap(settings.review_overlap)
        _arrange(made, settings)
        return made
    return server.open(_same(project, store, server, taxonomy), readable(taxonomy, store))


def _arrange(studio: Studio, settings: Settings) -> None:
    for queue in queues_of(settings):
        studio.arrange(queue)


def known_project(
    store: Store, server: LabelStudioServer, taxonomy: Taxonomy, purpose: Purpose = Purpose.REVIEW
) -> StudioProject | None:
    """
    Return the project of this workspace for a purpose, noted or found by its mark; None if there is none.

    Raises:
        ProjectGone, ProjectReplaced: it is not there any more, or another one is in its place.
    """
    before = store.project(server.identity, purpose)
    project = _same(before, store, server, taxonomy) if before else server.find(store.workspace_id(), purpose)
    if project is not None and project != before:
        store.keep_project(project)
    return project


def _same(project: StudioProject, store: Store, server: LabelStudioServer, taxonomy: Taxonomy) -> StudioProject:
    """
    Return the project if it is still there under its number; else where its mark is found now.

    Raises:
        ProjectGone: it is nowhere.
        ProjectReplaced: it is nowhere, and another project has its number.
    """
    try:
        state = server.open(project, taxonomy).look()
        if state.key == project.key:
            return project
        gone: ProjectGone | ProjectReplaced = ProjectReplaced(
            f"Project {project.project} on {server.url} is not the one this workspace pushed to: it is “{state.title}”."
        )
    except ProjectGone as failure:
        gone = failure
    found = server.find(store.workspace_id(), project.purpose)
    if found is None or found.key != project.key:
        raise gone
    return found
