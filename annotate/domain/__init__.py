"""The words of the trade. Every other floor speaks in these."""

from .adjudication import Adjudication, PastRuling, ReasonKind
from .article import Article
from .attribution import Attribution, Stance
from .claim import Claim, ClaimKind, FoundClaim, rewords
from .colour import EYES, READABLE, WHITE, contrast, difference
from .complaint import Complaint
from .crosswalk import (
    AveritecCrosswalk,
    AveritecLabel,
    ClaimReviewCrosswalk,
    Crosswalk,
    Crosswalks,
    FeverCrosswalk,
    FeverLabel,
)
from .dispute import Dispute, GivenRuling, Precedent, RuledTask, SetAside
from .evidence import Evidence, EvidenceStance
from .fingerprint import fingerprint
from .gold import (
    GoldArticle,
    GoldClaim,
    GoldQuantity,
    GoldSentence,
    MarkedClaim,
    MarkedQuantity,
    Place,
    Prediction,
    ScoredSentence,
    refuse_outside,
)
from .journal import FETCHING, Acceptance, Ending, Event, JournalEntry, Said, SyncRun
from .passage import Passage, Sentence, Word
from .period import Granularity, Period
from .quantity import Modifier, Quantity
from .report import CheckedArticle, Finding, Judgement, Report, Standing
from .sync import (
    AnsweredTask,
    Choices,
    PlannedStep,
    ProjectMark,
    ProjectState,
    Purpose,
    RemoteTask,
    SavedPlan,
    StudioProject,
    SyncMark,
)
from .task import EMPTY, Annotation, BriefAnswer, FaultyAnswer, Task
from .verdict import ENGLISH, Problem, Taxonomy, Verdict

__all__ = [
    "EMPTY",
    "ENGLISH",
    "EYES",
    "FETCHING",
    "READABLE",
    "WHITE",
    "Acceptance",
    "Adjudication",
    "Annotation",
    "AnsweredTask",
    "Article",
    "Attribution",
    "AveritecCrosswalk",
    "AveritecLabel",
    "BriefAnswer",
    "CheckedArticle",
    "Choices",
    "Claim",
    "ClaimKind",
    "ClaimReviewCrosswalk",
    "Complaint",
    "Crosswalk",
    "Crosswalks",
    "Dispute",
    "Ending",
    "Event",
    "Evidence",
    "EvidenceStance",
    "FaultyAnswer",
    "FeverCrosswalk",
    "FeverLabel",
    "Finding",
    "FoundClaim",
    "GivenRuling",
    "GoldArticle",
    "GoldClaim",
    "GoldQuantity",
    "GoldSentence",
    "Granularity",
    "JournalEntry",
    "Judgement",
    "MarkedClaim",
    "MarkedQuantity",
    "Modifier",
    "Passage",
    "PastRuling",
    "Period",
    "Place",
    "PlannedStep",
    "Precedent",
    "Prediction",
    "Problem",
    "ProjectMark",
    "ProjectState",
    "Purpose",
    "Quantity",
    "ReasonKind",
    "RemoteTask",
    "Report",
    "RuledTask",
    "Said",
    "SavedPlan",
    "ScoredSentence",
    "Sentence",
    "SetAside",
    "Stance",
    "Standing",
    "StudioProject",
    "SyncMark",
    "SyncRun",
    "Task",
    "Taxonomy",
    "Verdict",
    "Word",
    "contrast",
    "difference",
    "fingerprint",
    "refuse_outside",
    "rewords",
]
