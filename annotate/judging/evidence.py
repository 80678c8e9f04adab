"""Whether an answer rests on the evidence a desk asks for."""

from functools import lru_cache
from urllib.parse import urlsplit

from annotate.domain import Annotation, BriefClaim, Claim, WeighedAnswer

from .policy import Policy


def find_gap(claim: Claim | BriefClaim, answer: Annotation | WeighedAnswer, policy: Policy) -> str:
    """Name what an answer lacks; "" when it lacks nothing."""
    has = _count_sources(answer)
    lacking = _needed(claim, answer, policy) - has
    if lacking <= 0:
        return ""
    if lacking == 1:
        return "another source with a quoted passage, on another host" if has else "a source with a quoted passage"
    return f"{lacking} sources with a quoted passage each, on {'other' if has else 'different'} hosts"


def _needed(claim: Claim | BriefClaim, answer: Annotation | WeighedAnswer, policy: Policy) -> int:
    if answer.verdict not in policy.asking:
        return 0
    return max(policy.sources, policy.casualty_sources if claim.counts_people else 0)


def _count_sources(answer: Annotation | WeighedAnswer) -> int:
    return len({_host(piece.url) for piece in answer.evidence if piece.quote.strip()})


@lru_cache(maxsize=4096)  # the same sources are cited again and again
def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    return (host or url).removeprefix("www.")
