"""Put answers back on a Label Studio that was set up anew, after a push."""

from annotate.publishing import pseudonym
from annotate.settings import Settings
from annotate.store import Intent, Store
from annotate.studio import Studio

from .apply import Advance
from .init import pseudonym_key
from .journal import noted


def put_back(store: Store, studio: Studio, settings: Settings, advance: Advance) -> int:
    """
    Put the answers that the project lacks back, under their authors' accounts or pseudonyms; return how many.

    Each is noted before it is sent, and refused by the server when it was sent
    before: whatever cuts this short, it can be run again. The next pull brings
    them home as what they were.
    """
    homeless, key = store.homeless(studio.project), pseudonym_key(settings)
    intents = [Intent("put back", each.answer.claim_id, each.task_id) for each in homeless]
    with noted(store, studio.project, "push", intents, advance) as note:
        for each in homeless:
            store.note_return(studio.project, each.number)
            studio.put_back(each.task_id, each.answer, each.number, pseudonym(each.answer.reviewer, key))
            note(1)
    return len(homeless)
