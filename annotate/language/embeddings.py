"""Remember what a spaCy model makes of the words between two blanks: it meets them one by one, and they recur."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any, NamedTuple

import numpy

from .maxout import Maxout


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

    A word has the same vector to the bit, whichever words it comes with.
    """

    def __init__(self, model: Any, layer: Any) -> None:
        self._model = model
        self._look, _, find, mix, _ = layer.layers
        self._mix = Maxout(mix)
        self._tables = _tables(find, self._mix)
        self._chunks: dict[str, Chunk] = {}
        self._words: dict[bytes, bytes] = {}
        self._zone = ExitStack()
        _describe_less(model, self._look.attrs["columns"])
        self._forget()

    def read(self, sentences: Sequence[str]) -> list[list[tuple[int, Chunk]]]:
        """Return the chunks of each sentence, each with where it begins."""
        if len(self._chunks) > _CHUNKS_TO_REMEMBER:
            self._forget()
        cut = [[(found.start(), found.group()) for found in _CHUNK.finditer(sentence)] for sentence in sentences]
        self._learn([chunk for chunks in cut for _, chunk in chunks if chunk not in self._chunks])
        return [[(start, self._chunks[chunk]) for start, chunk in chunks] for chunks in cut]

    def _forget(self) -> None:
        """Forget all words; spaCy's vocabulary does, too."""
        self._chunks.clear()
        self._words.clear()
        self._zone.close()
        self._zone.enter_context(self._model.memory_zone())

    def _learn(self, new: Iterable[str]) -> None:
        """Learn chunks, many together: written one a line they take half the time, and a line break is its own word."""
        lines = [chunk for chunk in dict.fromkeys(new) if not chunk.isspace()]
        blanks = [chunk for chunk in dict.fromkeys(new) if chunk.isspace()]
        for chunks in filter(None, (lines, *([chunk] for chunk in blanks))):
            doc = self._model.make_doc("\n".join(chunks))
            vectors = self._vectors(self._look.predict([doc])[0])
            words = doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).tolist()
            self._chunks.update(zip(chunks, _chunks(chunks, words, vectors), strict=True))

    def _vectors(self, features: Any) -> list[bytes]:
        """Return the vector of each word, given what the first layer looks at in it."""
        keys = _cut(features)
        new = {key: index for index, key in enumerate(keys) if key not in self._words}
        if new:
            seen = features[list(new.values())]
            products = sum(table.find(seen) for table in self._tables)
            self._words.update(zip(new, _cut(self._mix.finish(products)), strict=True))
        return [self._words[key] for key in keys]


class _Table(NamedTuple):
    """What is found under a sign of a word: products, not what `Maxout` would multiply each time."""

    products: Any
    column: int
    seed: int
    ops: Any

    def find(self, features: Any) -> Any:
        keys = self.ops.hash(numpy.ascontiguousarray(features[:, self.column]), self.seed)
        return self.ops.gather_add(self.products, keys % len(self.products))


def _tables(layer: Any, mix: Maxout) -> list[_Table]:
    """
    Multiply all that a layer can find by the weights of the next, once.

    That takes as long as the words of a few articles. It also makes a word's
    products a plain sum, whichever words come with it.
    """
    found = [part for part in layer.walk() if part.name == "hashembed"]
    return [
        _Table(table.get_param("E") @ weights, table.attrs["column"], table.attrs["seed"], table.ops)
        for table, weights in zip(found, numpy.split(mix.weights, len(found)), strict=True)
    ]


def _chunks(lines: Sequence[str], words: Sequence[list[int]], vectors: Sequence[bytes]) -> Iterator[Chunk]:
    """Yield what the words between one line break and the next make up."""
    starts = [start for start, _, _ in words]
    begin = first = 0
    for line in lines:
        after = bisect_left(starts, begin + len(line), first)
        own = words[first:after]
        yield Chunk(
            tuple([(start - begin, start - begin + length) for start, length, _ in own]),
            tuple([" " if blank else "x" for _, _, blank in own]),
            tuple(vectors[first:after]),
        )
        begin, first = begin + len(line) + 1, after + 1


def sees_single_words(layer: Any) -> bool:
    """Say whether a layer of a model looks up signs of one word at a time."""
    return re.fullmatch(_SINGLE_WORDS, layer.name) is not None


_SIGNS = r"with_array\((?:\|?ints-getitem>>hashembed)+\)"
_SINGLE_WORDS = rf"extract_features>>list2ragged>>{_SIGNS}>>with_array\(maxout>>layernorm>>dropout\)>>ragged2list"
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
