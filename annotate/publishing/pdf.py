"""A report as a tagged PDF (PDF/UA-1), set by Typst from data alone: same report, same fonts, same bytes."""

import re
import unicodedata
from calendar import timegm
from collections.abc import Sequence
from typing import Any, Final, Literal, NamedTuple

from annotate.domain import Report
from annotate.errors import NotInstalled

from .json_text import write_json
from .typesetting import typeset

# Tagged and titled, and every character has a glyph: one that has none is an error, and names itself.
_STANDARD: Final[Literal["ua-1"]] = "ua-1"
_LACKING = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_NOT_SHOWN = {"anchor", "colour", "dash", "lang", "target"}


class Printed(NamedTuple):
    """
    A PDF, and what its reader should know.

    `lacking` are the characters that no font could show, and that stand there
    as `[U+1F525]`; `has_own_fonts` is false where fonts of this machine were needed.
    """

    content: bytes
    lacking: tuple[str, ...] = ()
    has_own_fonts: bool = True


def render_pdf(report: Report, template: str, fonts: Sequence[str] = ()) -> Printed:
    """
    Return the report as a PDF.

    Args:
        template: the text of `exports/pdf/report.typ`.
        fonts: folders of fonts beside those that Typst carries. Those of this
            machine are asked only for characters that none of these have.

    Raises:
        NotInstalled: Typst is not installed.
    """
    setting = _Setting(template, list(fonts), timegm(report.as_of.utctimetuple()))
    data = typeset(report)
    printed = setting.set(data, own=True)
    if isinstance(printed, bytes):
        return Printed(printed)
    shown: list[str] = []
    while not isinstance(printed := setting.set(data, own=False), bytes):
        lacking = [text for text in printed if text.isascii() is False and _is_seen(text)] or printed
        shown += [text for text in lacking if _is_seen(text)]
        data = _with_stand_ins(data, {text: _stand_in(text) for text in lacking})
    return Printed(printed, tuple(sorted(set(shown))), has_own_fonts=False)


class _Setting(NamedTuple):
    """What is the same for every attempt; the moment is in seconds since 1970."""

    template: str
    fonts: list[str]
    moment: int

    def set(self, data: dict[str, Any], *, own: bool) -> bytes | list[str]:
        """Return the PDF, or the texts that no font can show."""
        try:
            import typst
        except ModuleNotFoundError as failure:
            raise NotInstalled(
                "A report in PDF is set by Typst, which is not installed here.",
                hint='Type: pip install "annotate[pdf]"',
            ) from failure
        fonts = typst.Fonts(include_system_fonts=not own, font_paths=self.fonts)
        inputs = {"report": write_json(data)}
        try:
            return typst.compile(
                self.template.encode(),
                font_paths=fonts,
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=[_STANDARD],
                timestamp=self.moment,
            )
        except typst.TypstError as failure:
            lacking = [_ESCAPED.sub(_unescape, text) for text in _LACKING.findall(failure.diagnostic)]
            if not lacking:
                raise
            return sorted(set(lacking))


def _unescape(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]


def _is_seen(text: str) -> bool:
    """Say whether a text is more than joiners and other characters that only steer those beside them."""
    return any(unicodedata.category(character) not in {"Cf", "Mn"} for character in text)


def _stand_in(text: str) -> str:
    return "".join(f"[U+{ord(character):04X}]" for character in text) if _is_seen(text) else ""


def _with_stand_ins(value: Any, stand_ins: dict[str, str]) -> Any:
    if isinstance(value, str):
        for text, stand_in in stand_ins.items():
            value = value.replace(text, stand_in)
        return value
    if isinstance(value, dict):
        return {name: each if name in _NOT_SHOWN else _with_stand_ins(each, stand_ins) for name, each in value.items()}
    return [_with_stand_ins(each, stand_ins) for each in value] if isinstance(value, list) else value
