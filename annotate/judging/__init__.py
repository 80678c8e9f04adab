"""Judge where a claim stands from what people said. Judging only; the verdicts are theirs."""

from .settle import settle

__all__ = ["settle"]
