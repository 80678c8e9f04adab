"""Reports in which every text was written by somebody who means harm."""

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as some

from annotate.domain import (
    Adjudication,
    Annotation,
    Article,
    Attribution,
    CheckedArticle,
    Claim,
    ClaimKind,
    Correction,
    Evidence,
    EvidenceStance,
    Finding,
    Granularity,
    Judgement,
    Passage,
    Period,
    Quantity,
    ReasonKind,
    Report,
    Standing,
    Taxonomy,
    Version,
    Withdrawn,
)
from tests.newsroom import report as newsroom_report

# A hostile report is big and its page bigger; a few dozen find what there is, without minutes of waiting.
a_few_dozen = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

TRICKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></blockquote></article><style>@import url(//x)</style>",
    "<!-- ",
    "&lt;b&gt;&#60;",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](http://trap.example/x.png)",
    "<http://trap.example>",
    "[x]: http://trap.example",
    "\n<!-- ",
    "\n<script\n",
    "\n[x]: http://trap.example\n",
    "\n# heading",
    "\nheading\n===\n",
    "\n- item\n1. item\n",
    "\n\n    code",
    "\n```\n~~~\n",
    "\n> quote\n***\n|a|b|\n|-|-|\n",
    "\\",
    "*`_~$",
    "=cmd()",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1",
    "\t=1",
    "\r",
    "\r\n=1",
    ";=1",
    ' "=1',
    "\u202egnp\u202c",
    "\x00\x1b[2J\x7f\x85\u2028\ufeff",
    "\u200b=1",
    "plain",
    " ",
]

texts = some.lists(some.sampled_from(TRICKS) | some.text(max_size=4), min_size=1, max_size=4).map("".join)
filled = texts.filter(bool)
addresses = some.one_of(
    filled,
    some.sampled_from(["https://good.example/a?b=1&c=2", "HTTP://good.example", "https://good.example@trap.example/"]),
    filled.map(lambda text: "https://good.example/" + text),
    filled.map(lambda text: "https://" + text),
)
moments = some.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=some.just(UTC))
_taxonomy = newsroom_report().taxonomy
_keys = [verdict.key for verdict in _taxonomy.verdicts]


def report_of(trick: str) -> Report:
    """Return a report with one claim in which this trick is every text."""
    whole = {"start": 0, "end": len(trick), "text": trick}
    claim = Claim(
        **whole,
        kind=ClaimKind.EVENT,
        wording=trick,
        quantities=(Quantity(**whole, low=None, high=None, unit=trick),),
        dates=(Period(**whole, granularity=Granularity.OTHER),),
        attribution=Attribution(source=Passage(**whole), cue=trick),
        checkworthiness=1,
        reasons=(trick, trick),
        splitter=trick,
    )
    moment = datetime(2031, 3, 2, tzinfo=UTC)
    answer = Annotation(
        annotation_id=1,
        claim_id=trick,
        reviewer=trick,
        verdict=trick,
        evidence=(Evidence.model_construct(url=trick, quote=trick, figure=trick, stance=None),),
        rationale=trick,
        problems=(trick,),
        problem_note=trick,
        seconds=float("inf"),
        submitted_at=moment,
        updated_at=moment,
    )
    told = Version(claim_id=trick, standing=Standing.SETTLED, verdict=trick, label=trick, settled_at=moment)
    finding = Finding(
        claim_id=trick,
        article_id=trick,
        claim=claim,
        judgement=Judgement(standing=Standing.SETTLED, verdict=trick, why=trick),
        annotations=(answer,),
        adjudication=Adjudication(claim_id=trick, adjudicator=trick, verdict=trick, reason=trick, ruled_at=moment),
        first_published=told,
        corrections=(
            Correction(at=moment, before=told, after=told.model_copy(update={"verdict": "other"}), note=trick),
        ),
    )
    article = Article(title=trick, text=trick, publisher=trick)
    checked = CheckedArticle(article=article, findings=(finding,))
    return Report(as_of=moment, taxonomy=_taxonomy, articles=(checked,))


@some.composite
def claims(draw: some.DrawFn, text: str) -> Claim:
    """Draw a claim of the text, anywhere in it."""

    def passage() -> dict[str, object]:
        # Often the whole text, so that tricks stand at the start of a line and come through unbroken.
        start = draw(some.just(0) | some.integers(0, len(text) - 1))
        end = draw(some.just(len(text)) | some.integers(start + 1, len(text)))
        return {"start": start, "end": end, "text": text[start:end]}

    return Claim(
        **passage(),
        kind=draw(some.sampled_from(ClaimKind)),
        wording=draw(filled),
        quantities=(Quantity(**passage(), low=Decimal(-1), high=None, unit=draw(texts)),),
        dates=(Period(**passage(), granularity=Granularity.OTHER),),
        attribution=Attribution(source=Passage(**passage()), cue=draw(texts)),
        checkworthiness=0.5,
        reasons=(draw(texts),),
        splitter=draw(texts),
    )


@some.composite
def answers(draw: some.DrawFn) -> Annotation:
    """Draw an answer; its evidence skips validation, as if a check had been forgotten."""
    evidence = Evidence.model_construct(
        url=draw(addresses),
        quote=draw(texts),
        figure=draw(texts),
        stance=draw(some.sampled_from([*EvidenceStance, None])),
    )
    return Annotation.model_construct(
        annotation_id=draw(some.integers(0, 2**63 - 1)),
        claim_id=draw(texts),
        reviewer=draw(filled),
        verdict=draw(some.sampled_from([*_keys, None]) | filled),
        corrected_figure=draw(some.none() | some.decimals(allow_nan=False, allow_infinity=False)),
        evidence=(evidence,),
        rationale=draw(texts),
        confidence=draw(some.none() | some.integers(1, 5)),
        problems=(draw(texts),),
        problem_note=draw(texts),
        seconds=draw(some.none() | some.floats(0)),
        submitted_at=draw(moments),
        updated_at=draw(moments),
    )


@some.composite
def findings(draw: some.DrawFn, article: Article) -> Finding:
    """Draw a finding of the article, by hostile reviewers and under a hostile id."""
    standing = draw(some.sampled_from(Standing))
    verdict = draw(some.sampled_from(_keys) | filled) if standing is Standing.SETTLED else None
    ruling = Adjudication(
        claim_id="x",
        adjudicator=draw(filled),
        verdict=draw(filled),
        because=draw(some.sampled_from([None, *ReasonKind])),
        reason=draw(filled),
        corrected_figure=draw(some.none() | some.decimals(allow_nan=False, allow_infinity=False)),
        ruled_at=draw(moments),
    )
    return Finding(
        claim_id=draw(texts),
        article_id=article.id,
        claim=draw(claims(article.text)),
        judgement=Judgement(standing=standing, verdict=verdict, why=draw(texts)),
    ).model_copy(
        update={
            "annotations": tuple(draw(some.lists(answers(), max_size=2))),
            "adjudication": draw(some.sampled_from([None, ruling])),
            "revisions": draw(some.integers(0, 3)),
            "first_published": draw(some.none() | versions()),
            "corrections": tuple(draw(some.lists(corrections(), max_size=2))),
        }
    )


@some.composite
def versions(draw: some.DrawFn) -> Version:
    """Draw what readers were told, under a label of a hostile taxonomy."""
    standing = draw(some.sampled_from([*Standing, Standing.SETTLED, None]))
    settled = standing is Standing.SETTLED
    return Version(
        claim_id="x",
        standing=standing,
        verdict=draw(filled) if settled else None,
        label=draw(filled) if settled else "",
        figure=draw(some.none() | some.decimals(allow_nan=False, allow_infinity=False)) if settled else None,
        settled_at=draw(moments) if settled else None,
    )


@some.composite
def corrections(draw: some.DrawFn) -> Correction:
    """Draw a correction with a hostile note."""
    return Correction(at=draw(moments), before=draw(versions()), after=draw(versions()), note=draw(texts))


@some.composite
def checked_articles(draw: some.DrawFn) -> CheckedArticle:
    """Draw an article with up to three findings, overlapping or not."""
    article = Article.model_construct(
        title=draw(filled),
        text=draw(filled),
        publisher=draw(some.none() | texts),
        url=draw(some.none() | addresses),
        published_on=draw(some.none() | some.dates(date(1900, 1, 1))),
        language="en",
    )
    found = draw(some.lists(findings(article), max_size=3))
    gone = Withdrawn(claim_id="x", claim=draw(claims(article.text)), corrections=(draw(corrections()),))
    withdrawn = draw(some.sampled_from([(), (gone,)]))
    return CheckedArticle.model_construct(article=article, findings=tuple(found), withdrawn=withdrawn)


@some.composite
def reports(draw: some.DrawFn) -> Report:
    """Draw a report whose taxonomy is hostile, too."""
    worst = _taxonomy.verdicts[0].model_copy(
        update={"label": draw(filled), "symbol": draw(filled), "colour": draw(filled), "meaning": draw(texts)}
    )
    taxonomy = Taxonomy.model_construct(
        key=draw(texts), version=1, verdicts=(worst, *_taxonomy.verdicts[1:]), problems=_taxonomy.problems
    )
    checked = draw(some.lists(checked_articles(), max_size=2))
    return Report.model_construct(
        as_of=draw(moments), taxonomy=taxonomy, articles=tuple(checked), quarantined=draw(some.integers(0, 3))
    )
