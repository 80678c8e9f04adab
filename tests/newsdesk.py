"""A desk for tests: a workspace in a folder of its own, and the real command line over it."""

import json
import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest.mock import patch

from annotate.cli.main import run


@dataclass(frozen=True)
class Outcome:
    """What a person sees of a run."""

    exit_code: int
    shown: str
    told: str

    @property
    def data(self) -> Any:
        """The JSON on standard output."""
        return json.loads(self.shown)

    @property
    def lines(self) -> list[Any]:
        """The JSON Lines on standard output."""
        return [json.loads(line) for line in self.shown.splitlines()]


@dataclass
class Newsdesk:
    """
    A workspace, and everything a person types in it.

    `environment` is set for each run, over that of the tests.
    """

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, *words: str) -> Outcome:
        """Run a command line in this process, as a person would type it."""
        out, err = (TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
        with (
            chdir(self.folder),
            patch.dict(os.environ, self.environment),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            code = run(list(words))
        return Outcome(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))  # type: ignore[attr-defined]

    def do(self, *words: str) -> Outcome:
        """Run a command line that must succeed."""
        outcome = self.run(*words)
        assert outcome.exit_code == 0, f"annotate {' '.join(words)}: {outcome.told}"
        return outcome

    def start(self, *words: str, **options: Any) -> "subprocess.Popen[str]":
        """Start a command line as a process of its own."""
        environment = {**os.environ, **self.environment}
        command = [sys.executable, "-m", "annotate", *words]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        return subprocess.Popen(command, cwd=self.folder, env=environment, **(streams | options))

    def write(self, name: str, text: str | bytes) -> Path:
        """Put a file into the folder."""
        file = self.folder / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file
