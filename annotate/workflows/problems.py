"""Hand what reviewers found wrong with claims to whoever mends the splitter."""

from collections.abc import Callable
from contextlib import closing
from typing import Any, NamedTuple

from annotate.domain import GoldArticle, Report
from annotate.errors import UserMistake
from annotate.judging import NOT_A_CLAIM, ClaimProblem, find_hindrance, find_problems, make_gold
from annotate.settings import Settings
from annotate.store import Store

from .report import gather
from .splitting import Means, split_all


class Complained(NamedTuple):
    """A problem with a claim, the article it is in, and what the problem is called."""

    article: str
    label: str
    problem: ClaimProblem

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data."""
        each = self.problem
        return {
            "claim_id": each.finding.claim_id,
            "article_id": each.finding.article_id,
            "article": self.article,
            "claim": each.finding.claim.text,
            "splitter": each.finding.claim.splitter,
            "problem": each.problem,
            "label": self.label,
            "said": each.said,
            "answers": each.answers,
            "notes": list(each.notes),
        }


class Gold(NamedTuple):
    """Articles that were reviewed to the end, and why the others are left out, by title."""

    articles: tuple[GoldArticle, ...]
    left_out: tuple[tuple[str, str], ...]


def list_problems(store: Store, settings: Settings) -> list[Complained]:
    """Return what reviewers find wrong with claims that are part of the work, what most say first."""
    report = gather(store, settings, None)
    titles = {checked.article.id: checked.article.title for checked in report.articles}
    labels = _labels(report)
    return [
        Complained(titles[each.finding.article_id], labels.get(each.problem, each.problem), each)
        for each in find_problems(report.findings)
    ]


def gather_gold(store: Store, settings: Settings, advance: Callable[[int], None], tell: Callable[[str], None]) -> Gold:
    """
    Return the articles in which every claim was reviewed, as gold for `annotate evaluate`.

    Raises:
        UserMistake: there is none, with what they wait for.
    """
    report = gather(store, settings, None)
    checked = [each for each in report.articles if each.findings]
    golds, left_out = [], []
    with closing(split_all((each.article for each in checked), Means(settings.parsers, None, tell))) as splits:
        for each, split in zip(checked, splits, strict=True):
            hindrance = find_hindrance(split.sentences, each.findings)
            if hindrance:
                left_out.append((each.article.title, hindrance))
            else:
                golds.append(make_gold(each.article, split.sentences, each.findings))
            advance(1)
    if not golds:
        why = "; ".join(f"in “{title}” {hindrance}" for title, hindrance in left_out[:3])
        raise UserMistake(
            f"No article is reviewed to the end{': ' if why else ''}{why}{'; …' if left_out[3:] else ''}.",
            hint="`annotate status` shows where claims stand; an article is gold once each of its claims is answered.",
        )
    return Gold(tuple(golds), tuple(left_out))


def _labels(report: Report) -> dict[str, str]:
    none = report.taxonomy.verdict(NOT_A_CLAIM)
    return {NOT_A_CLAIM: none.label if none else "Not a claim"} | {
        problem.key: problem.label for problem in report.taxonomy.problems
    }
