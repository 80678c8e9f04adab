"""A small storm, on both kinds of store; `make torture` blows a large one."""

import pytest

from tests.torture.faults import name_schedule
from tests.torture.storm import Storm

SEED = 4
FAULTS = 8


@pytest.mark.studio
def test_nothing_is_lost_or_doubled(tmp_path, store_url, studio, label_studio):
    print(f"Again: make torture SEED={SEED} FAULTS={FAULTS}  # {name_schedule(SEED)}")
    verdict, faults, *_ = Storm(tmp_path / "desk", store_url, studio, label_studio, SEED).blow(FAULTS, print)
    assert verdict.complaints == []
    assert faults.total() >= FAULTS
    assert verdict.figures["answers that stand in the store"] > 0
