"""Hide who reviewed, so that answers can be published and people cannot be found."""

import hmac
import re
from collections.abc import Callable, Iterable
from hashlib import sha256

from annotate.domain import Adjudication, Annotation, CheckedArticle, Finding, PastRuling, Report


def pseudonym(reviewer: str, key: bytes) -> str:
    """
    Return a name for the reviewer that stays the same under the same key, and tells nothing without it.

    HMAC-SHA256 (RFC 2104), the first 32 bits. Raises ValueError for an empty
    key: anybody could then try the names of a newsroom one by one.

    >>> pseudonym("mara@desk.example", b"a secret of the desk")
    'reviewer-51ac8ae0'
    """
    if not key:
        raise ValueError("A pseudonym needs a secret key.")
    digest = hmac.new(key, reviewer.encode("utf-8", "surrogatepass"), sha256).hexdigest()
    return f"reviewer-{digest[:8]}"


def hide_people(report: Report, key: bytes) -> Report:
    """
    Return the report with a pseudonym for every reviewer and adjudicator.

    Their e-mail addresses are replaced in what people wrote, too: some sign
    their notes. Names that are no addresses are not looked for there; “Will”
    is a reviewer and also a verb.
    """
    names = {person: pseudonym(person, key) for person in _people(report)}
    clean = _address_remover(names)
    articles = tuple(_hide_in_article(checked, names, clean) for checked in report.articles)
    return report.model_copy(update={"articles": articles})


def hide_people_in_rulings(rulings: Iterable[PastRuling], people: Iterable[str], key: bytes) -> tuple[PastRuling, ...]:
    """
    Return rulings with a pseudonym for their adjudicators, and for all people whose addresses they mention.

    Args:
        people: who may be mentioned besides.
    """
    rulings = list(rulings)
    names = {person: pseudonym(person, key) for person in {*people, *(past.ruling.adjudicator for past in rulings)}}
    clean = _address_remover(names)
    return tuple(past.model_copy(update={"ruling": _hide_adjudicator(past.ruling, names, clean)}) for past in rulings)


def _people(report: Report) -> set[str]:
    answers = [annotation for finding in report.findings for annotation in finding.annotations]
    people = {person for answer in answers for person in (answer.reviewer, answer.edited_by) if person is not None}
    return people | {finding.adjudication.adjudicator for finding in report.findings if finding.adjudication}


def _address_remover(names: dict[str, str]) -> Callable[[str], str]:
    addresses = {person.casefold(): name for person, name in names.items() if "@" in person}
    if not addresses:
        return str
    longest_first = sorted(addresses, key=lambda address: (-len(address), address))
    known = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)
    return lambda text: known.sub(lambda match: addresses.get(match[0].casefold(), "reviewer"), text)


def _hide_in_article(checked: CheckedArticle, names: dict[str, str], clean: Callable[[str], str]) -> CheckedArticle:
    findings = tuple(_hide_in_finding(finding, names, clean) for finding in checked.findings)
    return checked.model_copy(update={"findings": findings})


def _hide_in_finding(finding: Finding, names: dict[str, str], clean: Callable[[str], str]) -> Finding:
    judgement = finding.judgement
    ruling = finding.adjudication
    return finding.model_copy(
        update={
            "judgement": judgement.model_copy(update={"why": clean(judgement.why)}),
            "annotations": tuple(_hide_reviewer(annotation, names, clean) for annotation in finding.annotations),
            "adjudication": ruling and _hide_adjudicator(ruling, names, clean),
        }
    )


def _hide_reviewer(annotation: Annotation, names: dict[str, str], clean: Callable[[str], str]) -> Annotation:
    evidence = tuple(
        piece.model_copy(update={"url": clean(piece.url), "quote": clean(piece.quote)}) for piece in annotation.evidence
    )
    hidden = {
        "reviewer": names[annotation.reviewer],
        "edited_by": annotation.edited_by and names[annotation.edited_by],
        "rationale": clean(annotation.rationale),
        "evidence": evidence,
    }
    return annotation.model_copy(update=hidden)


def _hide_adjudicator(ruling: Adjudication, names: dict[str, str], clean: Callable[[str], str]) -> Adjudication:
    return ruling.model_copy(update={"adjudicator": names[ruling.adjudicator], "reason": clean(ruling.reason)})
