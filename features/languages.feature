Feature: Languages and parsers
    English articles are taken apart. Of others the tool says that it does not read them, and still finds the figures.
    Which model parses is a setting; nothing is ever fetched.

    Background:
        Given an empty folder

    Scenario: An article in another language
        Given the article "pont" in "fr" that says "Le pont a coûté 3,5 € par habitant. Il mesure 90 km. Personne ne l'aime."
        When the desk types "preview --format jsonl pont.jsonl"
        Then it succeeds
        And the desk is told "The language “fr” is not supported. Its sentences are found"
        And the claims are "Le pont a coûté 3,5 € par habitant." and "Il mesure 90 km."
        And every claim says why: "language “fr” is not read: whole sentence with its figures"
        And nobody is said to be the source

    Scenario: A figure that means different things in different languages
        Given the article "stadt" in "de" that says "Es kamen 1.250 Menschen. Es kostet 3 Mrd Euro."
        When the desk types "preview --format jsonl stadt.jsonl"
        Then no claim has a figure
        And the desk sees "“1.250” can be read in more than one way"
        And the desk sees "“3 Mrd” can be read in more than one way"

    Scenario: Each language is told of once
        Given the article "pont" in "fr" that says "Il mesure 90 m."
        And the article "rue" in "fr" that says "Elle mesure 80 m."
        When the desk types "preview --format jsonl pont.jsonl rue.jsonl"
        Then the desk is told "“fr”" once

    Scenario Outline: English has many names
        Given the article "storm" in "<language>" that says "The storm killed 12 people and injured more than 30."
        When the desk types "preview --format jsonl storm.jsonl"
        Then the claims are "The storm killed 12 people" and "injured more than 30"
        And the desk is told nothing

        Examples:
            | language |
            | en       |
            | en-GB    |
            | eng      |

    Scenario: The claims say which rules and which parser found them
        Given the article "storm" in "en" that says "The storm killed 12 people and injured more than 30."
        When the desk types "preview --format jsonl storm.jsonl"
        Then every claim was found by "rules-3+en_core_web_sm-3.8.0"

    Scenario Outline: A parser that is not there
        Given the setting "ANNOTATE_PARSERS" is '<parsers>'
        And the article "storm" in "en" that says "The storm killed 12 people and injured more than 30."
        When the desk types "preview storm.jsonl"
        Then it fails with exit code 2
        And the desk is told "<complaint>"
        And the desk is told "<hint>"

        Examples:
            | parsers                    | complaint                                                  | hint                                      |
            | {"en": "en_core_web_best"} | The model en_core_web_best is not installed.               | python -m spacy download en_core_web_best |
            | {"en": "numpy"}            | The model numpy is not installed.                          | installed: en_core_web_sm                 |
            | {"fr": "fr_core_news_sm"}  | names a model for “fr”, and no rules read it.              | There are rules for “en” (English)        |
            | en_core_web_sm             | ANNOTATE_PARSERS is not JSON.                              | {"en": "en_core_web_sm"}                  |

    Scenario: The same claims from two processes as from one
        Given 40 articles in "storms.jsonl"
        When the desk types "preview --format jsonl storms.jsonl --workers 1"
        And the desk types "preview --format jsonl storms.jsonl --workers 2"
        Then both results are the same

    Scenario: A file among many that cannot be read stays in its place
        Given 3 articles in "storms.jsonl"
        And the file "empty.txt" that is empty
        When the desk types "preview --format jsonl storms.jsonl empty.txt storms.jsonl --workers 2"
        Then it fails with exit code 2
        And 6 articles were read
