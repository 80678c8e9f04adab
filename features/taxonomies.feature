Feature: The verdicts reviewers choose from
    A desk chooses its verdicts, or writes its own, in a file that anybody can read over. What people answered keeps
    its meaning: no verdict that was given goes, and every answer keeps the version it was given under.

    Rule: A taxonomy is a file

        Background:
            Given a desk

        Scenario: A desk looks at what there is
            When the desk types "taxonomy list"
            Then the desk sees "→ default 1 ✓ Supported"
            And the desk sees "six_point 1 ✓ True"
            And the desk sees "averitec 2 ✓ Supported"
            When the desk types "taxonomy show six_point"
            Then the desk sees "Half true"
            And the desk sees "4 of 6"
            And the desk sees "half_true AVeriTeC Conflicting Evidence/Cherrypicking †"

        Scenario: A desk chooses another one, and the rest of its settings stays
            Given the settings say '# Two of us look at everything.'
            And the settings say 'review_overlap = 2  # for a month'
            And the settings say 'taxonomy = "default"  # see the minutes of May'
            When the desk types "taxonomy use six_point"
            Then the desk is told "Reviewers choose from six_point 1"
            And the settings have 'taxonomy = "six_point"  # see the minutes of May' in place of 'taxonomy = "default"  # see the minutes of May', and nothing else changed
            When the desk types "taxonomy list"
            Then the desk sees "→ six_point 1"

        Scenario: Nobody chooses what is not there
            When the desk types "taxonomy use sixpoint"
            Then it fails with exit code 2
            And the desk is told "There is no taxonomy “sixpoint”"
            And the desk is told "averitec, default, six_point"

        Scenario Outline: A taxonomy is read over before it is used
            Given the taxonomy "mine.toml", like the default one but with '<now>' in place of '<before>'
            When the desk types "taxonomy lint mine.toml"
            Then it ends with exit code <code>
            And the desk sees "<complaint>"

            Examples:
                | before                  | now                                           | code | complaint                                       |
                | hotkey = "2"            | hotkey = "1"                                  | 2    | have the same hotkey, “1”                       |
                | label = "Misleading"    | label = "Supported"                           | 2    | are both called “Supported”                     |
                | symbol = "?"            | symbol = "?"\nrating = 2                      | 2    | “unproven” stands in the middle of              |
                | rating = 3              | rating = 0                                    | 2    | verdicts[0].rating                              |
                | key = "default"         | key = default                                 | 2    | It is not TOML                                  |
                | reason = "The top of this scale." | reason = ""                         | 2    | to ClaimReview does not say why                 |
                | colour = "#0b7478"      | colour = "#9fe8d8"                            | 0    | contrast 1.4 on white                           |
                | colour = "#8625ea"      | colour = "#3b4354"                            | 0    | look alike                                      |
                | hotkey = "5"            | hotkey = "u"                                  | 0    | Label Studio has the key “u”                    |

        Scenario: What makes no sense is not used
            Given the taxonomy "mine.toml", like the default one but with 'symbol = "?"\nrating = 2' in place of 'symbol = "?"'
            When the desk types "taxonomy use mine.toml"
            Then it fails with exit code 2
            And the desk is told "“unproven” stands in the middle of the truth scale"
            And the desk is told "taxonomy lint"

        Scenario: What is wrong is told as data, too
            Given the taxonomy "mine.toml", like the default one but with 'hotkey = "1"' in place of 'hotkey = "2"'
            When the desk types "taxonomy lint mine.toml none.toml --json"
            Then it ends with exit code 2
            And the complaints are "hotkey-twice" at "verdicts[1].hotkey" of "mine.toml" and "unreadable" at "" of "none.toml"

    Rule: What was answered keeps its meaning

        Background:
            Given a desk with a Label Studio
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
                """

        @studio
        Scenario: Every answer keeps the version it was given under
            Given the claims were sent to the reviewers
            And Amal marks "107 people" as supported
            And the taxonomy "mine.toml", like the default one but with 'version = 2' in place of 'version = 1'
            And the desk types "taxonomy use mine.toml"
            When the desk types "sync"
            Then the desk is told "1 form renewed"
            When a second has passed
            And Amal marks "43 cases" as refuted
            And the desk types "pull --full"
            Then the answer about "107 people" was given under version 1 of "default"
            And the answer about "43 cases" was given under version 2 of "default"
            When the desk types "taxonomy list"
            Then the desk sees "1 under version 1, 1 under version 2"
            When Amal changes the answer about "107 people" to refuted
            And the desk pulls
            Then the answer about "107 people" was given under version 2 of "default"

        @studio
        Scenario: A change needs a new version
            Given the claims were sent to the reviewers
            And the taxonomy "mine.toml", like the default one but with 'The claim is false.' in place of 'The evidence contradicts the claim.'
            When the desk types "taxonomy use mine.toml"
            Then it fails with exit code 2
            And the desk is told "was changed and is still version 1: meaning of “refuted”"
            And the desk is told "version = 2"
            When the settings say 'taxonomy = "mine.toml"'
            And the desk types "push"
            Then it fails with exit code 2
            And the desk is told "was changed and is still version 1"

        @studio
        Scenario: A verdict that answers use is not given up
            Given the claims were sent to the reviewers
            And Amal marks "107 people" as misleading
            And Amal marks "43 cases" as supported
            And the desk pulls
            When the desk types "taxonomy use averitec"
            Then it fails with exit code 4
            And the desk is told "The taxonomy does not have misleading any more, and 1 answers use it"
            When the desk types "taxonomy list"
            Then the desk sees "→ default"

        @studio
        Scenario Outline: Nor is one that somebody has used since
            Given the claims were sent to the reviewers
            And the desk types "taxonomy use averitec"
            And Amal marks "107 people" as misleading
            When the desk types "<command>"
            Then it fails with exit code 4
            And the desk is told "does not have misleading any more, and 1 answers use it"
            When the desk types "taxonomy use default"
            And the desk types "sync"
            Then the claim about "107 people" is settled as misleading
            And the quarantine is empty

            Examples:
                | command |
                | push    |
                | sync    |

        @studio
        Scenario: An answer under verdicts that nobody offers any more comes home
            Given the claims were sent to the reviewers
            And the desk types "taxonomy use averitec"
            And the desk types "sync"
            When Amal marks "107 people" as unproven
            And the desk pulls
            Then the quarantine is empty
            And the store holds 1 answer

        @studio
        Scenario: Reviewers read the verdicts in their language
            Given the settings say 'form_language = "de"'
            And the claims were sent to the reviewers
            Then the form offers "Irreführend"
            When Amal marks "107 people" as misleading
            And the desk pulls
            Then the claim about "107 people" is settled as misleading
