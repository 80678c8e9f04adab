"""JSON that every reader takes for the same, wherever it stands."""

import json
import math
import re
from decimal import Decimal
from typing import Any

# Beyond this many digits a number is written as text: "1E+999999" must not become a megabyte of zeros.
_LONGEST_NUMBER = 30

# Some readers break lines here, and half characters cannot be written as UTF-8.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_UNSAFE_IN_PAGE = re.compile(f"<|{_UNSAFE.pattern}")  # neither </script> nor <!--


def write_json(value: Any, *, indent: int | None = None, in_page: bool = False) -> str:
    """
    Return a value as JSON.

    Args:
        in_page: so that it may stand inside a script of a web page.
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return (_UNSAFE_IN_PAGE if in_page else _UNSAFE).sub(_escape, written)


def json_number(number: Decimal | None) -> int | float | str | None:
    """
    Return a JSON number that says exactly this decimal, or its digits as text where none can.

    >>> json_number(Decimal("15E3")), json_number(Decimal("0.1")), json_number(Decimal("1E+99"))
    (15000, 0.1, '1E+99')
    """
    if number is None:
        return None
    if number == 0:
        return 0
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST_NUMBER:
        return str(number)
    if number == number.to_integral_value():
        return int(number)
    return float(number) if Decimal(repr(float(number))) == number else str(number)


def json_finite(seconds: float | None) -> float | None:
    """Return the number, or None where it is infinite: JSON has no word for that."""
    return seconds if seconds is not None and math.isfinite(seconds) else None


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
