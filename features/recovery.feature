Feature: Nothing is lost for good
    What reviewers did can be told, counted and brought back: after a mistake, after a crash, from a backup, and on a
    server that was set up anew.

    Rule: Every answer is one of a few things, and each is counted apart

        @studio
        Scenario: Answers, skips, drafts, empty ones and changed ones
            Given a desk with a Label Studio
            And the article "Storms" that says
                """
                Rents rose by 9% in Kesra. At least 12 people died in Orlava. The storm killed 31 people in Tarn.
                Prosecutors opened 43 cases of fraud. The health office confirmed 128 cases of measles.
                """
            And the claims were sent to the reviewers
            And Amal marks "Rents rose" as supported
            And the desk pulls
            When Amal changes the answer about "Rents rose" to refuted
            And Amal skips "12 people"
            And Amal begins an answer about "31 people" and leaves it
            And somebody submits an empty answer about "43 cases"
            And the desk pulls
            Then the status counts 1 answers, 1 changed, 1 skipped, 1 faulty, 1 empty, 1 drafts

        @studio
        Scenario: An answer that says too much is taken as a person reads it
            Given a desk with a Label Studio
            And the article "Rents" that says
                """
                Rents rose by 9% last year.
                """
            And the claims were sent to the reviewers
            And somebody marks "Rents rose" as supported and refuted at once
            And the desk pulls
            Then the quarantine holds 1 answer because "It has 2 verdicts"
            When Eda accepts the answer
            Then it fails with exit code 2
            And the desk is told "does not say which verdict it means"
            When Eda accepts the answer as refuted
            Then the claim about "Rents rose" is settled as refuted
            And the quarantine is empty
            When the desk types "pull --full"
            Then the claim about "Rents rose" is settled as refuted
            And the life of "Rents rose" tells "was taken out of quarantine, read as: refuted"
            When the answer about "Rents rose" is mended to supported
            And the desk pulls
            Then the claim about "Rents rose" is settled as supported

        @studio
        Scenario: Answers to a task whose claim was swapped count for nothing until a person has looked
            Given a desk with a Label Studio
            And the article "Rents" that says
                """
                Rents rose by 9% last year. At least 12 people died in Orlava.
                """
            And the claims were sent to the reviewers
            When somebody makes the task about "Rents rose" say it is about "12 people"
            And somebody marks the shown "Rents rose" as refuted
            And the desk pulls
            Then the claim about "12 people" is open
            And the quarantine holds 1 answer because "shows another one"

    Rule: What happened can be told

        @studio
        Scenario: The life of a claim
            Given a desk with a Label Studio
            And the article "Rents" that says
                """
                Rents rose by 9% last year.
                """
            And the claims were sent to the reviewers
            And Amal marks "Rents rose" as supported
            And the desk pulls
            When an admin changes the answer about "Rents rose" to refuted
            And the desk pulls
            And Amal takes the answer about "Rents rose" back
            And the desk pulls
            And Eda rules that "Rents rose" is refuted because "The register says 8%."
            Then the life of "Rents rose" tells in this order
                """
                The article “Rents” was added.
                found the claim “Rents rose by 9% last year
                It was sent to the reviewers
                amal@example.org answered: supported, evidence from
                admin@localhost changed the answer of amal@example.org to: refuted, evidence from
                was taken back; it is kept here as history.
                eda@example.org ruled: refuted, because: reviewer error: The register says 8%.
                """

        @studio
        Scenario: The journal of syncs, the one that was killed too
            Given a desk with a Label Studio
            And 40 articles of one claim each
            And the claims are sent 5 at a time, and the push is killed half-way
            When the desk types "push"
            And the desk pulls
            Then the journal tells of a "push" that was cut off, a "push" that was done and a "pull" that was done
            And the reviewers see 40 claims, each once

        Scenario: A store that never synced has no journal
            Given a desk
            When the desk types "history"
            Then the desk is told "Nothing was pushed or pulled yet"

    Rule: A pull misses nothing, whatever gets in its way

        @studio
        Scenario: A clock of ours that is an hour wrong, either way
            Given a desk with a Label Studio
            And the article "Rents" that says
                """
                Rents rose by 9% last year. At least 12 people died in Orlava. The storm killed 31 people in Tarn.
                """
            And the claims were sent to the reviewers
            And the desk's clock is an hour fast
            And Amal marks "Rents rose" as supported
            And the desk pulls
            And the desk's clock is an hour slow
            And Amal marks "12 people" as refuted
            And the desk pulls
            And the desk's clock is right again
            And Amal marks "31 people" as refuted
            And the desk pulls
            Then the store holds 3 answers

        @studio
        Scenario: The disk is full in the middle of a pull
            Given a desk with a Label Studio
            And 40 articles of one claim each
            And the claims were sent to the reviewers
            And somebody answers all claims at length
            When the desk pulls where files may not grow
            Then it fails with exit code 5
            And the desk is told "Make room"
            When the desk pulls
            Then the store holds 40 answers

        @studio
        Scenario: A task that is deleted between the look and the reading
            Given a desk with a Label Studio
            And the article "Rents" that says
                """
                Rents rose by 9% last year. At least 12 people died in Orlava.
                """
            And the claims were sent to the reviewers
            And Amal marks "Rents rose" as supported
            And Amal marks "12 people" as refuted
            When the task about "12 people" is deleted while the desk pulls
            Then it succeeds
            And the claim about "Rents rose" is settled as supported

    Rule: A backup is whole, and is put back with care

        Scenario: There and back
            Given a desk
            And the article "Rents" that says
                """
                Rents rose by 9% last year.
                """
            When the desk types "backup before.db"
            Then the desk sees "1 articles, 1 claims, 0 answers"
            When the desk adds the article "Storms"
            And the desk types "restore before.db"
            Then it fails with exit code 2
            And the desk is told "--replace"
            When the desk types "restore before.db --replace"
            Then it succeeds
            And the desk has 1 article
            And the desk is told "What was there lies in"

        Scenario: A backup replaces nothing
            Given a desk
            When the desk types "backup before.db" twice
            Then it fails with exit code 2
            And the desk is told "is there already"

        Scenario: A backup is checked before it is trusted
            Given a desk
            And the desk types "backup before.db"
            When the desk types "restore before.db --verify"
            Then the desk sees "before.db is whole. It holds 0 articles"
            When the file "before.db" loses its second half
            And the desk types "restore before.db --verify"
            Then it fails with exit code 5
            And the desk is told "Use an older backup"

    Rule: A server that was set up anew gets everything back

        @studio
        Scenario: The project is lost, and the reviewers go on where they were
            Given a desk with a Label Studio
            And the article "Rents" that says
                """
                Rents rose by 9% last year. At least 12 people died in Orlava.
                """
            And the claims were sent to the reviewers
            And Amal marks "Rents rose" as supported
            And Amal skips "12 people"
            And the desk pulls
            When somebody deletes the project
            And the desk types "push --new-project"
            Then the desk is told "2 answers are not on this server"
            When the desk types "push --with-answers"
            Then the desk is told "2 answers were put back"
            And the reviewers see 2 claims, each once
            When the desk pulls
            Then the desk counts 1 answer and 1 skip
            And the life of "Rents rose" tells "stands on another server now, where it was put back"
            When the desk types "push --with-answers"
            Then the desk is told "nothing to do"
