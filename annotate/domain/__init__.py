"""The words of the trade. Every other floor speaks in these."""

from .adjudication import Adjudication
from .article import Article
from .attribution import Attribution, Stance
from .claim import Claim, ClaimKind, FoundClaim
from .evidence import Evidence, EvidenceStance
from .fingerprint import fingerprint
from .passage import Passage, Sentence, Word
from .quantity import Modifier, Quantity
from .report import CheckedArticle, Finding, Judgement, Report, Standing
from .sync import AnsweredTask, RemoteTask, StudioProject, SyncMark
from .task import Annotation, FaultyAnswer, Task
from .verdict import Problem, Taxonomy, Verdict

__all__ = [
    "Adjudication",
    "Annotation",
    "AnsweredTask",
    "Article",
    "Attribution",
    "CheckedArticle",
    "Claim",
    "ClaimKind",
    "Evidence",
    "EvidenceStance",
    "FaultyAnswer",
    "Finding",
    "FoundClaim",
    "Judgement",
    "Modifier",
    "Passage",
    "Problem",
    "Quantity",
    "RemoteTask",
    "Report",
    "Sentence",
    "Stance",
    "Standing",
    "StudioProject",
    "SyncMark",
    "Task",
    "Taxonomy",
    "Verdict",
    "Word",
    "fingerprint",
]
