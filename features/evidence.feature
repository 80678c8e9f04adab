@studio
Feature: A verdict rests on evidence
    An answer whose verdict asks for evidence settles nothing until it names a source and quotes it. A number of dead
    needs two sources that do not lean on each other. What is missing is said, and to whom.

    Background:
        Given a desk with a Label Studio
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """
        And the claims were sent to the reviewers

    Scenario: Without evidence nothing is settled, and the reviewer can read what is missing
        Given Amal marks "43 cases" as supported, without evidence
        When the desk pulls
        Then the claim about "43 cases" is short of evidence
        And the status counts 1 claim short of evidence
        And Amal's list says that "43 cases" waits for "a source with a quoted passage"
        When Amal changes the answer about "43 cases" to supported
        And the desk pulls
        Then the claim about "43 cases" is settled as supported
        And Amal's list says nothing about "43 cases"

    Scenario: A number of dead needs two sources on different hosts
        Given Amal marks "107 people" as supported, with evidence from "https://county.example/a" and "https://www.county.example/b"
        When the desk pulls
        Then the claim about "107 people" is short of evidence
        And Amal's list says that "107 people" waits for "another source with a quoted passage, on another host"

    Scenario: A desk that asks for less
        Given the settings say 'evidence_sources = 0'
        And the settings say 'casualty_sources = 0'
        And Amal marks "107 people" as refuted, without evidence
        When the desk pulls
        Then the claim about "107 people" is settled as refuted

    Scenario: A verdict that asks for no evidence needs none
        Given Amal marks "107 people" as unproven, without evidence
        When the desk pulls
        Then the claim about "107 people" is settled as unproven

    Scenario: Who has answered nothing yet sees what waits for an answer
        When the desk asks what waits for "ben@example.org"
        Then the desk sees "43 cases"
        And the desk sees "an answer"
        When the desk asks what waits for "ben"
        Then it fails with exit code 2
        And the desk is told "is no e-mail address"
