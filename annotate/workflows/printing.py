"""Print a report: which fonts there are, and what to say of the PDF that came out."""

from importlib.util import find_spec
from pathlib import Path

from annotate.domain import Report
from annotate.errors import BadSetting
from annotate.publishing import Printed, render_pdf
from annotate.settings import Settings
from annotate.shipped import shipped_text

_ARABIC = "fontpkg_noto_sans_arabic"
_TOLD = 10


def print_report(report: Report, settings: Settings) -> Printed:
    """
    Return a report as PDF.

    Raises:
        NotInstalled: what sets it is not installed.
        BadSetting: the desk's folder of fonts is none.
    """
    return render_pdf(report, shipped_text("exports", "pdf", "report.typ"), find_fonts(settings))


def find_fonts(settings: Settings | None = None) -> list[str]:
    """Return the folders of fonts: of the desk, and those that come with the extra `pdf`."""
    return [*_of_the_desk(settings), *_of_the_extra()]


def say_of(printed: Printed) -> str:
    """Return what to tell whoever asked for a PDF; "" where there is nothing."""
    if printed.lacking:
        shown = ", ".join(f"{text} (U+{ord(text[0]):04X})" for text in printed.lacking[:_TOLD])
        more = f" and {len(printed.lacking) - _TOLD} more" if len(printed.lacking) > _TOLD else ""
        return (
            f"No font here shows {shown}{more}; they stand in the PDF by their numbers. To show them, put a font that "
            "has them into a folder, and name it in the setting report_fonts."
        )
    if not printed.has_own_fonts:
        return (
            "Fonts of this machine were needed: elsewhere the PDF may look different. To keep it the same, put them "
            "into a folder, and name it in the setting report_fonts."
        )
    return ""


def _of_the_desk(settings: Settings | None) -> list[str]:
    if settings is None or settings.report_fonts is None:
        return []
    folder = settings.workspace / settings.report_fonts
    if not folder.is_dir():
        raise BadSetting(f"The setting report_fonts names {folder}, which is no folder.")
    return [str(folder)]


def _of_the_extra() -> list[str]:
    found = find_spec(_ARABIC)
    places = found.submodule_search_locations if found else None
    return [str(Path(places[0]) / "files")] if places else []
