"""Forget a person: nothing names them any more, and what they answered stays."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from annotate.errors import UserMistake
from annotate.settings import Settings
from annotate.store import Store, Traces, copies_of
from annotate.studio import Studio
from annotate.studio.disputes import LabelStudioDisputes
from annotate.studio.people import Reviewer

from .disputes import plan_to_pull
from .pull import look_before_pull

_NOT_ONE_PERSON = {"", "unknown"}


class Case(NamedTuple):
    """
    What is known of somebody who asks to be forgotten.

    `names` are all that name them, the given one first; `stand_in` is what
    stands in their place already, "" before; `account` is None where Label
    Studio could not be asked.
    """

    names: tuple[str, ...]
    stand_in: str
    traces: Traces
    account: bool | None

    @property
    def is_new(self) -> bool:
        """Say whether nobody forgot them before."""
        return not self.stand_in


def look_into(
    store: Store, name: str, also: Sequence[str], accounts: Sequence[Reviewer] | None, again_as: str = ""
) -> Case:
    """
    Find out what names a person.

    Args:
        name: what the store calls them, in most cases an address.
        also: what else names them in what people wrote.
        accounts: those at Label Studio; None where it could not be asked.
        again_as: the stand-in they have; then nobody needs to be called so any more.

    Raises:
        UserMistake: nobody is called so, or several people are.
    """
    name = name.strip()
    if name in _NOT_ONE_PERSON:
        raise UserMistake(f"“{name}” may be several people.", hint="`annotate reviewer list` shows who there is.")
    if name in store.forgotten():
        raise UserMistake(
            f"{name} stands in the place of somebody who was forgotten; nothing more can be.",
            hint="To do it again, name the person by address.",
        )
    account = next((each for each in accounts or () if each.email.casefold() == name.casefold()), None)
    full_name = account.name if account and " " in account.name else ""  # “Will” alone is also a word
    names = tuple(dict.fromkeys(each.strip() for each in (name, *also, full_name) if each.strip()))
    known_as = store.recognized(names)
    traces = store.traces(names)
    if not (known_as or again_as or account or any(traces)):
        raise UserMistake(
            f"Nobody here is called “{name}”.", hint="`annotate reviewer list` shows everybody, as the store has them."
        )
    return Case(names, known_as, traces, None if accounts is None else account is not None)


def refuse_unfetched(store: Store, studio: Studio) -> None:
    """
    Make sure that an account takes the author of no answer with it when it is deleted.

    Raises:
        UserMistake: answers, of whomever, were not brought home yet.
    """
    _refuse(len(look_before_pull(store, studio).plan), "Answers", "annotate pull")


def refuse_unfetched_rulings(store: Store, studio: LabelStudioDisputes) -> None:
    """
    Make sure that an account takes the author of no ruling with it when it is deleted.

    Raises:
        UserMistake: rulings, of whomever, were not brought home yet.
    """
    _refuse(len(plan_to_pull(store, studio)), "Rulings", "annotate adjudicate pull")


def _refuse(waiting: int, what: str, command: str) -> None:
    if waiting:
        raise UserMistake(
            f"{what} to {waiting} tasks were not pulled yet. Without an account, nobody could tell whose they are.",
            hint=f"Type `{command}` first, then run the same command again.",
        )


def forget(store: Store, case: Case, again_as: str = "") -> str:
    """
    Forget a person; return what stands in their place. Doing it again wipes what an earlier try could not.

    Args:
        again_as: the stand-in they have, where the key under which they were forgotten is lost.

    Raises:
        SyncConflict: a push or pull is under way.
        StoreLocked: nobody names them any more, but somebody reads the file, so old bytes are still in it.
        UserMistake: nobody stands under `again_as`.
    """
    with store.taking_the_turn():
        stand_in = store.forget(case.names, again_as)
        store.scrub()
    return stand_in


def find_copies(settings: Settings) -> list[Path]:
    """Return the copies of the store beside it, moved aside by `restore`, which forget nobody."""
    return copies_of(settings.store_url, settings.workspace)
