"""Gather everything a report or an export tells."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from annotate.domain import Adjudication, Annotation, CheckedArticle, Finding, FoundClaim, Report
from annotate.judging import Policy, answers_by_claim, settle
from annotate.publishing import Imprint, hide_people, render_html, render_json, render_markdown
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import Store

from .corrections import Correcting
from .init import pseudonym_key
from .policy import policy_of
from .taxonomy import read_taxonomy

_AT_ONCE = 25  # articles: some hundred claims, whose answers one question to the store brings


def gather(
    store: Store, settings: Settings, as_of: datetime | None, article_ids: Sequence[str] | None = None
) -> Report:
    """
    Return the report of a moment; None means now. Reviewers appear by pseudonym.

    The same store and moment give the same report.

    Args:
        article_ids: only of these articles, in this order; None means all.
    """
    report = gather_by_name(store, settings, as_of, article_ids)
    return hide_people(report, pseudonym_key(settings), also=store.people())


def gather_by_name(
    store: Store,
    settings: Settings,
    as_of: datetime | None = None,
    article_ids: Sequence[str] | None = None,
) -> Report:
    """
    Return the report of a moment with reviewers under their names, for the desk's own eyes.

    Claims, answers and rulings are those the store held then. Now is what
    stands, whatever time it says: a clock that was fast has stamped the future.
    """
    chosen = [heading.article_id for heading in store.headings(as_of)] if article_ids is None else article_ids
    taxonomy = read_taxonomy(settings)
    moment = as_of or store.now()
    correcting = Correcting(store, taxonomy, moment, as_of)
    articles = tuple(_each_article(store, policy_of(settings, taxonomy), as_of, chosen, correcting))
    report = Report(as_of=moment, taxonomy=taxonomy, articles=articles)
    faulty = store.quarantined(as_of=as_of)
    claims = None if article_ids is None else {finding.claim_id for finding in report.findings}
    return report.model_copy(update={"quarantined": sum(claims is None or each.claim_id in claims for each in faulty)})


def gather_each(
    store: Store, settings: Settings, as_of: datetime | None, article_ids: Sequence[str]
) -> Iterator[Report]:
    """
    Yield a report of each of these articles alone, in this order; few of them are held meanwhile.

    Reviewers appear by the pseudonyms they have in a report of all.
    """
    moment, taxonomy = as_of or store.now(), read_taxonomy(settings)
    key, people = pseudonym_key(settings), store.people()
    faulty = Counter(each.claim_id for each in store.quarantined(as_of=as_of))
    correcting = Correcting(store, taxonomy, moment, as_of)
    for checked in _each_article(store, policy_of(settings, taxonomy), as_of, article_ids, correcting):
        quarantined = sum(faulty[finding.claim_id] for finding in checked.findings)
        alone = Report(as_of=moment, taxonomy=taxonomy, articles=(checked,), quarantined=quarantined)
        yield hide_people(alone, key, also=people)


def _each_article(
    store: Store, policy: Policy, as_of: datetime | None, article_ids: Sequence[str], correcting: Correcting
) -> Iterator[CheckedArticle]:
    rulings, revisions = store.adjudications(as_of=as_of), store.count_revisions(as_of=as_of)
    known = _Known(rulings, revisions, store.sent(), policy)
    for first in range(0, len(article_ids), _AT_ONCE):
        page = article_ids[first : first + _AT_ONCE]
        claims = {article_id: store.claims(article_id, as_of=as_of) for article_id in page}
        claim_ids = [found.claim_id for group in claims.values() for found in group]
        answers = answers_by_claim(store.annotations_to(claim_ids, as_of=as_of))
        for article in store.each_article(page):
            findings = tuple(known.find(found, answers[found.claim_id]) for found in claims[article.id])
            yield correcting.complete(CheckedArticle(article=article, findings=findings))


def gather_claim(store: Store, settings: Settings, beginning: str) -> CheckedArticle:
    """
    Return the claim whose id begins like this, retired or not, in its article. Reviewers appear by pseudonym.

    Raises:
        UnknownClaim: there is no such claim, or several.
    """
    found, taxonomy = store.claim(beginning), read_taxonomy(settings)
    known = _Known(store.adjudications(), store.count_revisions(), store.sent(), policy_of(settings, taxonomy))
    finding = known.find(found, store.annotations(found.claim_id))
    alone = CheckedArticle(article=store.article(found.article_id), findings=(finding,))
    report = Report(as_of=store.now(), taxonomy=taxonomy, articles=(alone,))
    return hide_people(report, pseudonym_key(settings), also=store.people()).articles[0]


class _Known(NamedTuple):
    """What is read once for all claims: rulings, how many there were before, what was sent, the desk's rules."""

    rulings: Mapping[str, Adjudication]
    revisions: Counter[str]
    sent: Collection[str]
    policy: Policy

    def find(self, found: FoundClaim, annotations: Sequence[Annotation]) -> Finding:
        """Put together what is known of a claim."""
        claim_id, ruling = found.claim_id, self.rulings.get(found.claim_id)
        sent = claim_id in self.sent
        return Finding(
            claim_id=claim_id,
            article_id=found.article_id,
            claim=found.claim,
            judgement=settle(found.claim, annotations, ruling, sent=sent, policy=self.policy),
            annotations=tuple(annotations),
            adjudication=ruling,
            revisions=self.revisions[claim_id] if ruling else 0,
        )


def render(report: Report, form: str, imprint: Imprint | None = None) -> str:
    """Return a report; `form` is html, markdown or json. With an imprint, a page carries ClaimReview."""
    match form:
        case "html":
            return render_html(report, shipped_text("exports", "html", "report.html.j2"), imprint)
        case "markdown":
            return render_markdown(report)
        case "json":
            return render_json(report)
    raise ValueError(form)
