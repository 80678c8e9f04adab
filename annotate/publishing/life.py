"""Tell one claim's whole life, from article to verdict, in plain words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from annotate.domain import (
    Acceptance,
    Annotation,
    CorrectionNote,
    Ending,
    Event,
    Evidence,
    JournalEntry,
    PastRuling,
    PublishedVersion,
    Said,
    SetAside,
)

from .corrections import say_version
from .phrases import say_ruling

_DONE = {
    "add": "It was sent to the reviewers",
    "adopt": "It was found at the reviewers already, from a push that was cut off",
    "replace": "It was reworded, and sent to the reviewers anew",
    "withdraw": "It was taken back from the reviewers",
    "discard": "A second task for it was removed",
    "conflict": "It had been reworded, or lost, after it was answered; nothing was done to it",
    "keep": "It had been reworded, or lost, after it was answered; what was answered was chosen to stand",
    "supersede": "It had been reworded, or lost, after it was answered; what was answered was chosen to be history",
    "rank": "Its place in the reviewers' queue changed",
}
_DONE_FOR_RULING = {
    "add": "It was sent to the adjudicators",
    "adopt": "It was found at the adjudicators already, from a push that was cut off",
    "replace": "The answers to it changed, and it was sent to the adjudicators anew",
    "supersede": "It was sent to the adjudicators anew",
    "withdraw": "It was taken back from the adjudicators",
    "rank": "What adjudicators read beside it was renewed",
}
_ENDINGS = {
    Ending.FAILED: "failed",
    Ending.STOPPED: "was stopped",
    Ending.CUT_OFF: "was cut off",
    Ending.DONE: "left it out",
    None: "is under way, or was cut off",
}


def tell_syncs(entries: Iterable[JournalEntry]) -> Iterator[Event]:
    """Tell what syncs did with a claim. What they fetched is told by the answers themselves."""
    for entry in entries:
        run = entry.run
        where = f"Label Studio {run.server}, project {run.project}"
        task = f", task {entry.task_id}" if entry.task_id is not None else ""
        if entry.done_at is None:
            why = f": {run.failure}" if run.failure else ""
            words = (
                f"{_a(run.verb)} meant to do this: {entry.action}. It {_ENDINGS[run.ending]} before that was noted{why}"
            )
            yield Event(at=run.begun_at, kind="not done", words=f"{words.rstrip('.')}.", by=run.by)
        elif entry.action != "fetch":
            done = _DONE_FOR_RULING if run.verb.startswith(ADJUDICATING) else _DONE
            said = done.get(entry.action, f"{_a(run.verb)} did this: {entry.action}")
            yield Event(at=entry.done_at, kind=entry.action, words=f"{said} ({where}{task}).", by=run.by)


def tell_answers(states: Iterable[Said], acceptances: Sequence[Acceptance]) -> Iterator[Event]:
    """Tell how answers came, changed and went."""
    answers: dict[tuple[int, int, int], list[Said]] = defaultdict(list)
    for state in states:
        answers[state.project, state.task_id, state.answer.annotation_id].append(state)
    accepted = {acceptance.accepted_at for acceptance in acceptances}
    for history in answers.values():
        yield from _tell_answer(history, accepted)
    for acceptance in acceptances:
        reading = acceptance.reading
        words = f"The answer of {reading.reviewer} was taken out of quarantine, read as: {_say(reading)}."
        yield Event(at=acceptance.accepted_at, kind="accepted", words=words, by=acceptance.by)


def _tell_answer(history: Sequence[Said], accepted: Collection[datetime]) -> Iterator[Event]:
    for place, state in enumerate(history):
        if state.fetched_at not in accepted:  # those that were tells `tell_answers`
            yield _tell_state(state, first=place == 0)
    retired = [state.retired_at for state in history if state.retired_at is not None]
    if len(retired) == len(history) and not history[-1].moved:
        words = f"The answer of {history[-1].answer.reviewer} was taken back; it is kept here as history."
        yield Event(at=max(retired), kind="withdrawn", words=words)


def _tell_state(state: Said, *, first: bool) -> Event:
    answer = state.answer
    kind, by = "answered" if first else "changed", answer.reviewer
    if first and state.put_back:
        words = f"The answer of {answer.reviewer} stands on another server now, where it was put back."
        return Event(at=state.fetched_at, kind="moved", words=words)
    if not isinstance(answer, Annotation):
        kind, words = "quarantined", f"An answer of {answer.reviewer} went into quarantine: {answer.reason}"
    elif answer.edited_by:
        by = answer.edited_by
        words = f"{by} changed the answer of {answer.reviewer} to: {_say(answer)}."
    else:
        did = "answered" if first else "changed the answer to"
        words = f"{answer.reviewer} {did}: {_say(answer)}."
    return Event(at=state.fetched_at, kind=kind, words=words, by=by, there_at=answer.updated_at)


def tell_rulings(rulings: Sequence[PastRuling], set_aside: Iterable[SetAside]) -> Iterator[Event]:
    """Tell who ruled, what and why; how a ruling was revised or taken back; and which could not stand."""
    began, ended = {past.ruling.ruled_at for past in rulings}, {past.retired_at for past in rulings}
    for past in rulings:
        ruling = past.ruling
        did = "revised the ruling to" if ruling.ruled_at in ended else "ruled"
        words = f"{ruling.adjudicator} {did}: {say_ruling(ruling)}: {ruling.reason}"
        yield Event(at=ruling.ruled_at, kind="ruled", words=words, by=ruling.adjudicator)
        if past.retired_at is not None and past.retired_at not in began:
            words = f"The ruling of {ruling.adjudicator} was taken back; it is kept here as history."
            yield Event(at=past.retired_at, kind="ruling taken back", words=words, by=ruling.adjudicator)
    for kept in set_aside:
        given = kept.given
        words = f"A ruling of {given.adjudicator} was set aside: {given.fault}"
        there_at = given.updated_at
        yield Event(at=kept.fetched_at, kind="ruling set aside", words=words, by=given.adjudicator, there_at=there_at)


def tell_publications(went_out: Iterable[PublishedVersion], notes: Iterable[CorrectionNote]) -> Iterator[Event]:
    """Tell what readers were told of a claim, and what a person added to its corrections."""
    for each in went_out:
        publication = each.publication
        words = f"It went out in {publication.file} ({publication.form}): {say_version(each.version)}."
        yield Event(at=publication.published_at, kind="published", words=words, by=publication.by)
    for note in notes:
        words = f"To the correction was added: {note.text}"
        yield Event(at=note.noted_at, kind="correction noted", words=words, by=note.by)


ADJUDICATING = "adjudicate"


def _a(verb: str) -> str:
    return f"An {verb}" if verb.startswith(ADJUDICATING) else f"A {verb}"


def _say(answer: Annotation) -> str:
    if answer.verdict is None:
        return "skipped"
    parts = [answer.verdict]
    if answer.corrected_figure is not None:
        parts.append(f"the figure is {answer.corrected_figure:f}")
    parts += [_say_evidence(piece) for piece in answer.evidence]
    if answer.problems:
        note = f" ({answer.problem_note})" if answer.problem_note else ""
        parts.append(f"something is wrong with the claim: {', '.join(answer.problems)}{note}")
    return ", ".join(parts)


def _say_evidence(piece: Evidence) -> str:
    stance = f" ({piece.stance})" if piece.stance else ""
    figure = f" with the figure {piece.figure}" if piece.figure else ""
    return f"evidence{stance} from {piece.url}{figure}"
