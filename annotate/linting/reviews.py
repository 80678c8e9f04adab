"""What one ClaimReview must say, and how (the rules of Google's guide and of schema.org, and a few of good sense)."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from annotate.domain import Complaint

from .addresses import SHORTENERS, host_of, read_moment
from .documents import Node, inside, is_a, join
from .meanings import Meanings
from .pages import fold
from .ratings import lint_explanation, lint_rating
from .saying import error, warning

LONGEST_CLAIM = 75  # characters, of which Google shows no more
_DATES = ("datePublished", "dateModified", "dateCreated", "expires", "sdDatePublished")
_SENTENCE = re.compile(r"[.!?…][”\"'’)]*\s+(?=[^\s\d])")
_SOURCES = ("citation", "isBasedOn")


def lint_review(review: Node, meanings: Meanings, now: datetime) -> Iterator[Complaint]:
    """
    Read one ClaimReview over.

    Args:
        now: after which nothing can have been published.
    """
    yield from _claim(review)
    yield from _rating(review, meanings)
    yield from _address(review)
    yield from _author(review)
    yield from _item(review)
    yield from _dates(review, now)
    yield from _corrections(review)
    yield from _sources(review)
    yield from _placeholders(review)


def text_of(value: Any) -> str:
    """Return a text without blanks around it; "" for anything else."""
    return value.strip() if isinstance(value, str) else ""


def _claim(review: Node) -> Iterator[Complaint]:
    claim, path = text_of(review.said.get("claimReviewed")), join(review.path, "claimReviewed")
    if not claim:
        yield error(
            "claim-missing", path, "It does not say which claim was checked.", "Write the claim into claimReviewed."
        )
    elif len(claim) > LONGEST_CLAIM:
        message = f"The claim has {len(claim)} characters; search engines show about {LONGEST_CLAIM}."
        yield warning("claim-long", path, message, "Word it shorter; the article has room for the rest.")


def _rating(review: Node, meanings: Meanings) -> Iterator[Complaint]:
    ratings, path = inside(review, "reviewRating"), join(review.path, "reviewRating")
    if not ratings:
        yield error(
            "rating-missing", path, "There is no rating.", "Write one, with the verdict in words as alternateName."
        )
    for rating in ratings:
        yield from lint_rating(rating, meanings)
        explanation = text_of(rating.said.get("ratingExplanation"))
        yield from lint_explanation(rating, len(_SENTENCE.findall(explanation)) + 1)


def _address(review: Node) -> Iterator[Complaint]:
    address, path = review.said.get("url"), join(review.path, "url")
    host = host_of(address)
    if not text_of(address):
        yield error("url-missing", path, "There is no address of the check.", "Write the page's own address into url.")
    elif not host:
        yield error("url-form", path, "The address is no absolute http(s) address.", "Write it whole: https://…")
    elif host in SHORTENERS:
        yield error("url-short", path, f"{host} shortens addresses.", "Write the page's own address.")


def _author(review: Node) -> Iterator[Complaint]:
    authors = inside(review, "author")
    if not authors:
        path = join(review.path, "author")
        yield warning(
            "author-missing", path, "It does not say who checked.", "Name the organization, with its address."
        )
    for author in authors:
        if not text_of(author.said.get("name")):
            yield error("author-name", author.path, "Who checked has no name.", "Write the organization's name.")
        if not host_of(author.said.get("url")):
            remedy = "Write the organization's home page into url."
            yield warning("author-url", author.path, "Who checked has no address.", remedy)


def _item(review: Node) -> Iterator[Complaint]:
    items = inside(review, "itemReviewed")
    if not items:
        path = join(review.path, "itemReviewed")
        yield warning(
            "item-missing", path, "It does not say who made the claim, or where.", "Add a Claim as itemReviewed."
        )
    for item in items:
        is_old = is_a(item.said, "CreativeWork")
        if is_old:
            message = "itemReviewed is a CreativeWork, as it was written until 2019."
            yield warning(
                "item-old-form", item.path, message, "Write a Claim, and where it appeared as its appearance."
            )
        claimants = inside(item, "author")
        if not claimants:
            remedy = "Name the person or organization as the claim's author."
            yield warning("claimant-missing", join(item.path, "author"), "It does not say who made the claim.", remedy)
        if not is_old and not (item.said.get("appearance") or item.said.get("firstAppearance")):
            message = "It does not say where the claim was made."
            yield warning("appearance-missing", item.path, message, "Add the address as appearance or firstAppearance.")
        yield from _self_review(review, claimants)


def _self_review(review: Node, claimants: list[Node]) -> Iterator[Complaint]:
    checkers = {name for author in inside(review, "author") for name in _names(author.said)}
    for claimant in claimants:
        if shared := sorted(checkers & _names(claimant.said)):
            message = f"Who checked the claim made it: “{shared[0]}”."
            yield error("self-review", claimant.path, message, "Name who made the claim, not who checked it.")


def _names(author: Mapping[str, Any]) -> set[str]:
    named = (fold(text_of(author.get(name))).rstrip("/") for name in ("name", "url", "@id"))
    return {name for name in named if name}


def _dates(review: Node, now: datetime) -> Iterator[Complaint]:
    items = inside(review, "itemReviewed")
    for node in (review, *items):
        for name in _DATES:
            if text_of(node.said.get(name)) and read_moment(node.said[name]) is None:
                yield error(
                    "date-form",
                    join(node.path, name),
                    f"“{text_of(node.said[name])[:40]}” is no date in ISO 8601.",
                    "Write 2026-03-17, or 2026-03-17T09:30:00+01:00.",
                )
    published = read_moment(review.said.get("datePublished"))
    if published and published > now:
        path = join(review.path, "datePublished")
        yield warning("date-future", path, "It was published in the future.", "Write the day it was published.")
    for item in items:
        claimed = read_moment(item.said.get("datePublished"))
        if published and claimed and claimed > published:
            path = join(item.path, "datePublished")
            yield warning("date-order", path, "The claim is younger than its check.", "Write the day it was made.")


def _corrections(review: Node) -> Iterator[Complaint]:
    """Readers of the markup learn what was corrected, and since when."""
    changed, published = (read_moment(review.said.get(name)) for name in ("dateModified", "datePublished"))
    if changed and published and changed < published:
        path, message = join(review.path, "dateModified"), "It was changed before it was published."
        yield warning("date-order", path, message, "Write when it was changed last, or leave dateModified out.")
    if review.said.get("correction") and not text_of(review.said.get("dateModified")):
        path, message = join(review.path, "dateModified"), "It was corrected, and does not say when."
        yield warning("correction-undated", path, message, "Write the moment of the last correction.")
    for each in inside(review, "correction"):
        if not text_of(each.said.get("text")) and not text_of(each.said.get("url")):
            path, message = join(each.path, "text"), "The correction does not say what was corrected."
            yield warning("correction-empty", path, message, "Write what was said before, and what is said now.")


def _sources(review: Node) -> Iterator[Complaint]:
    if not any(review.said.get(name) for name in _SOURCES):
        message = "It cites no source, so readers cannot follow the check."
        yield warning("source-missing", review.path, message, "Add the sources as citation, with archived copies.")


def _placeholders(node: Node) -> Iterator[Complaint]:
    """Nothing written for the form's sake: machines take an empty text for a text."""
    for name, value in node.said.items():
        path = join(node.path, name)
        if value in (None, "", {}, []) or (isinstance(value, str) and not value.strip()):
            yield error("placeholder", path, f"{name} is there and holds nothing.", "Leave the property out.")
        for each in inside(node, name):
            yield from _placeholders(each)
