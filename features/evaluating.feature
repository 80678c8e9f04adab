Feature: Measuring the splitter
    A desk can see for itself how well claims are found: on the articles its own people marked, with every mistake in its sentence.

    Background:
        Given an empty folder
        And Amal marked two articles in "gold.jsonl"

    Scenario: How well does the splitter do on our own articles?
        When the desk types "evaluate gold.jsonl"
        Then it succeeds
        And the desk sees "2 articles, 6 sentences, 5 claims"
        And the desk sees "claims claims whose words overlap"
        And the desk sees "casualty"

    Scenario: The same figures for programs, the same each time
        When the desk types "evaluate gold.jsonl --json" twice
        Then both results are the same
        And every figure lies inside its interval

    Scenario: The order of the articles changes nothing
        Given the file "turned.jsonl" holds the same articles in another order
        When the desk types "evaluate gold.jsonl --json"
        And the desk types "evaluate turned.jsonl --json"
        Then both results are the same

    Scenario: A file of claims that another program found
        Given "preview" wrote down what it found in those articles, in "found.jsonl"
        When the desk types "evaluate gold.jsonl --json"
        And the desk types "evaluate gold.jsonl --against found.jsonl --json"
        Then both find the same figures

    Scenario: Two people are compared
        Given Ines marked the same articles in "ines.jsonl", and saw one claim less and another kind
        When the desk types "evaluate gold.jsonl --against ines.jsonl --errors 9"
        Then it succeeds
        And the desk sees "missed claim gold: money"
        And the desk sees "[The weir at Varna cost €2 million]"
        And the desk sees "wrong kind gold: measure · found: event"

    Scenario: A person agrees with herself
        When the desk types "evaluate gold.jsonl --against gold.jsonl --errors 9 --json"
        Then every figure that can be computed is 1
        And nothing differs

    Scenario: What is not there is not measured
        Given Amal marked an article without a single claim in "quiet.jsonl"
        When the desk types "evaluate quiet.jsonl --json"
        Then it succeeds
        And "claims", "source" and "worthy" cannot be computed

    Scenario: A text that plays tricks on the terminal
        Given Amal marked an article full of control characters in "tricks.jsonl"
        When the desk types "evaluate tricks.jsonl --errors 9"
        Then it succeeds
        And the desk sees "␛[2J"
        And nothing on the terminal is hidden

    Scenario: More was predicted than the gold holds
        Given "preview" wrote down what it found in those articles and one more, in "found.jsonl"
        When the desk types "evaluate gold.jsonl --against found.jsonl"
        Then it succeeds
        And the desk is told "Not in the gold, and left out: 1 of found.jsonl"

    Scenario: A desk asks for more than there is
        When the desk types "evaluate gold.jsonl --against gold.jsonl --min claims=0.9"
        Then it succeeds
        Given Ines marked the same articles in "ines.jsonl", and saw one claim less and another kind
        When the desk types "evaluate gold.jsonl --against ines.jsonl --min claims=0.95 --min kind=0.9"
        Then it fails with exit code 6
        And the desk is told "claims is 0.8889, and should be 0.95; kind is 0.7500, and should be 0.9"

    Scenario Outline: A gold file with a mistake in it
        Given in the second article of "gold.jsonl" <something is wrong>
        When the desk types "evaluate gold.jsonl"
        Then it fails with exit code 2
        And the desk is told "gold.jsonl, line 2: <complaint>"
        And the desk is told "schemas/gold.schema.json"

        Examples:
            | something is wrong           | complaint                                                       |
            | a bracket is missing         | it is not JSON                                                  |
            | the text is missing          | `.text` is missing                                              |
            | a claim leaves its sentence  | the claim 0–60 lies outside its sentence 0–45                   |
            | a claim is beyond the text   | the claim 0–999 lies outside its sentence 0–45                  |
            | two sentences overlap        | the sentences 0–45 and 40–75 overlap                            |

    Scenario Outline: A file that cannot be measured
        Given the file "bad.jsonl" that <is wrong>
        When the desk types "evaluate <files>"
        Then it fails with exit code 2
        And the desk is told "<complaint>"

        Examples:
            | is wrong            | files                              | complaint                                  |
            | is empty            | bad.jsonl                          | bad.jsonl is empty                         |
            | is not there        | bad.jsonl                          | bad.jsonl cannot be read: No such file     |
            | is in Windows-1252  | bad.jsonl                          | bad.jsonl, line 1, is not UTF-8            |
            | is empty            | gold.jsonl --against bad.jsonl     | annotate preview --format jsonl            |
            | is not there        | - --against -                      | only one of the two files                  |
            | is not there        | gold.jsonl --min rain=0.5          | the figures are sentences, checkable       |
            | is not there        | gold.jsonl --min claims=75         | type a value from 0 to 1                   |

    Scenario: Predictions of other articles
        Given "preview" wrote down what it found in only one of those articles, in "found.jsonl"
        When the desk types "evaluate gold.jsonl --against found.jsonl"
        Then it fails with exit code 2
        And the desk is told "found.jsonl lacks 1 of the 2 gold articles: weir"
        And the desk is told "annotate preview --format jsonl"

    Scenario: Gold from standard input
        Given "gold.jsonl" comes from standard input
        When the desk types "evaluate - --against gold.jsonl"
        Then it succeeds
        And the desk sees "gold.jsonl on -: 2 articles"
