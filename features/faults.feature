Feature: When something goes wrong
    Every failure says what happened and what to type next, and nothing is lost by it.

    Scenario: No workspace here
        Given an empty folder
        When the desk types "status"
        Then it fails with exit code 2
        And the desk is told "There is no workspace"
        And the desk is told "annotate init"

    Scenario: No Label Studio yet
        Given a desk
        When the desk types "push"
        Then it fails with exit code 3
        And the desk is told "annotate studio up"

    Scenario: Label Studio does not run
        Given a desk whose Label Studio is at "http://127.0.0.1:9"
        When the desk types "push"
        Then it fails with exit code 3
        And the desk is told "Nothing answers at http://127.0.0.1:9"

    Scenario: An address without a token
        Given a desk whose Label Studio is at "http://127.0.0.1:9", without a token
        When the desk types "push"
        Then it fails with exit code 3
        And the desk is told "Two kinds of token work"

    Scenario: A workspace that is none
        Given a desk
        When the desk types "--workspace nowhere status"
        Then it fails with exit code 2
        And the desk is told "nowhere is not a workspace"

    Scenario: A local Label Studio beside one that already runs
        Given a desk whose Label Studio is at "http://127.0.0.1:9"
        When the desk types "studio up"
        Then it fails with exit code 2
        And the desk is told "uses the Label Studio at http://127.0.0.1:9"

    Scenario Outline: Something typed wrongly
        Given a desk
        When the desk types "<line>"
        Then it fails with exit code 2
        And the desk is told "<complaint>"

        Examples:
            | line                                     | complaint            |
            | nonsense                                 | No such command      |
            | report --format docx                     | 'markdown', 'json'   |
            | report --as-of soon                      | no moment such as    |
            | report --as-of 0001-01-01T00:00+14:00    | no moment such as    |
            | article show zzz                         | no article           |
            | claim show zzz                           | no claim             |
            | article list --json extra                | unexpected           |

    Scenario Outline: Settings that make no sense
        Given a desk
        And the settings say '<line>'
        When the desk types "status"
        Then it fails with exit code 2
        And the desk is told "<complaint>"

        Examples:
            | line                             | complaint                    |
            | review_overlap = 0               | review_overlap is wrong      |
            | colour = "red"                   | no setting “colour”          |
            | studio_url = "http://host:abc"   | studio_url is wrong          |
            | studio_url = "http://a:b@host"   | no name or password          |
            | taxonomy = "mine"                | no taxonomy “mine”           |
            | taxonomy = "..toml"              | no taxonomy                  |

    Scenario: A secret in the settings file
        Given a desk
        And the settings say 'studio_api_key = "abc123"'
        When the desk types "status"
        Then it fails with exit code 2
        And the desk is told "must not lie in a file"

    @studio
    Scenario Outline: A token that is wrong
        Given a desk with a Label Studio
        And the token is <token>
        When the desk types "push"
        Then it fails with exit code 3
        And the desk is told "does not accept the token"
        And the desk is told "Account & Settings"

        Examples:
            | token            |
            | a wrong one      |
            | an expired one   |

    @studio
    Scenario: A personal access token works as well
        Given a desk with a Label Studio
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        And the token is a personal one
        When the desk types "push"
        Then the desk is told "1 sent"

    @studio
    Scenario: A Label Studio of a version that nobody tried
        Given a desk with a Label Studio
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        And annotate was tested with Label Studio 9.9
        When the desk types "push"
        Then it succeeds
        And the desk is told "annotate was tested with 9.9, and goes on"
        And the reviewers see 1 claim, each once

    @studio
    Scenario: The project was deleted on the server
        Given a desk with a Label Studio
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        And the claims were sent to the reviewers
        And Amal marks "Rents rose" as supported
        And the desk pulls
        When somebody deletes the project
        And the desk types "push"
        Then it fails with exit code 3
        And the desk is told "is not on"
        And the desk is told "--new-project"
        When the desk types "push --new-project"
        Then the reviewers see 1 claim, each once
        And the store holds 1 answer

    @studio
    Scenario: The project was emptied
        Given a desk with a Label Studio
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        And the claims were sent to the reviewers
        When somebody empties the project
        And the desk types "push"
        Then it fails with exit code 3
        And the desk is told "--after-emptying"
        When the desk types "push --after-emptying"
        Then the reviewers see 1 claim, each once

    @studio
    Scenario: An answer that breaks the form
        Given a desk with a Label Studio
        And the article "Rents" that says
            """
            Rents rose by 9% last year. At least 12 people died in Orlava.
            """
        And the claims were sent to the reviewers
        And Amal marks "Rents rose" as supported
        And somebody marks "12 people" as perhaps
        When the desk pulls
        Then the desk is told "1 answers do not keep to the form"
        And the claim about "Rents rose" is settled as supported
        And the quarantine holds 1 answer because "The verdict “perhaps” is not in the taxonomy"
        When the answer about "12 people" is mended to refuted
        And the desk pulls
        Then the claim about "12 people" is settled as refuted
        And the quarantine is empty

    Scenario: The store was made by a newer annotate
        Given a desk
        And the store was made by a newer annotate
        When the desk types "status"
        Then it fails with exit code 5
        And the desk is told "Upgrade annotate"

    Scenario: The store is held by another process
        Given a desk
        And another process holds the store
        When the desk adds the article "Rents"
        Then it fails with exit code 5
        And the desk is told "locked by another process"

    Scenario: The disk is full
        Given a desk
        When the desk adds a large article where files may not grow
        Then it fails with exit code 5
        And the desk is told "the disk is full or the file may not grow"
        And the desk has 0 articles

    Scenario: The report does not fit on the disk
        Given a desk
        When the desk types "report --out /dev/full"
        Then it fails with exit code 2
        And the desk is told "No space left on device"
