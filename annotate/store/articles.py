"""Articles and the claims found in them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlmodel import Session, SQLModel, and_, col, or_, select

from annotate.domain import Article, BriefClaim, Claim, ClaimKind, FoundClaim, Heading
from annotate.errors import UnknownArticle, UnknownClaim

from .sessions import NAMED_AT_ONCE, Sessions, stood_at
from .tables import ArticleRow, ClaimRow
from .words import read_word, write_fields

_CLAIM: Any = SQLModel.metadata.tables[ClaimRow.__tablename__]


class Kept(NamedTuple):
    """What keeping the claims of an article changed: how many of each."""

    new: int
    changed: int
    retired: int


class Articles(Sessions):
    """The part of the store that holds articles and claims."""

    def add_article(self, article: Article) -> bool:
        """Keep an article; return False, and change nothing, when its text is already here."""
        with self._writing() as session:
            if session.get(ArticleRow, article.id):
                return False
            session.add(ArticleRow(**article.model_dump(), article_id=article.id, added_at=self._clock()))
            return True

    def articles(self, as_of: datetime | None = None) -> list[Article]:
        """Return the articles, in the order they were added."""
        with self._reading() as session:
            chosen = select(ArticleRow).order_by(col(ArticleRow.added_at), col(ArticleRow.article_id))
            if as_of is not None:
                chosen = chosen.where(col(ArticleRow.added_at) <= as_of)
            return [read_word(Article, row) for row in session.exec(chosen)]

    def headings(self, as_of: datetime | None = None) -> list[Heading]:
        """Return what the articles are found by, without their texts, in the order they were added."""
        columns: Any = (ArticleRow.article_id, ArticleRow.title, ArticleRow.published_on)
        with self._reading() as session:
            chosen = select(*columns).order_by(col(ArticleRow.added_at), col(ArticleRow.article_id))
            if as_of is not None:
                chosen = chosen.where(col(ArticleRow.added_at) <= as_of)
            return [Heading(*row) for row in session.execute(chosen)]

    def article_ids(self) -> list[str]:
        """Return the ids of the articles, in the order they were added."""
        with self._reading() as session:
            added = (col(ArticleRow.added_at), col(ArticleRow.article_id))
            return list(session.exec(select(ArticleRow.article_id).order_by(*added)))

    def each_article(self, ids: Sequence[str]) -> Iterator[Article]:
        """Yield the articles with these ids, in this order; few of them are held, and nothing stays open, meanwhile."""
        for first in range(0, len(ids), _PAGE):
            page = ids[first : first + _PAGE]
            with self._reading() as session:
                rows = session.exec(select(ArticleRow).where(col(ArticleRow.article_id).in_(page)))
                found = {row.article_id: read_word(Article, row) for row in rows}
            yield from (found[article_id] for article_id in page)

    def article(self, beginning: str) -> Article:
        """
        Return the article whose id begins like this.

        Raises:
            UnknownArticle: none does, or several do.
        """
        with self._reading() as session:
            ids = select(ArticleRow).where(col(ArticleRow.article_id).startswith(beginning, autoescape=True)).limit(2)
            rows = session.exec(ids).all()
            if len(rows) != 1:
                found = "Several articles have ids that begin" if rows else "There is no article whose id begins"
                raise UnknownArticle(f"{found} with “{beginning}”.")
            return read_word(Article, rows[0])

    def earlier_editions(self, article: Article) -> list[Article]:
        """Return the articles that were published at the same address, or under the same title, with another text."""
        with self._reading() as session:
            published = col(ArticleRow.publisher).is_not_distinct_from(article.publisher)
            titled = and_(ArticleRow.title == article.title, published)
            same = titled if article.url is None else or_(titled, ArticleRow.url == article.url)
            chosen = select(ArticleRow).where(same, col(ArticleRow.article_id) != article.id)
            return [read_word(Article, row) for row in session.exec(chosen)]

    def retire_article(self, beginning: str) -> int:
        """Take the claims of an article out of the work for good; return how many there were."""
        article_id = self.article(beginning).id
        with self.saving():
            return len([self.retire_claim(found.claim_id) for found in self.claims(article_id)])

    def keep_claims(self, article_id: str, claims: Sequence[Claim]) -> Kept:
        """
        Make these the claims of an article.

        What is no longer among them is retired, not deleted; what a person
        retired stays retired.
        """
        with self._writing() as session:
            rows = {row.id: row for row in session.exec(select(ClaimRow).where(ClaimRow.article_id == article_id))}
            found = {claim.id_in(article_id): claim for claim in claims}
            lost = [row for claim_id, row in rows.items() if claim_id not in found and row.retired_at is None]
            for row in lost:
                row.retired_at = self._clock()
            changed = sum(self._keep_claim(row, found[claim_id]) for claim_id, row in rows.items() if claim_id in found)
            new = [claim_id for claim_id in found if claim_id not in rows]
            session.add_all(self._new_row(article_id, found[claim_id]) for claim_id in new)
            return Kept(len(new), changed, len(lost))

    def _new_row(self, article_id: str, claim: Claim) -> ClaimRow:
        return ClaimRow(
            **write_fields(claim), id=claim.id_in(article_id), article_id=article_id, found_at=self._clock()
        )

    def _keep_claim(self, row: ClaimRow, claim: Claim) -> bool:
        before = (read_word(Claim, row), row.retired_at)
        for name, value in write_fields(claim).items():
            setattr(row, name, value)
        if not row.retired_by_person:
            row.retired_at = None
        return before != (claim, row.retired_at)

    def claims(self, article_id: str | None = None, as_of: datetime | None = None) -> list[FoundClaim]:
        """Return the claims that are part of the work, article by article, in reading order."""
        with self._reading() as session:
            chosen = select(*_CLAIM.c).where(stood_at(ClaimRow, ClaimRow.found_at, as_of))
            if article_id is not None:
                chosen = chosen.where(ClaimRow.article_id == article_id)
            ordered = chosen.order_by(col(ClaimRow.article_id), col(ClaimRow.start), col(ClaimRow.end))
            return [_found(row) for row in session.execute(ordered)]  # columns: rows take twice the time

    def brief_claims(self) -> list[BriefClaim]:
        """Return in short the claims that are part of the work, in any order."""
        with self._reading() as session:
            casualty, figures = ClaimRow.kind == ClaimKind.CASUALTY, col(ClaimRow.quantities) != ()
            chosen: Any = select(ClaimRow.id, and_(casualty, figures)).where(col(ClaimRow.retired_at).is_(None))
            return [BriefClaim(claim_id, bool(counts)) for claim_id, counts in session.execute(chosen)]

    def claims_named(self, claim_ids: Collection[str]) -> list[FoundClaim]:
        """Return those of these claims that are part of the work, article by article, in reading order."""
        if len(claim_ids) > NAMED_AT_ONCE:
            return [found for found in self.claims() if found.claim_id in claim_ids]
        with self._reading() as session:
            chosen = select(ClaimRow).where(col(ClaimRow.id).in_(claim_ids), col(ClaimRow.retired_at).is_(None))
            ordered = chosen.order_by(col(ClaimRow.article_id), col(ClaimRow.start), col(ClaimRow.end))
            return [_found(row) for row in session.exec(ordered)]

    def claims_ever(self, claim_ids: Collection[str]) -> list[FoundClaim]:
        """Return these claims, retired or not, article by article, in reading order."""
        with self._reading() as session:
            chosen = select(*_CLAIM.c)
            if len(claim_ids) <= NAMED_AT_ONCE:
                chosen = chosen.where(col(ClaimRow.id).in_(claim_ids))
            ordered = chosen.order_by(col(ClaimRow.article_id), col(ClaimRow.start), col(ClaimRow.end))
            return [_found(row) for row in session.execute(ordered) if row.id in claim_ids]

    def claim_ids(self) -> set[str]:
        """Return the ids of all claims, retired ones too."""
        with self._reading() as session:
            return set(session.exec(select(ClaimRow.id)))

    def claim(self, beginning: str) -> FoundClaim:
        """
        Return the claim whose id begins like this, retired or not.

        Raises:
            UnknownClaim: none does, or several do.
        """
        with self._reading() as session:
            return _found(_claim_row(session, beginning))

    def retire_claim(self, beginning: str) -> FoundClaim:
        """Take a claim out of the work for good, and keep what was said about it."""
        with self._writing() as session:
            row = _claim_row(session, beginning)
            row.retired_at = row.retired_at or self._clock()
            row.retired_by_person = True
            return _found(row)

    def retired(self) -> set[str]:
        """Return the ids of the claims that were taken out of the work."""
        with self._reading() as session:
            return set(session.exec(select(ClaimRow.id).where(col(ClaimRow.retired_at).is_not(None))))

    def rejected(self) -> set[str]:
        """Return the ids of the claims that a person took out of the work."""
        with self._reading() as session:
            return set(session.exec(select(ClaimRow.id).where(col(ClaimRow.retired_by_person))))


_PAGE = 100


def _claim_row(session: Session, beginning: str) -> ClaimRow:
    rows = session.exec(select(ClaimRow).where(col(ClaimRow.id).startswith(beginning, autoescape=True)).limit(2)).all()
    if len(rows) != 1:
        found = "Several claims have ids that begin" if rows else "There is no claim whose id begins"
        raise UnknownClaim(f"{found} with “{beginning}”.")
    return rows[0]


def _found(row: Any) -> FoundClaim:
    claim = read_word(Claim, row)
    return FoundClaim.model_construct(
        claim_id=row.id, article_id=row.article_id, claim=claim, retired_at=row.retired_at
    )
