"""Judge where a claim stands from what people said. Judging only; the verdicts are theirs."""

from .settle import last_words, settle

__all__ = ["last_words", "settle"]
