"""Find or make the adjudicators' own project in Label Studio, and its form."""

from annotate.domain import Purpose, Queue, ReviewOrder, StudioProject, Taxonomy
from annotate.errors import ProjectGone, ProjectReplaced, UserMistake
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import Store
from annotate.studio.disputes import LabelStudioDisputes
from annotate.studio.form import render_form
from annotate.studio.projects import LabelStudioServer

from .admitting import admit, readable
from .projects import known_project

_ADJUDICATORS = 1  # of each dispute
_WORST_FIRST = Queue(order=ReviewOrder.SCORE)
_LONGEST_TITLE = 50


def open_disputes(
    store: Store, server: LabelStudioServer, settings: Settings, taxonomy: Taxonomy, *, new: bool = False
) -> LabelStudioDisputes:
    """
    Return this workspace's project of disputes on a server; make it if there is none.

    Raises:
        ProjectGone, ProjectReplaced: it is not there any more, or another one is in its place.
        TaxonomyChanged, VerdictsInUse: the taxonomy must not go to the adjudicators.
    """
    admit(taxonomy, store)
    project = None if new else _known(store, server, taxonomy)
    if project is None:
        title = f"{settings.project_title[: _LONGEST_TITLE - len(': rulings')]}: rulings"
        form = ruling_form(taxonomy, settings.form_language)
        project = server.create(store.workspace_id(), title, form, _ADJUDICATORS, purpose=Purpose.RULING)
        store.keep_project(project)
    store.note_taxonomy(taxonomy)
    return server.open_disputes(project, _as_shown(readable(taxonomy, store), settings.form_language))


def preview_disputes(
    store: Store, server: LabelStudioServer, settings: Settings, taxonomy: Taxonomy, *, new: bool = False
) -> LabelStudioDisputes | None:
    """
    Return the project of disputes a push would use; None where it would make one.

    Raises:
        ProjectGone, ProjectReplaced: it is not there any more, or another one is in its place.
    """
    project = None if new else _known(store, server, taxonomy)
    shown = _as_shown(readable(taxonomy, store), settings.form_language)
    return server.open_disputes(project, shown) if project else None


def known_disputes(
    store: Store, server: LabelStudioServer, settings: Settings, taxonomy: Taxonomy
) -> LabelStudioDisputes:
    """
    Return this workspace's project of disputes on a server.

    Raises:
        UserMistake: nothing was pushed there yet.
        ProjectGone, ProjectReplaced: it is not there any more, or another one is in its place.
    """
    studio = preview_disputes(store, server, settings, taxonomy)
    if studio is None:
        raise UserMistake(
            "No dispute was sent to this Label Studio yet.", hint="Type `annotate adjudicate push` first."
        )
    return studio


def put_in_order(studio: LabelStudioDisputes) -> None:
    """See to it that adjudicators are given the worst dispute first, whenever it was sent."""
    if _WORST_FIRST not in [remote.queue for remote in studio.queues()]:
        studio.arrange(_WORST_FIRST)


def ruling_form(taxonomy: Taxonomy, language: str) -> str:
    """Return the form for adjudicators."""
    return render_form(taxonomy, shipped_text("schemas", "ruling.xml.j2"), language)


def _known(store: Store, server: LabelStudioServer, taxonomy: Taxonomy) -> StudioProject | None:
    try:
        return known_project(store, server, taxonomy, Purpose.RULING)
    except (ProjectGone, ProjectReplaced) as failure:
        hint = (
            "If it was deleted by mistake, restore Label Studio's backup. To go on in a new project, type `annotate "
            "adjudicate push --new-project`; the rulings fetched so far stay in the store."
        )
        raise type(failure)(str(failure), hint=hint) from failure


def _as_shown(taxonomy: Taxonomy, language: str) -> Taxonomy:
    """Return a taxonomy whose labels are those of a language, as the form has them."""
    spoken = (verdict.model_copy(update={"label": verdict.label_in(language)}) for verdict in taxonomy.verdicts)
    return taxonomy.model_copy(update={"verdicts": tuple(spoken)})
