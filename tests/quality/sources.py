"""How well sources are found: those of every attribution in news, and those of the hand-written cases."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotate.domain import Article
from annotate.language.attributing import Attributed, find_attributions
from annotate.language.sentences import Span, find_sentences

_ENOUGH = 0.5
_PRONOUNS = {"he", "she", "it", "they"}
_ARTICLES = {"the", "a", "an", "s"}


def measure(data: Path) -> dict[str, float | int]:
    """
    Return precision, recall and F1 of sources on PolNeAR's dev articles, and counts on `claims/cases.jsonl`.

    What is measured is `find_attributions`, not the sources of claims: most
    that PolNeAR marks (“she endorsed him”, “voters hope that …”) is no claim
    that can be checked.

    Every gold attribution with a source counts, as its first annotator marked
    it. It is found when a reported source, as written in the text, shares
    words with it (F1 at least 0.5, articles left out) and stands in a
    sentence that the attribution touches with its source, cue or content.
    Precision counts our sources, each stretch of text once; one is right when
    it finds some gold attribution.

    In the cases, attributions whose source is a name and no pronoun count. One
    is found when a reported source, or the name that a pronoun was resolved
    to, shares place and words with it.
    """
    right = reported = found = wanted = 0
    for document in _lines(data / "attribution" / "polnear_attribution_dev.jsonl"):
        golds = list(_golds(document))
        ours = _sources(document["text"])
        wanted += len(golds)
        found += sum(any(_meets(document["text"], source, gold) for source in ours) for gold in golds)
        reported += len(ours)
        right += sum(any(_meets(document["text"], source, gold) for gold in golds) for source in ours)
    precision, recall = right / reported, found / wanted
    cases = [_is_named(*case) for case in _named_cases(data)]
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / (precision + recall), 3),
        "attributions": wanted,
        "cases_found": sum(cases),
        "cases": len(cases),
    }


def show_faults(data: Path) -> Iterator[str]:
    """Yield the sources of the cases that were not found."""
    for text, gold, ours in _named_cases(data):
        if not _is_named(text, gold, ours):
            yield f"{gold['source']} ({gold['cue']}) – {text[:200]!r}"


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _golds(document: dict[str, Any]) -> Iterator[tuple[set[str], list[Span]]]:
    """The words of each gold source, with every stretch of its attribution."""
    for attribution in document["annotations"][0]["attributions"]:
        places = [Span(role["start"], role["end"]) for role in attribution]
        sources = [Span(role["start"], role["end"]) for role in attribution if role["role"] == "Source"]
        if sources:
            yield _words(document["text"], sources[0]), places


def _sources(text: str) -> list[tuple[Span, Span]]:
    """Our sources as written, each with its sentence."""
    sentences = find_sentences(text)
    written = {attributed.source for attributed in find_attributions(Article(title="News", text=text))}
    return [
        (source, next(span for span in sentences if span.start <= source.start < span.end))
        for source in sorted(written)
    ]


def _meets(text: str, ours: tuple[Span, Span], gold: tuple[set[str], list[Span]]) -> bool:
    source, sentence = ours
    words, places = gold
    touches = any(sentence.start < place.end and place.start < sentence.end for place in places)
    return touches and _likeness(_words(text, source), words) >= _ENOUGH


def _words(text: str, span: Span) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text[span.start : span.end])} - _ARTICLES


def _likeness(ours: set[str], gold: set[str]) -> float:
    common = len(ours & gold)
    return 2 * common / (len(ours) + len(gold)) if common else 0.0


def _named_cases(data: Path) -> Iterator[tuple[str, dict[str, Any], list[Attributed]]]:
    for case in _lines(data / "claims" / "cases.jsonl"):
        ours = find_attributions(Article(title="A case", text=case["text"]))
        for gold in case["attributions"]:
            if gold["source"] is not None and gold["source"].lower() not in _PRONOUNS:
                yield case["text"], gold, ours


def _is_named(text: str, gold: dict[str, Any], ours: list[Attributed]) -> bool:
    wanted = Span(*gold["source_span"])
    words = _words(text, wanted)
    return any(
        span.start < wanted.end and wanted.start < span.end and _likeness(_words(text, span), words) >= _ENOUGH
        for attributed in ours
        for span in (attributed.source, attributed.speaker)
    )
