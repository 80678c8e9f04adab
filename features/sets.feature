Feature: A report of one article, of some, or of all
    A desk publishes what it checked: one story today, a month for the archive, everything as a site. However it is cut,
    the page that carries a check for search engines is the page whose address the check names.

    Background:
        Given a desk
        And the article "Floods in Kesra" of 2031-02-24 that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """
        And the article "Rents in Velda" of 2031-03-02 that says
            """
            Rents in Velda rose by 9% in a year, the tenants' union said.
            """
        And the article "A letter" that says
            """
            The mayor was convicted of fraud in 2019, the paper wrote.
            """

    Scenario: One article, by its title
        When the desk reports on "Floods in Kesra"
        Then they speak of "107 people"
        And the desk does not see "9%"

    Scenario: One article, by how its id begins
        When the desk reports on "Rents in Velda" by its id
        Then they speak of "9%"
        And the desk does not see "107 people"

    Scenario: The articles of some days, both included
        When the desk types "report --since 2031-02-24 --until 2031-03-01 --format markdown"
        Then they speak of "107 people"
        And the desk does not see "9%"
        And the desk does not see "2019"
        And the desk is told "1 article has no day of publication and is left out"

    Scenario Outline: What matches nothing is said, with what to type
        When the desk types "report <words>"
        Then it fails with exit code 2
        And the desk is told "<told>"

        Examples:
            | words                                 | told                                           |
            | Gone                                  | There is no article “Gone”                     |
            | Gone                                  | `annotate article list`                        |
            | --since 2040-01-01                    | No article appeared on 1 January 2040 or later |
            | --since 2031-03-02 --until 2031-03-01 | ends before it begins                          |
            | Gone --since 2031-03-02               | either articles or days                        |
            | --pages site --format pdf             | pages are HTML                                 |

    Scenario: An index, and a page an article
        When the desk types "report --pages site"
        Then it succeeds
        And the file "site/index.html" asks no other host for anything
        And the index in "site" leads to 3 pages, and each page back
        And the desk is told "Wrote 3 pages and their index, site/index.html"

    Scenario: A page of an article that went is removed, and nobody else's file is touched
        When the desk types "report --pages site"
        And the desk keeps a note of its own in "site"
        And the desk writes pages of "Floods in Kesra" into "site"
        Then it succeeds
        And the index in "site" leads to 1 page, and each page back
        And the note in "site" is as it was
        And the desk is told "2 pages of before were removed"

    Scenario: Checks name the page they are on
        Given the settings say 'desk_name = "The Kesra Desk"'
        And the settings say 'desk_url = "https://desk.example"'
        And the settings say 'report_url = "https://desk.example/checks/index.html"'
        When the desk types "report --pages site"
        Then the desk is told "ClaimReview is left out: by the settings it is on the report of all, https://desk.example/checks/index.html"
        Given the settings say 'report_pages = true'
        When the desk types "report --out all.html"
        Then the desk is told "it is on the page of each article (report_pages)"
        When the desk types "export claimreview --shape page"
        Then it fails with exit code 2
        And the desk is told "`annotate report --pages FOLDER`"

    Scenario: A folder that holds something else is left alone
        When the desk keeps a note of its own in "site"
        And the desk types "report --pages site"
        Then it fails with exit code 2
        And the desk is told "site holds other files"
        And the note in "site" is as it was

    Scenario: The whole report as data, which keeps to its schema
        When the desk types "report --format json"
        Then it succeeds
        And the result keeps to the schema "report"
        And they speak of "107 people"

    Scenario: A report to print
        When the desk prints "Floods in Kesra" to "kesra.pdf"
        Then it succeeds
        And the file "kesra.pdf" is a tagged PDF that says "107 people"
