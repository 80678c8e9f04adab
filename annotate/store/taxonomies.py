"""Which taxonomies went to the reviewers, and under which one an answer was given."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from annotate.domain import Annotation, AnsweredTask, StudioProject, Taxonomy

from .marks import Marks
from .tables import AdjudicationRow, AnnotationRow, FormRow, TaxonomyRow

_TICK = timedelta(seconds=1)

Named = tuple[str, int | None]  # a taxonomy's key and version


class Taxonomies(Marks):
    """The part of the store that remembers taxonomies. What was noted of a version is never changed."""

    def note_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Note what a version says, the first time it goes to the reviewers."""
        with self._writing() as session:
            if session.get(TaxonomyRow, (taxonomy.key, taxonomy.version)) is None:
                key, version, content = taxonomy.key, taxonomy.version, taxonomy.content
                session.add(TaxonomyRow(key=key, version=version, content=content, noted_at=self._clock()))

    def taxonomies(self) -> list[Taxonomy]:
        """Return every taxonomy that went to the reviewers, the versions of each in their order."""
        with self._reading() as session:
            rows = session.exec(select(TaxonomyRow).order_by(col(TaxonomyRow.key), col(TaxonomyRow.version)))
            return [Taxonomy.model_validate_json(row.content) for row in rows]

    def note_form(self, project: StudioProject, named: Named, since: datetime) -> None:
        """
        Note which taxonomy the form of a project offers, where that is news.

        Args:
            since: the server's clock as it was seen, in whole seconds, rounded down; answers from then on are given
                under it. What came in the very second in which a form was renewed was given under the one before.
        """
        with self._writing() as session:
            project_id = self._project_id(session, project)
            forms = forms_of(session, project_id)
            if not forms or _named(forms[-1]) != named:
                key, version = named
                since = max(since + _TICK, forms[-1].since) if forms else since  # a clock may be set back
                session.add(FormRow(project_id=project_id, taxonomy=key, version=version, since=since))

    def verdicts_used(self) -> tuple[Counter[str], Counter[str]]:
        """Return how many of the answers, and how many of the rulings, that stand have which verdict."""
        with self._reading() as session:
            return _count(session, AnnotationRow), _count(session, AdjudicationRow)

    def answers_by_taxonomy(self) -> Counter[Named]:
        """Return how many of the answers that stand were given under which taxonomy, skips left out."""
        with self._reading() as session:
            standing = col(AnnotationRow.retired_at).is_(None) & col(AnnotationRow.verdict).is_not(None)
            columns = (col(AnnotationRow.taxonomy), col(AnnotationRow.taxonomy_version))
            rows = session.exec(select(*columns, func.count()).where(standing).group_by(*columns))
            return Counter({(key, version): count for key, version, count in rows})


def _count(session: Session, table: type[AnnotationRow] | type[AdjudicationRow]) -> Counter[str]:
    verdict = col(table.verdict)
    standing = select(verdict, func.count()).where(col(table.retired_at).is_(None), verdict.is_not(None))
    return Counter({key: count for key, count in session.exec(standing.group_by(verdict)) if key is not None})


def forms_of(session: Session, project_id: int) -> list[FormRow]:
    """Return the forms a project had, in the order they were noted."""
    return list(session.exec(select(FormRow).filter_by(project_id=project_id).order_by(col(FormRow.id))))


def with_taxonomy(session: Session, project_id: int, tasks: Sequence[AnsweredTask]) -> Sequence[AnsweredTask]:
    """Return answered tasks whose answers say which taxonomy they were given under."""
    forms = forms_of(session, project_id)
    if not forms:
        return tasks
    return [
        task.model_copy(update={"annotations": tuple(stamp(answer, forms) for answer in task.annotations)})
        for task in tasks
    ]


def stamp(answer: Annotation, forms: Sequence[FormRow]) -> Annotation:
    """
    Return an answer with the taxonomy it was given under: the one the form offered at its last change.

    The server keeps no such thing with an answer, so it is told by the server's clock. That is the same whenever it
    is asked, so an answer that is fetched again keeps it. Before the first form that was noted, nobody knows.
    """
    place = bisect_right(forms, answer.updated_at, key=lambda form: form.since)
    key, version = _named(forms[place - 1]) if place else ("", None)
    if not key:
        return answer
    return answer.model_copy(update={"taxonomy": key, "taxonomy_version": version})


def _named(form: FormRow) -> Named:
    return form.taxonomy, form.version
