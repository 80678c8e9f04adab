"""Nouns for what can vouch for a statement without being anybody: surveys, studies, records."""

from .units import singular
from .words import word_set


def is_survey(word: str) -> bool:
    """Say whether a lower-case noun asks many: “poll”, “census”. It is often cited once and then told at length."""
    return singular(word) in _SURVEYS


def is_study(word: str) -> bool:
    """Say whether a lower-case noun tells what was found out, by asking, counting or testing."""
    return singular(word) in _SURVEYS | _STUDIES


def is_document(word: str) -> bool:
    """Say whether a lower-case noun can state something: “report”, “figures”, “footage”."""
    return is_study(word) or word in _PLURALS or singular(word) in _DOCUMENTS


def is_count(word: str) -> bool:
    """Say whether a lower-case noun stands in “by the club's count”: how somebody came by what is stated."""
    return singular(word) in _COUNTS


NOT_NEW = word_set("same previous similar other another earlier his her their its our my")
"""Words that tell of a survey to compare with: what follows “in the same poll a year ago” is not cited for itself."""

_SURVEYS = word_set("poll survey polling census questionnaire straw-poll")
_STUDIES = word_set(
    "study analysis trial experiment review research assessment audit tally meta-analysis modelling modeling "
    "investigation inquiry sample"
)
_DOCUMENTS = word_set(
    "report paper article document record register registry database dataset index count estimate account letter "
    "email memo memorandum message guidance statement filing return invoice receipt ledger log transcript recording "
    "footage video image photograph photo map chart indictment complaint lawsuit affidavit petition submission "
    "testimony dossier file draft text bulletin briefing leaflet brochure website webpage notice list inventory "
    "minute book diary journal manuscript result finding projection forecast calculation reading measurement ranking "
    "accounts manifest certificate post tweet blog post-mortem autopsy evaluation simulation model "
    "table spreadsheet archive newspaper magazine"
)
_PLURALS = word_set("figures data statistics stats numbers minutes accounts papers archives results findings images")
_COUNTS = word_set(
    "count account estimate reckoning telling tally calculation admission estimation assessment metric "
    "analysis projection confession description"
)
