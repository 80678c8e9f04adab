"""The store: articles, claims and everything people said. The only floor that speaks SQL."""

from .backups import Contents, back_up, restore, verify
from .journal import Intent, LastRun, whoami
from .opening import open_store
from .returns import Homeless
from .store import Store

__all__ = [
    "Contents",
    "Homeless",
    "Intent",
    "LastRun",
    "Store",
    "back_up",
    "open_store",
    "restore",
    "verify",
    "whoami",
]
