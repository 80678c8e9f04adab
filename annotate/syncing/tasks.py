"""Make of a claim the task that reviewers read."""

from decimal import Decimal

from annotate.domain import Article, FoundClaim, Modifier, Passage, Quantity, Task

RECIPE = "1"
"""How tasks are made: another one whenever the same claim would make another task, so that all are looked at anew."""

_IN_WORDS = {
    Modifier.EXACT: "exactly {low}",
    Modifier.APPROX: "about {low}",
    Modifier.MORE_THAN: "more than {low}",
    Modifier.AT_LEAST: "at least {low}",
    Modifier.LESS_THAN: "less than {high}",
    Modifier.AT_MOST: "at most {high}",
    Modifier.RANGE: "{low} to {high}",
}


def make_task(article: Article, found: FoundClaim, sentence: Passage, characters: int) -> Task:
    """
    Return the task for a claim.

    Args:
        sentence: the sentence the claim stands in.
        characters: how much of the article to show around it, in code points.
    """
    claim = found.claim
    start, end = _context(article.text, sentence, characters)
    attribution = claim.attribution
    return Task(
        claim_id=found.claim_id,
        claim=claim.text,
        wording=claim.wording,
        kind=claim.kind,
        context=article.text[start:end],
        claim_start=claim.start - start,
        claim_end=claim.end - start,
        sentence_start=sentence.start - start,
        sentence_end=sentence.end - start,
        headline=article.title,
        publisher=article.publisher or "",
        published_on=article.published_on,
        url=article.url or "",
        source=attribution.source.text if attribution.source else "",
        stance=attribution.stance,
        hedged=attribution.hedged,
        figures=tuple(describe_figure(quantity) for quantity in claim.quantities),
        reasons=claim.reasons,
        splitter=claim.splitter,
        priority=claim.checkworthiness,
    )


def describe_figure(quantity: Quantity) -> str:
    """
    Say in words how a figure was read.

    >>> low = Decimal(15000)
    >>> text = "around 15,000 troops"
    >>> describe_figure(Quantity(start=0, end=20, text=text, low=low, high=low, modifier="approx", unit="troop"))
    '“around 15,000 troops”: about 15,000 (troop)'
    """
    bounds = {"low": _number(quantity.low), "high": _number(quantity.high)}
    read = _IN_WORDS[quantity.modifier].format(**bounds)
    return f"“{quantity.text}”: {read}" + (f" ({quantity.unit})" if quantity.unit else "")


def _number(value: Decimal | None) -> str:
    return "any" if value is None else f"{value.normalize():,f}"


def _context(text: str, sentence: Passage, characters: int) -> tuple[int, int]:
    """Return whole paragraphs around a sentence, or a part of a paragraph that is very long."""
    room = max(0, characters - (sentence.end - sentence.start)) // 2
    start, end = max(0, sentence.start - room), min(len(text), sentence.end + room)
    start = _next_break(text, start, sentence.start)
    end = _last_break(text, sentence.end, end)
    return start, end


def _next_break(text: str, start: int, limit: int) -> int:
    """Return where to begin: at the first paragraph after `start`, else at the first word."""
    if start == 0:
        return 0
    for mark in ("\n", " "):
        found = text.find(mark, start, limit)
        if found >= 0:
            return found + 1
    return start


def _last_break(text: str, limit: int, end: int) -> int:
    if end == len(text):
        return end
    for mark in ("\n", " "):
        found = text.rfind(mark, limit, end)
        if found >= 0:
            return found
    return end
