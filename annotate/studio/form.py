"""The review form: what a taxonomy looks like in Label Studio."""

from jinja2 import Environment, StrictUndefined

from annotate.domain import Taxonomy

PIECES_OF_EVIDENCE = (1, 2, 3)


def render_form(taxonomy: Taxonomy, template: str) -> str:
    """
    Return the labeling config for a taxonomy, as XML.

    Args:
        template: `schemas/labeling.xml.j2`. Everything put into it is escaped.
    """
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    asking = [verdict.key for verdict in taxonomy.verdicts if verdict.asks_figure]
    return environment.from_string(template).render(taxonomy=taxonomy, asking_for_figure=asking)
