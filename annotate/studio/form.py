"""The forms: what a taxonomy looks like in Label Studio, to reviewers and to adjudicators."""

from functools import cache

from jinja2 import Environment, StrictUndefined, Template

from annotate.domain import ENGLISH, ReasonKind, Taxonomy

from .asking import (
    PIECES_OF_EVIDENCE,
    STANCES,
    USUAL,
    Asked,
    guidelines_key,
    jump_keys,
    kind_keys,
    say_keys,
    say_ruling_keys,
    say_sources,
    stance_key,
)
from .guidelines import list_guidelines


def render_form(taxonomy: Taxonomy, template: str, language: str = ENGLISH, asked: Asked = USUAL) -> str:
    """
    Return the labeling config for a taxonomy, as XML. It names the taxonomy and its version.

    Args:
        template: `schemas/labeling.xml.j2` or `schemas/ruling.xml.j2`. Everything put into it is escaped.
        language: of the verdicts' labels; English where the taxonomy has none in it.
        asked: the evidence to ask for.
    """
    return _compiled(template).render(
        taxonomy=taxonomy,
        language=language,
        asking_for_figure=[verdict.key for verdict in taxonomy.verdicts if verdict.asks_figure],
        asking_for_evidence=[verdict.key for verdict in taxonomy.verdicts if verdict.asks_evidence],
        asked=(("usual", asked.sources), ("people", max(asked))),
        say_sources=say_sources,
        pieces=PIECES_OF_EVIDENCE,
        stances=[(stance.value, words, stance_key(taxonomy, stance)) for stance, words in STANCES.items()],
        guidelines=list_guidelines(taxonomy, asked, language),
        guidelines_key=guidelines_key(taxonomy),
        jumps=jump_keys(taxonomy),
        say_keys=say_keys,
        say_ruling_keys=say_ruling_keys,
        kinds=tuple(ReasonKind),
        kind_keys=kind_keys(taxonomy),
    )


@cache
def _compiled(template: str) -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(template)
