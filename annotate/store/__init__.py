"""The store: articles, claims and everything people said. The only floor that speaks SQL."""

from .backups import Contents, back_up, copies_of, restore, verify
from .journal import Intent, LastRun, whoami
from .opening import open_store
from .people import Traces
from .publications import Noted
from .returns import Homeless
from .store import Store

__all__ = [
    "Contents",
    "Homeless",
    "Intent",
    "LastRun",
    "Noted",
    "Store",
    "Traces",
    "back_up",
    "copies_of",
    "open_store",
    "restore",
    "verify",
    "whoami",
]
