"""Read text: sentences, claims, figures, who says so. Pure: no input or output."""

from .split import SPLITTER, Split, split_article

__all__ = ["SPLITTER", "Split", "split_article"]
