Feature: The people who check
    An editor sees what everybody did, and how it held, without making much of small numbers. Whoever asks to be forgotten
    is: the answers stay, and nothing names the person any more. What leaves the house names nobody.

    @studio
    Rule: An editor sees everybody's work

        Background:
            Given a desk with a Label Studio
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.

                Rents rose by 9% last year, the registry said. The dam cost $40 million. The weir cost $12 million.

                The mayor was sentenced to two years in prison. The council opened 14 shelters.
                """
            And the claims were sent to the reviewers

        Scenario: What somebody did, and what of it counts
            Given Amal marks "43 cases" as supported
            And Amal marks "9%" as refuted, without evidence
            And Amal skips "$40 million"
            When the desk pulls
            Then the desk's list says that Amal gave 2 answers and 1 skip, and that 1 is short of evidence
            And the list tells no time and no agreement of Amal, for "too few"
            When the desk types "reviewer list"
            Then the desk sees "amal@example.org"
            And the desk sees "too few"

        Scenario: From five answers on, the time and the rulings are told
            Given Amal takes 60, 80, 100, 7200 and 9000 seconds to mark five claims as supported
            And the desk pulls
            And Eda rules on these claims: 4 times supported, once refuted
            Then the list says that Amal takes 100 seconds, and that 80 in 100 answers agree with the rulings

        Scenario: Somebody who left Label Studio is still in the list, and stays who they were
            Given somebody new marks "43 cases" as supported
            And the desk pulls
            And the account of somebody new is deleted in Label Studio
            And the desk types "pull --full"
            Then somebody new is in the list with 1 answer, and has no account

        Scenario: What is known beforehand tells the editor alone how sure a reviewer is
            Given the desk knows that "43 cases" is refuted, because "canary-7f: the court file says 34"
            And Amal marks "43 cases" as supported
            And Amal marks "9%" as supported
            When the desk pulls
            Then nothing in Label Studio says "canary-7f"
            And no report and no export says "canary-7f"
            When the desk types "reviewer list --gold"
            Then the desk sees "amal@example.org"
            And the desk sees "0 of 1"
            When the desk types "claim gold --list"
            Then the desk sees "canary-7f"

    @studio
    Rule: Whoever asks to be forgotten is

        Background:
            Given a desk with a Label Studio
            And two reviewers answer each claim
            And the article "Floods in Kesra" that says
                """
                Prosecutors opened 43 cases of fraud. Rents rose by 9% last year, the registry said.
                """
            And the claims were sent to the reviewers
            And somebody new marks "43 cases" as supported, and signs it with name and address
            And Ben marks "43 cases" as refuted
            And the desk pulls

        Scenario: The answers stay, and nobody is named
            When the desk forgets somebody new
            Then it succeeds
            And no file of the store names somebody new
            And the claim about "43 cases" is disputed
            And somebody forgotten cannot rule on "43 cases"
            When the desk forgets somebody new
            Then it succeeds
            And the desk is told "They were forgotten before."

        Scenario: A pull does not bring them back
            When the desk forgets somebody new
            And somebody new marks "9%" as supported, and signs it with name and address
            And the desk types "pull --full"
            Then no file of the store names somebody new
            And the store holds 3 answers
            And the two answers of somebody forgotten have one author

        Scenario: Label Studio forgets them as well
            When the desk forgets somebody new, account and all
            Then it succeeds
            When the desk types "pull --full"
            Then Label Studio does not know somebody new any more
            And no file of the store names somebody new
            And the claim about "43 cases" is disputed

        Scenario: An account goes only when all its answers are home
            When somebody new marks "9%" as supported, and signs it with name and address
            And the desk forgets somebody new, account and all
            Then it fails with exit code 2
            And the desk is told "Answers to 1 tasks were not pulled yet"
            When the desk pulls
            And the desk forgets somebody new, account and all
            Then it succeeds
            And Label Studio does not know somebody new any more
            And the two answers of somebody forgotten have one author

        Scenario: It is asked before it is done
            When the desk types "reviewer forget ben@example.org"
            Then it fails with exit code 2
            And the desk is told "--yes"
            When the desk types "reviewer forget nobody@example.org --yes"
            Then it fails with exit code 2
            And the desk is told "Nobody here is called"

        Scenario: The life of a claim and its answers name nobody
            When Eda rules that "43 cases" is refuted because "The register has 34."
            And the desk looks at the life of "43 cases", at the claim, and at all reports and exports
            Then none of them holds an address
            When the desk looks at the life of "43 cases" with names
            Then the desk sees "eda@example.org"
