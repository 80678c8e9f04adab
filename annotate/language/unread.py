"""What can be told of an article in a language without rules: its sentences, and those that hold a figure in digits."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import Article, Claim, ClaimKind, Quantity, Sentence

from .currencies import is_money
from .quantities import find_quantities
from .sentences import Span, find_sentences
from .words import Token, Tokens, listed, make_token, read_tokens, word_set


def split_unread(article: Article, splitter: str) -> tuple[tuple[Sentence, ...], tuple[Claim, ...]]:
    """
    Return the sentences of an article and a claim for each that holds a figure: the whole sentence.

    Only digits, signs (%, €, °) and international symbols (km, EUR) are read.
    What stands for different values in different languages (“1.250”, “3 Mrd”)
    is left out, and the reasons say so. Nobody is said to be the source.
    """
    sentences: list[Sentence] = []
    claims: list[Claim] = []
    for span in find_sentences(article.text):
        figures = _find_figures(article.text, span)
        sentences.append(_sentence(article, span, figures))
        if figures:
            claims.append(_claim(sentences[-1], figures, splitter))
    return tuple(sentences), tuple(claims)


_MAYBE = 0.5
_MODEST = 0.3
# As `readings`: longer than any sentence people write.
_LONGEST_SENTENCE = 5000
_SHOWN = 12  # of a word in a reason: some scripts know no blanks
_SYMBOLS = word_set("km kg mm cm ha kWh MWh GWh MW GW GHz MHz USD EUR GBP CHF JPY CNY SEK NOK DKK PLN CZK HUF")
_BLANKS = frozenset(" \u00a0\u2009\u202f")
_DECIMAL_COMMA = re.compile(r"\d{1,15},(?:\d{1,2}|\d{4,12})")
_GROUPED_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,12})?|\d{1,3}\.\d{3},\d{1,12}")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
# How “thousand”, “million” and “billion” begin in the languages of Europe and some others.
_SCALES = listed(
    "mil mío mln mld mlr mio mrd mrz bil tri tsd tau tus tis tys tuh dui þús ezer χιλ εκα δισ тыс тис мил млн млр "
    "мій хил ألف آلاف مليون مليار אלף מיליון 万 億 亿 萬 만 억 พัน ล้าน लाख करोड़ हज़ार juta ribu nghìn triệu bin"
)


class _Figures(NamedTuple):
    """What a sentence holds of figures: those that were read, and those that mean different things."""

    quantities: tuple[Quantity, ...]
    unclear: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.quantities or self.unclear)


def _sentence(article: Article, span: Span, figures: _Figures) -> Sentence:
    known = f"language “{article.language}” is not read"
    unclear = (f"“{figure}” can be read in more than one way" for figure in figures.unclear)
    return Sentence(
        start=span.start,
        end=span.end,
        text=article.text[span.start : span.end],
        checkable=_MAYBE if figures else 0,
        checkworthiness=_MODEST if figures else 0,
        reasons=(f"{known}: whole sentence with its figures", *unclear) if figures else (known,),
    )


def _claim(sentence: Sentence, figures: _Figures, splitter: str) -> Claim:
    return Claim(
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        kind=_kind(figures.quantities),
        wording=" ".join(sentence.text.split()),
        quantities=figures.quantities,
        checkworthiness=sentence.checkworthiness,
        reasons=sentence.reasons,
        splitter=splitter,
    )


def _find_figures(text: str, span: Span) -> _Figures:
    if span.end - span.start > _LONGEST_SENTENCE:
        return _Figures((), ())
    found: list[Quantity] = []
    unclear: list[str] = []
    for run in _runs(text, _join_groups(text, read_tokens(text, span.start, span.end))):
        if run.unclear:
            unclear.append(run.unclear)
        else:
            found += (figure for figure in find_quantities(text, run.tokens) if any(map(str.isdecimal, figure.text)))
    return _Figures(tuple(found), tuple(dict.fromkeys(unclear)))


class _Run(NamedTuple):
    """Tokens between words; `unclear` is the figure among them that cannot be read."""

    tokens: Tokens
    unclear: str = ""


def _runs(text: str, tokens: Tokens) -> Iterator[_Run]:
    run: list[Token] = []
    for token in tokens:
        if not token.is_word or token.text in _SYMBOLS or (run and _is_degree(run[-1], token)):
            run.append(token)
            continue
        if run:
            yield _Run(run, _unclear(text, run, token))
        run = []
    if run:
        yield _Run(run, _unclear(text, run, None))


def _is_degree(before: Token, token: Token) -> bool:
    return before.text == "°" and token.text in {"C", "F"}


def _unclear(text: str, run: Sequence[Token], word: Token | None) -> str:
    """“1.250” may be little more than one; “3” before “Mrd” is not three."""
    ambiguous = next((token.text for token in run if _ONE_GROUP.fullmatch(token.text)), "")
    if ambiguous or word is None or not run[-1].is_number or not word.lower.startswith(_SCALES):
        return ambiguous
    return " ".join(text[run[-1].start : min(word.end, word.start + _SHOWN)].split())


def _join_groups(text: str, tokens: Tokens) -> Tokens:
    """“12 500” becomes one token, and so do “3,5” and “1.234.567” as the grammar writes them: “3.5”, “1234567”."""
    joined: list[Token] = []
    for token in tokens:
        if joined and _is_next_group(text, joined[-1], token):
            before = joined.pop()
            digits = before.text + token.text
            joined.append(make_token(digits, before.start, token.end))
        else:
            joined.append(_respelt(token))
    return joined


def _is_next_group(text: str, before: Token, token: Token) -> bool:
    alone = before.is_number and before.text.isdecimal() and token.text.isdecimal() and len(token.text) == 3
    between = text[before.end : token.start]
    first = len(before.text) <= 3 or before.end - before.start > len(before.text)  # a group, or groups with blanks
    return alone and first and between in _BLANKS and len(before.text) <= 12


def _respelt(token: Token) -> Token:
    if _DECIMAL_COMMA.fullmatch(token.text):
        return token._replace(text=token.text.replace(",", "."), lower=token.text.replace(",", "."))
    if _GROUPED_BY_DOTS.fullmatch(token.text):
        digits = token.text.replace(".", "").replace(",", ".")
        return token._replace(text=digits, lower=digits)
    return token


def _kind(quantities: Sequence[Quantity]) -> ClaimKind:
    if any(is_money(figure.unit) for figure in quantities):
        return ClaimKind.MONEY
    return ClaimKind.RATE if any(figure.unit == "%" for figure in quantities) else ClaimKind.MEASURE
