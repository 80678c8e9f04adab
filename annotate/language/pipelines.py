"""A spaCy model at work: it sees sentences, a batch at a time, and tells how their words hang together."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from .eyes import Sight, open_eye
from .sentences import Span
from .transitions import decider_of
from .trees import Leaf


class Pipeline:
    """A loaded model, which belongs to this from now on."""

    def __init__(self, model: Any) -> None:
        self._numpy = ThreadpoolController().select(user_api="blas")
        with self._numpy.limit(limits=1):
            self._eye = open_eye(model)
        self._steps = [(decider_of(component), component.set_annotations) for _, component in model.pipeline]
        self._label = cache(model.vocab.strings.__getitem__)

    def read(self, text: str, sentences: Sequence[Span]) -> Iterator[list[Leaf]]:
        """Yield the words of each of these sentences of a text, in the order given."""
        for first in range(0, len(sentences), _BATCH):
            batch = sentences[first : first + _BATCH]
            with self._numpy.limit(limits=1):  # more threads wait for each other, at eight times the work
                sights = self._eye.see([text[span.start : span.end] for span in batch])
                self._annotate([sight.doc for sight in sights])
            for sight, span in zip(sights, batch, strict=True):
                yield self._leaves(sight, span.start)

    def _annotate(self, docs: Sequence[Any]) -> None:
        # Measured: `Language.pipe` parses a quarter of a batch at a time, in a third more time.
        for decide, note in self._steps:
            note(docs, decide(docs))

    def _leaves(self, sight: Sight, start: int) -> list[Leaf]:
        told = sight.doc.to_array(["TAG", "DEP", "HEAD"])
        told[:, 2] += numpy.arange(len(told), dtype="uint64")  # how far off the head is becomes which word it is
        label = self._label
        return [
            Leaf(start + first, start + end, label(tag), label(relation), head)
            for (first, end), (tag, relation, head) in zip(sight.places, told.tolist(), strict=True)
        ]


_BATCH = 64  # sentences; most articles have fewer, and larger batches are no faster
