@studio
Feature: A wording that changed under an answer
    What people answered is never overwritten. Where a claim was reworded, or lost by a later split, after somebody
    had answered it, both wordings are shown side by side and a person chooses.

    Background:
        Given a desk with a Label Studio
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """
        And the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        And the desk pulls

    Scenario: Both wordings are shown, and nothing is done
        Given a later split words "107 people" as "107 people died in Kesra's floods"
        When the desk types "sync --dry-run"
        Then the desk sees "! conflict"
        And the desk sees "reviewers read"
        And the desk sees "Means: 107 people died in Kesra's floods"
        And the desk sees "1 answers there; known here: 1 supported"
        When the desk types "sync"
        Then it fails with exit code 4
        And the desk is told "annotate claim resolve"
        And the store holds 1 answer

    Scenario: What was answered stands
        Given a later split words "107 people" as "107 people died in Kesra's floods"
        When the desk types "sync --on-conflict keep"
        Then the desk is told "1 kept as answered"
        When the desk types "sync"
        Then the desk is told "nothing to do"
        And the claim about "107 people" is settled as supported
        When a later split words "107 people" as "Kesra lost 107 people"
        And the desk types "sync"
        Then it fails with exit code 4

    Scenario: Reviewers are asked anew, and what they said becomes history
        Given a later split words "107 people" as "107 people died in Kesra's floods"
        When the desk chooses "supersede" for the claim about "107 people"
        And the desk types "sync"
        Then the desk is told "1 asked anew"
        And the reviewers see 2 claims, each once
        And the claim about "107 people" is open
        And the store keeps 1 answer as history
        When Amal marks "107 people" as refuted
        And the desk types "sync"
        Then the claim about "107 people" is settled as refuted

    Scenario Outline: A claim that a later split lost
        Given a later split loses "107 people"
        When the desk types "sync"
        Then it fails with exit code 4
        When the desk types "sync --on-conflict <choice>"
        Then it succeeds
        And the reviewers see <seen>, each once
        When the desk types "sync"
        Then the desk is told "nothing to do"

        Examples:
            | choice    | seen     |
            | keep      | 2 claims |
            | supersede | 1 claim  |

    Scenario: Nothing to choose
        When the desk chooses "keep" for the claim about "107 people"
        Then it fails with exit code 2
        And the desk is told "There is nothing to choose"
