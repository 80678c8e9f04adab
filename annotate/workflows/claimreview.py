"""Publish settled claims as ClaimReview."""

from collections.abc import Sequence
from typing import Literal

from annotate.domain import Report
from annotate.errors import BadSetting
from annotate.publishing import (
    Imprint,
    LeftOut,
    pick_reviews,
    render_data_feed,
    render_json_ld,
    render_markup_page,
)
from annotate.settings import SETTINGS_FILE, Settings

Shape = Literal["feed", "page", "google"]


def write_claimreview(report: Report, settings: Settings, shape: Shape) -> tuple[str, Sequence[LeftOut]]:
    """
    Return the settled claims as ClaimReview, and those that are left out, each with the reason.

    Args:
        shape: a `feed` for databases; the list that a `page` carries in its JSON-LD; what `google`'s API takes.

    Raises:
        BadSetting: the settings do not say who publishes, or where.
    """
    imprint = _imprint(settings)
    reviews, left_out = pick_reviews(report)
    match shape:
        case "feed":
            return render_data_feed(reviews, report.taxonomy, imprint, report.as_of), left_out
        case "page":
            return render_json_ld(reviews, report.taxonomy, imprint), left_out
        case "google":
            return render_markup_page(reviews, report.taxonomy, imprint, report.as_of), left_out


def find_imprint(settings: Settings) -> Imprint | None:
    """Return who publishes and where; None where the settings do not say all of it."""
    name, home, page = settings.desk_name.strip(), settings.desk_url, settings.report_url
    return Imprint(name, home, page, settings.data_license) if name and home and page else None


def _imprint(settings: Settings) -> Imprint:
    imprint = find_imprint(settings)
    if imprint is None:
        needed = {name: getattr(settings, name) for name in ("desk_name", "desk_url", "report_url")}
        lacking = " and ".join(name for name, value in needed.items() if not value)
        raise BadSetting(
            f"ClaimReview says who publishes and where, and {SETTINGS_FILE} has no {lacking}.",
            hint='Add, for example: desk_name = "The Velmar Desk", desk_url = "https://desk.example", '
            'report_url = "https://desk.example/checks.html".',
        )
    return imprint
