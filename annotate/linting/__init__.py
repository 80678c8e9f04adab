"""Read files of others over: what is wrong with them, what is doubtful, and what to do. Pure."""

from .claimreview import lint_claimreview
from .documents import Document, read_document
from .meanings import Meaning, Meanings
from .taxonomy import lint_taxonomy, refused_shapes

__all__ = [
    "Document",
    "Meaning",
    "Meanings",
    "lint_claimreview",
    "lint_taxonomy",
    "read_document",
    "refused_shapes",
]
