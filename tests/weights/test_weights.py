"""What ships is what the data teach: learnt again, the weights are the same to the last byte."""

import json
from importlib.resources import files

import pytest

from annotate.language.weights import TARGETS, load_calibration, load_debate_weights
from tests.quality import DATA, needs_data

from . import claims, cuts, debate, worthiness


@needs_data
@pytest.mark.parametrize(
    ("name", "learner"), [("debate", debate), ("cuts", cuts), ("claims", claims), ("checkworthy", worthiness)]
)
def test_the_shipped_weights_are_rebuilt_bit_for_bit(name, learner):
    shipped = files("annotate.language.weights").joinpath(f"{name}.json").read_bytes()
    assert learner.learn(DATA).encode() == shipped, "run `make weights`"


def test_what_ships_is_small_and_holds_whole_numbers_and_no_words():
    text = files("annotate.language.weights").joinpath("debate.json").read_text(encoding="utf-8")
    stored = json.loads(text)
    assert len(text) <= 5_000_000
    assert all(isinstance(number, int) for name in ("grams", *TARGETS) for number in stored[name])
    assert stored["grams"] == sorted(set(stored["grams"]))


def test_weights_are_read_once():
    assert load_debate_weights() is load_debate_weights()
    assert load_calibration() is load_calibration()


def test_better_evidence_never_lowers_a_score():
    assert load_calibration().slope > 0
