Feature: Figures in claims
    A claim carries its figures: how many at least and at most, how that is hedged, and what is counted. Years, dates,
    times, results of games and names with numbers are no figures.

    Scenario Outline: What a figure says
        Given an empty folder
        And the file "olva.txt" that says "<sentence>"
        When the desk types "preview --format jsonl olva.txt"
        Then the figure "<text>" is <low> to <high>, <modifier>, of "<unit>"

        Examples:
            | sentence                                         | text                   | low       | high      | modifier  | unit     |
            | The flood killed 12 people in Olva.              | 12 people              | 12        | 12        | exact     | person   |
            | The storm hit at least two dozen villages.       | at least two dozen villages | 24   | open      | at_least  | village  |
            | Up to 1.2m people fled from Varna.               | Up to 1.2m people      | open      | 1200000   | at_most   | person   |
            | The bank lost between £1.5m and £2m in May.      | between £1.5m and £2m  | 1500000   | 2000000   | range     | GBP      |
            | The state of Holm registered 5 crore voters.     | 5 crore voters         | 50000000  | 50000000  | exact     | voter    |
            | Officials in Olva reported no deaths.            | no deaths              | 0         | 0         | exact     | death    |
            | One in five pupils in Holm skipped breakfast.    | One in five pupils     | 0.2       | 0.2       | exact     | fraction |
            | The army marched about 200 miles (320 km).       | about 200 miles        | 200       | 200       | approx    | mile     |
            | Rescuers saved a 62-year-old baker in Varna.     | 62-year-old            | 62        | 62        | exact     | year     |

    Scenario Outline: Numbers that say not how much
        Given an empty folder
        And the file "olva.txt" that says "<sentence>"
        When the desk types "preview --format jsonl olva.txt"
        Then there is a claim without a figure

        Examples:
            | sentence                                              |
            | The mine in Olva closed on 3 May 1998.                |
            | Olva beat Holm 2-1 on Saturday.                       |
            | A Boeing 747 landed in Varna at 8.30pm.               |
            | The minister opened Room 12 at 10 Harbour Street.     |
            | Covid-19 closed the third ward of the hospital.       |
