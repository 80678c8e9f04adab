"""Give a project another form, and note since when it offers which taxonomy."""

from annotate.domain import ProjectState, StudioProject
from annotate.store import Store
from annotate.studio import Studio
from annotate.syncing import named_taxonomy


def reform(form: str, store: Store, studio: Studio) -> None:
    """Give a project another form; answers from now on are given under what it offers."""
    studio.reform(form)
    note_form(store, studio.project, studio.look())


def note_form(store: Store, project: StudioProject, there: ProjectState) -> None:
    """
    Note which taxonomy the form names, by the server's clock.

    A run that was cut off before it could do so is made good by the next one, as of then.
    """
    store.note_form(project, named_taxonomy(there.form), there.now or store.now())
