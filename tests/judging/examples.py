"""Ratings others published, or that show one thing: a row a rater, a column an item, a dot where nothing was said."""

from collections.abc import Iterable, Sequence

from annotate.judging.agreement import Rating

# Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), part C: four observers, twelve units.
KRIPPENDORFF = [
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
]

# Gwet, “Handbook of Inter-Rater Reliability” (2014): five observers, fifteen units, scores from 0 to 3.
GWET_SCORES = [
    "1 1 2 . 0 0 1 1 2 2 . 0 1 3 1",
    "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1",
    "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1",
    ". 1 3 . . . . 0 . 1 0 0 2 2 .",
    "2 . . 0 0 0 1 . 2 . . . . 3 1",
]

# The same: Ben and Gerry, twelve units.
BEN_AND_GERRY = ["a a b b d c c c e d d a", "b a b b b c c c e . d d"]

# Fleiss, “Measuring nominal scale agreement among many raters” (1971): of six psychiatrists, how many called each of
# thirty patients a case of depression, personality disorder, schizophrenia, neurosis, other.
FLEISS = """
00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031
00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
"""

# Feinstein and Cicchetti (1990), and Gwet (2008): high agreement and low kappa. Yes-yes, yes-no, no-yes, no-no.
BALANCED, SKEWED, PARADOX = (40, 9, 6, 45), (80, 10, 5, 5), (118, 5, 2, 0)

TOTAL_DISAGREEMENT = ["a b a b", "b a b a"]
ONE_LABEL = ["a a a", "a a a"]
ONE_RATER = ["a b a c"]
HARDLY_ANYTHING = ["a . . b", ". a b ."]


def read(rows: Sequence[str]) -> list[Rating]:
    """Return the ratings of rows as they stand above."""
    return [
        Rating(f"item {place:03}", f"rater {number}", label)
        for number, row in enumerate(rows)
        for place, label in enumerate(row.split())
        if label != "."
    ]


def of_counts(text: str) -> list[Rating]:
    """Return ratings of which only the counts are known: a word an item, a digit a label."""
    return [
        Rating(f"item {item:03}", f"rater {rater}", "abcde"[label])
        for item, counts in enumerate(text.split())
        for rater, label in enumerate(_spread(counts))
    ]


def of_table(table: Iterable[int], labels: str = "yn") -> list[Rating]:
    """Return two raters' ratings from how often each two labels meet, row by row."""
    meetings = [one + other for one in labels for other in labels]
    pairs = "".join(meeting * count for meeting, count in zip(meetings, table, strict=True))
    return read([" ".join(pairs[0::2]), " ".join(pairs[1::2])])


def _spread(counts: str) -> Iterable[int]:
    return (label for label, count in enumerate(counts) for _ in range(int(count)))
