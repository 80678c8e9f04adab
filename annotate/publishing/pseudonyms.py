"""Hide who reviewed, so that answers can be published and people cannot be found."""

import hmac
import re
from collections.abc import Callable, Iterable
from hashlib import sha256

from annotate.domain import (
    Adjudication,
    Annotation,
    CheckedArticle,
    Correction,
    CorrectionNote,
    FaultyAnswer,
    Finding,
    PastRuling,
    Report,
    SetAside,
)


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


def hide_people(report: Report, key: bytes, also: Iterable[str] = ()) -> Report:
    """
    Return the report with a pseudonym for every reviewer and adjudicator.

    `also` are people who do not appear in it, and may be named in what others wrote.

    Their e-mail addresses are replaced in what people wrote, too: some sign
    their notes. Names that are no addresses are not looked for there; “Will”
    is a reviewer and also a verb.
    """
    names = {person: pseudonym(person, key) for person in _people(report).union(also)}
    clean = _address_remover(names)
    articles = tuple(_hide_in_article(checked, names, clean) for checked in report.articles)
    return report.model_copy(update={"articles": articles})


class Disguise:
    """Pseudonyms for these people, in what is told of them one by one."""

    def __init__(self, people: Iterable[str], key: bytes) -> None:
        self._names = {person: pseudonym(person, key) for person in people}
        self._clean = _address_remover(self._names)

    def name(self, person: str) -> str:
        """Return the pseudonym of one of the people; another name without addresses."""
        return self._names.get(person) or self._clean(person)

    def own_answer(self, answer: Annotation) -> Annotation:
        """Return an answer that keeps to the form with a pseudonym for its author."""
        return _hide_reviewer(answer, self._names, self._clean)

    def answer(self, answer: Annotation | FaultyAnswer) -> Annotation | FaultyAnswer:
        """Return an answer with a pseudonym for its author."""
        return self.own_answer(answer) if isinstance(answer, Annotation) else self.faulty_answer(answer)

    def faulty_answer(self, answer: FaultyAnswer) -> FaultyAnswer:
        """Return an answer that breaks the form with a pseudonym for its author, and without what was sent."""
        hidden = {"reviewer": self.name(answer.reviewer), "reason": self._clean(answer.reason), "raw": ""}
        return answer.model_copy(update=hidden)

    def ruling(self, past: PastRuling) -> PastRuling:
        """Return a ruling with a pseudonym for the adjudicator."""
        names = {past.ruling.adjudicator: self.name(past.ruling.adjudicator)}
        return past.model_copy(update={"ruling": _hide_adjudicator(past.ruling, names, self._clean)})

    def note(self, note: CorrectionNote) -> CorrectionNote:
        """Return what somebody added to a correction, without addresses."""
        return note.model_copy(update={"by": self.name(note.by), "text": self._clean(note.text)})

    def set_aside(self, kept: SetAside) -> SetAside:
        """Return a ruling that could not stand with a pseudonym for who gave it."""
        given = kept.given
        cleaned = {"reason": self._clean(given.reason), "fault": self._clean(given.fault), "raw": ""}
        hidden = {"adjudicator": self.name(given.adjudicator), **cleaned}
        return kept.model_copy(update={"given": given.model_copy(update=hidden)})


def _people(report: Report) -> set[str]:
    answers = [annotation for finding in report.findings for annotation in finding.annotations]
    people = {person for answer in answers for person in (answer.reviewer, answer.edited_by) if person is not None}
    return people | {finding.adjudication.adjudicator for finding in report.findings if finding.adjudication}


# An address, or what the store puts in the place of somebody who was forgotten.
_UNMISTAKABLE = re.compile(r"@|^forgotten-[0-9a-f]{8}$")
_SIGN = re.compile("@|forgotten-", re.IGNORECASE)


def _address_remover(names: dict[str, str]) -> Callable[[str], str]:
    addresses = {person.casefold(): name for person, name in names.items() if _UNMISTAKABLE.search(person)}
    if not addresses:
        return str
    longest_first = sorted(addresses, key=lambda address: (-len(address), address))
    known = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)

    def clean(text: str) -> str:
        if not _SIGN.search(text):  # most texts name nobody, and to look for every address takes ten times as long
            return text
        return known.sub(lambda match: addresses.get(match[0].casefold(), "reviewer"), text)

    return clean


def _hide_in_article(checked: CheckedArticle, names: dict[str, str], clean: Callable[[str], str]) -> CheckedArticle:
    findings = tuple(_hide_in_finding(finding, names, clean) for finding in checked.findings)
    withdrawn = tuple(
        gone.model_copy(update={"corrections": _clean_corrections(gone.corrections, clean)})
        for gone in checked.withdrawn
    )
    return checked.model_copy(update={"findings": findings, "withdrawn": withdrawn})


def _hide_in_finding(finding: Finding, names: dict[str, str], clean: Callable[[str], str]) -> Finding:
    judgement = finding.judgement
    ruling = finding.adjudication
    return finding.model_copy(
        update={
            "judgement": judgement.model_copy(update={"why": clean(judgement.why)}),
            "annotations": tuple(_hide_reviewer(annotation, names, clean) for annotation in finding.annotations),
            "adjudication": ruling and _hide_adjudicator(ruling, names, clean),
            "corrections": _clean_corrections(finding.corrections, clean),
        }
    )


def _clean_corrections(corrections: tuple[Correction, ...], clean: Callable[[str], str]) -> tuple[Correction, ...]:
    return tuple(each.model_copy(update={"note": clean(each.note)}) for each in corrections)


def _hide_reviewer(annotation: Annotation, names: dict[str, str], clean: Callable[[str], str]) -> Annotation:
    evidence = tuple(
        piece.model_copy(update={name: clean(getattr(piece, name)) for name in ("url", "quote", "figure")})
        for piece in annotation.evidence
    )
    hidden = {
        "reviewer": names[annotation.reviewer],
        "edited_by": annotation.edited_by and names[annotation.edited_by],
        "rationale": clean(annotation.rationale),
        "problem_note": clean(annotation.problem_note),
        "evidence": evidence,
    }
    return annotation.model_copy(update=hidden)


def _hide_adjudicator(ruling: Adjudication, names: dict[str, str], clean: Callable[[str], str]) -> Adjudication:
    return ruling.model_copy(update={"adjudicator": names[ruling.adjudicator], "reason": clean(ruling.reason)})
