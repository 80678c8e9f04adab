"""A command that dies at its first request, at its second, and so on, completes when it is run again."""

from itertools import count

import pytest

from tests.torture.faults import Blow, Fault
from tests.torture.judge import Verdict
from tests.torture.ledger import Ledger
from tests.torture.reviewers import hired

pytestmark = pytest.mark.studio

STEPS = {"push": 8, "pull": 4}  # requests that each of them makes at least


@pytest.mark.parametrize("command", ["push", "pull"])
def test_at_whichever_step_it_dies_nothing_is_lost_or_doubled(desk, studio, command):
    ledger = Ledger(removals=desk.proxy.removals)
    desk.add_article(4)
    assert desk.run("push").exit_code == 0
    with hired(studio.url, studio.token, ("amal",), ledger, seed=1) as (amal,):
        for step in count(1):
            give_work(desk, ledger, amal)
            with desk.proxy.dealing(Blow(Fault.KILL_AFTER, step, writes=False)) as met:
                ledger.runs.append(desk.run(command, "--accept-deletions"))
            if not met:
                break
    assert step > STEPS[command]
    assert ledger.runs[-1].exit_code in {0, 4}, "4: a claim was worded anew after it had been answered"
    ledger.runs.append(desk.run("sync", "--on-conflict", "keep", "--accept-deletions"))
    assert ledger.runs[-1].exit_code == 0, ledger.runs[-1].told
    assert Verdict(ledger, desk.there(), desk.kept()).complaints == []


def give_work(desk, ledger, reviewer):
    """See to it that a push has claims to add, to replace and to take back, and a pull answers to fetch."""
    desk.add_article(3)
    claims = sorted(desk.kept().claims)
    answered = sorted({answer.claim_id for answer in ledger.answers if answer.said}.intersection(claims))
    retired = (answered or claims)[-1]
    reworded = next(claim for claim in claims if claim != retired)
    desk.reword(reworded, f"Somebody was killed [{len(ledger.runs)}]")
    desk.retire(retired)
    ledger.reworded.add(reworded)
    ledger.retired.add(retired)
    for _ in range(2):
        reviewer.act(desk.project())
