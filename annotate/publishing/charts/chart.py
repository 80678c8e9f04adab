"""What every chart is made of."""

from typing import NamedTuple

from markupsafe import Markup

from annotate.publishing.labels import Label


class Chart(NamedTuple):
    """
    A picture and the numbers behind it.

    `about` says what is counted, "" where the title does; `legend` names the
    colours; `rows` are the table under `columns`, the first cell of each its name.
    """

    anchor: str
    title: Markup
    about: str
    picture: Markup
    legend: list[Label]
    columns: list[str]
    rows: list[list[str]]
