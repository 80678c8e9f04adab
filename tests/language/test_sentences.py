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


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Holm met Mrs. Brandt.", "They talked."],
        ["Prof. Ida Holm, Ph.D., spoke.", "She was brief."],
        ["J. R. Holm lives in Olva.", "He is 40."],
        ["The U.S. Army left.", "It was Tuesday."],
        ["He came from the U.S.", "She came later."],
        ["Prices rose 4.5% to £3.50.", "Wages fell 0.2%."],
        ["It costs approx. 30 euros.", "That is a lot."],
        ["The firm, Holm & Co., closed.", "Staff left."],
        ["Olva Ltd. sued Varna Inc. in May.", "It lost."],
        ["He paused... and left.", "She stayed…", "Then it rained."],
        ["“It is over.", "We lost,” he said.", "“Go home.”"],
        ["“Is it over?” she asked.", "“No.", "It has only begun,” he replied."],
        ["“We won!” she shouted.", "The crowd cheered."],
        ["Did it fall?", "Yes!", "It did."],
        ["She said: “The dam broke.", "Nobody came.”", "The mayor resigned."],
        ["The talks (see p. 12) failed.", "(Nobody was surprised.)", "They left."],
        ["At 5 p.m. the train left.", "It arrived at 6 a.m."],
        ["The bus left at 5 p.m.", "It was late."],
        ["See fig. 3 and no. 12.", "Both are wrong."],
        ["It was No. 1 on the list.", "No. 2 came later."],
        ["Gen. Brandt and Sgt. Holm died.", "Capt. Olsen lived."],
        ["On Jan. 5 it snowed.", "On Feb. 6 it thawed."],
        ["The St. Mary hospital closed.", "Dr. Holm wept."],
        ["He holds a B.A. from Olva.", "She holds a Ph.D."],
        ["Visit www.olva.example.com for more.", "It is free."],
        ["He works at Olva.com.", "She does not."],
        ["Mail ida@olva.org.", "She answers."],
        ["The law (Art. 5, para. 2) fell.", "It was old."],
        ["Holm vs. Brandt began.", "It ended."],
        ["The cat, i.e. Tom, ate e.g. fish, etc.", "It slept."],
        ["Rep. Ida Holm (D-Pa.) spoke.", "She left."],
        ["Olva, Calif., burned.", "Varna, N.Y., did not."],
        ["He said it.[1]", "She denied it.[2]"],
        ["He said it.", "She did not."],
        ["“Stop!", "Stop now!” he cried.", "They did."],
        ["'It fell,' he said.", "'It broke.'"],
        ["She read “War and Peace.”", "He read “It.”"],
        ["The toll is 30.", "Thirty more are missing."],
        ["Mt. Holm erupted.", "Ft. Olva burned."],
        ["The company (Olva Corp.) failed.", "It owed $3m."],
        ["Maj. Gen. Holm left.", "Lt. Brandt stayed."],
        ["Ms. Holm, 34, of Olva, left.", "Mr. X stayed."],
        ["It rained vs. it snowed.", "Both were bad."],
        ["Yahoo! bought it.", "Olva sold."],
        ["He asked, “Why?” and left.", "She stayed."],
        ["The vote was 5–4.", "Holm dissented."],
        ["He moved to Washington D.C. in May.", "She stayed."],
        ["He moved to Washington, D.C.", "She stayed."],
        ["The rate is 5 per cent.", "That is high."],
        ["Smith Jr. won.", "Brown Sr. lost."],
        ["“I left.”", "She sighed."],
        ["It happened in 1998.", "In 1999 it stopped."],
        ["It weighed 5 kg.", "The box was 2 ft. long."],
    ],
)
def test_each_ends_where_the_next_begins(sentences):
    assert _sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flood hits Olva\nTwelve homes fell. Nobody died.", ["Flood hits Olva", "Twelve homes fell.", "Nobody died."]),
        ("- Twelve homes fell\n- Two bridges broke\n", ["- Twelve homes fell", "- Two bridges broke"]),
        ("• First point\n• Second point.", ["• First point", "• Second point."]),
        ("1. Wash hands.\n2. Stay home.", ["1. Wash hands.", "2. Stay home."]),
        (
            "The river rose over the\nOlva bridge and the\n12 homes beside it. It fell.",
            ["The river rose over the\nOlva bridge and the\n12 homes beside it.", "It fell."],
        ),
        ("The river rose.\u00a0\u00a0It fell.", ["The river rose.", "It fell."]),
        ("The river rose.\tIt fell.", ["The river rose.", "It fell."]),
        ("The river rose.\r\n\r\nIt fell.", ["The river rose.", "It fell."]),
        ("The river rose.It fell.Then rain.", ["The river rose.", "It fell.", "Then rain."]),
        ("He said: “A.\n“B.”", ["He said: “A.", "“B.”"]),
        ("The firm lost £3m.The boss quit.", ["The firm lost £3m.", "The boss quit."]),
        ("The toll rose to 30.The army came.", ["The toll rose to 30.", "The army came."]),
        ("“We lost.”He left.", ["“We lost.”", "He left."]),
        (
            "The mayor, who had been\nin office since 2010, resigned\nyesterday.\nHe is 60.",
            ["The mayor, who had been\nin office since 2010, resigned\nyesterday.", "He is 60."],
        ),
        ("OLVA (Reuters) - Rain fell. It stopped.", ["OLVA (Reuters) - Rain fell.", "It stopped."]),
        ("Photo: Ida Holm/Olva News\nRain fell.", ["Photo: Ida Holm/Olva News", "Rain fell."]),
        ("“We lost a lot.” – Ida Holm, mayor", ["“We lost a lot.” – Ida Holm, mayor"]),
        ("* Rain fell * Wind blew", ["* Rain fell * Wind blew"]),
        ("Rain fell on Olva.\n\n\nBy Ida Holm", ["Rain fell on Olva.", "By Ida Holm"]),
        ("The U.K. government fell. The E.U. did not.", ["The U.K. government fell.", "The E.U. did not."]),
    ],
)
def test_scraped_texts_have_sentences_too(text, expected):
    assert _sentences(text) == expected
