"""Publish settled claims as ClaimReview."""

from collections.abc import Sequence
from typing import Literal

from annotate.domain import Report
from annotate.errors import BadSetting, UserMistake
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
        UserMistake: one page is asked for, and there are many.
    """
    imprint = _imprint(settings)
    reviews, left_out = pick_reviews(report)
    match shape:
        case "feed":
            return render_data_feed(reviews, report.taxonomy, imprint, report.as_of), left_out
        case "page" if imprint.has_pages:
            raise UserMistake(
                "The report is published as pages (report_pages), and each carries the checks of its own article.",
                hint="`annotate report --pages FOLDER` writes the pages with the checks in them.",
            )
        case "page":
            return render_json_ld(reviews, report.taxonomy, imprint), left_out
        case "google":
            return render_markup_page(reviews, report.taxonomy, imprint, report.as_of), left_out


def find_imprint(settings: Settings) -> Imprint | None:
    """Return who publishes and where; None where the settings do not say all of it."""
    name, home, page = settings.desk_name.strip(), settings.desk_url, settings.report_url
    if not (name and home and page):
        return None
    return Imprint(name, home, page, settings.data_license, settings.report_pages)


def imprint_of(settings: Settings, report: Report, *, whole: bool) -> Imprint | None:
    """
    Return what a report in HTML carries as ClaimReview; None where it carries none.

    The page that carries a check is the one whose address the check names: the
    page of its article where the report is published as pages, else the
    report of all.

    Args:
        whole: it is of all articles.
    """
    imprint = find_imprint(settings)
    if imprint is None:
        return None
    carries = len(report.articles) == 1 if imprint.has_pages else whole
    return imprint if carries else None


def say_where_checks_are(settings: Settings) -> str:
    """Return why a page carries no ClaimReview although the settings say who publishes; "" where they do not."""
    imprint = find_imprint(settings)
    if imprint is None:
        return ""
    where = (
        "the page of each article (report_pages)" if imprint.has_pages else f"the report of all, {imprint.report_url}"
    )
    return f"ClaimReview is left out: by the settings it is on {where}, and a check must not be on two pages."


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
