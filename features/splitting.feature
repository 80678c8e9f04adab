Feature: From text to claims
    A claim is an exact piece of its article that one verdict fits, with its figures, its source and the reasons why
    it ranks where it does.

    Scenario: The claims of a file, without storing anything
        Given an empty folder
        And the file "kesra.txt" that says "At least 107 people were killed in Kesra, officials said."
        When the desk types "preview kesra.txt"
        Then it succeeds
        And the desk sees "“At least 107 people”: at least 107"

    Scenario: One sentence, two claims
        Given an empty folder
        And the file "kesra.txt" that says "The storm killed 12 people and injured more than 30 in Kesra."
        When the desk types "preview --format jsonl kesra.txt"
        Then there are 2 claims, each an exact piece of "kesra.txt"

    Scenario: A claim can be read by itself
        Given an empty folder
        And the file "olva.txt" that says "The blast killed 12 people, injured more than 40 and closed the port."
        When the desk types "preview --format jsonl olva.txt"
        Then a claim reads "The blast injured more than 40 [people]"
        And a claim reads "The blast closed the port"

    Scenario: A pronoun gives way to the only name it can mean
        Given an empty folder
        And the file "olva.txt" that says "Ida Holm resigned in May. She was fined £300 in June."
        When the desk types "preview --format jsonl olva.txt"
        Then a claim reads "[Ida Holm] was fined £300 in June"

    Scenario: What nothing settles is said, not guessed
        Given an empty folder
        And the file "olva.txt" that says "Ivan Petrov met Boris Holm in May. He was fined £300 in June."
        When the desk types "preview --format jsonl olva.txt"
        Then a claim reads "He was fined £300 in June"
        And it is "unclear who “he” is"

    Scenario: Who denies is not who claims
        Given an empty folder
        And the file "karsk.txt" that says "Karsk has denied that its troops fired first."
        When the desk types "preview --format jsonl karsk.txt"
        Then "Karsk" denies it

    Scenario: Splitting twice changes nothing
        Given a desk
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        When the desk types "split"
        Then the desk is told "0 new claims, 0 changed, 0 not found any more"

    Scenario: The marked text
        Given a desk
        And the article "Rents" that says
            """
            Rents rose by 9% last year.
            """
        When the desk looks at the article "Rents"
        Then the desk sees "[Rents rose by 9% last year]1"
