"""No cell of a table becomes a formula (OWASP, “CSV injection”)."""

import re

# What spreadsheets drop or skip before they look for a formula: blanks, controls, invisible characters, quotes.
_BLANK = "\\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\"'`´‘’‚‛“”„‟«»＂＇"
_TRIGGER = "=+\\-@＝＋－＠﹦﹢﹣﹫"
_FORMULA_START = re.compile(f"[{_BLANK}]*[\t\r]|[{_BLANK}]*+[{_TRIGGER}]")
# A spreadsheet that expects ";" or TAB between cells cuts a comma table there, and at newlines, whatever the quotes.
_FORMULA_INSIDE = re.compile(f"[;\t\r\n][{_BLANK}]*+[{_TRIGGER}]?")


def starts_formula(cell: str) -> bool:
    """
    Say whether a spreadsheet could take the cell for a formula.

    >>> starts_formula(' "=1+1'), starts_formula("1+1=2")
    (True, False)
    """
    return _FORMULA_START.match(cell) is not None


def disarm_formula(cell: str) -> str:
    """
    Return the cell with an apostrophe before whatever a spreadsheet could run.

    >>> disarm_formula("=1+1"), disarm_formula("no formula"), disarm_formula("a;=1+1")
    ("'=1+1", 'no formula', "a;'=1+1")
    """
    inside = _FORMULA_INSIDE.sub(_disarm_inside, cell)
    return f"'{inside}" if starts_formula(cell) else inside


def _disarm_inside(match: re.Match[str]) -> str:
    run = match[0]
    return f"{run[:-1]}'{run[-1]}" if re.match(f"[{_TRIGGER}]", run[-1]) else run
