"""Make sure that answers go to the claim their task showed."""

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer, RemoteTask


def fit_answers(listed: RemoteTask, read: AnsweredTask) -> AnsweredTask | None:
    """
    Return the answers to a task, held against what the plan took the task for.

    Somebody may have changed the claim id inside a task: its answers were
    given to the claim it shows, and count for nothing until a person has
    looked. Or the number is another task's by now: then None, and the next
    pull sees that one.
    """
    if read.remote.claim_id == listed.claim_id:
        return read
    if read.remote.fingerprint != listed.fingerprint:
        return None
    why = f"The task says it is about the claim “{read.remote.claim_id[:40]}”, and shows another one."
    misled = (_set_aside(answer, listed.claim_id, why) for answer in read.annotations)
    broken = (answer.model_copy(update={"claim_id": listed.claim_id}) for answer in read.faulty)
    return AnsweredTask(remote=listed, annotations=(), faulty=(*misled, *broken))


def _set_aside(answer: Annotation, claim_id: str, why: str) -> FaultyAnswer:
    return FaultyAnswer(
        annotation_id=answer.annotation_id,
        claim_id=claim_id,
        reviewer=answer.reviewer,
        reason=why,
        raw=answer.model_dump_json(exclude={"taxonomy", "taxonomy_version"}),  # those come from the store
        updated_at=answer.updated_at,
    )
