"""What its neighbours make of a word's vector: the middle layers of a spaCy model."""

from collections.abc import Sequence
from typing import Any

import numpy

from .maxout import Maxout


class Contexts:
    """
    The convolutions of a model: each layer adds to every vector what it makes of it and of its two neighbours'.

    Measured: half the time that the model takes for its own.
    """

    def __init__(self, layers: Any) -> None:
        self._layers = [Maxout(layer) for layer in layers.layers[0].layers]
        self._width = layers.get_dim("nO")

    def read(self, sentences: Sequence[Sequence[bytes]]) -> list[Any]:
        """Return the vectors of each sentence as an array, given those of its words alone, as bytes."""
        blank = bytes(4 * self._width * len(self._layers))  # as far as a word sees
        flat = b"".join([blank, *(part for words in sentences for part in (*words, blank))])
        vectors = numpy.frombuffer(flat, numpy.float32).reshape(-1, self._width)
        for layer in self._layers:
            vectors = vectors[1:-1] + layer.finish(_threes(vectors) @ layer.weights)
        starts = numpy.cumsum([0, *(len(words) + len(self._layers) for words in sentences)]).tolist()
        return [vectors[start : start + len(words)] for start, words in zip(starts, sentences, strict=False)]


def _threes(vectors: Any) -> Any:
    """Return each vector with its neighbours' in one row; the first and the last, which lack one, have none."""
    count, width = vectors.shape
    seen: Any = numpy.ndarray((count - 2, 3 * width), vectors.dtype, vectors, strides=vectors.strides)
    return seen.copy()


def sees_neighbours(layers: Any) -> bool:
    """Say whether layers of a model are convolutions that see one neighbour on either side each."""
    depth = layers.attrs.get("pad", 0)
    known = layers.name == f"with_array({'>>'.join([_CONVOLUTION] * depth)})"
    return known and all(part.attrs["window_size"] == 1 for part in layers.walk() if part.name == "expand_window")


_CONVOLUTION = "residual(expand_window>>maxout>>layernorm>>dropout)"
