Feature: Corrections
    What went out is remembered, because the editor says so. When people come to another verdict later, readers are told what was
    said before, what is said now, and since when; and the desk is told what has to go out again, and what nobody looked at for long.

    Background:
        Given a desk
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """
        And Eda rules that "43 cases" is refuted, because of "reviewer_error": "The court lists 34."

    Rule: What goes out is remembered

        Scenario: A draft is no publication
            When the desk types "report --out draft.html"
            And the desk types "published"
            Then it succeeds
            And the desk is told "Nothing went out yet."

        Scenario: The editor says that a page goes out
            When the desk types "report --out page.html --publish"
            Then it succeeds
            And the desk is told "1 claim went out for the first time"
            When the desk types "published"
            Then the desk sees "Refuted"
            And the desk sees "page.html"
            And what went out is the file "page.html", by its hash
            And the status counts 1 published claim, of which 0 changed since

        Scenario: The same again is nothing new
            Given the page went out as of a moment ago
            When the page goes out again as of that moment
            Then it succeeds
            And the desk is told "this very file went out already"
            And 1 file went out, with 1 version of a claim in it
            When the desk types "report --out page.html --publish"
            Then the desk is told "1 claim as before"
            And 2 files went out, with 1 version of a claim in them

        Scenario: Pages go out together
            When the desk types "report --pages site --publish"
            Then it succeeds
            And the desk is told "1 claim went out for the first time"
            And what went out is the file "site/.annotate-pages.json", by its hash
            When Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            And the desk types "report --pages site --publish"
            Then the desk is told "1 claim with a correction"
            And 2 files went out, with 2 versions of a claim in them

        Scenario Outline: Whatever form it has
            When the desk types "report --out report.<ending> --publish"
            Then the desk is told "1 claim went out for the first time"
            And what went out is the file "report.<ending>", by its hash

            Examples:
                | ending |
                | json   |
                | md     |
                | pdf    |

        Scenario Outline: What cannot go out is said
            When the desk types "<command>"
            Then it fails with exit code 2
            And the desk is told "<words>"
            And nothing went out

            Examples:
                | command                                               | words                        |
                | report --publish                                      | --out                        |
                | report --out page.html --publish --as-of 2100-01-01   | The moment is not over yet.  |
                | report --out nowhere/page.html --publish              | cannot be written            |

    Rule: What changed since is corrected, with the day

        Background:
            Given the page went out as of a moment ago

        Scenario: Another verdict
            When Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            Then the status counts 1 published claim, of which 1 changed since
            When the desk types "published --changed"
            Then the desk sees "Misleading"
            And the desk is told "annotate report --out FILE --publish"
            When the desk types "report --out page.html --publish"
            Then the file "page.html" speaks of "the verdict was changed from Refuted to Misleading"
            And the desk is told "1 claim with a correction"
            And the status counts 1 published claim, of which 0 changed since
            When the desk types "report --format markdown"
            Then the desk sees "the verdict was changed from Refuted to Misleading"
            And the lines for programs tell version 2 of "43 cases", changed from Refuted to Misleading
            And the life of "43 cases" tells "It went out in page.html (html): Misleading."

        Scenario: Another figure
            When Ove rules that "43 cases" is refuted with the figure 34
            And the desk types "report --format markdown"
            Then the desk sees "the figure 34 was added"

        Scenario: A verdict that stands no more
            When the desk retires the claim about "43 cases"
            Then the status counts 1 published claim, of which 1 changed since
            When the desk types "report --out page.html --publish"
            Then the file "page.html" speaks of "the check was withdrawn. It had said: Refuted."
            And the status counts 1 published claim, of which 0 changed since

        Scenario: What never went out needs no correction
            When Ove rules that "107 people" is misleading, because of "other_as_of_date": "It was 43 in May."
            And Eda rules that "107 people" is refuted, because of "reviewer_error": "The court lists 34."
            And the desk types "report --format markdown"
            Then the desk does not see "the verdict was changed"

        Scenario: A person adds a sentence
            When Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            And the desk corrects "43 cases" with the note "We had read the list of <June>."
            Then it succeeds
            And the desk is told "the verdict was changed from Refuted to Misleading"
            When the desk types "report --out page.html --publish"
            Then the file "page.html" speaks of "We had read the list of &lt;June&gt;."
            And the life of "43 cases" tells "We had read the list of <June>."
            When the desk corrects "43 cases" with the note "We had read the list of June, not of May."
            And the desk types "report --format markdown"
            Then the desk sees "not of May"
            And the desk does not see "&lt;June&gt;"

        Scenario: The sentence is taken away
            When Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            And the desk corrects "43 cases" with the note "We had read the list of June."
            And the desk takes the note on "43 cases" away
            Then it succeeds
            When the desk types "report --format markdown"
            Then the desk does not see "the list of June"
            And the life of "43 cases" tells "We had read the list of June."
            When the desk takes the note on "43 cases" away
            Then it fails with exit code 2
            And the desk is told "Nothing was added to its correction."

        Scenario: An old copy goes out by mistake
            When Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            And the desk types "report --out page.html --publish"
            And the page goes out again as of that moment
            Then the status counts 1 published claim, of which 1 changed since
            When the desk types "report --out page.html --publish"
            Then the status counts 1 published claim, of which 0 changed since
            And the lines for programs tell version 2 of "43 cases", changed from Refuted to Misleading

        Scenario: Where nothing changed there is nothing to correct
            When the desk corrects "43 cases" with the note "We had read the list of June."
            Then it fails with exit code 2
            And the desk is told "It says what it said when it went out."
            When the desk corrects "107 people" with the note "We had read the list of June."
            Then it fails with exit code 2
            And the desk is told "It never went out."

        Scenario: The report of a moment stays what it was
            When Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            And the report is kept as of now
            And the desk types "report --out page.html --publish"
            And Eda rules that "43 cases" is unproven, because of "sources_conflict": "Nobody knows."
            And the desk types "report --out page.html --publish"
            Then the report as of that moment is the one that was kept
            And the desk sees "the verdict was changed from Refuted to Misleading"
            And the desk does not see "from Misleading to Unproven"

    Rule: What nobody looked at for long is due

        Scenario: A verdict grows old, the sooner the quicker its kind changes
            When the desk types "due"
            Then it succeeds
            And the desk is told "Nothing is due."
            When the desk asks what is due in 40 days
            Then the desk sees "43 cases"
            And the desk is told "annotate adjudicate rule"
            When the desk asks what is due in 20 days
            Then the desk is told "Nothing is due."

        Scenario: A desk sets its own terms
            Given the settings say 'due_after_days_by_kind = {case_count = 500}'
            When the desk asks what is due in 400 days
            Then the desk is told "Nothing is due."

        Scenario: Terms that are not written as they must be
            Given the setting "ANNOTATE_DUE_AFTER_DAYS_BY_KIND" is 'casualty 5'
            When the desk types "due"
            Then it fails with exit code 2
            And the desk is told "ANNOTATE_DUE_AFTER_DAYS_BY_KIND is not JSON."

        Scenario: A term for a kind that there is not
            Given the settings say 'due_after_days_by_kind = {weather = 5}'
            When the desk types "due"
            Then it fails with exit code 2
            And the desk is told "case_count"

    @studio
    Rule: Machines are told as well

        Scenario: A verdict that reviewers changed is corrected in ClaimReview, and looking again is enough where nothing changed
            Given the settings say 'desk_name = "The Kesra Desk"'
            And the settings say 'desk_url = "https://desk.example"'
            And the settings say 'report_url = "https://desk.example/kesra.html"'
            And the desk's Label Studio
            And the claims were sent to the reviewers
            And Amal marks "107 people" as supported
            And the desk pulls
            When the desk types "export claimreview --out feed.json --publish"
            Then it succeeds
            And the desk is told "1 claim went out for the first time"
            When the answer about "107 people" is mended to misleading
            And the desk pulls
            Then the status counts 1 published claim, of which 1 changed since
            When the desk types "export claimreview --out feed.json --publish"
            Then the file "feed.json" has the correction "the verdict was changed from Supported to Misleading"
            When the desk types "lint feed.json"
            Then it succeeds
            And the desk is told "1 file: 0 errors"
            When the desk asks what is due in 100 days
            Then the desk sees "107 people"
            When the answer about "107 people" is mended to misleading
            And the desk pulls
            Then "107 people" was looked at later than it went out
            And the status counts 1 published claim, of which 0 changed since
