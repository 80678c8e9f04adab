"""Tell everything known about one claim."""

from annotate.domain import Annotation
from annotate.judging import settle
from annotate.publishing import say_period
from annotate.settings import Settings
from annotate.store import Store
from annotate.syncing import describe_figure


def describe(store: Store, settings: Settings, beginning: str) -> list[tuple[str, str]]:
    """Return what is known about the claim whose id begins like this, as (name, value) rows."""
    found = store.claim(beginning)
    claim, article = found.claim, store.article(found.article_id)
    attribution = claim.attribution
    answers = store.annotations(found.claim_id)
    ruling = store.adjudications().get(found.claim_id)
    sent = found.claim_id in store.sent()
    judgement = settle(answers, ruling, sent=sent, overlap=settings.review_overlap)
    rows = [
        ("claim", claim.text),
        ("means", claim.wording if claim.is_reworded else ""),
        ("id", found.claim_id),
        ("article", f"{article.title} ({article.id}), characters {claim.start} to {claim.end}"),
        ("kind", claim.kind),
        ("source", attribution.source.text if attribution.source else "the article itself"),
        ("stance", attribution.stance + (", hedged" if attribution.hedged else "")),
        ("figures", "\n".join(describe_figure(quantity) for quantity in claim.quantities)),
        ("dates", "\n".join(f"{period.text} ({say_period(period)})" for period in claim.dates)),
        ("check-worthiness", f"{claim.checkworthiness:.2f}: {'; '.join(claim.reasons)}"),
        ("splitter", claim.splitter),
        ("standing", f"{judgement.standing}: {judgement.verdict or judgement.why}"),
        ("retired", f"{found.retired_at:%Y-%m-%d %H:%M} UTC" if found.retired_at else ""),
    ]
    rows += [(f"answer by {answer.reviewer}", _say(answer)) for answer in answers]
    return [(name, value) for name, value in rows if value]


def _say(answer: Annotation) -> str:
    under = f", given under the taxonomy {answer.given_under}" if answer.given_under else ""
    return f"{answer.verdict}{under}" if answer.verdict else "skipped"
