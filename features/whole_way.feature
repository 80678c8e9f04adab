@studio
Feature: The whole way, from an article to a report
    A desk adds an article, finds its claims, hands them to reviewers in Label Studio,
    and reads what they found. Nothing on the way is lost, doubled or guessed.

    Background:
        Given a desk with a Label Studio
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """

    Scenario: Claims become tasks, answers become verdicts
        Given the claims were sent to the reviewers
        When Amal marks "107 people" as supported, with evidence from "https://records.example/kesra"
        And the desk pulls
        Then the claim about "107 people" is settled as supported
        And the report shows "107 people" with the evidence from "https://records.example/kesra"
        And nobody's e-mail address is in the report
        When the desk types "export csv --table evidence --out evidence.csv"
        Then the table "evidence.csv" has 2 rows, each with a "url"

    Scenario: Sending twice doubles nothing
        Given the claims were sent to the reviewers
        When the desk types "push"
        Then the desk is told "nothing to do"
        And the reviewers see 2 claims, each once

    Scenario: A look before the leap changes nothing
        When the desk types "push --dry-run"
        Then the desk sees "Plan: 2 add"
        And the desk has sent 0 claims

    Scenario: Pulling twice brings nothing twice
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        And the desk pulls
        When the desk types "pull"
        Then the desk is told "nothing to do"
        And the store holds 1 answer

    Scenario: The same Label Studio by another address brings nothing twice
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        And the desk pulls
        When the desk reaches Label Studio as "localhost"
        And the desk types "push"
        And the desk pulls
        Then the store holds 1 answer
        And the reviewers see 2 claims, each once

    Scenario: A reviewer thinks again
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        And the desk pulls
        When Amal changes the answer about "107 people" to refuted
        And the desk pulls
        Then the claim about "107 people" is settled as refuted
        And the store holds 1 answer

    Scenario: A reviewer takes an answer back
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        And the desk pulls
        When Amal takes the answer about "107 people" back
        And the desk pulls
        Then the claim about "107 people" is open

    Scenario: A skip is no answer
        Given the claims were sent to the reviewers
        When Amal skips "43 cases"
        And the desk pulls
        Then the claim about "43 cases" is open
        And the desk counts 0 answers and 1 skip

    Scenario: Two reviewers disagree, and a person rules
        Given two reviewers answer each claim
        And the claims were sent to the reviewers
        And Amal marks "43 cases" as supported
        And Ben marks "43 cases" as refuted
        And the desk pulls
        Then the claim about "43 cases" is disputed
        When Eda rules that "43 cases" is refuted because "The court lists 34."
        Then the claim about "43 cases" is settled as refuted

    Scenario: A retired claim goes away, and what was said of it is kept
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        When the desk retires the claim about "107 people"
        And the desk types "push"
        Then the reviewers see 1 claim, each once
        And the store keeps Amal's answer to the retired claim
