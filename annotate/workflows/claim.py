"""Tell everything known about one claim."""

from collections.abc import Iterator

from annotate.domain import Annotation, PastRuling
from annotate.judging import find_gap, last_words, settle
from annotate.publishing import Disguise, say_evidence, say_number, say_period, say_ruling
from annotate.settings import Settings
from annotate.store import Store
from annotate.syncing import describe_figure

from .init import pseudonym_key
from .policy import policy_of
from .taxonomy import read_taxonomy


def describe(store: Store, settings: Settings, beginning: str, *, by_name: bool = False) -> list[tuple[str, str]]:
    """
    Return what is known about the claim whose id begins like this, as (name, value) rows.

    Args:
        by_name: call reviewers by their names, for the desk's own eyes; else by pseudonyms.
    """
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
    names = Disguise(() if by_name else store.people(), pseudonym_key(settings))
    shown = answers if by_name else [names.own_answer(answer) for answer in answers]
    rows += [(f"answer by {answer.reviewer}", _say(answer, gaps.get(answer.annotation_id, ""))) for answer in shown]
    faulty = [answer for answer in store.quarantined() if answer.claim_id == found.claim_id]
    rows += [
        (f"answer by {answer.reviewer}", f"in quarantine, where it counts for nothing: {answer.reason}")
        for answer in map(names.faulty_answer, faulty)
    ]
    rows += [
        (f"ruling by {names.name(past.ruling.adjudicator)}", _say_ruling(names.ruling(past)))
        for past in store.rulings(found.claim_id)
    ]
    return [(name, value) for name, value in rows if value]


def _say(answer: Annotation, gap: str) -> str:
    if answer.verdict is None:
        return "skipped"
    under = f", given under the taxonomy {answer.given_under}" if answer.given_under else ""
    said = answer.verdict + under + (f"; lacks {gap}" if gap else "")
    return "\n".join([said, *_say_more(answer)])


def _say_more(answer: Annotation) -> Iterator[str]:
    if answer.corrected_figure is not None:
        yield f"corrected figure: {say_number(answer.corrected_figure)}"
    if answer.rationale:
        yield f"because: {answer.rationale}"
    yield from map(say_evidence, answer.evidence)
    if answer.problems:
        note = f": {answer.problem_note}" if answer.problem_note else ""
        yield f"something is wrong with the claim ({', '.join(answer.problems)}){note}"


def _say_ruling(past: PastRuling) -> str:
    ruling, until = past.ruling, past.retired_at
    stood = f"; it stood until {until:%Y-%m-%d %H:%M} UTC" if until else ""
    return f"{say_ruling(ruling)}: {ruling.reason} ({ruling.ruled_at:%Y-%m-%d %H:%M} UTC{stood})"
