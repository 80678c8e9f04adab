"""What the report's page says in English, all in one place: whoever translates the page translates this."""

LANGUAGE = "en"


def pick_form(count: int) -> int:
    """Return which form of a text goes with a count: 0 for the first, 1 for the second."""
    return 0 if count == 1 else 1


# A pair is a text in its forms. The names in braces are filled in; a translation may move them.
TEXTS: dict[str, str | tuple[str, str]] = {
    # Head
    "title": "Fact-check report, as of {moment}",
    "heading": "Fact-check report",
    "summary": "{articles}, {claims}. As of {moment}.",
    "skip_to_articles": "Skip to the articles",
    "articles": "Articles",
    "count_articles": ("{n} article", "{n} articles"),
    "count_claims": ("{n} claim", "{n} claims"),
    "count_answers": ("{n} answer", "{n} answers"),
    "foot": (
        "Reviewers appear by pseudonym. Verdicts: taxonomy {taxonomy}, version {version}. "
        "The claims were found by a program and judged by people."
    ),
    # An index of pages
    "all_reports": "All reports",
    "all_articles": "All articles",
    "index_title": "Fact-check reports, as of {moment}",
    "index_heading": "Fact-check reports",
    "article": "Article",
    "claims_column": "Claims",
    "verdicts_column": "Verdicts",
    "unsettled_column": "Without one",
    "none": "none",
    "together": "Together",
    "index_foot": (
        "Each page tells who answered what, by pseudonym. The claims were found by a program and judged by people."
    ),
    # At a glance
    "glance": "At a glance",
    "claims": ("claim", "claims"),
    "quarantined": ("quarantined answer", "quarantined answers"),
    "tallies": "Claims by verdict, and those without one",
    "about_quarantine": "Quarantined answers do not keep to the form. They are kept, and counted nowhere else.",
    # Corrections
    "corrections": "Corrections",
    "count_corrections": ("{n} correction", "{n} corrections, the newest first"),
    "correction": "Correction.",
    # What is still open
    "open": "What is still open",
    "nothing_open": "Nothing: every claim has a verdict.",
    "waits_unsent": "Waiting for the desk, to send them to reviewers.",
    "waits_open": "Waiting for reviewers.",
    "waits_short_of_evidence": "Waiting for those who answered, or for other reviewers, to give the evidence.",
    "waits_disputed": "Waiting for an adjudicator: somebody who gave no answer on the claim.",
    "answered_so_far": "Answered so far by {people}.",
    "evidence_due": "Evidence is due from {people}, or from somebody else.",
    "may_not_rule": "May not rule, having answered: {people}.",
    "and": "{some} and {last}",
    # In charts
    "charts": "In charts",
    "numbers_behind": "The numbers",
    "scroll": "{title}: scrolls sideways",
    "total": "All",
    "others": "Others",
    "chart_kinds": "Verdicts by kind of claim",
    "chart_kinds_told": "Bars, one a kind of claim, divided by verdict. {told}.",
    "kind_column": "Kind",
    "chart_sources": "Verdicts by source",
    "chart_sources_told": "Bars, one a source, divided by verdict. {told}.",
    "source_column": "Who vouches for the claims",
    "article_itself": "The article itself",
    "chart_worth": "Check-worthiness against verdict",
    "chart_worth_told": (
        "Circles, larger for more claims: one row a verdict, from the least check-worthy on the left to the most. "
        "{told}."
    ),
    "worth_told": "{name}: {claims}, {median} in the middle",
    "verdict_column": "Verdict or standing",
    "median_column": "Median",
    "chart_agreement": "How far reviewers agree",
    "chart_agreement_told": (
        "A grid of reviewers: of the claims that both answered, the share on which they gave the same verdict. {told}."
    ),
    "about_agreement": (
        "Counts equal verdicts and nothing else; “annotate agreement” allows for chance. "
        "Of many reviewers, those with the most answers are shown."
    ),
    "one_reviewer": "Reviewer",
    "other_reviewer": "Other reviewer",
    "both_answered": "Claims both answered",
    "same_verdict": "Same verdict",
    "share": "Share",
    "pair_told": "{one} and {other} agree on {same} of {both}",
    "chart_progress": "Progress",
    "chart_progress_told": (
        "Two rising lines, from {first} to {last}. In the end {answered} of {claims} were answered, "
        "and {settled} had a verdict."
    ),
    "time_column": "Until",
    "answered_line": "Answered",
    "settled_line": "With a verdict",
    "about_progress": (
        "A claim is answered from its first answer on, and has its verdict since its last answer or its ruling."
    ),
    # How to read this
    "legend": "How to read this",
    "about_marks": (
        "In the articles below, each claim is marked and ends in its number and verdict, which lead to the answers "
        "behind it. Claims inside claims have a double line."
    ),
    # Find claims
    "find": "Find claims",
    "find_verdict": "Verdict or standing",
    "find_kind": "Kind",
    "find_words": "Words",
    "find_every": "All",
    "find_reset": "Show all",
    "found": ("{shown} of {n} claim", "{shown} of {n} claims"),
    # An article
    "article_text": "Text of the article",
    "article_claims": "Claims of the article",
    "no_claims": "No claims.",
    # A card
    "claim_number": "Claim {number}",
    "in_the_text": "In the text",
    "as_read": "As read in the article",
    "no_figure_read": "None.",
    "as_found": "As found by reviewers",
    "no_figure_found": "None given.",
    "figure_in": "{figure} in {where}, by {people}",
    "figure_corrected": "{figure}, corrected by {people}",
    "figure_ruled": "{figure}, ruled by {people}",
    "kind": "Kind",
    "dates": "Dates",
    "source": "Source",
    "reviewers": "Reviewers",
    "count_gave_verdict": "{n} gave a verdict",
    "count_skipped": "{n} skipped",
    "checkworthiness": "Check-worthiness",
    "found_by": "Found by",
    "characters": "{splitter}, characters {start}–{end}",
    "as_of": "As of",
    "settled_at": "settled {moment}",
    "ruling": "Ruling",
    "ruled_by": "by {who}, {moment}",
    "corrected_figure": "Corrected figure: {figure}",
    "confidence": "confidence {level} of 5",
    "changed": "changed {moment}",
    "changed_by": "changed {moment} by {who}",
    "problem": "Problem with the claim: {problem}",
    "evidence": "Evidence",
    "supports": "Supports",
    "refutes": "Refutes",
    "context": "Context",
    "archived": "archived copy",
    "find_archived": "look for an archived copy",
    "figure_found": "Figure found: {figure}",
    "history": "History",
    "history_answer": "{who} answered",
    "history_skip": "{who} skipped it",
    "history_change": "{who} changed the answer of {whose}",
    "history_own_change": "{who} changed their answer",
    "history_ruling": "{who} ruled",
}
