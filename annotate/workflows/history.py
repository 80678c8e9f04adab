"""Tell one claim's whole life, and what the last syncs did."""

from annotate.domain import Event
from annotate.publishing import tell_answers, tell_rulings, tell_syncs
from annotate.store import Store


def tell_life(store: Store, beginning: str) -> list[Event]:
    """Return everything that happened to the claim whose id begins like this, in the order the store learned of it."""
    found = store.claim(beginning)
    article, began = store.article(found.article_id), store.beginnings(found.claim_id)
    events = [
        Event(at=began.added_at, kind="added", words=f"The article “{article.title}” was added."),
        Event(at=began.found_at, kind="found", words=f"{found.claim.splitter} found the claim “{found.claim.text}”."),
        *tell_syncs(store.entries(found.claim_id)),
        *tell_answers(store.said(found.claim_id), store.acceptances(found.claim_id)),
        *tell_rulings(store.rulings(found.claim_id), store.set_aside(found.claim_id)),
    ]
    if found.retired_at is not None:
        events.append(Event(at=found.retired_at, kind="retired", words="The claim was taken out of the work."))
    return sorted(events, key=lambda event: event.at)
