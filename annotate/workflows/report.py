"""Gather everything a report or an export tells."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from annotate.domain import Annotation, CheckedArticle, Finding, FoundClaim, Report
from annotate.judging import Policy, settle
from annotate.publishing import Imprint, hide_people, render_html, render_markdown
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import Store

from .corrections import add_corrections
from .init import pseudonym_key
from .policy import policy_of
from .taxonomy import read_taxonomy

Item = TypeVar("Item")


def gather(store: Store, settings: Settings, as_of: datetime | None) -> Report:
    """
    Return the report of a moment; None means now. Reviewers appear by pseudonym.

    The same store and moment give the same report.
    """
    return hide_people(gather_by_name(store, settings, as_of), pseudonym_key(settings), also=store.people())


def gather_by_name(store: Store, settings: Settings, as_of: datetime | None = None) -> Report:
    """
    Return the report of a moment with reviewers under their names, for the desk's own eyes.

    Claims, answers and rulings are those the store held then. Now is what
    stands, whatever time it says: a clock that was fast has stamped the future.
    """
    answers = _by(store.annotations(as_of=as_of), "claim_id")
    claims = _by(store.claims(as_of=as_of), "article_id")
    taxonomy = read_taxonomy(settings)
    find = _finder(store, policy_of(settings, taxonomy), answers, as_of)
    articles = tuple(
        CheckedArticle(article=article, findings=tuple(find(found) for found in claims[article.id]))
        for article in store.articles(as_of=as_of)
    )
    report = Report(
        as_of=as_of or store.now(),
        taxonomy=taxonomy,
        articles=articles,
        quarantined=len(store.quarantined(as_of=as_of)),
    )
    return add_corrections(report, store, as_of)


def gather_claim(store: Store, settings: Settings, beginning: str) -> CheckedArticle:
    """
    Return the claim whose id begins like this, retired or not, in its article. Reviewers appear by pseudonym.

    Raises:
        UnknownClaim: there is no such claim, or several.
    """
    found, taxonomy = store.claim(beginning), read_taxonomy(settings)
    answers = {found.claim_id: store.annotations(found.claim_id)}
    find = _finder(store, policy_of(settings, taxonomy), answers, None)
    alone = CheckedArticle(article=store.article(found.article_id), findings=(find(found),))
    report = Report(as_of=store.now(), taxonomy=taxonomy, articles=(alone,))
    return hide_people(report, pseudonym_key(settings), also=store.people()).articles[0]


def _finder(
    store: Store, policy: Policy, answers: Mapping[str, list[Annotation]], as_of: datetime | None
) -> Callable[[FoundClaim], Finding]:
    """Return what puts together what is known of a claim."""
    rulings, revisions = store.adjudications(as_of=as_of), store.count_revisions(as_of=as_of)
    sent = store.sent()

    def find(found: FoundClaim) -> Finding:
        annotations, ruling = answers[found.claim_id], rulings.get(found.claim_id)
        return Finding(
            claim_id=found.claim_id,
            article_id=found.article_id,
            claim=found.claim,
            judgement=settle(found.claim, annotations, ruling, sent=found.claim_id in sent, policy=policy),
            annotations=tuple(annotations),
            adjudication=ruling,
            revisions=revisions[found.claim_id] if ruling else 0,
        )

    return find


def render(report: Report, form: str, imprint: Imprint | None = None) -> str:
    """Return a report for people; `form` is html or markdown. With an imprint, a page carries ClaimReview."""
    match form:
        case "html":
            return render_html(report, shipped_text("exports", "html", "report.html.j2"), imprint)
        case "markdown":
            return render_markdown(report)
    raise ValueError(form)


def _by(items: Iterable[Item], name: str) -> Mapping[str, list[Any]]:
    grouped = defaultdict(list)
    for item in items:
        grouped[getattr(item, name)].append(item)
    return grouped
