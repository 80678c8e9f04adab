"""Make gold of articles that were reviewed to the end: what people let stand is what should be found."""

from collections.abc import Iterable, Sequence

from annotate.domain import (
    Article,
    Finding,
    GoldArticle,
    GoldClaim,
    GoldProblem,
    GoldQuantity,
    GoldSentence,
    Place,
    Sentence,
    Standing,
)

from .problems import NOT_A_CLAIM, problems_in
from .settle import last_words

_FLAGS = {problem.value: problem for problem in GoldProblem}
_WAITING = {Standing.UNSENT, Standing.OPEN}


def find_hindrance(sentences: Sequence[Sentence], findings: Sequence[Finding]) -> str:
    """Say in words why an article is no gold yet; "" where it can be."""
    if not findings:
        return "it has no claims"
    waiting = sum(finding.judgement.standing in _WAITING for finding in findings)
    if waiting:
        return f"{_count(waiting)} for answers"
    undecided = sum(is_claim(finding) is None for finding in findings)
    if undecided:
        return f"{_count(undecided)} for a ruling whether {'it is one' if undecided == 1 else 'they are any'}"
    if any(not _of_sentence(sentences, finding) for finding in findings):
        return "its sentences are cut otherwise by now: split it again"
    return ""


def make_gold(article: Article, sentences: Sequence[Sentence], findings: Sequence[Finding]) -> GoldArticle:
    """
    Return an article that `find_hindrance` says nothing against as gold.

    A claim is in it unless people say that it is none. It carries the flags
    of which at least one answer speaks; figures flagged as wrong are left
    out. A sentence is checkable where a claim is in it; nobody was asked how
    worthy it is, so that is 1 for those and never 2.
    """
    stated = [finding for finding in findings if is_claim(finding)]
    return GoldArticle(
        doc=article.id,
        text=article.text,
        title=article.title,
        published_on=article.published_on,
        language=article.language,
        sentences=tuple(_sentence(sentence, stated) for sentence in sentences),
    )


def is_claim(finding: Finding) -> bool | None:
    """Say whether people take a claim for one; None where they differ and nobody has ruled."""
    if finding.adjudication is not None:
        return finding.adjudication.verdict != NOT_A_CLAIM
    said = {NOT_A_CLAIM not in problems_in(answer) for answer in last_words(finding.annotations)}
    return said.pop() if len(said) == 1 else None


def _sentence(sentence: Sentence, stated: Iterable[Finding]) -> GoldSentence:
    claims = tuple(_claim(finding) for finding in stated if _lies_in(finding, sentence))
    checkable = bool(claims)
    return GoldSentence(
        start=sentence.start, end=sentence.end, checkable=checkable, worthy=int(checkable), claims=claims
    )


def _claim(finding: Finding) -> GoldClaim:
    claim = finding.claim
    answers = last_words(finding.annotations)
    said = {problem for answer in answers for problem in answer.problems}
    flags = tuple(flag for key, flag in _FLAGS.items() if key in said)
    quantities = () if GoldProblem.WRONG_FIGURE in flags else claim.quantities
    source = claim.attribution.source
    return GoldClaim(
        start=claim.start,
        end=claim.end,
        kind=claim.kind,
        quantities=tuple(GoldQuantity(**quantity.model_dump(exclude={"text"})) for quantity in quantities),
        source=Place(start=source.start, end=source.end) if source else None,
        hedged=claim.attribution.hedged,
        problems=flags,
    )


def _of_sentence(sentences: Iterable[Sentence], finding: Finding) -> bool:
    return any(_lies_in(finding, sentence) for sentence in sentences)


def _lies_in(finding: Finding, sentence: Sentence) -> bool:
    return sentence.start <= finding.claim.start and finding.claim.end <= sentence.end


def _count(claims: int) -> str:
    return "1 claim waits" if claims == 1 else f"{claims} claims wait"
