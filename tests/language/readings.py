"""What the tests of reading share: an article from a text, and its claims."""

from annotate.domain import Article, Claim, Sentence
from annotate.language import split_article
from annotate.language.quantities import find_quantities
from annotate.language.words import read_tokens


def claims_of(text: str) -> tuple[Claim, ...]:
    return split_article(Article(title="A test", text=text)).claims


def sentences_of(text: str) -> tuple[Sentence, ...]:
    return split_article(Article(title="A test", text=text)).sentences


def figures_of(text: str) -> list[tuple[str, str, str, str]]:
    """Every quantity as (low, high, modifier, unit), an open side as "-"."""
    return [
        (_plain(q.low), _plain(q.high), q.modifier.value, q.unit)
        for q in find_quantities(text, read_tokens(text, 0, len(text)))
    ]


def _plain(value: object) -> str:
    return "-" if value is None else f"{float(str(value)):g}"
