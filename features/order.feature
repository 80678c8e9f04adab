@studio
Feature: In which order reviewers are given claims
    A desk's time is short, so the most check-worthy claims come first, in the browser too; or those that were sent first,
    or a random order. Reviewers get one address, and whoever works there is never given a claim twice.

    Rule: The desk chooses, and every reviewer is given claims in that order

        Background:
            Given a desk with a Label Studio
            And two reviewers answer each claim

        @browser
        Scenario Outline: Two reviewers answer all there is in their browsers
            Given the settings say 'review_order = "<order>"'
            And the article "Rents in Kesra" that says
                """
                Rents in Kesra rose by 9% last year. Wages fell by 2%. A new library opened on Monday.
                """
            And the claims were sent to the reviewers
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said.
                """
            When Dana and Ravi answer every claim they are given, turn and turn about
            Then each of them was given every claim once, <first>
            When the desk pulls
            Then every claim has 2 answers
            And the status counts no answer that may not have been given blind

            Examples:
                | order  | first                    |
                | score  | most check-worthy first  |
                | oldest | sent first, first        |
                | random | in one order of no sense |

        @browser
        Scenario: A more check-worthy claim that comes later is given next
            Given the article "Rents in Kesra" that says
                """
                Rents in Kesra rose by 9% last year. Wages fell by 2%. A new library opened on Monday.
                """
            When Dana opens the claims to check
            And she presses the key for "Supported"
            And she submits
            And the desk learns of "At least 107 people were killed in Kesra, officials said." and pushes
            And she presses the key for "Supported"
            And she submits
            Then the form shows the claim "107 people" larger than anything else

        @browser
        Scenario: “Label All Tasks” leads out of the order, for good
            Given the article "Rents in Kesra" that says
                """
                Rents in Kesra rose by 9% last year.
                """
            And the claims were sent to the reviewers
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said.
                """
            When Dana presses "Label All Tasks" in the Data Manager, and then opens the address she was given
            Then the form shows the claim "rose by 9%" larger than anything else

    Rule: A push sees to the queue, and to nothing else

        Background:
            Given a desk with a Label Studio
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
                """
            And the claims were sent to the reviewers
            And an editor made a tab called "Fraud only", which shows the newest first

        Scenario: A second push has nothing to do
            When the desk types "push --detailed-exitcode"
            Then it succeeds
            And there is one queue, in the order "score", and the editor's tab as it was

        Scenario Outline: A queue that somebody <did> is put in order again
            Given somebody <did> the queue
            When the desk types "sync --dry-run"
            Then the desk sees "arrange The queue of everybody hands out the most check-worthy claims first."
            When the desk types "push"
            Then it succeeds
            And there is one queue, in the order "score", and the editor's tab as it was
            When the desk types "sync --detailed-exitcode"
            Then it succeeds

            Examples:
                | did        |
                | deleted    |
                | re-ordered |
                | filtered   |

        Scenario: The desk chooses another order
            Given the settings say 'review_order = "oldest"'
            When the desk types "push"
            Then the desk is told "The queue of everybody hands out first what was sent first."
            And there is one queue, in the order "oldest", and the editor's tab as it was

        Scenario: An order that nobody knows
            Given the settings say 'review_order = "alphabet"'
            When the desk types "push"
            Then it fails with exit code 2
            And the desk is told "The setting review_order is wrong: Input should be 'score', 'oldest' or 'random'"

        Scenario: Everybody is told the same address
            When the desk types "push"
            Then the desk is told where claims are given to reviewers
            When the desk adds the reviewer "nia@example.org", called "Nia Okoro"
            Then the desk is told where claims are given to reviewers
            When the desk types "studio status"
            Then the desk sees where claims are given to reviewers

    Rule: As many reviewers answer a claim as the desk says

        Background:
            Given a desk with a Label Studio
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said.
                """
            And the claims were sent to the reviewers
            And Amal marks "107 people" as supported

        Scenario: A claim that has its answers is given to nobody
            Then Ben is given no claim

        Scenario: The desk asks for a second answer later
            Given two reviewers answer each claim
            When the desk types "push"
            Then the desk is told "Each claim is for 2 reviewers; in Label Studio it was for 1."
            And Ben is given the claim about "107 people"
            And Amal is given no claim
            When the desk types "push --detailed-exitcode"
            Then it succeeds

        Scenario: Somebody changed it in Label Studio
            Given somebody lets 3 reviewers answer each claim in Label Studio
            When the desk types "sync --dry-run"
            Then the desk sees "overlap Each claim is for 1 reviewer; in Label Studio it was for 3."
            When the desk types "sync"
            Then it succeeds
            And Ben is given no claim

    Rule: Where more reviewers work at once than answer a claim, each has a share of their own

        Background:
            Given a desk with a Label Studio
            And two reviewers answer each claim
            And the settings say 'review_shares = 3'
            And the article "A long list" with 12 claims
            And the claims were sent to the reviewers

        Scenario: Three reviewers who open their next claim at the same time each time
            When Amal, Ben and Caro work through their shares, each opening a claim before anybody answers
            Then each of them was given claims most check-worthy first, and none twice
            When the desk pulls
            Then every claim has 2 answers
            And the status counts no answer that may not have been given blind

        @browser
        Scenario: A share in the browser
            When Dana opens share 2
            Then she is given the most check-worthy claim of that share

        Scenario: An editor is told what shares are for, once there are many reviewers
            Given the settings say instead 'review_shares = 1'
            When the desk adds the reviewer "tova@example.org", called "Tova Lind"
            Then the desk is told "If more than 2 of them review at the same time"
            And the desk is told "set review_shares in annotate.toml"

        Scenario: Every share has its address
            When the desk types "push"
            Then the desk is told "The reviewer of share 3 finds claims at "
            And the desk is told "Whoever has nothing left in a share finds claims at "
            When the desk types "studio status"
            Then the desk sees the address of each share

        Scenario: The desk becomes smaller
            Given the settings say instead 'review_shares = 2'
            When the desk types "push"
            Then the desk is told "The queue of share 3 is removed."
            And there are 3 queues
            When the desk types "push --detailed-exitcode"
            Then it succeeds
