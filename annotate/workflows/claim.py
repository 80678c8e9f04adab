"""Tell everything known about one claim."""

from annotate.domain import Annotation, PastRuling
from annotate.judging import find_gap, last_words, settle
from annotate.publishing import say_period, say_ruling
from annotate.settings import Settings
from annotate.store import Store
from annotate.syncing import describe_figure

from .policy import policy_of
from .taxonomy import read_taxonomy


def describe(store: Store, settings: Settings, beginning: str) -> list[tuple[str, str]]:
    """Return what is known about the claim whose id begins like this, as (name, value) rows."""
    found = store.claim(beginning)
    claim, article = found.claim, store.article(found.article_id)
    attribution = claim.attribution
    answers = store.annotations(found.claim_id)
    ruling = store.adjudications().get(found.claim_id)
    sent = found.claim_id in store.sent()
    policy = policy_of(settings, read_taxonomy(settings))
    judgement = settle(claim, answers, ruling, sent=sent, policy=policy)
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
    counted = last_words(answers)
    gaps = {answer.annotation_id: find_gap(claim, answer, policy) for answer in counted}
    rows += [(f"answer by {answer.reviewer}", _say(answer, gaps.get(answer.annotation_id, ""))) for answer in answers]
    rows += [(f"ruling by {past.ruling.adjudicator}", _say_ruling(past)) for past in store.rulings(found.claim_id)]
    return [(name, value) for name, value in rows if value]


def _say(answer: Annotation, gap: str) -> str:
    if answer.verdict is None:
        return "skipped"
    under = f", given under the taxonomy {answer.given_under}" if answer.given_under else ""
    return answer.verdict + under + (f"; lacks {gap}" if gap else "")


def _say_ruling(past: PastRuling) -> str:
    ruling, until = past.ruling, past.retired_at
    stood = f"; it stood until {until:%Y-%m-%d %H:%M} UTC" if until else ""
    return f"{say_ruling(ruling)}: {ruling.reason} ({ruling.ruled_at:%Y-%m-%d %H:%M} UTC{stood})"
