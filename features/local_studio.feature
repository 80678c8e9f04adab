@studio
Feature: A Label Studio of the desk's own
    One command installs it, starts it and proves that it is ours; another day finds everything again.

    Scenario: Up, down, and up again
        Given a desk
        When the desk types "studio up"
        Then Label Studio runs, and belongs to the desk
        When the desk adds the reviewer "amal@example.org", called "Amal Haddad"
        Then Amal can sign in with the password that was printed
        When the desk types "studio down"
        And the desk types "studio up"
        Then Label Studio runs at the same address
        And the desk's reviewers include "amal@example.org"

    Scenario: One that already runs elsewhere
        Given a desk with a Label Studio
        When the desk types "studio status --json"
        Then Label Studio runs, and nothing was installed or started
