"""The words of the trade. Every other floor speaks in these."""

from .adjudication import Adjudication
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
from .doubt import Doubt, DoubtKind, GivenAnswer, HandingOut, QueuePlace
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
from .queue import Queue, RemoteQueue, ReviewOrder
from .report import CheckedArticle, Finding, Judgement, Report, Standing
from .sync import (
    AnsweredTask,
    Choices,
    PlannedStep,
    ProjectMark,
    ProjectState,
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
    "Doubt",
    "DoubtKind",
    "Ending",
    "Event",
    "Evidence",
    "EvidenceStance",
    "FaultyAnswer",
    "FeverCrosswalk",
    "FeverLabel",
    "Finding",
    "FoundClaim",
    "GivenAnswer",
    "GoldArticle",
    "GoldClaim",
    "GoldQuantity",
    "GoldSentence",
    "Granularity",
    "HandingOut",
    "JournalEntry",
    "Judgement",
    "MarkedClaim",
    "MarkedQuantity",
    "Modifier",
    "Passage",
    "Period",
    "Place",
    "PlannedStep",
    "Prediction",
    "Problem",
    "ProjectMark",
    "ProjectState",
    "Quantity",
    "Queue",
    "QueuePlace",
    "RemoteQueue",
    "RemoteTask",
    "Report",
    "ReviewOrder",
    "Said",
    "SavedPlan",
    "ScoredSentence",
    "Sentence",
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
