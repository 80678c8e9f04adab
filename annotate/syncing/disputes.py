"""
Decide what a push of disputes must do.

    the claim        its task there                          plan
    ---------------  --------------------------------------  ---------------------------
    disputed         none                                    Add
    disputed         says the same, not marked as ours       Adopt
    disputed         says the same, ours                     –, or Rank (precedents too)
    disputed         other answers, nobody ruled             Replace
    disputed         other answers, skipped or ruled unread  Supersede
    disputed         all rulings were set aside              Add, and Withdraw the old
    disputed no more bare, or rulings were set aside         Withdraw
    any              holds a ruling that counted             – (its author may change it)
    any              a second, bare one                      Discard

The table is the one of `syncing.plan`, read after what was ruled on is left
out of it. What is to be taken away is read once more before it goes.
"""

from collections.abc import Collection, Mapping, Sequence

from annotate.domain import Dispute, RemoteTask, SyncMark, Task

from .actions import Action, Choice, Withdraw
from .plan import plan_push

Place = tuple[int, str]  # a task's number and the claim it is for


def plan_disputes(
    disputes: Sequence[Dispute],
    theirs: Sequence[RemoteTask],
    marks: Mapping[str, SyncMark],
    *,
    known: Collection[str],
    ruled: Collection[Place],
    set_aside: Collection[Place],
) -> list[Action]:
    """
    Plan what brings the disputes to the adjudicators, the worst first.

    Args:
        theirs: every task of the project of disputes. Those of claims that are not `known` are left alone.
        known: the ids of our claims, retired ones too.
        ruled: the tasks that hold a ruling that counted.
        set_aside: the tasks whose rulings, all of them, were set aside; nobody is asked there again.
    """
    ours = [remote for remote in theirs if remote.claim_id in known and _place(remote) not in ruled]
    fresh = [remote for remote in ours if _place(remote) not in set_aside]
    closed = {remote.claim_id for remote in theirs if _place(remote) in ruled}
    wanted: dict[str, Task | None] = dict.fromkeys(remote.claim_id for remote in fresh)
    wanted |= {dispute.claim_id: dispute for dispute in disputes if dispute.claim_id not in closed}
    actions = plan_push(wanted, fresh, marks, on_conflict=Choice.SUPERSEDE, after_emptying=True)
    return [*actions, *(Withdraw(remote) for remote in ours if _place(remote) in set_aside)]


def _place(remote: RemoteTask) -> Place:
    return remote.task_id, remote.claim_id
