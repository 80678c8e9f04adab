@studio
Feature: Reviewers tell what was split badly
    Who reads claims all day sees where the splitter errs. That is listed, and becomes gold to measure the next splitter on.

    Background:
        Given a desk with a Label Studio
        And the article "Floods in Kesra" that says
            """
            Prosecutors opened 43 cases of fraud. Rents rose by 9% last year, the registry said. The dam cost $40 million.
            """
        And the claims were sent to the reviewers

    Scenario: What is wrong with claims is listed
        Given Amal marks "43 cases" as unproven, and says it is badly_split because "Two things in one."
        And Amal marks "9%" as not_a_claim
        When the desk pulls
        And the desk types "claim problems"
        Then the desk sees "Badly split"
        And the desk sees "Two things in one."
        And the desk sees "Not a claim"
        And the list of problems has "badly_split" of "43 cases", said by 1 of 1
        And the desk does not see "@example.org"

    Scenario: Nothing is wrong
        When the desk types "claim problems"
        Then it succeeds
        And the desk is told "Nobody found anything wrong"

    Scenario: What people let stand becomes gold
        Given Amal marks "43 cases" as supported
        And Amal marks "9%" as not_a_claim
        And Amal marks "$40 million" as unproven, and says it is badly_split because "Cut too short."
        When the desk pulls
        And the desk types "claim problems --gold gold.jsonl"
        Then it succeeds
        And the gold file holds "43 cases", holds "$40 million" as badly_split, and does not hold "9%"
        When the desk types "evaluate gold.jsonl --errors 9 --json"
        Then it succeeds
        And "9%" and "$40 million" count as found too much, and "43 cases" as found

    Scenario: An article that is not reviewed to the end is no gold
        Given Amal marks "43 cases" as supported
        When the desk pulls
        And the desk types "claim problems --gold gold.jsonl"
        Then it fails with exit code 2
        And the desk is told "2 claims wait for answers"
