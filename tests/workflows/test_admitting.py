"""What was answered under an earlier taxonomy is still read, and what goes to the reviewers fits it."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotate.domain import Taxonomy
from annotate.errors import TaxonomyChanged, VerdictsInUse
from annotate.shipped import shipped_text
from annotate.store import Store, open_store
from annotate.studio.reading import read_problem, read_verdict
from annotate.workflows.admitting import admit, readable, refuse_lost_verdicts


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store("sqlite:///store.db", tmp_path) as opened:
        yield opened


def written(**changes: Any) -> dict[str, Any]:
    return tomllib.loads(shipped_text("schemas", "verdicts", "default.toml")) | changes


def test_answers_under_earlier_verdicts_and_problems_are_read(store: Store) -> None:
    store.note_taxonomy(Taxonomy.model_validate(written()))
    later = Taxonomy.model_validate(written(version=2, verdicts=written()["verdicts"][:3], problems=[]))
    assert read_verdict(["unproven"], readable(later, store)) == "unproven"
    assert read_problem("badly_split", readable(later, store)) == "badly_split"


def test_a_label_that_moved_to_another_verdict_means_the_one_that_has_it_now(store: Store) -> None:
    store.note_taxonomy(Taxonomy.model_validate(written()))
    verdicts = written()["verdicts"]
    verdicts[0]["label"] = "Misleading"
    later = Taxonomy.model_validate(written(version=2, verdicts=[verdicts[0], verdicts[2]]))
    assert read_verdict(["Misleading"], readable(later, store)) == "supported"
    assert read_verdict(["misleading"], readable(later, store)) == "misleading"


def test_a_version_that_went_out_may_come_back_as_it_was(store: Store) -> None:
    for version in (1, 2):
        store.note_taxonomy(Taxonomy.model_validate(written(version=version)))
    admit(Taxonomy.model_validate(written()), store)


def test_what_changed_under_the_same_version_is_told_and_the_next_version_named(store: Store) -> None:
    for version in (1, 4):
        store.note_taxonomy(Taxonomy.model_validate(written(version=version)))
    verdicts = written()["verdicts"]
    verdicts[0] |= {"hotkey": "9", "colour": "#000000"}
    new = verdicts[1] | {"key": "late"}
    changed = Taxonomy.model_validate(written(verdicts=[*verdicts[:4], new], problems=[]))
    with pytest.raises(TaxonomyChanged) as told:
        admit(changed, store)
    assert "“not_a_claim” is gone; “late” is new; hotkey, colour of “supported”; problems." in str(told.value)
    assert "version = 5" in told.value.hint


def test_a_new_order_is_a_change(store: Store) -> None:
    store.note_taxonomy(Taxonomy.model_validate(written()))
    with pytest.raises(TaxonomyChanged, match="the order of its verdicts"):
        admit(Taxonomy.model_validate(written(verdicts=written()["verdicts"][::-1])), store)


def test_what_uses_a_verdict_is_counted() -> None:
    with pytest.raises(VerdictsInUse, match="does not have b, c any more, and 3 answers and 1 rulings use it"):
        refuse_lost_verdicts(["a"], Counter(a=5, b=2, c=1), Counter(b=1))
    with pytest.raises(VerdictsInUse, match="does not have b any more, and 1 rulings use it"):
        refuse_lost_verdicts(["a"], Counter(a=5), Counter(b=1))
    refuse_lost_verdicts(["a", "b"], Counter(a=5), Counter(b=1))
