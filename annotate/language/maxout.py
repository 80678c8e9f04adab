"""The layer that a spaCy model has everywhere: the best of a few linear pieces, normalised."""

from typing import Any

import numpy


class Maxout:
    """
    A layer with its weights in the order that numpy is fastest in, and without what only training needs.

    The arithmetic is the model's own, number for number. `weights` has a row
    an input; products with them, of shape (words, pieces × outputs), are what
    `finish` takes.
    """

    def __init__(self, layer: Any) -> None:
        maxout, norm = (next(part for part in layer.walk() if part.name == name) for name in ("maxout", "layernorm"))
        weights, biases = maxout.get_param("W"), maxout.get_param("b")
        _, self._pieces, inputs = weights.shape
        self.weights: Any = weights.transpose(1, 0, 2).reshape(-1, inputs).T.copy()
        self._biases = biases.T.reshape(-1).copy()
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    def finish(self, products: Any) -> Any:
        """Return the vectors that these products make, one a word. The products are not the same afterwards."""
        products += self._biases
        vectors = numpy.maximum.reduce(numpy.split(products, self._pieces, axis=1))
        vectors -= vectors.mean(axis=1, keepdims=True)
        spread = (vectors * vectors).mean(axis=1, keepdims=True)
        spread += _LEAST_SPREAD
        vectors *= spread**-0.5
        vectors *= self._scale
        vectors += self._shift
        return vectors


_LEAST_SPREAD = numpy.float32(1e-8)
