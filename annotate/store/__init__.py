"""The store: articles, claims and everything people said. The only floor that speaks SQL."""

from .journal import Intent, LastPull, whoami
from .opening import open_store
from .store import Store

__all__ = ["Intent", "LastPull", "Store", "open_store", "whoami"]
