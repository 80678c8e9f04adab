"""Which queues a desk has."""

from annotate.domain import Queue, ReviewOrder
from annotate.settings import Settings
from annotate.syncing import share_out


def queues_of(settings: Settings) -> list[Queue]:
    """Return the queues of a desk."""
    return share_out(ReviewOrder(settings.review_order), settings.review_shares, settings.review_overlap)
