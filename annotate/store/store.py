"""The store as the workflows know it: one door to everything that is kept."""

from .answers import Answers
from .articles import Articles
from .handing import Handing
from .history import History
from .journal import Journal
from .known_answers import KnownAnswers
from .people import People
from .publications import Publications
from .rulings import Rulings
from .turns import Turns


class Store(Articles, Answers, Rulings, Journal, History, Handing, KnownAnswers, People, Publications, Turns):
    """
    Articles, claims, what people said, and what a sync last agreed on.

    Every method is all or nothing; `with store.saving():` makes several so.
    Failures of the database are raised as `StoreError`.
    """
