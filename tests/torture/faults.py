"""What goes wrong, and when: a schedule that the same seed draws again."""

import hashlib
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice
from random import Random
from typing import NamedTuple


class Fault(StrEnum):
    """One thing that goes wrong around one request."""

    CUT_BEFORE = "cut before the request"
    CUT_REQUEST = "cut inside the request"
    CUT_AFTER = "done, and cut before the reply"
    CUT_REPLY = "done, and cut inside the reply"
    ERROR = "500"
    ERROR_AFTER = "done, and 500"
    DOWN = "502"
    DOWN_AFTER = "done, and 502"
    BUSY = "429"
    STALL = "stall"
    LATE = "stall, and done late"
    KILL_BEFORE = "annotate killed before the request"
    KILL_AFTER = "annotate killed before the reply"
    KILL_SOON = "annotate killed after the reply"
    CRASH = "Label Studio killed"


KILLS = (Fault.KILL_BEFORE, Fault.KILL_AFTER, Fault.KILL_SOON)
_WEIGHTS = dict.fromkeys(Fault, 1.0) | {Fault.CUT_AFTER: 2.0, Fault.CRASH: 0.4}
_COMMANDS = {"push": 5, "pull": 3, "sync": 4}


class Blow(NamedTuple):
    """A fault, and which request of a command meets it: the n-th of all, or the n-th that writes."""

    fault: Fault
    number: int
    writes: bool


class Plan(NamedTuple):
    """One command, and what it meets."""

    command: str
    blows: tuple[Blow, ...]


def draw_plans(seed: int) -> Iterator[Plan]:
    """Yield what happens to one command after the other, without an end."""
    random = Random(f"{seed} faults")
    while True:
        (command,) = random.choices(list(_COMMANDS), list(_COMMANDS.values()))
        yield Plan(command, tuple(_draw_blow(random, command) for _ in range(random.randint(1, 4))))


def name_schedule(seed: int) -> str:
    """Return a short name for what a seed draws: the same name, the same faults."""
    return hashlib.sha256(repr(list(islice(draw_plans(seed), 1000))).encode()).hexdigest()[:12]


def _draw_blow(random: Random, command: str) -> Blow:
    (fault,) = random.choices(list(Fault), [_WEIGHTS[fault] for fault in Fault])
    writes = command != "pull" and random.random() < 0.75  # a command that only looks gives up at the first fault
    return Blow(fault, random.randint(1, 6 if writes else 8), writes)
