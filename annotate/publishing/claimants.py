"""Tell a person from an organization by the look of a name, as ClaimReview wants to know."""

import re

_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: (?:de|da|del|di|van|von|der|bin|al|el|la|le))*(?: [^\W\d_a-z][\w.’'-]*){1,3}")
_WORDS_OF_BODIES = (
    "academy administration agency alliance army assembly association authority bank board bureau cabinet center "
    "centre chamber church commission committee company congress corporation corps council court courier "
    "department directorate embassy federation force forces foundation fund gazette government group guard "
    "hospital house inc institute league ltd ministry movement nations navy network news observatory office "
    "organisation organization parliament party police post press rescue school senate service services society "
    "states times tribunal union university watch"
)
_BODIES = frozenset(_WORDS_OF_BODIES.split())


def is_person(name: str) -> bool:
    """
    Say whether a name looks like a person's: two to four words that begin with capitals, none of them a body's.

    >>> is_person("Mirela Dosk"), is_person("the ministry of defence"), is_person("Velmar Police")
    (True, False, False)
    """
    words = {word.casefold().strip(".") for word in name.split()}
    return name[:1].isupper() and bool(_NAME.fullmatch(name)) and not words & _BODIES
