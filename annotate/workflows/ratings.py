"""Read a file of ratings: who gave which label to what."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annotate.errors import UserMistake
from annotate.judging.agreement import Rating

from .named_files import read_named

COLUMNS = ("item", "rater", "label")

_DELIMITERS = ",;\t"
_LIKE_MISSING = frozenset({"na", "n/a", "nan", "null", "none", "nil", "*", ".", "-", "?"})
_HINT = (
    "A file of ratings begins with the line item,rater,label and has a line for each answer, such as "
    "claim-1,amal,supported. Leave the label empty where an answer is missing. schemas/ratings.csv-metadata.json "
    "describes it."
)


class RatingsFile(NamedTuple):
    """The ratings of a file, and labels that look as if an answer were missing, with how often they were read."""

    ratings: tuple[Rating, ...]
    doubtful: dict[str, int]


class _Row(NamedTuple):
    """The cells of a line by column, and where it begins."""

    number: int
    item: str
    rater: str
    label: str


def read_ratings(path: str) -> RatingsFile:
    """
    Read ratings (`schemas/ratings.csv-metadata.json`); answers without a label are left out.

    Raises:
        UserMistake: the file cannot be read, is empty or not such a table, or a rater rated an item twice.
    """
    ratings, lines = [], dict[tuple[str, str], int]()
    for row in _rows(path, read_named(path)):
        earlier = lines.setdefault((row.item, row.rater), row.number)
        if earlier != row.number:
            raise UserMistake(
                f"{path}, line {row.number}: “{row.rater}” rated “{row.item}” before, in line {earlier}.",
                hint="Leave one line for each item and rater: the answer that counts.",
            )
        if row.label:
            ratings.append(Rating(row.item, row.rater, row.label))
    doubtful = Counter(one.label for one in ratings if one.label.casefold() in _LIKE_MISSING)
    return RatingsFile(tuple(ratings), dict(sorted(doubtful.items())))


def _rows(path: str, text: str) -> Iterator[_Row]:
    lines = _lines(path, text)
    first = next(lines, None)
    if first is None:
        raise UserMistake(f"{path} is empty.", hint=_HINT)
    number, header = first
    places = _find_columns(f"{path}, line {number}", header)
    for number, cells in lines:
        if len(cells) != len(header):
            raise UserMistake(
                f"{path}, line {number}: {len(cells)} cells, where the first line has {len(header)}.", hint=_HINT
            )
        row = _Row(number, *(cells[place] for place in places))
        missing = [name for name in ("item", "rater") if not getattr(row, name)]
        if missing:
            raise UserMistake(f"{path}, line {number}: the {missing[0]} is missing.", hint=_HINT)
        yield row


def _lines(path: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line that holds something, without blanks around them, and the line's number."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as failure:
            raise UserMistake(f"{path}, line {number}: it is not CSV: {failure}.", hint=_HINT) from failure
        if any(cells):
            yield number, cells


def _find_delimiter(text: str) -> str:
    """Return what stands between the columns: spreadsheets write semicolons where the decimal sign is a comma."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=header.count)


def _find_columns(where: str, header: Sequence[str]) -> list[int]:
    names = [name.casefold() for name in header]
    for column in COLUMNS:
        if names.count(column) != 1:
            fault = "is there twice" if column in names else "is missing"
            raise UserMistake(f"{where}: the column “{column}” {fault}; there are: {', '.join(header)}.", hint=_HINT)
    return [names.index(column) for column in COLUMNS]
