@browser
Feature: A report that people want to read
    One page from disk tells what was found, who found it and how sure they are. It asks no other computer for anything,
    everybody can read it, and nothing that a stranger wrote does anything but stand there.

    Background:
        Given the newsroom's report

    Scenario: A reader finds the claims they look for
        When a reader opens it
        Then the page says "16 of 16 claims"
        When the reader chooses "Refuted" as verdict
        Then the page says "2 of 16 claims"
        And the cards are "The flood budget was cut by 12%" and "the highest in Tallowby since 1987"
        And in the text nothing but the claims 5 and 7 is marked
        When the reader chooses "Record or comparison" as kind
        Then the page says "1 of 16 claims"

    Scenario: A reader searches what reviewers wrote
        When a reader opens it
        And the reader searches for "GAUGE higher"
        Then the page says "1 of 16 claims"
        And the cards are "the highest in Tallowby since 1987"

    Scenario: What was chosen outlives a reload, and can be taken back
        When a reader opens it
        And the reader chooses "Open" as verdict
        And the reader loads the page again
        Then the page says "3 of 16 claims"
        When the reader shows all
        Then the page says "16 of 16 claims"

    Scenario: A link to a claim that is out of sight shows it
        When a reader opens it
        And the reader chooses "Refuted" as verdict
        And the reader follows "8. between 200 and 300 houses"
        Then the page says "16 of 16 claims"
        And the card "between 200 and 300 houses" is in sight

    Scenario: A claim in the text leads to its card
        When a reader opens it
        And the reader clicks on "around 15,000 residents" in the text
        Then the card "Around 15,000 residents left their homes" is in sight
        And it sets "15000, approximate, resident" against "9,400 in shelters.example"

    Scenario: Without scripts nothing is missing
        When a reader without scripts opens it
        Then the page shows 16 cards and 5 charts, and nothing to search with

    Scenario: Everything can be reached with the keyboard
        When a reader opens it
        Then the Tab key reaches every link, field and fold
        And what is reached can be seen under nothing else

    Scenario Outline: Nobody is shut out
        When a reader who likes it <scheme> opens it
        Then axe-core finds nothing wrong
        When a reader who likes it <scheme> opens the index of many
        Then no request has left the page
        And the browser had nothing to complain of
        And axe-core finds nothing wrong

        Examples:
            | scheme |
            | light  |
            | dark   |

    Scenario: It asks nobody for anything, and breaks none of its own rules
        When a reader opens it
        And the reader searches for "<script>"
        Then no request has left the page
        And the browser had nothing to complain of

    Scenario: Strangers wrote every word of it
        Given a report in which every text means harm, published as ClaimReview too
        When a reader opens it
        And the reader searches for "script"
        And the reader unfolds everything and clicks on every mark
        Then no request has left the page
        And the browser had nothing to complain of

    Scenario: It prints whole
        When a reader without scripts opens it
        Then on paper it holds every answer, every number behind a chart, and no controls
