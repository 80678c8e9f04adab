"""Who the users of a Label Studio are, by number."""

from collections.abc import Iterable, Mapping
from typing import Any


class Names(Mapping[int, str]):
    """
    E-mail addresses by user number, asked for once; again when somebody has joined since.

    Args:
        client: the SDK's client.
    """

    def __init__(self, client: Any) -> None:
        self._client = client
        self._known: dict[int, str] = {}
        self._missing: set[int] = set()

    def meet(self, numbers: Iterable[Any]) -> None:
        """Make sure that these users are known, but for those who are gone."""
        strangers = {number for number in numbers if isinstance(number, int)} - self._known.keys() - self._missing
        if strangers:
            # Who was taken off the organization is still listed, each under the name “Deleted”.
            self._known = {user.id: user.email for user in self._client.users.list() if "@" in user.email}
            self._missing |= strangers - self._known.keys()

    def __getitem__(self, number: int) -> str:
        return self._known[number]

    def __iter__(self) -> Any:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
