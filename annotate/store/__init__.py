"""The store: articles, claims and everything people said. The only floor that speaks SQL."""

from .opening import open_store
from .store import Store

__all__ = ["Store", "open_store"]
