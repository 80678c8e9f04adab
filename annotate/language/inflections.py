"""Verbs in all their forms, for lists that name only the base."""

from .speech_verbs import forms_of
from .words import listed


def all_forms(bases: str) -> frozenset[str]:
    """Return every form of the verbs of a list: of “deny ban” also “denies”, “banned”."""
    return frozenset().union(*(forms_of(base) for base in listed(bases)))
