Feature: Reading ClaimReview over
    Search engines and databases take the numbers of a ClaimReview for what they say. So a desk reads over what goes out,
    and what others send out, before anybody relies on it; no workspace is needed for that.

    Background:
        Given an empty folder

    Scenario: A number says the opposite of its label
        Given "check.json" reviews a claim as "True", 1 on a scale from 1 to 6
        When the desk types "lint check.json"
        Then it ends with exit code 2
        And the desk sees "check.json:reviewRating.ratingValue: error (label-contradicts-rating)"
        And the desk is told "1 file: 1 error, 0 warnings."

    Scenario: All is in order
        Given "check.json" reviews a claim as "True", 6 on a scale from 1 to 6
        When the desk types "lint check.json"
        Then it succeeds
        And the desk is told "1 file: 0 errors, 0 warnings."

    Scenario: What nobody could find out has no number
        Given "check.json" reviews a claim as "Unproven", 3 on a scale from 1 to 5
        When the desk types "lint --json check.json"
        Then it ends with exit code 2
        And each complaint has a file, a level, a rule, a path, a message and a remedy

    Scenario: Warnings alone are no failure
        Given the file "article.json" with the lines "{}"
        When the desk types "lint article.json"
        Then it succeeds
        And the desk sees "warning (no-review)"

    Scenario: A file that is not there does not keep the others from being read
        Given "check.json" reviews a claim as "True", 1 on a scale from 1 to 6
        When the desk types "lint missing.json check.json"
        Then it ends with exit code 2
        And the desk sees "missing.json: error (unreadable)"
        And the desk sees "label-contradicts-rating"

    Scenario: A label that would paint the terminal
        Given "check.json" reviews a claim as "\u001b[31mTrue", 1 on a scale from 1 to 6
        When the desk types "lint check.json"
        Then no control character reaches the terminal
