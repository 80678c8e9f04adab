"""Where a verdict comes from: from bytes of an article, through splitter, task, answers and rulings, to the verdict."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from annotate.domain import Annotation, Article, Finding

from .phrases import say_count, say_ruling, write_moment
from .visible import make_visible

_OURS = "annotate"


class Trace(NamedTuple):
    """
    What is known of one claim; people appear by pseudonym.

    `tasks` are the numbers of the tasks it was shown in, by the number of the
    answer; a claim that is at the reviewers unanswered has its task in `sent`.
    """

    article: Article
    added_at: datetime
    found_at: datetime
    finding: Finding
    taxonomy: str
    sent: int | None
    tasks: dict[int, int]

    @property
    def bytes(self) -> tuple[int, int]:
        """The claim's place in the UTF-8 text of the article: first byte, and the one after the last."""
        text, claim = self.article.text, self.finding.claim
        return len(text[: claim.start].encode()), len(text[: claim.end].encode())


def explain(trace: Trace) -> list[tuple[str, str]]:
    """Return the steps from text to verdict as (what, in words) rows."""
    article, claim, (start, end) = trace.article, trace.finding.claim, trace.bytes
    where = f" at {article.url}" if article.url else ""
    read = [f"figure “{each.text}”" for each in claim.quantities] + [f"date “{each.text}”" for each in claim.dates]
    rows = [
        (
            "Article",
            f"“{article.title}”{where}, added {write_moment(trace.added_at)}; SHA-256 of its text {article.sha256}",
        ),
        ("Claim", f"bytes {start} to {end} (characters {claim.start} to {claim.end}): “{claim.text}”"),
        (
            "Splitter",
            f"{claim.splitter}, {write_moment(trace.found_at)}: {claim.kind}; {', '.join(read) or 'no figures'}",
        ),
        ("Vouched for by", claim.attribution.source.text if claim.attribution.source else "the article itself"),
        ("Task", f"number {trace.sent} on Label Studio" if trace.sent is not None else "at no Label Studio now"),
        *(("Answer", _say(answer, trace.tasks)) for answer in trace.finding.annotations),
    ]
    ruling = trace.finding.adjudication
    if ruling is not None:
        said = f"{ruling.adjudicator}, {write_moment(ruling.ruled_at)}: {say_ruling(ruling)}: {ruling.reason}"
        rows.append(("Ruling", said))
    judgement = trace.finding.judgement
    verdict = f"{judgement.verdict} ({judgement.why})" if judgement.verdict else f"none: {judgement.why}"
    rows.append(("Verdict", f"{verdict}; taxonomy {trace.taxonomy}"))
    return [(what, make_visible(words)) for what, words in rows]


def _say(answer: Annotation, tasks: dict[int, int]) -> str:
    task = tasks.get(answer.annotation_id)
    verdict = answer.verdict or "skipped"
    evidence = f", {say_count(len(answer.evidence), 'piece')} of evidence" if answer.evidence else ""
    under = f", under {answer.given_under}" if answer.given_under else ""
    number = f"number {answer.annotation_id}" + (f" to task {task}" if task is not None else "")
    return f"{number} by {answer.reviewer}: {verdict}{evidence}{under}, {write_moment(answer.submitted_at)}"


def describe_provenance(trace: Trace) -> dict[str, Any]:
    """Return the same as PROV-JSON (W3C member submission, 2013), names in `urn:annotate:`."""
    document: dict[str, dict[str, Any]] = defaultdict(dict)
    document["prefix"][_OURS] = "urn:annotate:"
    relations = [*_found(trace, document), *_answered(trace, document), *_judged(trace, document)]
    for number, (kind, said) in enumerate(relations, 1):
        document[kind][f"_:r{number}"] = said
    return dict(document)


Relations = Iterator[tuple[str, dict[str, str]]]


def _found(trace: Trace, document: dict[str, dict[str, Any]]) -> Relations:
    article, claim, (start, end) = trace.article, trace.finding.claim, trace.bytes
    text, found = _name("article", article.id), _name("claim", trace.finding.claim_id)
    splitting, splitter = _name("splitting", trace.finding.claim_id), _name("splitter", claim.splitter)
    document["entity"][text] = _without_empty(
        {"prov:label": article.title, "prov:location": article.url, "annotate:sha256": article.sha256}
    )
    document["entity"][found] = {
        "prov:value": claim.text,
        "annotate:firstByte": start,
        "annotate:endByte": end,
        "annotate:wording": claim.wording,
    }
    document["activity"][splitting] = {"prov:endTime": write_moment(trace.found_at)}
    document["agent"][splitter] = {"prov:type": {"$": "prov:SoftwareAgent", "type": "prov:QUALIFIED_NAME"}}
    yield "wasDerivedFrom", {"prov:generatedEntity": found, "prov:usedEntity": text}
    yield "used", {"prov:activity": splitting, "prov:entity": text}
    yield "wasGeneratedBy", {"prov:entity": found, "prov:activity": splitting}
    yield "wasAssociatedWith", {"prov:activity": splitting, "prov:agent": splitter}


def _answered(trace: Trace, document: dict[str, dict[str, Any]]) -> Relations:
    found = _name("claim", trace.finding.claim_id)
    for answer in trace.finding.annotations:
        given, person = _name("answer", answer.annotation_id), _name("person", answer.reviewer)
        document["entity"][given] = _without_empty(
            {
                "prov:value": answer.verdict or "skipped",
                "annotate:task": trace.tasks.get(answer.annotation_id),
                "annotate:taxonomy": answer.given_under,
                "annotate:submittedAt": write_moment(answer.submitted_at),
            }
        )
        document["agent"][person] = _person()
        yield "wasDerivedFrom", {"prov:generatedEntity": given, "prov:usedEntity": found}
        yield "wasAttributedTo", {"prov:entity": given, "prov:agent": person}
        for piece in answer.evidence:
            source = _name("source", piece.url)
            document["entity"][source] = {"prov:location": piece.url}
            yield "wasInfluencedBy", {"prov:influencee": given, "prov:influencer": source}


def _judged(trace: Trace, document: dict[str, dict[str, Any]]) -> Relations:
    judgement, ruling, claim_id = trace.finding.judgement, trace.finding.adjudication, trace.finding.claim_id
    verdict, used = (
        _name("verdict", claim_id),
        [_name("answer", each.annotation_id) for each in trace.finding.annotations],
    )
    document["entity"][verdict] = _without_empty(
        {"prov:value": judgement.verdict, "annotate:standing": judgement.standing.value, "annotate:why": judgement.why}
    )
    if ruling is not None:
        ruled, person = _name("ruling", claim_id), _name("person", ruling.adjudicator)
        document["entity"][ruled] = {
            "prov:value": ruling.verdict,
            "annotate:reason": ruling.reason,
            "annotate:ruledAt": write_moment(ruling.ruled_at),
        }
        document["agent"][person] = _person()
        yield "wasAttributedTo", {"prov:entity": ruled, "prov:agent": person}
        for answer in used:
            yield "wasDerivedFrom", {"prov:generatedEntity": ruled, "prov:usedEntity": answer}
        used = [ruled]
    for each in used or [_name("claim", claim_id)]:
        yield "wasDerivedFrom", {"prov:generatedEntity": verdict, "prov:usedEntity": each}


def _name(kind: str, what: object) -> str:
    return f"{_OURS}:{kind}/{what}"


def _person() -> dict[str, Any]:
    return {"prov:type": {"$": "prov:Person", "type": "prov:QUALIFIED_NAME"}}


def _without_empty(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value not in (None, "")}
