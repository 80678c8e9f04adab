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

    Scenario: ClaimReview says who publishes, so the desk is asked
        When the desk types "export claimreview"
        Then it fails with exit code 2
        And the desk is told "annotate.toml has no desk_name and desk_url and report_url"

    Scenario: What does not go out is told, with the reason
        Given the settings say 'desk_name = "The Kesra Desk"'
        And the settings say 'desk_url = "https://desk.example"'
        And the settings say 'report_url = "https://desk.example/kesra.html"'
        When the desk types "export claimreview --out feed.json"
        Then it succeeds
        And the desk is told "unsent: not pushed to Label Studio yet"
        When the desk types "lint feed.json"
        Then it succeeds
        When the desk types "export claimreview --out feed.json --left-out others.jsonl"
        Then the file "others.jsonl" has 2 lines

    Scenario: Research gets what is settled, and reads what the labels lose
        When the desk types "export fever"
        Then it succeeds
        And the desk sees "to say SUPPORTS would hide what is wrong"
        When the desk types "export averitec"
        Then the desk sees "Cherrypicking is what is meant"

    Scenario: A verdict can be traced back to the bytes of its article
        When the desk explains "107 people"
        Then it succeeds
        And the desk sees "bytes 0 to"
        And the desk sees "at no Label Studio now"
