"""Gather everything a report or an export tells."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from annotate.domain import Annotation, CheckedArticle, Finding, FoundClaim, Report
from annotate.judging import settle
from annotate.publishing import Imprint, hide_people, render_csv, render_html, render_jsonl, render_markdown
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import Store

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
    moment = as_of or store.now()
    answers = _by(store.annotations(as_of=as_of), "claim_id")
    claims = _by(store.claims(as_of=as_of), "article_id")
    rulings, revisions = store.adjudications(as_of=as_of), store.count_revisions(as_of=as_of)
    sent = store.sent()
    taxonomy = read_taxonomy(settings)
    policy = policy_of(settings, taxonomy)

    def find(found: FoundClaim) -> Finding:
        annotations: list[Annotation] = answers[found.claim_id]
        ruling = rulings.get(found.claim_id)
        judgement = settle(found.claim, annotations, ruling, sent=found.claim_id in sent, policy=policy)
        return Finding(
            claim_id=found.claim_id,
            article_id=found.article_id,
            claim=found.claim,
            judgement=judgement,
            annotations=tuple(annotations),
            adjudication=ruling,
            revisions=revisions[found.claim_id] if ruling else 0,
        )

    articles = tuple(
        CheckedArticle(article=article, findings=tuple(find(found) for found in claims[article.id]))
        for article in store.articles(as_of=as_of)
    )
    return Report(as_of=moment, taxonomy=taxonomy, articles=articles, quarantined=len(store.quarantined(as_of=as_of)))


def render(report: Report, form: str, imprint: Imprint | None = None) -> str:
    """Return a report as text; `form` is html, markdown, csv or jsonl. With an imprint, a page carries ClaimReview."""
    match form:
        case "html":
            return render_html(report, shipped_text("exports", "html", "report.html.j2"), imprint)
        case "markdown":
            return render_markdown(report)
        case "csv":
            return render_csv(report)
        case "jsonl":
            return render_jsonl(report)
    raise ValueError(form)


def _by(items: Iterable[Item], name: str) -> Mapping[str, list[Any]]:
    grouped = defaultdict(list)
    for item in items:
        grouped[getattr(item, name)].append(item)
    return grouped
