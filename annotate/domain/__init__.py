"""The words of the trade. Every other floor speaks in these."""

from .adjudication import Adjudication, PastRuling, ReasonKind
from .article import Article, Heading
from .attribution import Attribution, Stance
from .claim import BriefClaim, Claim, ClaimKind, FoundClaim, rewords
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
from .doubt import Doubt, DoubtKind, GivenAnswer, HandingOut, QueuePlace
from .evidence import LONGEST_FIGURE, Evidence, EvidenceStance
from .fingerprint import fingerprint
from .gold import (
    GoldArticle,
    GoldClaim,
    GoldProblem,
    GoldQuantity,
    GoldSentence,
    MarkedClaim,
    MarkedQuantity,
    Place,
    Prediction,
    ScoredSentence,
    refuse_outside,
)
from .guidelines import are_ours, name_guidelines, say_the_same
from .journal import FETCHING, Acceptance, Ending, Event, JournalEntry, Said, SyncRun
from .known_answer import KnownAnswer
from .passage import Passage, Sentence, Word
from .period import Granularity, Period
from .publication import Correction, CorrectionNote, Publication, PublishedVersion, Version, Withdrawn
from .quantity import Modifier, Quantity
from .queue import Queue, RemoteQueue, ReviewOrder
from .report import CheckedArticle, Finding, Judgement, Report, WrittenArticle, WrittenReport
from .standing import Standing
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
from .task import EMPTY, Annotation, BriefAnswer, FaultyAnswer, Task, WeighedAnswer
from .verdict import ENGLISH, Problem, Taxonomy, Verdict

__all__ = [
    "EMPTY",
    "ENGLISH",
    "EYES",
    "FETCHING",
    "LONGEST_FIGURE",
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
    "BriefClaim",
    "CheckedArticle",
    "Choices",
    "Claim",
    "ClaimKind",
    "ClaimReviewCrosswalk",
    "Complaint",
    "Correction",
    "CorrectionNote",
    "Crosswalk",
    "Crosswalks",
    "Dispute",
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
    "GivenRuling",
    "GoldArticle",
    "GoldClaim",
    "GoldProblem",
    "GoldQuantity",
    "GoldSentence",
    "Granularity",
    "HandingOut",
    "Heading",
    "JournalEntry",
    "Judgement",
    "KnownAnswer",
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
    "Publication",
    "PublishedVersion",
    "Purpose",
    "Quantity",
    "Queue",
    "QueuePlace",
    "ReasonKind",
    "RemoteQueue",
    "RemoteTask",
    "Report",
    "ReviewOrder",
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
    "Version",
    "WeighedAnswer",
    "Withdrawn",
    "Word",
    "WrittenArticle",
    "WrittenReport",
    "are_ours",
    "contrast",
    "difference",
    "fingerprint",
    "name_guidelines",
    "refuse_outside",
    "rewords",
    "say_the_same",
]
