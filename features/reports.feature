Feature: Reports and open data
    A reader can trust a report, because anybody can make it again, byte for byte.

    Background:
        Given a desk
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """

    Scenario Outline: The same store and moment give the same bytes
        When the desk types "<command> --as-of 2100-01-01" twice
        Then both results are the same
        And they speak of "107 people"

        Examples:
            | command                  |
            | report                   |
            | report --format markdown |
            | export csv               |
            | export jsonl             |

    Scenario: A report of the past shows the past
        When the desk types "report --format markdown --as-of 2020-01-01"
        Then it succeeds
        And the desk does not see "107 people"

    Scenario: A report needs nothing but itself
        When the desk types "report --out report.html"
        Then the file "report.html" asks no other host for anything

    Scenario: Where everything stands
        When the desk types "status --json"
        Then the desk counts 2 claims, of which 2 were not sent
