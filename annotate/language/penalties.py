"""What laws impose: penalties, duties, and how laws pass."""

from .gist import BE, Gist
from .inflections import all_forms
from .words import token_at, word_set


def imposes(gist: Gist) -> bool:
    """Say whether the main verb sets a penalty or a rule, or carries a law through a chamber."""
    if gist.at(0) in BE and "bankruptcy" in gist.following(_FAR):
        return True
    return _is_penalty(gist) or _is_passage(gist) or _is_rule(gist)


def _is_penalty(gist: Gist) -> bool:
    """“carries a maximum of five years”, “faces up to 30 years in prison”, “could spend 20 years in jail”."""
    after = gist.following(_FAR)
    if gist.at(0) in _CARRYING and not _TERMS.isdisjoint((*after, *gist.subject())):
        return True
    if gist.words & _PUNISHING and gist.words & _YEARS:
        return True
    if gist.at(0) in {"sent", "send", "sends", "sending"} and not _PRISONS.isdisjoint(after):
        return True
    return gist.at(0) in _SERVING and not _PRISONS.isdisjoint(after) and not _YEARS.isdisjoint(after)


_FAR = 16
_CARRYING = word_set("carry carries carried carrying")
_TERMS = word_set("sentence sentences penalty penalties fine fines term maximum minimum punishment imprisonment")
_SERVING = word_set(
    "face faces faced facing spend spends spent serve serves served serving get gets got receive received receives "
    "punish punishes punished given handed risk risks"
)
_PUNISHING = word_set("punish punishes punished punishable")
_PRISONS = word_set("prison jail colony imprisonment bars custody detention probation parole penitentiary")
_YEARS = word_set("year years month months life days weeks")


def _is_rule(gist: Gist) -> bool:
    """“The law allows 72 hours”, “has made masks mandatory”, “is not required to disclose its donors”."""
    passive = not BE.isdisjoint((gist.at(-1), gist.at(-2)))
    if gist.at(0) in {"required", "obliged", "entitled"} and gist.at(1) == "to":
        return passive
    if passive and gist.at(0) in _FORBIDDEN:
        return True
    if token_at(gist.tokens, gist.first) == "may" and token_at(gist.tokens, gist.first + 1) == "not":
        return token_at(gist.tokens, gist.first + 2) not in {"have", "be"}
    if gist.at(0) in _NEEDING and not _LEAVE.isdisjoint(gist.following(4)):
        return True
    if gist.at(0) in _RULING:
        return not _RULES.isdisjoint(gist.subject())
    return gist.at(0) in _MAKING and not _MANDATORY.isdisjoint(gist.following(_FAR))


_FORBIDDEN = word_set("barred forbidden prohibited outlawed capped licensed disqualified")
_RULING = all_forms(
    "allow require forbid permit prohibit ban bar entitle oblige limit restrict protect outlaw stipulate"
)
_NEEDING = word_set("need needs needed require requires required")
_LEAVE = word_set("consent approval permission licence license permit assent ratification visa warrant authorisation")
_RULES = word_set(
    "law laws act rule rules code constitution statute ordinance regulations directive treaty bylaw decree"
)
_MAKING = word_set("make makes made making become becomes became becoming is are was were be been")
_MANDATORY = word_set(
    "mandatory compulsory time-barred illegal unlawful lawful legal unconstitutional binding criminal"
)


def _is_passage(gist: Gist) -> bool:
    """“It cleared the House 104-98”, “lawmakers approved a measure”."""
    if gist.at(0) in _ADOPTING and not _LAWMAKERS.isdisjoint(gist.subject()):
        return not _BILLS.isdisjoint(gist.following(_FAR))
    return gist.at(0) in _PASSING and not _CHAMBERS.isdisjoint(gist.following(3))


_ADOPTING = all_forms("approve adopt back reject pass defeat amend block advance")
_LAWMAKERS = word_set(
    "lawmakers legislators mps deputies senators parliament congress senate house assembly legislature council "
    "councillors voters commons lords"
)
_BILLS = word_set(
    "bill bills measure measures law laws legislation amendment amendments ordinance resolution reform ban"
)
_PASSING = word_set("pass passes passed passing clear clears cleared")
_CHAMBERS = word_set(
    "house senate parliament congress assembly legislature commons lords bundestag knesset duma seimas"
)
