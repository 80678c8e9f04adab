"""Read files of others over: what is wrong with them, what is doubtful, and what to do. Pure."""

from .taxonomy import lint_taxonomy, refused_shapes

__all__ = ["lint_taxonomy", "refused_shapes"]
