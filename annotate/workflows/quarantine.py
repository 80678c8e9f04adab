"""Take an answer out of quarantine, because a person has looked at it."""

from typing import NamedTuple

from annotate.domain import Annotation
from annotate.errors import UserMistake
from annotate.settings import Settings
from annotate.store import Store, whoami
from annotate.studio.salvage import salvage

from .taxonomy import find_verdict, read_taxonomy


class Accepted(NamedTuple):
    """What was taken of an answer, and what could not be read, in words."""

    answer: Annotation
    lost: tuple[str, ...]


def accept(
    store: Store, settings: Settings, number: int, *, verdict: str | None = None, by: str | None = None
) -> Accepted:
    """
    Let an answer in quarantine count, as far as it can be read.

    Args:
        number: as `quarantine list` shows it.
        verdict: what the answer meant, where it does not say so itself.
        by: who decided; else whoever is signed in to this machine.

    Raises:
        UserMistake: it is not in quarantine, nothing of it came, or no verdict can be told.
        UnknownVerdict: the taxonomy does not have it.
    """
    taxonomy = read_taxonomy(settings)
    faulty = store.quarantine().get(number)
    if faulty is None:
        raise UserMistake(f"No answer {number} is in quarantine.", hint="`annotate quarantine list` shows all.")
    if verdict is not None:
        find_verdict(taxonomy, verdict)
    found = salvage(faulty, taxonomy)
    if found is None:
        raise UserMistake(
            f"Nothing of answer {number} came that could be read.", hint="Mend or delete it in Label Studio, then pull."
        )
    chosen = verdict or found.verdict
    if chosen is None:
        known = ", ".join(each.key for each in taxonomy.verdicts)
        raise UserMistake(
            f"Answer {number} does not say which verdict it means.", hint=f"Say it: --verdict with one of: {known}."
        )
    answer = found.answer.model_copy(update={"verdict": chosen})
    store.accept(number, answer, by or whoami())
    return Accepted(answer, found.lost)
