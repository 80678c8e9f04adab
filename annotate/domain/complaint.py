"""What a lint finds wrong with somebody's file."""

from typing import Literal

from .passage import Word


class Complaint(Word):
    """
    One thing that is wrong with a file, or doubtful.

    `rule` names the kind of fault and never changes; `path` says where in the
    file (`verdicts[1].hotkey`, "" for all of it); `remedy` says what to do.
    """

    file: str = ""
    level: Literal["error", "warning"]
    rule: str
    path: str = ""
    message: str
    remedy: str
