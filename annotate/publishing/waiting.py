"""Whom a claim without a verdict waits for."""

from markupsafe import Markup

from annotate.domain import Finding, Standing

from .words import Words

_SAID = {
    Standing.OPEN: "answered_so_far",
    Standing.SHORT: "evidence_due",
    Standing.DISPUTED: "may_not_rule",
}


def say_waiting(words: Words, finding: Finding) -> Markup:
    """Return what those who answered have to do with the waiting, by pseudonym; "" where nobody has answered."""
    people = dict.fromkeys(answer.reviewer for answer in finding.annotations if answer.verdict is not None)
    said = _SAID.get(finding.judgement.standing)
    return words.say(said, people=words.join(list(people))) if said and people else Markup()
