"""A Ctrl-C is never lost."""

import sys
import time
from typing import Annotated, Any

import pytest
from pydantic import PlainSerializer, TypeAdapter

from annotate.cli.main import INTERRUPTED, hear_again, run


def test_an_interrupt_that_comes_while_python_tidies_up_is_heard_again(monkeypatch):
    monkeypatch.setattr(sys, "unraisablehook", hear_again)
    _Tidied()  # thrown away at once
    with pytest.raises(KeyboardInterrupt):
        time.sleep(5)


def test_other_failures_while_tidying_up_are_told_as_ever(monkeypatch, capsys):
    monkeypatch.setattr(sys, "unraisablehook", hear_again)
    _Broken()
    assert "Exception ignored" in capsys.readouterr().err


def test_one_that_meets_pydantic_at_its_work_stops_a_command(monkeypatch, capsys):
    class Late:
        def __str__(self):
            raise KeyboardInterrupt

    def command(words):
        TypeAdapter(Annotated[Any, PlainSerializer(str)]).dump_json(Late())

    monkeypatch.setattr("annotate.cli.main.app", command)
    assert run([]) == INTERRUPTED
    assert "Stopped." in capsys.readouterr().err


class _Tidied:
    def __del__(self):
        raise KeyboardInterrupt


class _Broken:
    def __del__(self):
        raise ValueError("not in order")
