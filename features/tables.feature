Feature: Tables for spreadsheets and programs
    What was checked can be counted by anybody, with the tools they have.

    Background:
        Given a desk
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """

    Scenario Outline: One row a claim, an answer, a piece of evidence, a figure
        When the desk types "export csv --table <table> --out table.csv"
        Then it succeeds
        And the table "table.csv" has <count> rows, each with a "<column>"

        Examples:
            | table    | count | column        |
            | claims   | 2     | standing      |
            | figures  | 2     | low           |
            | answers  | 0     | verdict       |
            | evidence | 0     | url           |

    Scenario: Programs get the same rows
        When the desk types "export jsonl --table figures"
        Then it succeeds
        And the desk sees "107"
        When the desk types "export parquet --table figures --out figures.parquet"
        Then it succeeds
        And the Parquet file "figures.parquet" says that the "unit" is "person, case"

    Scenario: A workbook has every table, and says what its columns hold
        When the desk types "export excel --out desk.xlsx"
        Then it succeeds
        And the workbook "desk.xlsx" has the sheets "claims, answers, evidence, figures, columns"
        And its sheet "claims" has 2 rows

    Scenario Outline: The same store and moment give the same bytes
        When the desk types "export <format> --as-of 2100-01-01 --out first"
        And the desk types "export <format> --as-of 2100-01-01 --out second"
        Then the files "first" and "second" are the same

        Examples:
            | format                   |
            | excel                    |
            | parquet                  |
            | parquet --table figures  |
            | csv --table figures      |
            | jsonl --table figures    |

    Scenario Outline: What is no text is not poured over a terminal
        When the desk types "export <format>"
        Then it fails with exit code 2
        And the desk is told "annotate export <advice>"

        Examples:
            | format                  | advice                                       |
            | excel                   | excel --out desk.xlsx                        |
            | parquet --table answers | parquet --table answers --out answers.parquet |

    Scenario: Who has no pyarrow is told how to get it
        Given pyarrow is not installed
        When the desk types "export parquet --out claims.parquet"
        Then it fails with exit code 2
        And the desk is told "pip install "annotate[parquet]""

    Scenario: A table that is not there
        When the desk types "export csv --table claim"
        Then it fails with exit code 2
        And the desk is told "evidence"
