"""The rules of a desk, from its settings and its taxonomy."""

from annotate.domain import Taxonomy
from annotate.judging import Policy
from annotate.settings import Settings


def policy_of(settings: Settings, taxonomy: Taxonomy) -> Policy:
    """Return what a desk asks for before a claim is settled."""
    return Policy(
        overlap=settings.review_overlap,
        asking=frozenset(verdict.key for verdict in taxonomy.verdicts if verdict.asks_evidence),
        sources=settings.evidence_sources,
        casualty_sources=settings.casualty_sources,
        figure_tolerance=settings.figure_tolerance,
    )
