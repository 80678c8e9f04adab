@studio
Feature: A person rules where answers differ
    Where reviewers differ, no majority decides: somebody who did not answer the claim rules, says what kind of reason
    made the answers differ, and gives the reason in words. Who answered stays hidden from whoever rules. A ruling can be
    revised, and nothing of what was said before is lost.

    Background:
        Given a desk with a Label Studio
        And two reviewers answer each claim
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """
        And the claims were sent to the reviewers
        And Amal and Ben differ about "107 people": supported, and refuted with the figure 89
        And Amal and Ben differ about "43 cases": misleading, and refuted with the figure 34
        And the desk pulls

    Rule: On the command line

        Scenario: The worst dispute comes first
            When the desk types "adjudicate list"
            Then the desk sees "107 people" before "43 cases"
            And the desk sees "answers differ: refuted (1), supported (1)"

        Scenario: Whoever rules reads both answers, and not who gave them
            When the desk opens the case of "107 people"
            Then the desk sees "Supported" beside "Refuted"
            And the desk sees "https://county.example/count"
            And the desk sees "»At least 107 people were killed in Kesra«, officials said."
            And nobody's e-mail address is shown

        Scenario: A ruling needs a kind of reason that there is
            When Eda rules that "43 cases" is refuted, because of "a bad mood": "So there."
            Then it fails with exit code 2
            And the desk is told "guideline_gap"
            And the claim about "43 cases" is disputed

        Scenario: A ruling is given, and revised; both are told
            When Eda rules that "43 cases" is refuted, because of "reviewer_error": "The court lists 34."
            And Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            Then the claim about "43 cases" is settled as misleading
            And the life of "43 cases" tells "eda@example.org ruled: refuted, because: reviewer error: The court lists 34."
            And the life of "43 cases" tells "ove@example.org revised the ruling to: misleading, because: other as-of date"
            And the report says of the ruling "Other as-of date" and "revised"

        Scenario: Nobody rules on their own answer, not even on one that was taken back
            Given Amal takes the answer about "43 cases" back
            And the desk pulls
            When Amal rules that "43 cases" is supported, because of "sources_conflict": "I was right."
            Then it fails with exit code 2
            And the desk is told "nobody rules on their own answer"

        Scenario: Earlier rulings on similar claims are shown, and decide nothing
            Given the article "More cases" that says
                """
                Prosecutors opened 50 cases of fraud.
                """
            And the desk types "push"
            And Amal and Ben differ about "50 cases": supported, and refuted with the figure 41
            And the desk pulls
            When Eda rules that "43 cases" is refuted, because of "reviewer_error": "The court lists 34."
            And the desk opens the case of "50 cases"
            Then the desk sees "The court lists 34."
            And the desk sees "“fraud”"
            And the claim about "50 cases" is disputed

    Rule: In Label Studio

        Scenario: Disputes go to a project of their own, each once, and the reviewers' project stays as it is
            When the desk types "adjudicate push"
            Then it succeeds
            And the adjudicators see 2 disputes, the first about "107 people"
            And the reviewers see 2 claims, each once
            When the desk types "adjudicate push"
            Then the desk is told "nothing to do"
            And the adjudicators see 2 disputes, the first about "107 people"
            When the desk types "sync"
            Then it succeeds
            And the reviewers see 2 claims, each once
            And the desk has sent 2 claims

        Scenario: A ruling comes home, and its change is a revision
            Given the disputes were sent to the adjudicators
            When Eda rules in Label Studio that "43 cases" is refuted: "The court lists 34."
            And the desk types "adjudicate pull"
            Then the claim about "43 cases" is settled as refuted
            When the desk types "adjudicate pull"
            Then the desk is told "nothing to do"
            When Eda changes the ruling about "43 cases" to misleading: "It was 43 in May."
            And the desk types "adjudicate pull"
            Then the claim about "43 cases" is settled as misleading
            And the life of "43 cases" tells "revised the ruling to: misleading"
            And the adjudicators see 2 disputes, the first about "107 people"

        Scenario: Adjudicators are given the worst dispute first, whenever it was sent
            Given Ben changes the answer about "107 people" to supported
            And the desk pulls
            And the disputes were sent to the adjudicators
            And Ben changes the answer about "107 people" to refuted
            And the desk pulls
            When the desk types "adjudicate push"
            Then the desk is told "Adjudicators find them, the worst first, at "
            And Eda is given the dispute about "107 people" there

        Scenario: A ruling that is taken back there is taken back here
            Given the disputes were sent to the adjudicators
            When Eda rules in Label Studio that "43 cases" is refuted: "The court lists 34."
            And the desk types "adjudicate pull"
            And Eda takes the ruling about "43 cases" back
            And the desk types "adjudicate pull"
            Then the claim about "43 cases" is disputed
            And the life of "43 cases" tells "was taken back; it is kept here as history"

        Scenario: Who answered a claim cannot rule on it there, and somebody else is asked
            Given the disputes were sent to the adjudicators
            When Ben rules in Label Studio that "43 cases" is refuted: "As I said."
            And the desk types "adjudicate pull"
            Then the desk is told "1 rulings were set aside"
            And the claim about "43 cases" is disputed
            When the desk types "adjudicate list"
            Then the desk is told "nobody rules on their own answer"
            And the life of "43 cases" tells "A ruling of ben@example.org was set aside"
            When the desk types "adjudicate push"
            Then the adjudicators see 2 disputes, nobody having ruled on them
            When Eda rules in Label Studio that "43 cases" is refuted: "The court lists 34."
            And the desk types "adjudicate pull"
            Then the claim about "43 cases" is settled as refuted

        Scenario: Whoever was forgotten cannot rule on their own answer either
            Given the disputes were sent to the adjudicators
            And the desk types "reviewer forget ben@example.org --yes"
            When Ben rules in Label Studio that "43 cases" is refuted: "As I said."
            And the desk types "adjudicate pull"
            Then the desk is told "1 rulings were set aside"
            And the claim about "43 cases" is disputed

        Scenario: An account goes only when all its rulings are home
            Given the disputes were sent to the adjudicators
            When Eda rules in Label Studio that "43 cases" is refuted: "The court lists 34."
            And the desk types "reviewer forget eda@example.org --delete-account --yes"
            Then it fails with exit code 2
            And the desk is told "Rulings to 1 tasks were not pulled yet"

        Scenario: A dispute that is over before anybody ruled goes away
            Given the disputes were sent to the adjudicators
            When Ben changes the answer about "43 cases" to misleading
            And the desk pulls
            And the desk types "adjudicate push"
            Then the adjudicators see 1 dispute, the first about "107 people"

        Scenario: An answer that changes is shown anew
            Given the disputes were sent to the adjudicators
            When Ben changes the answer about "43 cases" to unproven
            And the desk pulls
            And the desk types "adjudicate push"
            Then the adjudicators see 2 disputes, each with the answers that stand

        Scenario: A push that was cut off doubles nothing
            Given the disputes were sent to the adjudicators
            And the desk forgets what it sent to the adjudicators
            When the desk types "adjudicate push"
            Then the desk is told "2 found there already"
            And the adjudicators see 2 disputes, the first about "107 people"

        Scenario: A ruling on the command line is not undone by an older one from Label Studio
            Given the disputes were sent to the adjudicators
            When Eda rules in Label Studio that "43 cases" is refuted: "The court lists 34."
            And Ove rules that "43 cases" is misleading, because of "other_as_of_date": "It was 43 in May."
            And the desk types "adjudicate pull"
            Then the claim about "43 cases" is settled as misleading
            And the life of "43 cases" tells "A ruling that was made later, on the command line, stands already."

        Scenario: A project of disputes that somebody deleted is missed, and made anew when that is meant
            Given the disputes were sent to the adjudicators
            When somebody deletes the project of disputes
            And the desk types "adjudicate push"
            Then it fails with exit code 3
            And the desk is told "annotate adjudicate push --new-project"
            When the desk types "adjudicate push --new-project"
            Then the adjudicators see 2 disputes, the first about "107 people"

        Scenario: A ruling becomes a precedent in the disputes that are there
            Given the article "More cases" that says
                """
                Prosecutors opened 50 cases of fraud.
                """
            And the desk types "push"
            And Amal and Ben differ about "50 cases": supported, and refuted with the figure 41
            And the desk pulls
            And the disputes were sent to the adjudicators
            When Eda rules that "43 cases" is refuted, because of "reviewer_error": "The court lists 34."
            And the desk types "adjudicate push"
            Then the desk is told "1 ranked anew, 1 taken back"
            And the adjudicators see 2 disputes, the first about "107 people"
            And adjudicators read "The court lists 34." beside "50 cases"

        Scenario: Where nothing is disputed nothing is made
            Given Eda rules that "43 cases" is refuted, because of "reviewer_error": "The court lists 34."
            And Eda rules that "107 people" is refuted, because of "sources_conflict": "The list has 89."
            When the desk types "adjudicate push"
            Then the desk is told "No claim is disputed"
            And there is no project of disputes

        Scenario: A look before the leap changes nothing
            When the desk types "adjudicate push --dry-run"
            Then the desk sees "Plan: 2 add"
            And there is no project of disputes

        Scenario: A pull before anything was sent
            When the desk types "adjudicate pull"
            Then it fails with exit code 2
            And the desk is told "annotate adjudicate push"

    @browser
    Rule: In the browser

        Scenario: An adjudicator reads the answers side by side, and rules
            Given the disputes were sent to the adjudicators
            When Eda opens the disputes
            Then the answers "Supported" and "Refuted" stand side by side
            And the form shows "Counted by the county." and "The list is shorter."
            And the form names no reviewer
            And a ruling can be given without scrolling
            And nothing has to be scrolled sideways
            When she presses the key for the ruling "Refuted"
            And she tries to submit
            Then the form says "Say why the answers differed before you submit."
            When she chooses the kind of reason "Reviewer error"
            And she tries to submit
            Then the form says "Give a reason before you submit."
            When she gives the reason of the ruling "The list of the dead has 89 names."
            And she corrects the figure to 89
            And she submits
            And the desk types "adjudicate pull"
            Then the claim about "107 people" is settled as refuted
            And the ruling on "107 people" is of the kind "reviewer_error", with the figure 89

        Scenario: An answer that would run a program is read, and runs nothing
            Given Ben gives a hostile answer about "107 people"
            And the desk pulls
            And the disputes were sent to the adjudicators
            When Eda opens the disputes
            Then the form shows "<script>window.ran = true</script>" and "<img src=x onerror=window.ran=true>"
            And the form shows "https://trap.example/"onmouseover="window.ran=true"
            And nothing ran
            And no link leads to a program
