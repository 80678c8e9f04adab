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
            And the form shows "Check-worthiness" and "casualty figure"
            And verdict, evidence and reason can be given without scrolling

        Scenario Outline: Nothing has to be scrolled sideways
            Given Dana opens the claims to check in a window of <width> points
            When she presses the key for "Refuted"
            And she adds "https://guard.example/roll" as evidence that supports the claim, and quotes "Dead: 31."
            And she says that the claim has the problem "Badly split", and notes "It is two claims."
            Then nothing has to be scrolled sideways
            When she presses the key "g"
            Then nothing has to be scrolled sideways

            Examples:
                | width |
                | 1280  |
                | 1440  |

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

        Scenario: A source brings its figure, and may give context alone
            Given Dana opens the claims to check
            When she presses the key for "Unproven"
            And she adds as evidence
                | source                       | passage             | figure   | what it does       |
                | https://guard.example/roll   | Dead: 31. Lost: 2.  | 31 to 33 | Gives context      |
                | https://harbour.example/list | Crew and passengers |          | Supports the claim |
                | https://yard.example/build   | Berths: 200         | 200      | Refutes the claim  |
            And she says that the claim has the problem "Badly split", and notes "Who died, and where: two claims."
            And she submits
            And the desk pulls
            Then the desk holds as evidence
                | source                       | passage             | figure   | what it does |
                | https://guard.example/roll   | Dead: 31. Lost: 2.  | 31 to 33 | context      |
                | https://harbour.example/list | Crew and passengers |          | supports     |
                | https://yard.example/build   | Berths: 200         | 200      | refutes      |
            And the desk holds the problem "badly_split" with the note "Who died, and where: two claims."
            And the report says "Figure found: 31 to 33"
            And the history tells "with the figure 31 to 33"

        Scenario: The form says what a verdict needs before the desk has to
            Given Dana opens the claims to check
            Then the form asks for no evidence
            When she presses the key for "Supported"
            Then the form still asks for "two sources on different hosts"
            When she adds as evidence
                | source                       | passage   | figure | what it does       |
                | https://guard.example/roll   | Dead: 31. | 31     | Supports the claim |
                | https://harbour.example/list | 31 names  | 31     | Supports the claim |
            Then every source it asks for is filled in
            When she presses the key for "Unproven"
            Then the form asks for no evidence

        Scenario: A desk that asks for less has a form that asks for less
            Given the settings say 'casualty_sources = 1'
            And Dana opens the claims to check
            When she presses the key for "Supported"
            Then the form still asks for "This verdict needs a source, with the passage that matters."

        Scenario: The note on a problem goes with the problem
            Given Dana opens the claims to check
            When she presses the key for "Unproven"
            And she says that the claim has the problem "The same as another claim", and notes "See the first one."
            And she takes the problem "The same as another claim" back
            And she submits
            And the desk pulls
            Then the desk holds the verdict "unproven" and nothing else

        Scenario: A claim is answered without a mouse
            Given the settings say 'casualty_sources = 1'
            And Dana opens the claims to check
            When she presses the key for "Refuted"
            And she goes with Tab to "corrected_figure" and types "29"
            And she goes with Tab to "evidence_1_url" and types "https://guard.example/roll"
            And she goes with Tab to "evidence_1_quote" and types "Dead: 29."
            And she goes with Tab to "evidence_1_figure" and types "29"
            And she goes with Tab to "Refutes the claim" and presses the space bar
            And she goes with Tab to "rationale" and types "The roll has 29 names."
            And she goes with Tab to the stars and takes four
            And she goes with Tab to "A figure was read wrongly" and presses the space bar
            And she goes with Tab to "problem_note" and types "It was at most 31."
            And she goes with Tab to "Guidelines" and presses the space bar
            Then the guidelines show "Neither borne out nor contradicted"
            When she goes with Tab to the button that submits, and presses it
            And the desk pulls
            Then the claim about "31 people" is settled as refuted
            And the desk holds the verdict "refuted" with the corrected figure 29
            And the desk holds the evidence "https://guard.example/roll", which refutes the claim: "Dead: 29."
            And the desk holds the problem "wrong_figure" with the note "It was at most 31."
            And the desk holds the reason "The roll has 29 names." with a confidence of 4

        Scenario: A key leads to every part of the form, and ending a field gives the keys back
            Given the settings say 'casualty_sources = 1'
            And Dana opens the claims to check
            When she presses the key for "Refuted"
            And she presses the key "r"
            And she presses the key "e" and Tab, and types "https://guard.example/roll"
            And she presses Tab and types "Dead: 29."
            And she presses Shift + Enter
            And she presses the key "w" and Tab, and types "The roll has 29 names."
            And she presses Shift + Enter
            And she presses the key "p" and Tab, and types " "
            And she goes with Tab to "problem_note" and types "Who died, and where."
            And she presses Shift + Enter
            And she submits with the keys for it
            And the desk pulls
            Then the claim about "31 people" is settled as refuted
            And the desk holds the evidence "https://guard.example/roll", which refutes the claim: "Dead: 29."
            And the desk holds the reason "The roll has 29 names."
            And the desk holds the problem "badly_split" with the note "Who died, and where."

        Scenario: Tab leads to what the second source does, too
            Given Dana opens the claims to check
            When she presses the key for "Unproven"
            And she presses the key "e" and Tab, and types "https://guard.example/roll"
            And she goes with Tab to "Supports the claim (1)" and presses the space bar
            And she goes with Tab to "evidence_2_url" and types "https://yard.example/build"
            And she goes with Tab to "Refutes the claim (2)" and presses the space bar
            And she submits
            And the desk pulls
            Then the desk holds as evidence
                | source                     | passage | figure | what it does |
                | https://guard.example/roll |         |        | supports     |
                | https://yard.example/build |         |        | refutes      |

        Scenario: What was ended with Enter is still there after lunch
            Given Dana opens the claims to check
            When she presses the key "e" and Tab, and types "https://guard.example/roll"
            And she presses Enter
            And she goes with Tab to "evidence_1_quote" and types "Dead: 29."
            And she presses Shift + Enter, Label Studio keeps a draft, and she comes back after lunch
            Then the form shows "https://guard.example/roll" and "Dead: 29."

        Scenario: The guidelines are a key away, and no part of an answer
            Given Dana opens the claims to check
            When she presses the key "g"
            Then the guidelines show "Neither borne out nor contradicted by the evidence that could be found."
            And the guidelines show "two sources on different hosts, each with the passage that matters"
            When she presses the key for "Refuted"
            And she presses the key "g"
            Then the guidelines are out of the way
            When she presses the key "g"
            And she submits
            And the desk pulls
            Then the desk holds the verdict "refuted" and nothing else

        Scenario: Label Studio's own instructions say the same
            Given Dana opens the claims to check
            When she asks Label Studio for its instructions
            Then it shows "Neither borne out nor contradicted by the evidence that could be found."

        Scenario: Without a verdict nothing is submitted
            Given Dana opens the claims to check
            When she presses the key for "Supports the claim"
            And she tries to submit
            Then the form says "Choose a verdict before you submit."
            And the claim is highlighted, and "the coast guard said" is in its sentence
            When the desk pulls
            Then the store holds 0 answers

        Scenario: What was typed is still there when an answer was sent back
            Given Dana opens the claims to check
            When she adds as evidence
                | source                     | passage   | figure | what it does       |
                | https://guard.example/roll | Dead: 31. | 31     | Supports the claim |
            And she gives the reason "The roll has 31 names."
            And she says that the claim has the problem "Badly split", and notes "Two claims."
            And she tries to submit
            Then the form says "Choose a verdict before you submit."
            And the claim is highlighted, and "the coast guard said" is in its sentence
            And the form shows "https://guard.example/roll" and "Dead: 31." and "The roll has 31 names."
            And the form shows "Two claims."
            When she presses the key for "Supported"
            And she submits
            And the desk pulls
            Then the desk holds as evidence
                | source                     | passage   | figure | what it does |
                | https://guard.example/roll | Dead: 31. | 31     | supports     |
            And the desk holds the reason "The roll has 31 names."
            And the desk holds the problem "badly_split" with the note "Two claims."

        Scenario: Nothing but words, and no verdict, is told the same
            Given Dana opens the claims to check
            When she gives the reason "Hard to say."
            And she tries to submit
            Then the form says "Choose a verdict before you submit."

        Scenario: A reviewer comes back to an answer and mends its evidence
            Given the settings say 'casualty_sources = 1'
            And Dana opens the claims to check
            And she presses the key for "Supported"
            And she adds "https://guard.example/roll" as evidence that supports the claim, and quotes "Dead: 13."
            And she submits
            When she goes back and changes "Dead: 13." to "Dead: 31."
            And the desk pulls
            Then the desk holds the evidence "https://guard.example/roll", which supports the claim: "Dead: 31."

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

        Scenario: What is written from right to left is read from right to left
            Given a desk with a Label Studio
            And the "Lomond Post" of 2031-03-04 says under "המעבורת טבעה"
                """
                לפחות 31 בני אדם נהרגו במעבורת.

                מי יספר לעיר?
                """
            When Dana opens the claims to check
            Then the claim reads from right to left, on top and in its sentence
            When she presses the key for "Unproven"
            And she gives the reason "יש רק מקור אחד."
            Then the reason reads from right to left
            When she submits
            And the desk pulls
            Then the desk holds the reason "יש רק מקור אחד."

        Scenario: What a reviewer types runs nothing, wherever it is shown
            Given a desk with a Label Studio
            And the "Lomond Post" of 2031-03-04 says under "Ferry sinks off Lomond Quay"
                """
                The ferry that sank off Lomond Quay on Tuesday killed at least 31 people, the coast guard said.
                """
            And Dana opens the claims to check
            When she fills every field with text that would harm whoever shows it
            And she submits
            And the desk pulls
            Then the desk holds that text as it was typed
            And it runs nothing in the report, and no spreadsheet calculates with it
            And the terminal shows it without its controls
            When she goes back to her answer
            Then the form shows that text, and nothing ran

        Scenario: An address that is none waits for a person
            Given a desk with a Label Studio
            And the "Lomond Post" of 2031-03-04 says under "Ferry sinks off Lomond Quay"
                """
                The ferry that sank off Lomond Quay on Tuesday killed at least 31 people, the coast guard said.
                """
            And Dana opens the claims to check
            When she presses the key for "Supported"
            And she adds "javascript:window.ran=true" as evidence that supports the claim, and quotes "Dead: 31."
            And she submits
            And the desk pulls
            Then the quarantine holds 1 answer because "Evidence 1 is not a web address, which begins with https:// or http://: “javascript:window.ran=true”"

        Scenario: Guidelines are text, whatever a taxonomy says
            Given a desk with a Label Studio
            And the taxonomy "odd.toml", like the default one but with 'The evidence contradicts <img src=x onerror=window.ran=1> <script>window.ran=1</script>it.' in place of 'The evidence contradicts the claim.'
            And the settings say 'taxonomy = "odd.toml"'
            And the "Lomond Post" of 2031-03-04 says under "Ferry sinks off Lomond Quay"
                """
                The ferry that sank off Lomond Quay on Tuesday killed at least 31 people, the coast guard said.
                """
            When Dana opens the claims to check
            And she presses the key "g"
            Then the guidelines show "The evidence contradicts <img src=x onerror=window.ran=1> <script>window.ran=1</script>it."
            When she asks Label Studio for its instructions
            Then it shows "The evidence contradicts <img src=x onerror=window.ran=1> <script>window.ran=1</script>it."
            And nothing ran

    Rule: The guidelines are those of the desk

        Background:
            Given a desk with a Label Studio
            And the article "Floods in Kesra" that says
                """
                At least 107 people were killed in Kesra, officials said. Prosecutors opened 43 cases of fraud.
                """
            And the claims were sent to the reviewers

        Scenario: They follow the settings
            Then the instructions in Label Studio say "two sources on different hosts"
            When the settings say 'casualty_sources = 3'
            And the desk types "push"
            Then the desk is told "1 form renewed, 1 guidelines renewed"
            And the instructions in Label Studio say "three sources on different hosts"
            When the desk types "push"
            Then the desk is told "nothing to do"

        Scenario: What a person wrote there stands, until the desk wants its own back
            Given somebody writes "<p>Ask Eda.</p>" into the instructions
            When the settings say 'casualty_sources = 3'
            And the desk types "sync"
            Then the desk is told "Somebody wrote other guidelines there; they stand. --restore-form puts ours back."
            And the instructions in Label Studio say "Ask Eda."
            When the desk types "sync --restore-form"
            Then the instructions in Label Studio say "three sources on different hosts"
            When the desk types "sync"
            Then the desk is told "nothing to do"
