@studio
Feature: One plan for both directions
    A desk sees what a sync would do before it does it, can have the plan read by a colleague, and can follow
    its reviewers while they work. Much is never taken away without asking.

    Background:
        Given a desk with a Label Studio
        And the article "Floods in Kesra" that says
            """
            At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
            """

    Scenario: One sync sends claims and brings answers home
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        When the desk types "sync --dry-run"
        Then the desk sees "Plan: 1 add, 1 fetch."
        And the desk sees "+ add"
        And the store holds 0 answers
        When the desk types "sync"
        Then the desk is told "1 sent, 1 fetched"
        And the reviewers see 3 claims, each once
        And the claim about "107 people" is settled as supported
        When the desk types "sync"
        Then the desk is told "nothing to do"

    Scenario: A script learns from the exit code whether there is something to do
        When the desk types "sync --dry-run --detailed-exitcode"
        Then it ends with exit code 10
        When the desk types "sync --detailed-exitcode"
        Then it ends with exit code 10
        When the desk types "sync --detailed-exitcode"
        Then it succeeds

    Scenario: A plan is read first and carried out later
        When the desk types "sync --plan-out plan.json"
        Then the desk has sent 0 claims
        And the file "plan.json" speaks of "107 people"
        And the file "plan.json" holds no token
        And the file "plan.json" keeps to the schema "plan"
        And the journal tells of 0 syncs
        When the desk types "sync --apply plan.json"
        Then the reviewers see 2 claims, each once
        And the journal tells of 1 sync

    Scenario Outline: A plan is refused when a side moved since
        Given the claims were sent to the reviewers
        And the desk types "sync --plan-out plan.json"
        When <something happens>
        And the desk types "sync --apply plan.json"
        Then it fails with exit code 4
        And the desk is told "since it was made, <side> moved"

        Examples:
            | something happens                           | side         |
            | Amal marks "107 people" as supported        | Label Studio |
            | the desk retires the claim about "43 cases" | the store    |

    Scenario Outline: A plan that cannot be read
        Given the file "plan.json" says '<content>'
        When the desk types "sync --apply <file>"
        Then it fails with exit code 2
        And the desk is told "<complaint>"

        Examples:
            | file      | content        | complaint           |
            | none.json |                | cannot be read      |
            | plan.json | Dear reader    | is not a plan       |
            | plan.json | {"version": 9} | is not a plan       |

    Scenario: A claim that ranks otherwise keeps its answers, and is ranked once
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as supported
        And a later splitter ranks "107 people" at 0.25
        When the desk types "sync"
        Then the desk is told "1 ranked anew"
        And reviewers find "107 people" ranked at 0.25, once
        And the store holds 1 answer
        When the desk types "sync" twice
        Then the desk is told "nothing to do"

    Scenario: Somebody changes the form
        Given the claims were sent to the reviewers
        And somebody takes the verdict "misleading" out of the form
        When the desk types "sync"
        Then the desk is told "does not offer misleading any more"
        And it succeeds
        When the desk types "sync --restore-form"
        Then the desk is told "1 form renewed"
        When the desk types "sync"
        Then the desk is told "nothing to do"

    Scenario: A verdict that answers use cannot be taken away
        Given the claims were sent to the reviewers
        And Amal marks "107 people" as misleading
        And the desk pulls
        And the desk's taxonomy loses the verdict "misleading"
        When the desk types "sync"
        Then it fails with exit code 4
        And the desk is told "does not have misleading any more, and 1 answers use it"

    Scenario: Somebody renames the project
        Given the claims were sent to the reviewers
        And somebody renames the project to "Checks of May"
        When the desk types "sync"
        Then it succeeds
        And the desk is told "is called “Checks of May” there"
        And the reviewers see 2 claims, each once

    Scenario: Another project has the number of ours
        Given the claims were sent to the reviewers
        And somebody puts another project in the place of ours
        When the desk types "sync"
        Then it fails with exit code 3
        And the desk is told "is not the one this workspace pushed to"
        And the desk is told "--new-project"

    Scenario: Much is gone
        Given the article "Storms" with 24 claims
        And the claims were sent to the reviewers
        And somebody deletes half of the tasks
        When the desk types "sync"
        Then it fails with exit code 4
        And the desk is told "13 of 26 tasks are gone from Label Studio"
        When the desk types "sync --accept-deletions"
        Then the reviewers see 26 claims, each once

    Scenario: The desk follows its reviewers
        Given the claims were sent to the reviewers
        And the desk types "sync"
        When the desk watches
        And Amal marks "107 people" as supported
        Then the watching desk sees "107 people were killed in Kesra → 1 supported"
        When the desk stops watching
        Then it succeeds
        And the store holds 1 answer
        And the journal tells of 2 syncs
