"""How surely a stretch states something that can be checked, how early a desk would check it, and why."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.domain import ClaimKind, Quantity

from .verbs import first_finite, is_bare_verb, is_participle, is_past_form
from .words import MONTHS, PREPOSITIONS, WEEKDAYS, Tokens, token_at, word_set


class Worth(NamedTuple):
    """Two scores in 0..1 and the reasons for them, in words."""

    checkable: float
    checkworthiness: float
    reasons: tuple[str, ...]


class Setting(NamedTuple):
    """
    Where a stretch stands: in quotation marks, with a named source, hedged, in a question.

    What is said is `decided` when the future is announced rather than
    promised; a `part` shares its verb with the piece before it.
    """

    direct: bool = False
    sourced: bool = False
    hedged: bool = False
    question: bool = False
    decided: bool = False
    part: bool = False


def weigh(tokens: Tokens, kind: ClaimKind, quantities: Sequence[Quantity], setting: Setting) -> Worth:
    """Return how checkable and how worth checking the stretch with these tokens is."""
    signs = list(_signs(tokens, quantities, setting))
    checkable = _squeeze(_BASE + sum(weight for _, weight in signs))
    worthy = checkable * _squeeze(_WORTHY_BASE + _kind_weight(kind, bool(quantities)) + _worthy_extra(tokens, setting))
    reasons = [reason for reason, _ in signs]
    if kind in _KIND_REASONS:
        reasons.append(_KIND_REASONS[kind])
    return Worth(round(checkable, 3), round(worthy, 3), tuple(reasons))


_BASE = 0.62
_WORTHY_BASE = 0.25
_KIND_REASONS = {
    ClaimKind.CASUALTY: "harm to people",
    ClaimKind.CASE_COUNT: "number of cases",
    ClaimKind.MONEY: "money",
    ClaimKind.RATE: "rate or trend",
    ClaimKind.LEGAL: "court or law",
    ClaimKind.CAUSAL: "cause and effect",
    ClaimKind.RECORD: "record or comparison",
    ClaimKind.STATEMENT: "on record as said",
}
_KIND_WEIGHTS = {
    ClaimKind.CASUALTY: 0.5,
    ClaimKind.CASE_COUNT: 0.5,
    ClaimKind.MONEY: 0.45,
    ClaimKind.RATE: 0.5,
    ClaimKind.LEGAL: 0.25,
    ClaimKind.CAUSAL: 0.3,
    ClaimKind.RECORD: 0.2,
    ClaimKind.MEASURE: 0.05,
    ClaimKind.STATEMENT: 0.0,
}
_ACCUSATIONS = word_set(
    "attack attacks attacked war crimes crime terrorist terror military weapons shooting hackers fraud corruption "
    "suspect suspected arrested invasion bomb bombing explosion missiles killed allegedly accused claims claimed "
    "denied massacre abuse rape forced shell shells virus infection vaccine gunman hostage troops"
)
_OPINION = word_set(
    "should must ought think thinks believe believes feel feels felt hope hopes hopefully great amazing terrible "
    "wonderful beautiful important paramount strong weak ineffective incredible awful honest proud "
    "shame ashamed love hate happy sad glad confident sure wish wishes want wants worth tough smart deserve "
    "deserves emotional excellent good bad better perhaps maybe spirit dream values prayers grateful appropriate "
    "obvious obviously clearly disgrace brilliant fantastic unacceptable wrong right"
)
_FUTURE = word_set("will shall would 'll won't wouldn't should must ought")
_FIRST_PERSON = word_set("i we my our us me i'm we're i've we've i'll we'll")
_BOILERPLATE = re.compile(
    r"(?:image|photo|photograph|picture|video|file photo|credit|source|sources|see also|read more|related|"
    r"updated|copyright|©|follow us|sign up|click|advertisement)\b\s{0,3}[:/.]?",
    re.IGNORECASE,
)
_PRESENT_COPULAS = word_set("is are am it's it’s that's that’s there's there’s")
_TENTATIVE = word_set("could may might possibly perhaps likely")


def _signs(tokens: Tokens, quantities: Sequence[Quantity], setting: Setting) -> Iterator[tuple[str, float]]:
    words = [token.lower.replace("’", "'") for token in tokens if token.is_word]
    verb = first_finite(tokens, 0, len(tokens))
    if setting.question:
        yield "question", -0.6
    yield from _signs_of_verb(tokens, words, verb, setting)
    if quantities:
        yield "figure", 0.2
    if any(word in _OPINION for word in words):
        yield "opinion words", -0.2 if not setting.direct else -0.3
    if setting.direct:
        yield "quotation", -0.12
        if verb is not None and tokens[verb].lower in _PRESENT_COPULAS and not quantities:
            yield "speaker's judgement", -0.1
        if words and any(word in _FIRST_PERSON for word in words[:4]):
            yield "first person", -0.12
    if words and ("you" in words or "let's" in words or "your" in words):
        yield "speaks to the reader", -0.25
    if any(token.lower in MONTHS | WEEKDAYS and token.is_capital for token in tokens):
        yield "date", 0.08
    if any(token.is_capital for token in tokens[1:]):
        yield "name", 0.1
    if setting.sourced and not setting.direct:
        yield "named source", 0.03


def _signs_of_verb(tokens: Tokens, words: list[str], verb: int | None, setting: Setting) -> Iterator[tuple[str, float]]:
    if tokens and _BOILERPLATE.match(tokens[0].lower) and (verb is None or token_at(tokens, 1) in {":", "/"}):
        yield "boilerplate", -0.6
    if verb is None:
        if not setting.part:
            yield "no finite verb", -0.5
        return
    word = tokens[verb].lower.replace("’", "'")
    leads = tokens[0].lower in {"as", "when", "after", "once", "while"}
    if word in _FUTURE or word.endswith("'ll") or (leads and _FUTURE & set(words)):
        passive = token_at(tokens, verb + 1) == "be" and is_participle(token_at(tokens, verb + 2))
        if not setting.decided:
            yield "prediction or demand", -0.15 if passive and not setting.direct else -0.35
    elif is_past_form(word) or word in {"was", "were", "had", "did"}:
        yield "past tense", 0.14
    if len(words) < 4:
        yield "very short", -0.25
    if word in _TENTATIVE:
        yield "tentative", -0.1
    if tokens[0].lower in {"if", "unless"}:
        yield "condition", -0.35
    if (
        not setting.part
        and words
        and is_bare_verb(words[0])
        and not 0 < verb < 3
        and len(words) > 1
        and not tokens[1].is_capital
    ):
        yield "instruction", -0.3


def _kind_weight(kind: ClaimKind, figured: bool) -> float:
    return _KIND_WEIGHTS.get(kind, 0.0) + (0.12 if figured else 0.0)


def _worthy_extra(tokens: Tokens, setting: Setting) -> float:
    grave = any(token.lower in _ACCUSATIONS for token in tokens)
    return 0.15 * grave + 0.15 * setting.hedged + 0.05 * setting.sourced - 0.05 * (token_at(tokens, 0) in PREPOSITIONS)


def _squeeze(value: float) -> float:
    return min(max(value, 0.02), 0.98)
