Feature: Bringing articles in
    The text of an article is kept exactly as it was, and a bad file never keeps a good one out.

    Background:
        Given a desk

    Scenario: A text file, with what is known of it
        When the desk adds the article "Rents" with the publisher "Ister Wire" and the day "2026-05-01"
        Then the desk has 1 article
        And its publisher is "Ister Wire" and its day is "2026-05-01"

    Scenario: Adding an article twice changes nothing
        Given the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        When the desk adds the same text again as "Copy"
        Then it succeeds
        And the desk is told "was added before; nothing changed"
        And the desk has 1 article

    Scenario Outline: A file that is not an article
        Given the file "good.txt" with a sentence in it
        And the file "bad.txt" that <is wrong>
        When the desk types "article add bad.txt good.txt"
        Then it fails with exit code 2
        And the desk is told "bad.txt <complaint>"
        And the desk has 1 article

        Examples:
            | is wrong                 | complaint                  |
            | is empty                 | is empty                   |
            | is in Windows-1252       | is not UTF-8               |
            | is a picture             | is not UTF-8               |
            | has NUL characters       | is not a text              |
            | is not there             | cannot be read             |

    Scenario: A file of many articles, one of them broken
        Given the file "many.jsonl" with 3 articles and a broken line
        When the desk types "article add many.jsonl"
        Then it fails with exit code 2
        And the desk is told "many.jsonl, line 2 is not JSON"
        And the desk has 3 articles

    Scenario Outline: The text is kept as it was decoded
        Given the file "kept.txt" with <text>
        When the desk types "article add kept.txt"
        Then the text in the store is <text>, without a byte order mark

        Examples:
            | text                 |
            | Windows line ends    |
            | a byte order mark    |
            | emoji and Arabic     |

    Scenario: An article was edited after it had been added
        Given a desk
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        And the file "Rents.txt" that says "Rents rose by 7% last year."
        When the desk types "article add Rents.txt"
        Then the desk is told "was here with another text"
        And the desk has 2 articles
        When the desk retires the earlier article
        Then the desk is told "1 claims are retired"
