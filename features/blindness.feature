@studio
Feature: Answers that were given blind
    Two answers are worth more than one only if neither author saw the other's. In the queue nobody does. Label Studio
    cannot keep reviewers out of its Data Manager, so after each pull it is checked what may have been seen, and said.

    Background:
        Given a desk with a Label Studio
        And two reviewers answer each claim
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """
        And the claims were sent to the reviewers

    Scenario: Whoever follows the queue raises no doubt
        Given Amal answers all that the queue gives
        And Ben answers all that the queue gives
        When the desk pulls
        Then the status counts no answer that may not have been given blind
        When the desk types "reviewer blindness"
        Then the desk is told "Nothing is doubtful about the answers that were pulled."

    @browser
    Scenario: An answer from the Data Manager, where the other one is shown
        Given Dana opens the claims to check
        And she presses the key for "Supported"
        And she gives the reason "The roll has 107 names."
        And she submits
        And she presses the key for "Supported"
        And she gives the reason "The court has 43 files."
        And she submits
        When Ravi opens the claim about "43 cases" in the Data Manager
        Then the page shows "The court has 43 files."
        When he answers it there with "Supported"
        And the desk pulls
        Then the desk is told "1 answer may not have been given blind: `annotate reviewer blindness` says which, and why."
        And the status counts 1 answer that may not have been given blind
        And the desk doubts an answer to "43 cases": "It was given out of turn, after"
        When the desk types "reviewer blindness"
        Then the desk sees no e-mail address
        When the desk types "reviewer blindness --names"
        Then the desk sees "dana."

    @browser
    Scenario: Going back in the queue shows nobody else's answer
        Given Ravi opens the claims to check
        And he presses the key for "Supported"
        And he submits
        And Dana opens the claims to check
        And she presses the key for "Refuted"
        And she gives the reason "The roll has 29 names."
        And she submits
        When Ravi goes back and changes his verdict to "Refuted"
        Then the page does not show "The roll has 29 names."
        When the desk pulls
        Then the desk doubts an answer to "107 people": "It was changed after"

    Scenario: The same person answers twice
        Given Amal marks "107 people" as supported
        And Amal marks "107 people" as refuted
        When the desk pulls
        Then the desk doubts an answer to "107 people": "The same reviewer had answered this claim before."

    Scenario: More answers than were asked for
        Given Amal marks "107 people" as supported
        And Ben marks "107 people" as supported
        And Caro marks "107 people" as supported
        When the desk types "sync"
        Then the desk is told "1 answer may not have been given blind"
        And the desk doubts an answer to "107 people": "It is answer 3 to a claim that asked for 2."

    Scenario: Somebody changes another person's answer
        Given Amal marks "107 people" as supported
        When the answer about "107 people" is mended to refuted
        And the desk pulls
        Then the desk doubts an answer to "107 people": "changed it."

    Scenario: A doubt settles nothing and hides nothing
        Given Amal marks "107 people" as supported
        And Ben marks "107 people" as supported
        And Caro marks "107 people" as supported
        When the desk pulls
        Then the claim about "107 people" is settled as supported
        And the store holds 3 answers
