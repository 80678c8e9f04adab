"""A Ctrl-C is never lost."""

import sys
import time

import pytest

from annotate.cli.main import hear_again


def test_an_interrupt_that_comes_while_python_tidies_up_is_heard_again(monkeypatch):
    monkeypatch.setattr(sys, "unraisablehook", hear_again)
    _Tidied()  # thrown away at once
    with pytest.raises(KeyboardInterrupt):
        time.sleep(5)


def test_other_failures_while_tidying_up_are_told_as_ever(monkeypatch, capsys):
    monkeypatch.setattr(sys, "unraisablehook", hear_again)
    _Broken()
    assert "Exception ignored" in capsys.readouterr().err


class _Tidied:
    def __del__(self):
        raise KeyboardInterrupt


class _Broken:
    def __del__(self):
        raise ValueError("not in order")
