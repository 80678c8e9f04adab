"""Read files with ClaimReview over, each alone and all together: one address stands for one claim."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from annotate.domain import Complaint

from .addresses import host_of, is_one_house, read_moment
from .documents import Document, Node, inside, join
from .meanings import Meanings
from .pages import fold
from .ratings import read_scale
from .reviews import lint_review, text_of
from .saying import error, warning


class _Place(NamedTuple):
    document: Document
    review: Node

    @property
    def claim(self) -> str:
        return fold(text_of(self.review.said.get("claimReviewed")))


def lint_claimreview(documents: Sequence[Document], meanings: Meanings, now: datetime) -> list[Complaint]:
    """Return what is wrong with these files, file by file, errors first, each in the order of the file."""
    found: dict[str, list[Complaint]] = {document.file: [*document.complaints] for document in documents}
    for document in documents:
        found[document.file] += _alone(document, meanings, now)
    for file, complaint in _together(
        [_Place(document, review) for document in documents for review in document.reviews]
    ):
        found[file].append(complaint)
    return [
        complaint.model_copy(update={"file": file})
        for file, complaints in found.items()
        for complaint in sorted(complaints, key=lambda complaint: complaint.level)
    ]


def _alone(document: Document, meanings: Meanings, now: datetime) -> Iterator[Complaint]:
    for review in document.reviews:
        yield from lint_review(review, meanings, now)
        yield from _on_page(document, review)
    if document.page is not None and len({_Place(document, review).claim for review in document.reviews}) > 1:
        message = f"The page holds {len(document.reviews)} ClaimReviews of different claims."
        yield warning("page-many", "", message, "Give each claim a page or an anchor of its own.")
    for feed in document.feeds:
        yield from _feed(feed, document.reviews)


def _on_page(document: Document, review: Node) -> Iterator[Complaint]:
    """Markup and page say the same: what is not on the page deceives whoever reads the markup alone."""
    if document.page is None:
        return
    said = [(review, "claimReviewed"), *((rating, "alternateName") for rating in inside(review, "reviewRating"))]
    for node, name in said:
        text = text_of(node.said.get(name))
        if text and fold(text) not in document.page.words:
            message = f"“{text[:60]}” is not on the page."
            yield error("page-mismatch", join(node.path, name), message, "Let page and markup say the same.")
    here, own = host_of(review.said.get("url")), host_of(document.page.address)
    if here and own and not is_one_house(here, own):
        message = f"The check's address is on {here}, the page is on {own}."
        yield error("url-host", join(review.path, "url"), message, "Write the page's own address.")


def _feed(feed: Node, reviews: Sequence[Node]) -> Iterator[Complaint]:
    if not text_of(feed.said.get("sdLicense")) and not text_of(feed.said.get("license")):
        message = "The feed does not say what may be done with it."
        yield warning("feed-license", join(feed.path, "sdLicense"), message, "Add sdLicense, for example CC BY 4.0.")
    moments = [read_moment(review.said.get("dateModified") or review.said.get("datePublished")) for review in reviews]
    changed, newest = read_moment(feed.said.get("dateModified")), max((each for each in moments if each), default=None)
    if changed and newest and changed < newest:
        message = "Something in the feed is younger than the feed."
        yield warning("feed-date", join(feed.path, "dateModified"), message, "Write when anything in it last changed.")


def _together(places: Sequence[_Place]) -> Iterator[tuple[str, Complaint]]:
    yield from _twice(places, "url", "url-twice", "Give each claim an address of its own; an anchor will do.")
    yield from _twice(places, "@id", "id-twice", "Give each check a name of its own.")
    yield from _two_pages(places)
    yield from _two_values(places)


def _twice(places: Sequence[_Place], name: str, rule: str, remedy: str) -> Iterator[tuple[str, Complaint]]:
    """The same name stands for one claim everywhere."""
    first: dict[str, _Place] = {}
    for place in places:
        called = text_of(place.review.said.get(name))
        if called and first.setdefault(called, place).claim != place.claim:
            message = f"“{called[:100]}” stands for another claim, too: in {_where(first[called])}."
            yield place.document.file, error(rule, join(place.review.path, name), message, remedy)


def _two_pages(places: Sequence[_Place]) -> Iterator[tuple[str, Complaint]]:
    first: dict[tuple[str, str], _Place] = {}
    for place in places:
        if place.document.page is None:
            continue
        called = (text_of(place.review.said.get("url")), place.claim)
        before = first.setdefault(called, place)
        if before.document.file != place.document.file:
            message = f"The same check is on two pages: here, and in {before.document.file}."
            yield place.document.file, error("two-pages", place.review.path, message, "Leave it on the page it names.")


def _two_values(places: Sequence[_Place]) -> Iterator[tuple[str, Complaint]]:
    """A label of one desk has one place on its scale."""
    known: dict[tuple[str, str], dict[Decimal, _Place]] = defaultdict(dict)
    for place in places:
        for author, rating in product(inside(place.review, "author"), inside(place.review, "reviewRating")):
            scale, label = read_scale(rating.said), text_of(rating.said.get("alternateName"))
            if scale is None or scale.place is None or not label:
                continue
            others = known[text_of(author.said.get("name")), fold(label)]
            if others and scale.place not in others:
                before = next(iter(others.values()))
                message = f"“{label[:60]}” has another place on the scale in {_where(before)}."
                path = join(rating.path, "ratingValue")
                yield place.document.file, warning("label-two-values", path, message, "Give a label one number.")
            others.setdefault(scale.place, place)


def _where(place: _Place) -> str:
    return ":".join(part for part in (place.document.file, place.review.path) if part)
