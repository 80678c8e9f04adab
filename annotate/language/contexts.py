"""What its neighbours make of a word's vector: the middle layers of a spaCy model, without what only training needs."""

from collections.abc import Sequence
from typing import Any

import numpy


class Contexts:
    """
    The convolutions of a model: each layer adds to every vector what it makes of it and of its two neighbours'.

    The arithmetic is the model's own, number for number. Measured: it takes
    half the time, for nothing is copied, padded or kept for a way back.
    """

    def __init__(self, layers: Any) -> None:
        self._layers = [_Layer(layer) for layer in layers.layers[0].layers]
        self._width = layers.get_dim("nO")

    def read(self, sentences: Sequence[Sequence[bytes]]) -> list[Any]:
        """Return the vectors of each sentence as an array, given those of its words alone, as bytes."""
        blank = bytes(4 * self._width * len(self._layers))  # as far as a word sees
        flat = b"".join([blank, *(part for words in sentences for part in (*words, blank))])
        vectors = numpy.frombuffer(flat, numpy.float32).reshape(-1, self._width)
        for layer in self._layers:
            vectors = layer.add_to(vectors)
        starts = numpy.cumsum([0, *(len(words) + len(self._layers) for words in sentences)]).tolist()
        return [vectors[start : start + len(words)] for start, words in zip(starts, sentences, strict=False)]


def sees_neighbours(layers: Any) -> bool:
    """Say whether layers of a model are convolutions that see one neighbour on either side each."""
    depth = layers.attrs.get("pad", 0)
    known = layers.name == f"with_array({'>>'.join([_CONVOLUTION] * depth)})"
    return known and all(part.attrs["window_size"] == 1 for part in layers.walk() if part.name == "expand_window")


_CONVOLUTION = "residual(expand_window>>maxout>>layernorm>>dropout)"


class _Layer:
    """One convolution: the best of a few linear pieces, and then normalised."""

    def __init__(self, layer: Any) -> None:
        maxout, norm = (next(part for part in layer.walk() if part.name == name) for name in ("maxout", "layernorm"))
        weights, biases = maxout.get_param("W"), maxout.get_param("b")
        _, self._pieces, inputs = weights.shape
        self._weights = weights.transpose(1, 0, 2).reshape(-1, inputs).T.copy()
        self._biases = biases.T.reshape(-1).copy()
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    def add_to(self, vectors: Any) -> Any:
        """Return the vectors with this layer's part; the first and the last, which lack a neighbour, are left out."""
        count, width = vectors.shape
        threes: Any = numpy.ndarray((count - 2, 3 * width), vectors.dtype, vectors, strides=vectors.strides).copy()
        pieces = threes @ self._weights
        pieces += self._biases
        best = numpy.maximum.reduce(numpy.split(pieces, self._pieces, axis=1))
        best -= best.mean(axis=1, keepdims=True)
        spread = (best * best).mean(axis=1, keepdims=True)
        spread += _LEAST_SPREAD
        best *= spread**-0.5
        best *= self._scale
        best += self._shift
        best += vectors[1:-1]
        return best


_LEAST_SPREAD = numpy.float32(1e-8)
