"""Tell one claim's whole life, and what the last syncs did."""

from annotate.domain import Acceptance, Event, Said
from annotate.publishing import Disguise, tell_answers, tell_publications, tell_rulings, tell_syncs
from annotate.settings import Settings
from annotate.store import Store

from .init import pseudonym_key


def tell_life(store: Store, settings: Settings, beginning: str, *, by_name: bool = False) -> list[Event]:
    """
    Return everything that happened to the claim whose id begins like this, in the order the store learned of it.

    Args:
        by_name: call people by their names, for the desk's own eyes; else by pseudonyms.
    """
    found = store.claim(beginning)
    said, acceptances = store.said(found.claim_id), store.acceptances(found.claim_id)
    went_out, notes = store.published_versions(claim_id=found.claim_id), store.all_correction_notes(found.claim_id)
    rulings, set_aside = store.rulings(found.claim_id), store.set_aside(found.claim_id)
    if not by_name:
        accepting = {acceptance.by for acceptance in acceptances}
        disguise = Disguise(store.people() | accepting, pseudonym_key(settings))
        said, acceptances = _disguised(disguise, said, acceptances)
        rulings, set_aside = [*map(disguise.ruling, rulings)], [*map(disguise.set_aside, set_aside)]
        notes = [*map(disguise.note, notes)]
    article, began = store.article(found.article_id), store.beginnings(found.claim_id)
    events = [
        Event(at=began.added_at, kind="added", words=f"The article “{article.title}” was added."),
        Event(at=began.found_at, kind="found", words=f"{found.claim.splitter} found the claim “{found.claim.text}”."),
        *tell_syncs(store.entries(found.claim_id)),
        *tell_answers(said, acceptances),
        *tell_rulings(rulings, set_aside),
        *tell_publications(went_out, notes),
    ]
    if found.retired_at is not None:
        events.append(Event(at=found.retired_at, kind="retired", words="The claim was taken out of the work."))
    return sorted(events, key=lambda event: event.at)


def _disguised(
    disguise: Disguise, said: list[Said], acceptances: list[Acceptance]
) -> tuple[list[Said], list[Acceptance]]:
    return (
        [state.model_copy(update={"answer": disguise.answer(state.answer)}) for state in said],
        [
            each.model_copy(update={"by": disguise.name(each.by), "reading": disguise.answer(each.reading)})
            for each in acceptances
        ],
    )
