"""Where sentences end."""

import pytest

from annotate.language.sentences import find_paragraphs, find_sentences


def _sentences(text):
    return [text[start:end] for start, end in find_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose. Wages fell.", ["Rents rose.", "Wages fell."]),
        ("He met Lt. Col. Anna Brandt. She left.", ["He met Lt. Col. Anna Brandt.", "She left."]),
        (
            "She worked in the U.K. Trains were late that week.",
            ["She worked in the U.K.", "Trains were late that week."],
        ),
        ("Write to @Olva. Visit the site.", ["Write to @Olva.", "Visit the site."]),
        ("The bridge fell.Nobody was hurt.", ["The bridge fell.", "Nobody was hurt."]),
        ("It cost 3.5 million. It is 4.2m long.", ["It cost 3.5 million.", "It is 4.2m long."]),
        ("A boat in the harbour Image: Ida Holm.", ["A boat in the harbour", "Image: Ida Holm."]),
        ("“We lost,” he said. “We lost it all.”", ["“We lost,” he said.", "“We lost it all.”"]),
    ],
)
def test_sentences_end_where_a_reader_stops(text, expected):
    assert _sentences(text) == expected


def test_a_line_break_ends_a_sentence():
    assert _sentences("Flood in Olva\n\nTwelve homes fell") == ["Flood in Olva", "Twelve homes fell"]


def test_a_wrapped_line_goes_on_in_lower_case():
    text = "The river rose over\nthe old bridge.\nThen it fell."
    assert [text[start:end] for start, end in find_paragraphs(text)] == [
        "The river rose over\nthe old bridge.",
        "Then it fell.",
    ]


def test_blanks_belong_to_no_sentence():
    assert _sentences("  \t One.   Two fell.  \n ") == ["One.", "Two fell."]
