"""All tables as one Excel workbook, for people: a sheet a table, and one that says what each column holds."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from annotate.domain import Report
from annotate.errors import DoesNotFit
from annotate.publishing.phrases import say_number, write_moment
from annotate.publishing.visible import link_target, make_visible

from .cells import write_cell
from .column import Column, Holds, Table
from .every import TABLES, TABLES_VERSION
from .formulas import starts_formula

_MOST_ROWS = 1_048_575  # below the line of names
_LONGEST_CELL = 32_767
_LONGEST_LINK = 2_079 // 3  # of an address, a character of which may be written as three
_MOST_LINKS = 65_530
_EXACT_DIGITS = 15  # Excel rounds what has more
_YEAR_WITHOUT_DAYS = 1900  # Excel has no days before, and wrong ones in it
_NARROWEST, _WIDEST = 9, 60  # characters
_CUT = " … (cut: the cell is full; CSV has all of it)"


def render_workbook(report: Report) -> bytes:
    """
    Return an Excel workbook with all tables. Every text is a text, whatever it looks like: none becomes a formula.

    Raises:
        DoesNotFit: a table has more rows than a sheet.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    book = Workbook(file, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    moment, told = report.as_of.replace(tzinfo=None), f"As of {write_moment(report.as_of)}"
    book.set_properties({"title": "Checked claims", "created": moment, "comments": told})
    book.set_custom_property("annotate tables", TABLES_VERSION, "number_int")
    styles = _Styles(book)
    for table in TABLES.values():
        _Sheet(book.add_worksheet(table.name), table, styles).fill(report)
    _describe(book.add_worksheet("columns"), styles, report)
    book.close()
    return file.getvalue()


class _Styles:
    """How cells look. A text that looks like a formula carries Excel's own mark of a text, so that it stays one."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top"}
        self.name = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.plain = book.add_format(top)
        self.text = book.add_format({**top, "num_format": "@"})
        self.disarmed = book.add_format({**top, "num_format": "@", "quote_prefix": True})
        self.link = book.add_format({**top, "num_format": "@", "font_color": "#0563C1", "underline": 1})
        self.day = book.add_format({**top, "num_format": "yyyy-mm-dd"})
        self.moment = book.add_format({**top, "num_format": "yyyy-mm-dd hh:mm:ss"})


class _Sheet:
    """A table on its way into a sheet."""

    def __init__(self, sheet: Any, table: Table[Any], styles: _Styles) -> None:
        self._sheet, self._table, self._styles = sheet, table, styles
        self._links = 0
        self._writers: dict[Holds, Callable[[int, int, Any], object]] = {
            Holds.TEXT: self._write_text,
            Holds.TEXTS: lambda row, place, texts: self._write_text(row, place, write_cell(Holds.TEXTS, texts)),
            Holds.WHOLE: lambda row, place, whole: self._write_figure(row, place, Decimal(whole)),
            Holds.NUMBER: self._write_number,
            Holds.FIGURE: self._write_figure,
            Holds.FACT: lambda row, place, fact: sheet.write_boolean(row, place, fact, styles.plain),
            Holds.DAY: self._write_day,
            Holds.MOMENT: self._write_moment,
        }

    def fill(self, report: Report) -> None:
        """Write the names and all rows, and make it easy to read."""
        rows = list(self._table.rows(report))
        if len(rows) > _MOST_ROWS:
            raise DoesNotFit(
                f"The table of {self._table.name} has {len(rows):,} rows, and a sheet of Excel holds {_MOST_ROWS:,}."
            )
        columns = self._table.columns
        for place, column in enumerate(columns):
            self._sheet.write_string(0, place, column.name, self._styles.name)
            self._sheet.set_column(place, place, _width(column, [row[place] for row in rows]))
            for number, row in enumerate(rows, 1):
                if row[place] is not None:
                    self._writers[column.holds](number, place, row[place])
        self._sheet.freeze_panes(1, 1)
        self._sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(rows) + 1}"})

    def _write_text(self, row: int, place: int, text: str) -> None:
        shown = _fit(make_visible(text))
        address = link_target(text)
        if not shown:
            return
        if address and len(address) <= _LONGEST_LINK and self._links < _MOST_LINKS:
            self._links += 1
            self._sheet.write_url(row, place, address, self._styles.link, shown)
        else:
            style = self._styles.disarmed if starts_formula(shown) else self._styles.text
            self._sheet.write_string(row, place, shown, style)

    def _write_number(self, row: int, place: int, number: float) -> None:
        self._sheet.write_number(row, place, number, self._styles.plain)

    def _write_figure(self, row: int, place: int, figure: Decimal) -> None:
        shown = say_number(figure)
        if "E" not in shown and Decimal(f"{float(figure):.{_EXACT_DIGITS}G}") == figure:
            self._write_number(row, place, float(figure))
        else:
            self._write_text(row, place, shown)

    def _write_day(self, row: int, place: int, day: date) -> None:
        if day.year > _YEAR_WITHOUT_DAYS:
            self._sheet.write_datetime(row, place, day, self._styles.day)
        else:
            self._write_text(row, place, write_cell(Holds.DAY, day))

    def _write_moment(self, row: int, place: int, moment: datetime) -> None:
        self._sheet.write_datetime(row, place, moment.replace(tzinfo=None), self._styles.moment)


def _describe(sheet: Any, styles: _Styles, report: Report) -> None:
    """Say what the columns of all sheets hold."""
    sheet.write_string(
        0, 0, f"Tables of annotate, version {TABLES_VERSION}, as of {write_moment(report.as_of)}; times are UTC."
    )
    for place, name in enumerate(("sheet", "column", "type", "holds")):
        sheet.write_string(2, place, name, styles.name)
    described = [
        (table.name, column.name, column.holds.value, column.meaning)
        for table in TABLES.values()
        for column in table.columns
    ]
    for row, cells in enumerate(described, 3):
        for place, cell in enumerate(cells):
            sheet.write_string(row, place, cell, styles.text)
    for place, width in enumerate((12, 20, 14, 90)):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(3, 0)


def _width(column: Column[Any], values: list[Any]) -> int:
    longest = max((len(write_cell(column.holds, value)) for value in values[:200]), default=0)
    return min(max(longest, len(column.name), _NARROWEST) + 2, _WIDEST)


def _fit(text: str) -> str:
    if 2 * len(text) <= _LONGEST_CELL:
        return text
    units = text.encode("utf-16-le")  # which is what Excel counts
    if len(units) // 2 <= _LONGEST_CELL:
        return text
    return units[: 2 * (_LONGEST_CELL - len(_CUT))].decode("utf-16-le", "ignore") + _CUT
