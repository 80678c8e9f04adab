"""A project of disputes on a real Label Studio: claims go there with their answers, and rulings come back."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from annotate.domain import EMPTY, Dispute, GivenRuling, ReasonKind, RemoteTask, RuledTask, Task, Taxonomy

from .answered import PAGE_OF_ANSWERS
from .found import Found, ours, remote_task
from .label_studio import LabelStudioProject
from .listing import WITH_ANSWERS, is_one_of
from .reading import (
    BrokenForm,
    read_controls,
    read_moment,
    read_number,
    read_person,
    read_verdict,
    say_fault,
    write_raw,
)
from .writing import write_dispute

_CONTROLS = frozenset({"verdict", "because", "reason", "corrected_figure"})


class LabelStudioDisputes(LabelStudioProject):
    """One project of disputes. What concerns tasks is as in any project; answers to them are rulings."""

    def rulings(self, remotes: Sequence[RemoteTask]) -> Iterator[RuledTask]:
        """Read the rulings on these tasks; a task that is gone by now is left out, and skips are no rulings."""
        for first in range(0, len(remotes), PAGE_OF_ANSWERS):
            some = [remote.task_id for remote in remotes[first : first + PAGE_OF_ANSWERS]]
            with self._translated():
                page = self._listing.page([is_one_of(some)], WITH_ANSWERS, size=PAGE_OF_ANSWERS)
                yield from [self._read_task(task) for task in ours(page)]

    def _read_task(self, task: Found) -> RuledTask:
        remote = remote_task(task)
        given = [answer for answer in task["annotations"] if not answer.get("was_cancelled")]
        self._people.meet(answer.get("completed_by") for answer in given)
        rulings = tuple(read_ruling(answer, remote.claim_id, self._taxonomy, self._people) for answer in given)
        return RuledTask(remote=remote, rulings=rulings)

    def _write(self, task: Task) -> dict[str, Any]:
        if not isinstance(task, Dispute):
            raise TypeError(f"{type(task).__name__} is no dispute")
        return write_dispute(task, self._taxonomy)


def read_ruling(answer: Mapping[str, Any], claim_id: str, taxonomy: Taxonomy, people: Mapping[int, str]) -> GivenRuling:
    """
    Return what an adjudicator ruled; with its fault where it does not keep to the form.

    Args:
        answer: an annotation as Label Studio's API gives it.
        people: e-mail addresses by user number.
    """
    known = {
        "ruling_id": answer["id"],
        "claim_id": claim_id,
        "adjudicator": read_person(answer.get("completed_by"), people),
        "updated_at": read_moment(answer["updated_at"]),
    }
    try:
        return GivenRuling(**known, **_read_fields(answer, taxonomy))
    except (BrokenForm, ValidationError) as failure:
        return GivenRuling(**known, fault=say_fault(failure), raw=write_raw(answer))


def _read_fields(answer: Mapping[str, Any], taxonomy: Taxonomy) -> dict[str, Any]:
    who, editor = answer.get("completed_by"), answer.get("updated_by")
    if editor not in (None, who):  # Label Studio would go on naming the first as its author
        raise BrokenForm("Somebody else changed it after it was given.")
    controls = read_controls(answer.get("result") or [], _CONTROLS)
    if not controls:
        raise BrokenForm(EMPTY)
    verdict = read_verdict(controls.get("verdict", []), taxonomy)
    asked = taxonomy.verdict(verdict)
    reason = "\n".join(map(str, controls.get("reason", []))).strip()
    if not reason:
        raise BrokenForm("It gives no reason.")
    fields: dict[str, Any] = {"verdict": verdict, "because": _read_kind(controls.get("because", [])), "reason": reason}
    if "corrected_figure" in controls and asked and asked.asks_figure:  # hidden, the field is sent all the same
        fields["corrected_figure"] = read_number(controls["corrected_figure"][0])
    return fields


def _read_kind(values: Sequence[Any]) -> ReasonKind:
    if len(values) != 1:
        raise BrokenForm(f"It has {len(values)} kinds of reason." if values else "It has no kind of reason.")
    kinds = {name: kind for kind in ReasonKind for name in (kind.value, kind.label)}
    if not isinstance(values[0], str) or values[0] not in kinds:
        raise BrokenForm(f"There is no kind of reason “{values[0]}”.")
    return kinds[values[0]]
