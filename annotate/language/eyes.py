"""How a spaCy model sees sentences: where their words lie, and documents that it can tag and parse."""

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any, NamedTuple, Protocol

import numpy
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from thinc.api import NumpyOps

from .contexts import Contexts, sees_neighbours
from .embeddings import Chunk, Embeddings, sees_single_words


class Sight(NamedTuple):
    """A sentence as a model sees it: where each of its words begins and ends, and a document of so many words."""

    places: Sequence[tuple[int, int]]
    doc: Any


class Eye(Protocol):
    """What sees sentences. What it has seen is valid until it sees more."""

    def see(self, sentences: Sequence[str]) -> list[Sight]:
        """Return each sentence as the model sees it, ready for what is left of its pipeline."""
        ...


def open_eye(model: Any) -> Eye:
    """Return an eye for a model: the quick one if it is built as spaCy's own are, and then without its first layers."""
    return QuickEye(model) if _is_usual(model) else PlainEye(model)


class PlainEye:
    """The model's own tokenizer; all that follows is left to the pipeline."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._zone = ExitStack()
        self._seen = 0

    def see(self, sentences: Sequence[str]) -> list[Sight]:
        self._forget_now_and_then(len(sentences))
        docs = [self._model.make_doc(sentence) for sentence in sentences]
        return [Sight([(word.idx, word.idx + len(word)) for word in doc], _as_one_sentence(doc)) for doc in docs]

    def _forget_now_and_then(self, more: int) -> None:
        """Forget new words, or memory grows; but not each time, or they are learnt again and again."""
        if not self._seen or self._seen + more > _SENTENCES_TO_REMEMBER:
            self._zone.close()
            self._zone.enter_context(self._model.memory_zone())
            self._seen = 0
        self._seen += more


class QuickEye:
    """
    Remembers words, and gives each its vector in the sentence.

    The documents hold no words, only vectors in their place: tagger and parser
    look at nothing else, but for blanks.
    """

    def __init__(self, model: Any) -> None:
        embed, encode = model.get_pipe("tok2vec").model.layers
        self._vocab = model.vocab
        Doc(model.vocab, words=["x", " "])  # known for ever, before new words are known for a while
        self._embeddings = Embeddings(model, embed)
        self._contexts = Contexts(encode)
        model.remove_pipe("tok2vec")
        _multiply_with_numpy(model)

    def see(self, sentences: Sequence[str]) -> list[Sight]:
        read = self._embeddings.read(sentences)
        vectors = self._contexts.read([[vector for _, chunk in chunks for vector in chunk.vectors] for chunks in read])
        return [self._sight(chunks, own) for chunks, own in zip(read, vectors, strict=True)]

    def _sight(self, chunks: Sequence[tuple[int, Chunk]], vectors: Any) -> Sight:
        places = [(start + first, start + last) for start, chunk in chunks for first, last in chunk.places]
        doc = Doc(self._vocab, words=[shape for _, chunk in chunks for shape in chunk.shapes])
        doc.tensor = vectors
        return Sight(places, _as_one_sentence(doc))


def _multiply_with_numpy(model: Any) -> None:
    """Let numpy multiply matrices, in a third of the time of what comes with spaCy; the last bit may differ."""
    for _, component in model.pipeline:
        for layer in component.model.walk():
            if type(layer.ops) is NumpyOps:
                layer.ops = NumpyOps(use_blis=False)


_SENTENCES_TO_REMEMBER = 2000  # some hundred articles; their new words take less than 10 MB


def _as_one_sentence(doc: Any) -> Any:
    """Return the document marked as one sentence: sentences are ours, and the parser must not find others inside."""
    starts: Any = numpy.full((len(doc), 1), -1)
    starts[0] = 1
    return doc.from_array(["SENT_START"], starts.astype("uint64"))


def _is_usual(model: Any) -> bool:
    """Say whether a first layer sees single words, the next ones their neighbours, as spaCy's own models have it."""
    cutter = model.tokenizer
    if type(cutter) is not Tokenizer or any(_has_blank_inside(case) for case in cutter.rules):
        return False
    layers: Any = model.get_pipe("tok2vec").model.layers if "tok2vec" in model.pipe_names else ()
    return len(layers) == 2 and sees_single_words(layers[0]) and sees_neighbours(layers[1])


def _has_blank_inside(case: str) -> bool:
    return len(case.split()) > 1
