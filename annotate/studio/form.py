"""The review form: what a taxonomy looks like in Label Studio."""

from jinja2 import Environment, StrictUndefined

from annotate.domain import ENGLISH, Taxonomy

PIECES_OF_EVIDENCE = (1, 2, 3)


def render_form(taxonomy: Taxonomy, template: str, language: str = ENGLISH) -> str:
    """
    Return the labeling config for a taxonomy, as XML. It names the taxonomy and its version.

    Args:
        template: `schemas/labeling.xml.j2`. Everything put into it is escaped.
        language: of the verdicts' labels; English where the taxonomy has none in it.
    """
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    asking = [verdict.key for verdict in taxonomy.verdicts if verdict.asks_figure]
    return environment.from_string(template).render(taxonomy=taxonomy, language=language, asking_for_figure=asking)
