"""Rule where answers differ."""

from annotate.domain import Adjudication, Finding, Standing
from annotate.errors import UnknownVerdict, UserMistake
from annotate.settings import Settings
from annotate.store import Store

from .report import gather
from .taxonomy import read_taxonomy


def disputed(store: Store, settings: Settings) -> list[Finding]:
    """Return the claims whose answers differ, most check-worthy first."""
    findings = [
        finding for finding in gather(store, settings, None).findings if finding.judgement.standing is Standing.DISPUTED
    ]
    return sorted(findings, key=lambda finding: (-finding.claim.checkworthiness, finding.claim_id))


def rule(store: Store, settings: Settings, beginning: str, verdict: str, *, by: str, reason: str) -> Adjudication:
    """
    Keep a ruling on a claim.

    Raises:
        UnknownVerdict: the taxonomy does not have it.
        UserMistake: no reason, nobody named, or somebody rules on their own answer.
    """
    taxonomy = read_taxonomy(settings)
    if taxonomy.verdict(verdict) is None:
        known = ", ".join(known.key for known in taxonomy.verdicts)
        raise UnknownVerdict(f"There is no verdict “{verdict}”.", hint=f"Choose one of: {known}.")
    if not reason.strip() or not by.strip():
        raise UserMistake("A ruling needs a name and a reason.", hint="Give both: --by EMAIL --reason TEXT.")
    claim = store.claim(beginning)
    if store.known_as(by) in {answer.reviewer for answer in store.annotations(claim.claim_id)}:
        raise UserMistake(f"{by} answered this claim, and nobody rules on their own answer.")
    ruling = Adjudication(
        claim_id=claim.claim_id, adjudicator=by, verdict=verdict, reason=reason.strip(), ruled_at=store.now()
    )
    store.keep_adjudication(ruling)
    return ruling
