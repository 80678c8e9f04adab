Feature: The demo
    One command shows the whole way, and can be typed again.

    Scenario: What works without a server
        Given an empty folder
        When the desk types "demo --no-studio"
        Then it succeeds
        And the file "demo/report.html" asks no other host for anything
        And the file "demo/report.html" speaks of "at least 43 people"

    @studio
    Scenario: The whole way, twice
        Given an empty folder with a Label Studio
        When the desk types "demo"
        Then it succeeds
        And the demo's claims are mostly settled, one at least disputed, some left open
        When the desk types "demo"
        Then it succeeds
        And nothing was doubled
