Feature: How far reviewers agree
    A verdict is worth more where two people came to it apart. A desk can see how far its reviewers agree, chance allowed
    for, how sure that figure is, and what they take for one another; and where it cannot be told, the desk reads why.

    @studio
    Rule: The answers that stand are compared

        Background:
            Given a desk with a Label Studio
            And two reviewers answer each claim
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.

                Rents rose by 9% last year, the registry said. The dam cost $40 million.
                """
            And the claims were sent to the reviewers

        Scenario: Two reviewers, and where they part
            Given Amal marks "107 people" as supported
            And Ben marks "107 people" as supported
            And Amal marks "43 cases" as refuted
            And Ben marks "43 cases" as refuted
            And Amal marks "9%" as supported
            And Ben marks "9%" as misleading
            And the desk pulls
            When the desk types "agreement"
            Then it succeeds
            And the desk sees "2 reviewers, 6 answers, 3 claims; 3 with two answers or more"
            And the desk sees "percent 67 %"
            And the desk sees "Which verdict meets which"
            And nobody's e-mail address is seen
            When the desk types "agreement --json"
            Then 2 reviewers answered 3 claims, and agree on 67 in 100 of them
            And Cohen's kappa is 0.5, and rests on 3 claims
            And they agree on all claims of the kind "casualty", and on none of the kind "rate"
            And supported met misleading once
            And nobody's e-mail address is seen

        Scenario: A changed answer counts as it stands, a skip and a withdrawn answer not at all
            Given Amal marks "107 people" as supported
            And Ben marks "107 people" as refuted
            And Amal skips "43 cases"
            And Ben marks "43 cases" as refuted
            And Ben marks "9%" as supported
            And the desk pulls
            When Amal marks "9%" as supported
            And Amal takes the answer about "9%" back
            And Amal marks "$40 million" as supported
            And Ben marks "$40 million" as refuted
            And Amal changes the answer about "$40 million" to supported
            And the desk pulls
            And the desk types "agreement --json"
            Then 2 reviewers answered 4 claims, and agree on 50 in 100 of them

        Scenario: One reviewer alone
            Given Amal marks "107 people" as supported
            And the desk pulls
            When the desk types "agreement"
            Then it succeeds
            And the desk sees "not computable: no claim with two answers (only one reviewer answered)"
            When the desk types "agreement --json"
            Then no coefficient has a value, and each says "no claim with two answers"

        Scenario: As it was before the last answer came
            Given Amal marks "107 people" as supported
            And Ben marks "107 people" as supported
            And the desk pulls
            And the desk notes the time
            And Amal marks "43 cases" as supported
            And Ben marks "43 cases" as refuted
            And the desk pulls
            When the desk looks at the agreement of that time
            Then 2 reviewers answered 1 claim, and agree on 100 in 100 of them

    Rule: Anybody's ratings are compared

        Background:
            Given an empty folder

        Scenario: A published example
            Given "ratings.csv" holds the example of Krippendorff (2011)
            When the desk types "agreement --from ratings.csv --json"
            Then it succeeds
            And "krippendorff_alpha" is 0.743
            And "krippendorff_alpha_ordinal" is 0.815
            And "krippendorff_alpha_interval" is 0.849
            And "gwet_ac1" is 0.775
            And every coefficient lies in its interval

        Scenario: The same figures each time, and from standard input
            Given "ratings.csv" holds the example of Krippendorff (2011)
            When the desk types "agreement --from ratings.csv --json" twice
            Then both results are the same
            Given "ratings.csv" comes from standard input
            When the desk types "agreement --from - --json"
            Then both results are the same

        Scenario: Labels with an order
            Given the file "ratings.csv" with the lines "item,rater,label / 1,a,low / 1,b,mid / 2,a,high / 2,b,high"
            When the desk types "agreement --from ratings.csv"
            Then the desk sees "not computable: no label has a place on a scale"
            When the desk types "agreement --from ratings.csv --scale low,mid,high --json"
            Then "gwet_ac2" is 0.593
            When the desk types "agreement --from ratings.csv --scale low,high"
            Then it fails with exit code 2
            And the desk is told "The scale lacks 1 of the labels: mid"

        Scenario Outline: A file with a mistake in it
            Given the file "ratings.csv" with the lines "<lines>"
            When the desk types "agreement --from ratings.csv"
            Then it fails with exit code 2
            And the desk is told "ratings.csv, line <line>: <complaint>"

            Examples:
                | lines                                                     | line | complaint                                        |
                | item,who,label / 1,ann,yes                                | 1    | the column “rater” is missing; there are: item   |
                | item,rater,label,label / 1,ann,yes,no                     | 1    | the column “label” is there twice                |
                | item,rater,label / 1,ann,yes / 1,bob,no / 1,ann,no        | 4    | “ann” rated “1” before, in line 2                |
                | item,rater,label / 1,ann                                  | 2    | 2 cells, where the first line has 3              |
                | item,rater,label / 1,,yes                                 | 2    | the rater is missing                             |
                | item,rater,label / 1,ann,"yes                             | 2    | it is not CSV: unexpected end of data            |

        Scenario Outline: A file that is no file of ratings
            Given the file "ratings.csv" that <is wrong>
            When the desk types "agreement --from ratings.csv"
            Then it fails with exit code 2
            And the desk is told "<complaint>"

            Examples:
                | is wrong            | complaint                                     |
                | is empty            | ratings.csv is empty                          |
                | is not there        | ratings.csv cannot be read: No such file      |
                | is in Windows-1252  | ratings.csv, line 1, is not UTF-8             |

        Scenario: Names that would play tricks on a terminal
            Given "ratings.csv" holds labels, items and raters full of control characters
            When the desk types "agreement --from ratings.csv"
            Then it succeeds
            And no control character reaches the terminal
            And the desk sees "␛[31mred"
