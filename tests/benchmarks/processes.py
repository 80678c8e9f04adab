"""Run commands as processes of their own, and say what they took."""

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .figures import Spread

PYTHON = sys.executable
ANNOTATE = str(Path(sysconfig.get_path("scripts")) / "annotate")

_LAUNCHER = Path(__file__).with_name("launcher.py")


class Took(NamedTuple):
    """What one run took: time on the wall, time on the processor, and the most memory it held at once."""

    seconds: float
    cpu_seconds: float
    peak_megabytes: float


def run(command: Sequence[str], folder: Path) -> Took:
    """
    Run a command in a folder, with no settings of whoever measures.

    Raises:
        RuntimeError: it failed; what it said was shown.
    """
    words = [PYTHON, "-I", "-S", str(_LAUNCHER), *command]
    reply = subprocess.run(words, cwd=folder, env=_environment(), stdout=subprocess.PIPE, check=True)
    took = json.loads(reply.stdout)
    if took["exit_code"]:
        raise RuntimeError(f"{' '.join(command)} ended with {took['exit_code']}")
    return Took(took["seconds"], took["cpu_seconds"], took["peak_bytes"] / 1e6)


def take_turns(commands: Mapping[str, Sequence[str]], folder: Path, rounds: int) -> dict[str, list[Took]]:
    """Run the commands in turn, round after round, so that all meet the same machine; the first round warms up."""
    every = [{name: run(command, folder) for name, command in commands.items()} for _ in range(rounds + 1)]
    return {name: [round_[name] for round_ in every[1:]] for name in commands}


def seconds(runs: Sequence[Took]) -> Spread:
    """Return their times on the wall."""
    return Spread(tuple(took.seconds for took in runs), "s")


def cpu_seconds(runs: Sequence[Took]) -> Spread:
    """Return their times on the processor, which other programs disturb less."""
    return Spread(tuple(took.cpu_seconds for took in runs), "CPU-s")


def megabytes(runs: Sequence[Took]) -> Spread:
    """Return their peaks of memory."""
    return Spread(tuple(took.peak_megabytes for took in runs), "MB")


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("ANNOTATE_")}
