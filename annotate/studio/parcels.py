"""Pack tasks into parcels that the server takes."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import Task

from .writing import write_task

MOST_BYTES = 32_000_000  # the server takes 250 MiB, and holds several times as much in memory while it unpacks them


class Parcel(NamedTuple):
    """Tasks as they travel."""

    claim_ids: tuple[str, ...]
    body: bytes


def pack(tasks: Sequence[Task], most: int) -> Iterator[Parcel]:
    """
    Yield the tasks in parcels of `most` tasks at most, and of as many bytes as travel well.

    The first is a quarter as large: the server has work while the rest is packed.
    """
    claim_ids: list[str] = []
    written: list[bytes] = []
    size, room = 0, -(-most // 4)
    for task in tasks:
        one = json.dumps(write_task(task), ensure_ascii=False).encode()
        if written and (len(written) == room or size + len(one) > MOST_BYTES):
            yield _parcel(claim_ids, written)
            claim_ids, written, size, room = [], [], 0, most
        claim_ids.append(task.claim_id)
        written.append(one)
        size += len(one) + 1
    if written:
        yield _parcel(claim_ids, written)


def _parcel(claim_ids: Sequence[str], written: Sequence[bytes]) -> Parcel:
    return Parcel(tuple(claim_ids), b"[" + b",".join(written) + b"]")
