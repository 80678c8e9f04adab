"""The forms: what a taxonomy looks like in Label Studio, to reviewers and to adjudicators."""

from functools import cache

from jinja2 import Environment, StrictUndefined, Template

from annotate.domain import ENGLISH, ReasonKind, Taxonomy

PIECES_OF_EVIDENCE = (1, 2, 3)


def render_form(taxonomy: Taxonomy, template: str, language: str = ENGLISH) -> str:
    """
    Return the labeling config for a taxonomy, as XML. It names the taxonomy and its version.

    Args:
        template: `schemas/labeling.xml.j2` or `schemas/ruling.xml.j2`. Everything put into it is escaped.
        language: of the verdicts' labels; English where the taxonomy has none in it.
    """
    asking = [verdict.key for verdict in taxonomy.verdicts if verdict.asks_figure]
    return _compiled(template).render(
        taxonomy=taxonomy, language=language, asking_for_figure=asking, kinds=tuple(ReasonKind)
    )


@cache
def _compiled(template: str) -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(template)
