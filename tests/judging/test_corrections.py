"""What readers have to be told anew: each change of a verdict or figure that went out, once, and nothing else."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotate.domain import Adjudication, CorrectionNote, Publication, PublishedVersion, Standing, Version
from annotate.judging import (
    find_corrected,
    find_corrections,
    first_verdict,
    version_of,
    what_changed,
    withdrawn_version,
)
from tests.newsroom import report
from tests.newsroom.found import CUTS, DISPLACED, RENT

START = datetime(2031, 1, 1, tzinfo=UTC)
REFUTED = Version(claim_id="c", standing=Standing.SETTLED, verdict="refuted", label="Refuted", content="a")
WITH_34 = REFUTED.model_copy(update={"figure": Decimal(34)})
MISLEADING = REFUTED.model_copy(update={"verdict": "misleading", "label": "Misleading"})
DISPUTED = Version(claim_id="c", standing=Standing.DISPUTED, content="b")
OPEN = Version(claim_id="c", standing=Standing.OPEN, content="c")
GONE = withdrawn_version("c")
ALL = [REFUTED, WITH_34, MISLEADING, DISPUTED, OPEN, GONE]
states = some.lists(some.sampled_from(ALL), max_size=7)


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def went_out(*told: Version, form: str = "html") -> list[PublishedVersion]:
    """Return versions that went out a day apart."""
    return [
        PublishedVersion(number=number, version=version, publication=_file(day(number), form))
        for number, version in enumerate(told, 1)
    ]


def _file(as_of: datetime, form: str) -> Publication:
    return Publication(form=form, file="x", sha256="", as_of=as_of, published_at=as_of, by="")


def note(corrects: int, text: str) -> CorrectionNote:
    return CorrectionNote(claim_id="c", corrects=corrects, text=text, by="", noted_at=day(corrects))


@given(states, some.sampled_from(ALL))
def test_each_change_of_what_was_told_is_a_correction_once(told, now):
    found = find_corrections(went_out(*told), now, day(100), {})
    gists = [version.gist for version in [*told, now]]
    while gists and gists[0][0] != "settled":
        gists.pop(0)
    changes = [pair for pair in pairwise(gists) if pair[0] != pair[1]]
    assert [(each.before.gist, each.after.gist) for each in found] == changes
    assert [each.at for each in found] == sorted({each.at for each in found})
    assert (find_corrected(went_out(*told), now, day(100)) is None) is (found == ())


@given(states, some.sampled_from(ALL))
def test_what_a_draft_tells_is_told_ever_after_in_the_same_words(told, now):
    draft = find_corrections(went_out(*told), now, day(len(told) + 1), {})
    later = find_corrections(went_out(*told, now), now, day(100), {})
    assert later == draft


@given(states, some.sampled_from(ALL), some.randoms())
def test_in_which_turn_files_of_different_moments_went_out_does_not_matter(told, now, chance):
    shuffled = went_out(*told)
    chance.shuffle(shuffled)
    assert find_corrections(shuffled, now, day(100), {}) == find_corrections(went_out(*told), now, day(100), {})
    assert first_verdict(shuffled) == first_verdict(went_out(*told))


def test_what_was_open_when_it_went_out_first_needs_no_correction():
    assert find_corrections(went_out(OPEN, DISPUTED), REFUTED, day(9), {}) == ()
    assert find_corrections([], REFUTED, day(9), {}) == ()


def test_a_note_stays_with_the_correction_it_was_added_to():
    notes = {1: note(1, "We misread the list."), 2: note(2, "The court mended its own list.")}
    told = went_out(REFUTED, MISLEADING, MISLEADING)
    assert [each.note for each in find_corrections(told, WITH_34, day(9), notes)] == [
        "We misread the list.",
        "The court mended its own list.",
    ]
    assert find_corrected(told, MISLEADING, day(9)) == 1
    assert find_corrected(told, WITH_34, day(9)) == 3


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (REFUTED, REFUTED, ""),
        (REFUTED, REFUTED.model_copy(update={"content": "other"}), "text"),
        (REFUTED, WITH_34, "figure"),
        (WITH_34, WITH_34.model_copy(update={"figure": Decimal("34.0")}), ""),
        (WITH_34, MISLEADING, "verdict"),
        (REFUTED, DISPUTED, "standing"),
        (DISPUTED, OPEN, "text"),
        (OPEN, REFUTED, "standing"),
        (REFUTED, GONE, "withdrawn"),
    ],
)
def test_what_changed_has_a_name(before, after, change):
    assert what_changed(before, after) == change


def test_the_figure_readers_are_told_is_the_rulings_else_the_one_given_first():
    project = report()
    told = {finding.claim.text: version_of(finding, project.taxonomy) for finding in project.findings}
    assert told[RENT.text].figure == 2500000
    assert told[CUTS.text].figure == Decimal("9.5")
    disputed = told[DISPLACED.text]
    assert (disputed.verdict, disputed.label, disputed.figure, disputed.settled_at) == (None, "", None, None)


def test_the_hash_of_what_is_told_moves_with_it_and_with_nothing_else():
    project = report()
    finding = next(each for each in project.findings if each.adjudication)
    before = version_of(finding, project.taxonomy).content
    assert len(before) == 64
    answers = tuple(answer.model_copy(update={"reviewer": "somebody"}) for answer in finding.annotations)
    same = finding.model_copy(update={"annotations": answers})
    assert version_of(same, project.taxonomy).content == before
    ruling = finding.adjudication.model_copy(update={"reason": "Another one."})
    assert isinstance(ruling, Adjudication)
    other = finding.model_copy(update={"adjudication": ruling})
    assert version_of(other, project.taxonomy).content != before
