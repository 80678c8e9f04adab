Feature: Who says it
    A claim names who vouches for it, with which word, what that source does with it, and whether the text keeps its
    distance. Whoever denies, doubts or is merely said to have said a thing never becomes the one who claims it.

    Scenario Outline: The source and its stance
        Given an empty folder
        And the file "olva.txt" that says "<sentence>"
        When the desk types "preview --format jsonl olva.txt"
        Then "<source>" <stance> "<claim>"

        Examples:
            | sentence                                                         | source             | stance    | claim                                                         |
            | Police said the bridge fell on Monday.                           | Police             | asserts   | the bridge fell on Monday                                     |
            | Twelve homes burned in Olva, a federal judge ruled on Monday.    | a federal judge    | asserts   | Twelve homes burned in Olva                                   |
            | According to the Olva Times, 12 homes fell.                      | the Olva Times     | asserts   | 12 homes fell                                                 |
            | Ida Holm was quoted as saying that 12 homes burned in May.       | Ida Holm           | asserts   | 12 homes burned in May                                        |
            | Jan Berg was told by the mayor that 12 homes burned in May.      | the mayor          | asserts   | 12 homes burned in May                                        |
            | Jan Berg told reporters that Ida Holm had said the dam broke.    | Ida Holm           | asserts   | the dam broke                                                 |
            | The ministry confirmed that 12 homes fell.                       | The ministry       | confirms  | 12 homes fell                                                 |
            | Karsk has denied that its troops fired first.                    | Karsk              | denies    | Karsk has denied that its troops fired first                  |
            | Police asked whether the guard had opened the dam on Monday.     | Police             | questions | Police asked whether the guard had opened the dam on Monday   |

    Scenario: A pronoun gives way to a name
        Given an empty folder
        And the file "olva.txt" that says "Ivan Petrov met Ida Holm in Olva on Monday. She said 12 homes had burned."
        When the desk types "preview --format jsonl olva.txt"
        Then "Ida Holm" asserts "12 homes had burned"

    Scenario: A quotation that runs over paragraphs keeps its speaker
        Given an empty folder
        And the file "olva.txt" that says
            """
            Ida Holm said: “The bridge fell on Monday.

            “It killed 12 people.”

            The dam broke on Tuesday.
            """
        When the desk types "preview --format jsonl olva.txt"
        Then "Ida Holm" asserts "It killed 12 people" in her own words
        And the article itself asserts "The dam broke on Tuesday"

    Scenario Outline: The distance a text keeps
        Given an empty folder
        And the file "olva.txt" that says "<sentence>"
        When the desk types "preview --format jsonl olva.txt"
        Then "<claim>" is <distance>

        Examples:
            | sentence                                            | claim                                          | distance   |
            | It is believed that 90 sailors drowned in the Olva. | 90 sailors drowned in the Olva                 | hedged     |
            | The mayor allegedly burned the mill in Olva.        | The mayor allegedly burned the mill in Olva    | hedged     |
            | Police said the mayor burned the mill in Olva.      | the mayor burned the mill in Olva              | not hedged |
