"""Remember what a spaCy model makes of the words between two blanks: it meets them one by one, and they recur."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple


class Chunk(NamedTuple):
    """
    What stands between two blanks, as a model sees it.

    `places` tells where each of its words begins and ends, counted from the
    start of the chunk; `shapes` are words that stand for them, “x”
    or a blank; `vectors` are their vectors, as bytes.
    """

    places: tuple[tuple[int, int], ...]
    shapes: tuple[str, ...]
    vectors: tuple[bytes, ...]


class Embeddings:
    """
    The tokenizer and the first layer of a model, asked once about each chunk and each word.

    The vector of a word is the same to the bit, whichever words it comes with.
    """

    def __init__(self, model: Any, layer: Any) -> None:
        self._model = model
        self._look, _, *self._compute, _ = layer.layers
        self._chunks: dict[str, Chunk] = {}
        self._words: dict[bytes, bytes] = {}
        _describe_less(model, self._look.attrs["columns"])

    def read(self, sentences: Sequence[str]) -> list[list[tuple[int, Chunk]]]:
        """Return the chunks of each sentence, each with where it begins."""
        if len(self._chunks) > _CHUNKS_TO_REMEMBER:
            self._chunks.clear()
            self._words.clear()
        cut = [[(found.start(), found.group()) for found in _CHUNK.finditer(sentence)] for sentence in sentences]
        self._learn([chunk for chunks in cut for _, chunk in chunks if chunk not in self._chunks])
        return [[(start, self._chunks[chunk]) for start, chunk in chunks] for chunks in cut]

    def _learn(self, new: Iterable[str]) -> None:
        lines = dict.fromkeys(new)
        blanks = [chunk for chunk in lines if chunk.isspace()]
        with self._model.memory_zone():  # or spaCy remembers new words for ever
            for chunks in ([chunk for chunk in lines if not chunk.isspace()], *([chunk] for chunk in blanks)):
                if chunks:
                    self._learn_lines(chunks)

    def _learn_lines(self, chunks: Sequence[str]) -> None:
        """Learn chunks written one a line, which takes half the time; a line break is a word of its own."""
        doc = self._model.make_doc("\n".join(chunks))
        vectors = self._vectors(self._look.predict([doc])[0])
        starts = [word.idx for word in doc]
        start = first = 0
        for chunk in chunks:
            after = bisect_left(starts, start + len(chunk), first)
            words = doc[first:after]
            self._chunks[chunk] = Chunk(
                tuple((word.idx - start, word.idx - start + len(word)) for word in words),
                tuple(" " if word.is_space else "x" for word in words),
                tuple(vectors[first:after]),
            )
            start, first = start + len(chunk) + 1, after + 1

    def _vectors(self, features: Any) -> list[bytes]:
        """Return the vector of each word, given what the first layer looks at in it."""
        keys = _cut(features)
        new = {key: index for index, key in enumerate(keys) if key not in self._words}
        if new:
            vectors = features[list(new.values())]
            for layer in self._compute:
                vectors = layer.predict(vectors)
            self._words.update(zip(new, _cut(vectors), strict=True))
        return [self._words[key] for key in keys]


def sees_single_words(layer: Any) -> bool:
    """Say whether a layer of a model looks at one word at a time."""
    names = [part.name.split("(")[0] for part in layer.layers]
    return names[:2] == ["extract_features", "list2ragged"] and set(names[2:-1]) == {"with_array"}


_CHUNK = re.compile(r"\S+ ?|\s+")
_CHUNKS_TO_REMEMBER = 20_000  # the words of some six hundred articles, in less than 20 MB


def _describe_less(model: Any, columns: Sequence[str]) -> None:
    """Let the model find out of new words only what its first layer looks at: a third of the time of reading them."""
    vocab = model.vocab
    wanted = {vocab.strings[column] for column in columns}  # spaCy gives signs the numbers of their names
    vocab.lex_attr_getters = {sign: find for sign, find in vocab.lex_attr_getters.items() if sign in wanted}


def _cut(rows: Any) -> list[bytes]:
    """Return the bytes of each row of an array."""
    whole = rows.tobytes()
    width = len(whole) // len(rows)
    return [whole[start : start + width] for start in range(0, len(whole), width)]
