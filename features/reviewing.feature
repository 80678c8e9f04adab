@studio @browser
Feature: The review form
    A reviewer reads a claim where it stands in its article, and answers it in the browser.
    What arrives at the desk is what was answered: all of it, and nothing else.

    Rule: A claim is read where it stands, and its answer arrives whole

        Background:
            Given a desk with a Label Studio
            And the "Lomond Post" of 2031-03-04 says under "Ferry sinks off Lomond Quay"
                """
                The ferry that sank off Lomond Quay on Tuesday killed at least 31 people, the coast guard said.

                Who will tell the town?
                """

        Scenario: A reviewer reads a claim in its context
            When Dana opens the claims to check
            Then the form shows the claim "killed at least 31 people" larger than anything else
            And the claim is highlighted, and "the coast guard said" is in its sentence
            And the form shows "Who will tell the town?"
            And the form shows "Ferry sinks off Lomond Quay" and "Lomond Post · 2031-03-04"
            And the form shows "Said to vouch for it: the coast guard"
            And the form shows "“at least 31 people”: at least 31 (person)"
            And verdict, evidence and reason can be given without scrolling
            And nothing has to be scrolled sideways

        Scenario: An answer arrives, evidence included
            Given the settings say 'casualty_sources = 1'
            And Dana opens the claims to check
            When she presses the key for "Supported"
            And she adds "https://guard.example/roll" as evidence that supports the claim, and quotes "Dead: 31."
            And she gives the reason "The roll has 31 names."
            And she submits
            And the desk pulls
            Then the claim about "31 people" is settled as supported
            And the desk holds the evidence "https://guard.example/roll", which supports the claim: "Dead: 31."
            And the desk holds the reason "The roll has 31 names."
            And the report shows "31 people" with the evidence from "https://guard.example/roll"

        Scenario: Without a verdict nothing is submitted
            Given Dana opens the claims to check
            When she presses the key for "Supports the claim"
            And she tries to submit
            Then the form says "Choose a verdict before you submit."
            And the claim is highlighted, and "the coast guard said" is in its sentence
            When the desk pulls
            Then the store holds 0 answers

        Scenario: A corrected figure arrives, and goes again when the reviewer thinks again
            Given Dana opens the claims to check
            When she presses the key for "Refuted"
            And she corrects the figure to 29
            And she submits
            And the desk pulls
            Then the desk holds the verdict "refuted" with the corrected figure 29
            When she goes back and changes her verdict to "Supported"
            And the desk pulls
            Then the desk holds the verdict "supported" and nothing else

        Scenario: A figure stays out when the verdict no longer asks for one
            Given Dana opens the claims to check
            When she presses the key for "Refuted"
            And she corrects the figure to 29
            And she presses the key for "Supported"
            Then the form asks for no figure
            When she submits
            And the desk pulls
            Then the desk holds the verdict "supported" and nothing else

        Scenario: Keys that the form does not show answer nothing
            Given Dana opens the claims to check
            When she presses every other key
            And she presses the key for "Refuted"
            And she presses every other key
            And she submits
            And the desk pulls
            Then the desk holds the verdict "refuted" and nothing else

        Scenario: A skip arrives as a skip
            Given Dana opens the claims to check
            When she skips
            And the desk pulls
            Then the claim about "31 people" is open
            And the desk counts 0 answers and 1 skip

        Scenario: The second reviewer does not see what the first one answered
            Given two reviewers answer each claim
            And Dana opens the claims to check
            And she presses the key for "Supported"
            And she gives the reason "The roll has 31 names."
            And she submits
            When Ravi opens the claims to check
            Then the form shows the claim "killed at least 31 people" larger than anything else
            And the form is empty

    Rule: Strangers' text is only ever text

        Scenario: An article that would run a program is read, and runs nothing
            Given a desk with a Label Studio
            And the "<b>Post</b>" of 2031-03-04 says under "<script>window.ran = true</script> Flood"
                """
                Flood <script>window.ran = true</script>.

                At least 31 people <img src="/ran" onerror="window.ran = true"> were killed [turn]in the flood, the guard said.
                """
            When Dana opens the claims to check
            Then the form shows "<b>Post</b> · 2031-03-04"
            And the form shows "<script>window.ran = true</script> Flood"
            And the form shows "At least 31 people <img src="/ran" onerror="window.ran = true"> were killed"
            And nothing ran
            And ", the guard said" reads from left to right
