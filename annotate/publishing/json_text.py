"""JSON that every reader takes for the same, wherever it stands."""

import json
import re
from typing import Any

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


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
