"""Settled claims as schema.org/ClaimReview, for search engines and databases; the report's page says the same."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urljoin

from annotate.domain import Article, Evidence, Finding, Report, Taxonomy, Verdict

from .claimants import is_person
from .corrections import tell_correction
from .json_text import write_json
from .layout import Entry, lay_out, name_page
from .phrases import in_utc, write_moment
from .visible import link_target, make_visible

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\s\d])")


class Imprint(NamedTuple):
    """
    Who publishes: the desk's name and home page, the report's own address, and the licence of the data.

    Where the report is published as pages, the report's address is that of
    their index, and the pages lie beside it.
    """

    name: str
    url: str
    report_url: str
    license: str
    has_pages: bool = False

    def page_of(self, article_id: str) -> str:
        """Return the address of the page with the claims of an article; a check is on that page alone."""
        return urljoin(self.report_url, name_page(article_id)) if self.has_pages else self.report_url


class Review(NamedTuple):
    """A claim that goes out: when it was settled, its verdict in the taxonomy, and the evidence a reader can follow."""

    article: Article
    entry: Entry
    settled_at: datetime
    verdict: Verdict
    evidence: tuple[Evidence, ...]

    @property
    def finding(self) -> Finding:
        """What was found of the claim."""
        return self.entry.finding


class LeftOut(NamedTuple):
    """A claim that does not go out, and why."""

    claim_id: str
    why: str


def pick_reviews(report: Report) -> tuple[list[Review], list[LeftOut]]:
    """Return what goes out, in the report's order, and what does not, with the reason."""
    picked = [
        _pick(report.taxonomy, chapter.article, entry) for chapter in lay_out(report) for entry in chapter.entries
    ]
    reviews = [each for each in picked if isinstance(each, Review)]
    return reviews, [each for each in picked if isinstance(each, LeftOut)]


def render_data_feed(reviews: Sequence[Review], taxonomy: Taxonomy, imprint: Imprint, as_of: datetime) -> str:
    """Return a DataFeed, as Data Commons and others take it."""
    items = [_describe(review, taxonomy, imprint) for review in reviews]
    feed = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "name": f"Fact checks by {imprint.name}",
        "url": imprint.report_url,
        "dateModified": write_moment(max(map(_changed_at, reviews), default=as_of)),
        "sdDatePublished": in_utc(as_of).date().isoformat(),
        "sdLicense": imprint.license,
        "sdPublisher": _organization(imprint),
        "dataFeedElement": [{"@type": "DataFeedItem", "item": [item]} for item in items],
    }
    return write_json(feed, indent=1, in_page=True) + "\n"


def render_json_ld(reviews: Sequence[Review], taxonomy: Taxonomy, imprint: Imprint) -> str:
    """Return a list of ClaimReviews, as a page carries them in a script of type `application/ld+json`."""
    return write_json([_describe(review, taxonomy, imprint) for review in reviews], indent=1, in_page=True) + "\n"


def render_markup_page(reviews: Sequence[Review], taxonomy: Taxonomy, imprint: Imprint, as_of: datetime) -> str:
    """
    Return a page of markup as Google's Fact Check Tools API takes it (`MarkupPage`).

    Where the report is published as pages, they come in the list in which the API itself gives them out.
    """
    by_page: dict[str, list[Review]] = {} if imprint.has_pages else {imprint.report_url: []}
    for review in reviews:
        by_page.setdefault(imprint.page_of(review.article.id), []).append(review)
    pages = [
        {
            "pageUrl": address,
            "publishDate": in_utc(as_of).date().isoformat(),
            "claimReviewAuthor": {"name": imprint.name},
            "claimReviewMarkups": [_mark_up(review, taxonomy, imprint) for review in there],
        }
        for address, there in by_page.items()
    ]
    written = {"claimReviewMarkupPages": pages} if imprint.has_pages else pages[0]
    return write_json(written, indent=1, in_page=True) + "\n"


def _pick(taxonomy: Taxonomy, article: Article, entry: Entry) -> Review | LeftOut:
    finding = entry.finding
    judgement, claim_id = finding.judgement, finding.claim_id
    settled = finding.settled_at
    if settled is None or judgement.verdict is None:
        return LeftOut(claim_id, f"{judgement.standing.value.replace('_', ' ')}: {judgement.why}")
    verdict = taxonomy.verdict(judgement.verdict)
    way = verdict and verdict.crosswalks.claimreview
    if verdict is None or way is None:
        return LeftOut(claim_id, f"the verdict “{judgement.verdict}” has no crosswalk to ClaimReview")
    if way.label is None:
        return LeftOut(claim_id, f"“{verdict.label}”: {way.reason}")
    evidence = tuple(_evidence(finding))
    if not evidence:
        return LeftOut(claim_id, "no evidence that a reader can follow")
    return Review(article, entry, settled, verdict, evidence)


def _evidence(finding: Finding) -> list[Evidence]:
    """Return each piece once whose address may become a link."""
    found: dict[str, Evidence] = {}
    for piece in (piece for answer in finding.annotations for piece in answer.evidence):
        if link_target(piece.url):
            found.setdefault(piece.url, piece)
    return list(found.values())


def _describe(review: Review, taxonomy: Taxonomy, imprint: Imprint) -> dict[str, Any]:
    address = f"{imprint.page_of(review.article.id)}#{review.entry.anchor}"
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": address,
        "url": address,
        "claimReviewed": make_visible(review.finding.claim.wording),
        "datePublished": write_moment(_published_at(review)),
        **_corrections(review.finding),
        "inLanguage": review.article.language,
        "author": _organization(imprint),
        "reviewRating": _rating(review, taxonomy),
        "itemReviewed": _claim(review),
        "citation": [_citation(piece) for piece in review.evidence],
        "sdLicense": imprint.license,
    }


def _published_at(review: Review) -> datetime:
    """Return since when a verdict is given: that of the first version, whatever was corrected since."""
    first = review.finding.first_published
    return (first and first.settled_at) or review.settled_at


def _changed_at(review: Review) -> datetime:
    corrections = review.finding.corrections
    return corrections[-1].at if corrections else _published_at(review)


def _corrections(finding: Finding) -> dict[str, Any]:
    """Return which version it is, since when, and how each came to be; nothing for the first."""
    if not finding.corrections:
        return {}
    return {
        "dateModified": write_moment(finding.corrections[-1].at),
        "version": 1 + len(finding.corrections),
        "correction": [
            {
                "@type": "CorrectionComment",
                "datePublished": write_moment(each.at),
                "text": make_visible(tell_correction(each)),
            }
            for each in finding.corrections
        ],
    }


def _organization(imprint: Imprint) -> dict[str, Any]:
    return {"@type": "Organization", "name": imprint.name, "url": imprint.url}


def _rating(review: Review, taxonomy: Taxonomy) -> dict[str, Any]:
    explanation = _explain(review.finding)
    return {
        "@type": "Rating",
        "alternateName": review.verdict.label,
        **_numbers(review.verdict, taxonomy),
        **({"ratingExplanation": explanation} if explanation else {}),
    }


def _numbers(verdict: Verdict, taxonomy: Taxonomy) -> dict[str, int]:
    """Return the numbers of a rating; none for a verdict that has no place on the scale."""
    ways = [each.crosswalks.claimreview for each in taxonomy.verdicts]
    values = [way.value for way in ways if way is not None and way.value is not None]
    own = verdict.crosswalks.claimreview
    if own is None or own.value is None or len(set(values)) < 2:
        return {}
    return {"ratingValue": own.value, "bestRating": max(values), "worstRating": min(values)}


def _explain(finding: Finding) -> str:
    """Return two sentences at most: of the ruling's reason, else of the first rationale."""
    said = [finding.adjudication.reason] if finding.adjudication else [each.rationale for each in finding.annotations]
    words = " ".join(next((text for text in said if text.strip()), "").split())
    return make_visible(" ".join(_SENTENCE.split(words)[:2]))


def _claim(review: Review) -> dict[str, Any]:
    article, claim = review.article, review.finding.claim
    appearance = {"@type": "NewsArticle", "headline": make_visible(article.title), "url": link_target(article.url)}
    described = {
        "@type": "Claim",
        "text": make_visible(claim.text),
        "author": _claimant(review),
        "datePublished": article.published_on and article.published_on.isoformat(),
        "appearance": [{name: value for name, value in appearance.items() if value}],
    }
    return {name: value for name, value in described.items() if value}


def _claimant(review: Review) -> dict[str, Any] | None:
    source, publisher = review.finding.claim.attribution.source, review.article.publisher
    name = make_visible(" ".join(source.text.split())) if source else ""
    if name:
        return {"@type": "Person" if is_person(name) else "Organization", "name": name}
    return {"@type": "Organization", "name": make_visible(publisher)} if publisher and publisher.strip() else None


def _citation(piece: Evidence) -> dict[str, Any]:
    quote = make_visible(piece.quote.strip())
    return {"@type": "CreativeWork", "url": piece.url, **({"text": quote} if quote else {})}


def _mark_up(review: Review, taxonomy: Taxonomy, imprint: Imprint) -> dict[str, Any]:
    """Return one claim under the names that Google's API has for the same things."""
    described = _describe(review, taxonomy, imprint)
    rating, item = described["reviewRating"], described["itemReviewed"]
    numbers = {name: rating[name] for name in ("ratingValue", "worstRating", "bestRating") if name in rating}
    explained = {"ratingExplanation": rating["ratingExplanation"]} if "ratingExplanation" in rating else {}
    address = item["appearance"][0].get("url")
    marked = {
        "url": described["url"],
        "claimReviewed": described["claimReviewed"],
        "claimDate": item.get("datePublished"),
        "claimFirstAppearance": address,
        "claimAuthor": {"name": item["author"]["name"]} if "author" in item else None,
        "rating": {"textualRating": rating["alternateName"], **numbers, **explained},
    }
    return {name: value for name, value in marked.items() if value}
