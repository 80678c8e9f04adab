"""Count what stands where."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from annotate.domain import BriefClaim, Standing, WeighedAnswer
from annotate.judging import answers_by_claim, settle
from annotate.settings import Settings
from annotate.store import Store

from .blindness import check_blindness, count_doubted
from .policy import policy_of
from .taxonomy import read_taxonomy

_SAID = ("answers", "changed", "doubted", "skipped", "faulty", "empty", "drafts", "published", "published_changed")


class Status(NamedTuple):
    """
    How many articles, claims and answers there are, and where the claims stand.

    `unsent`, `open`, `short_of_evidence`, `disputed` and `settled` add up to
    `total`; `sent` counts claims that are on a server; `quarantined` claims with an answer in
    quarantine. Retired claims are in none of these.

    What reviewers did is kept apart: `answers` count; `changed` of them were
    changed after they had been given, `doubted` may not have been given blind;
    `skipped` ones count for nothing; `faulty` ones wait in quarantine, `empty`
    of them without anything in them; `drafts` are tasks with an answer that
    was begun and not submitted at the last look.

    `published` claims went out; `published_changed` of them say something else
    now, and have to go out again.
    """

    articles: int
    total: int
    sent: int
    unsent: int
    open: int
    short_of_evidence: int
    disputed: int
    settled: int
    retired: int
    quarantined: int
    answers: int
    changed: int
    doubted: int
    skipped: int
    faulty: int
    empty: int
    drafts: int
    published: int
    published_changed: int

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data, what concerns claims under `claims`."""
        claims = self._asdict()
        besides = {name: claims.pop(name) for name in ("articles", *_SAID)}
        return {"articles": besides.pop("articles"), "claims": claims, **besides}

    def rows(self) -> list[tuple[str, int]]:
        """Return it as rows to read."""
        return [
            ("articles", self.articles),
            ("claims", self.total),
            ("  not sent yet", self.unsent),
            ("  open", self.open),
            ("  short of evidence", self.short_of_evidence),
            ("  disputed", self.disputed),
            ("  settled", self.settled),
            ("  with an answer in quarantine", self.quarantined),
            ("retired claims", self.retired),
            ("answers", self.answers),
            ("  changed since they were given", self.changed),
            ("  that may not have been given blind", self.doubted),
            ("skips", self.skipped),
            ("answers in quarantine", self.faulty),
            ("  empty", self.empty),
            ("drafts, at the last pull or sync", self.drafts),
            ("published claims", self.published),
            ("  changed since, to be published again", self.published_changed),
        ]


def count(store: Store, settings: Settings) -> Status:
    """Return where everything stands now."""
    claims, sent, faulty = store.brief_claims(), store.sent(), store.quarantined()
    answers = answers_by_claim(store.weighed_answers())
    standings = _count_standings(store, settings, claims, answers, sent)
    counted = [answer for claim in claims for answer in answers[claim.claim_id]]
    published, published_changed = _count_published(store, settings)
    return Status(
        articles=len(store.headings()),
        total=len(claims),
        sent=sum(claim.claim_id in sent for claim in claims),
        unsent=standings[Standing.UNSENT],
        open=standings[Standing.OPEN],
        short_of_evidence=standings[Standing.SHORT],
        disputed=standings[Standing.DISPUTED],
        settled=standings[Standing.SETTLED],
        retired=len(store.retired()),
        quarantined=len({answer.claim_id for answer in faulty}),
        answers=sum(answer.verdict is not None for answer in counted),
        changed=store.count_changed(),
        doubted=count_doubted(check_blindness(store, settings)),
        skipped=sum(answer.verdict is None for answer in counted),
        faulty=len(faulty),
        empty=sum(answer.is_empty for answer in faulty),
        drafts=store.count_drafts(),
        published=published,
        published_changed=published_changed,
    )


def _count_standings(
    store: Store,
    settings: Settings,
    claims: Iterable[BriefClaim],
    answers: Mapping[str, Sequence[WeighedAnswer]],
    sent: Collection[str],
) -> Counter[Standing]:
    """Judge every claim as a report does, without what a report tells besides: it is asked for again and again."""
    policy, rulings = policy_of(settings, read_taxonomy(settings)), store.adjudications()
    return Counter(
        settle(
            claim, answers[claim.claim_id], rulings.get(claim.claim_id), sent=claim.claim_id in sent, policy=policy
        ).standing
        for claim in claims
    )


def _count_published(store: Store, settings: Settings) -> tuple[int, int]:
    """Return how many claims went out, and how many have to again; only where any did is all of them read."""
    if not store.publications():
        return 0, 0
    from .publishing import count_published, list_published
    from .report import gather_by_name

    return count_published(list_published(store, gather_by_name(store, settings)))
