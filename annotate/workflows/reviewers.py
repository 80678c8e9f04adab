"""Tell what reviewers did, for the editor alone."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from annotate.errors import UserMistake
from annotate.judging import Measured, Sureness, Work, measure_sureness, measure_work
from annotate.publishing import pseudonym
from annotate.settings import Settings
from annotate.store import Store
from annotate.studio.people import Reviewer

from .init import pseudonym_key
from .policy import policy_of
from .report import gather_by_name

_NOTHING = Work(0, 0, 0, 0, Measured(None, 0), Measured(None, 0))


class Person(NamedTuple):
    """
    Somebody who checks claims, and what they did.

    `account` is None where nobody could say whether Label Studio has one;
    `pseudonym` is what reports call them; `forgotten` says that `email` is a
    stand-in.
    """

    email: str
    name: str
    joined_on: datetime | None
    last_seen: datetime | None
    account: bool | None
    pseudonym: str
    forgotten: bool
    quarantined: int
    work: Work

    def as_data(self) -> dict[str, Any]:
        """Return all of it as plain data."""
        data = self._asdict()
        work = data.pop("work")._asdict()
        return data | {
            **work,
            "seconds": self.work.seconds.as_data(),
            "rulings": self.work.rulings.as_data(),
        }


def list_people(store: Store, settings: Settings, accounts: Sequence[Reviewer] | None) -> list[Person]:
    """
    Return everybody with an account, and everybody who answered, by name.

    Args:
        accounts: those at Label Studio; None where it could not be asked.
    """
    report = gather_by_name(store, settings)
    works = measure_work(report.findings, policy_of(settings, report.taxonomy))
    faulty = Counter(answer.reviewer for answer in store.quarantined())
    known = {store.recognized([account.email]) or account.email: account for account in accounts or ()}
    forgotten, key = store.forgotten(), pseudonym_key(settings)
    names = sorted(known.keys() | works.keys() | faulty.keys())
    people = [
        (name, Reviewer(email=name) if name in forgotten else known.get(name, Reviewer(email=name))) for name in names
    ]
    return [
        Person(
            **account.model_dump(exclude={"email"}),
            email=name,
            account=None if accounts is None else name in known,
            pseudonym=pseudonym(name, key),
            forgotten=name in forgotten,
            quarantined=faulty[name],
            work=works.get(name, _NOTHING),
        )
        for name, account in people
    ]


def measure_people(store: Store, settings: Settings) -> dict[str, Sureness]:
    """
    Return how reviewers answered claims whose answer is known.

    Raises:
        UserMistake: nothing is known.
    """
    known = store.known_answers()
    if not known:
        raise UserMistake(
            "No answer is known beforehand.",
            hint="Say what is known of a claim: annotate claim gold CLAIM --verdict V --note WHY",
        )
    report = gather_by_name(store, settings)
    return measure_sureness(report.findings, known, policy_of(settings, report.taxonomy))
