"""Claims about the law: charges, convictions, sentences, rulings, and the laws themselves."""

from .gist import BE, Gist
from .inflections import all_forms
from .penalties import imposes
from .speech_verbs import forms_of
from .words import DETERMINERS, PREPOSITIONS, Tokens, token_at, word_set


def turns_on_law(gist: Gist) -> bool:
    """Say whether the main verb is one of the law: “was sentenced to 18 years”, “faces charges”, “the jury heard”."""
    if gist.head is None:
        return False
    word, after = gist.at(0), gist.at(1)
    if imposes(gist):
        return True
    if word in _JUDGING and "by" in gist.following(_FAR) and not _COURTS.isdisjoint(gist.following(_FAR)):
        return True
    if word in _ACCUSING:
        return (
            after in _ACCUSED[word] and _is_passive(gist) and not (word == "accused" and gist.words.isdisjoint(_CRIMES))
        )
    if word in _PLEADING:
        return after in {"guilty", "not", "innocent", "no"}
    if word in _VERBS or (word in _JUDGING and not _COURTS.isdisjoint(gist.subject())):
        return True
    if word == "settled" and after in {"with", "out"}:
        return True
    if word == "booked" and after in {"on", "for", "into"}:
        return _is_passive(gist) and not gist.following(_REACH).isdisjoint(_CRIMES | {"suspicion", "jail", "charges"})
    if not _HEARINGS.isdisjoint(gist.words) and gist.words & {"hearing", "hearings"}:
        return True
    if word == "charged":
        return _is_passive(gist) or "with" in gist.following(_REACH)
    if word in _FILING and "court" in gist.following(_REACH):
        return True
    if word in _FILING and not _COMPLAINTS.isdisjoint(gist.following(_REACH)):
        return True
    if word in _DROPPED and "as" not in gist.following(4) and gist.following(3) & {"case", "cases"}:
        return True
    if word in _ABOUT_CASES and not _CASES.isdisjoint(gist.following(_REACH)):
        return not _is_aside(gist)
    return word in _DROPPED and not _CASES.isdisjoint(gist.subject())


def _is_passive(gist: Gist) -> bool:
    return gist.head == 0 or not BE.isdisjoint((gist.at(-1), gist.at(-2)))


def concerns_law(gist: Gist) -> bool:
    """Say whether a claim is about the law: a word of it stands with the main verb, not in an aside."""
    if gist.words.isdisjoint(_WORDS) or _is_aside(gist):
        return False
    return any(_is_legal(gist.tokens, index) for index in range(len(gist.tokens)))


_ACCUSED = {
    "accused": frozenset({"of"}),
    "suspected": frozenset({"of"}),
    "investigated": frozenset({"for", "over"}),
    "wanted": frozenset({"for"}),
    "cleared": frozenset({"of"}),
    "found": frozenset({"guilty", "liable"}),
    "tried": frozenset({"for", "on", "in", "at"}),
    "fined": frozenset({"for", "by", "over", "after"}),
    "held": frozenset({"liable", "without", "on"}),
}
_CRIMES = word_set(
    "murder murdering manslaughter killing fraud theft stealing stole robbery rape raping assault assaulting abuse "
    "abusing corruption bribery bribing bribes laundering smuggling trafficking spying espionage treason terrorism "
    "plotting plot conspiring conspiracy perjury arson kidnapping embezzlement embezzling extortion hacking drugs "
    "crimes crime offences offence offenses illegally unlawfully violating breaking breaching harassment genocide "
    "weapons guns shooting attack attacks evading tax insider molesting sexual sexually misconduct negligence "
    "defrauding libel defamation stabbing"
)
_ACCUSING = frozenset(_ACCUSED)
_VERBS = all_forms(
    "sentence convict jail acquit indict prosecute extradite arraign remand imprison outlaw sue legalise legalize "
    "criminalise criminalize decriminalise decriminalize repeal enact ratify subpoena deport exonerate litigate "
    "incarcerate divorce"
) | word_set("banned bans pardoned legislate")
_PLEADING = forms_of("plead") | {"pled"}
_COURTS = word_set("court courts judge judges jury jurors tribunal magistrate magistrates justices justice")
_JUDGING = all_forms(
    "order rule reject dismiss block uphold overturn grant deny find throw strike hear award decide adjourn postpone "
    "halt suspend approve clear dissent concur disagree agree"
) | word_set("upheld threw thrown struck heard given")
_HEARINGS = word_set(
    "court confiscation sentencing bail custody extradition preliminary pretrial detention parole asylum"
)
_FILING = forms_of("file") | forms_of("lodge")
_COMPLAINTS = word_set("complaint complaints suit motion petition appeal papers action")
_ABOUT_CASES = all_forms("face file drop bring press settle appeal win lose dismiss deny fight stand") | word_set(
    "faced facing dropped brought dropping stood remain remains remained won lost went go going goes put fought is "
    "are was were appear appears appeared follows followed"
)
_CASES = word_set(
    "charge charges lawsuit lawsuits trial prosecution indictment indictments bail custody defendant defendants "
    "plaintiff plaintiffs verdict conviction convictions extradition injunction litigation guilty plea pleas"
)
_DROPPED = all_forms(
    "drop dismiss file bring settle quash overturn uphold lay enter press finalise finalize"
) | word_set("brought dropped quashed upheld thrown threw pending laid lodged entered pressed")
_REACH = 6
_FAR = 12
_WORDS = word_set(
    "conviction convictions sentence sentences imprisonment guilty court courts ruled ruling rulings lawsuit lawsuits "
    "suit verdict verdicts bail prosecution trial trials legislation law laws bylaw bylaws ban bans appeal appeals "
    "legal illegal illegally unlawful unlawfully lawful unconstitutional constitutional prison jail parole extradition "
    "ordinance statute statutes tribunal tribunals injunction litigation indictment subpoena rights felons "
    "identification id identity suffrage citizenship asylum copyright patent constitution warrant warrants perjury "
    "manslaughter felony acquittal bill rules regulations regulation treaty licence license licences licenses "
    "sentenced jailed sues suing convicted acquitted indicted prosecuted outlawed charged sued banned extradited "
    "pleaded charges visa visas directive amendment amendments act legalised legalized exemption exemptions mandate "
    "mandates curfew curfews clause decree moratorium embargo divorce mandatory compulsory penalty offence offences "
    "offenses dissented misdemeanor misdemeanour plaintiff plaintiffs clemency amnesty writ deposition affidavit "
    "provision provisions"
)
_AFTER_LAW = word_set(
    "enforcement and firm firms school professor degree student students officer officers lords guard guards cell "
    "building nominee nominees nomination vacancy seat pick"
)
_CHANGED = word_set(
    "changed changes require requires required allow allows allowed ban bans banned forbid prohibit prohibits apply "
    "applies came come comes introduced force relaxed tightened adopted lifted suspended revoked granted passed pass "
    "passes signed sign vetoed veto debated approved approve introduce introduces proposed blocked entitled breach "
    "breached violate violated broke break breaks violates refused denied issued covers cover covered need needs "
    "needed must restored restore restores restrict restricts restricted extend extends extended vote voting expired "
    "renewed imposed scrapped rid abolished expires ends ended copied copies stands stand finalised finalized before "
    "limits limited caps capped bars barred applied"
)
_CHANGING = word_set(
    "rights felons identification id identity suffrage citizenship asylum copyright patent bill rules regulations "
    "regulation treaty licence license licences licenses visa visas directive amendment amendments act exemption "
    "exemptions mandate mandates curfew curfews clause decree moratorium embargo divorce offence offences offenses "
    "provision provisions"
)
_UNDER = word_set("under contrary breach violation breached violated pursuant")
_CIVIL = word_set("voting civil property land legal constitutional abortion")
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | {"travel", "death", "life", "prison", "weapons", "total", "", "new", "jail"}


def _is_legal(tokens: Tokens, index: int) -> bool:
    token, after, before = tokens[index], token_at(tokens, index + 1), token_at(tokens, index - 1)
    word = token.lower
    if word not in _WORDS or (word == "law" and before == "-"):
        return False
    if word in {"court", "courts"} and before in {"us", "district", "supreme"} and _is_place(tokens, index):
        return False
    if word in {"law", "prison", "court", "jail"} and after in _AFTER_LAW:
        return False
    if word in {"legal", "illegal", "lawful", "constitutional"}:
        return after in _LEGAL_THINGS
    if word == "act" and token.is_capital and any(other.lower in _UNDER for other in tokens[:index]):
        return True
    if word in _CHANGING:
        named = token.is_capital is not (word == "bill") if word in {"bill", "act"} else True
        return named and (word != "rights" or before in _CIVIL) and any(other.lower in _CHANGED for other in tokens)
    if word == "penalty":
        return before == "death"
    if word == "charges":
        return before not in {"no", "extra"} or after in {"against", "of"}
    if word == "suit":
        return after == "against" or before in {"filed", "class", "action", "law", "civil"}
    if word in {"ban", "appeal", "sentence", "bans", "sentences", "appeals", "trial", "trials"}:
        return (before in _BEFORE_NOUN and after != "to") and before not in {"clinical", "medical", "drug"}
    return word != "charged" or before in BE


def _is_place(tokens: Tokens, index: int) -> bool:
    """“signed in the district court”, “serve on the Supreme Court”: only where something is."""
    return any(token_at(tokens, index - step) in {"in", "on", "near", "outside"} for step in range(2, 5))


_LEGAL_THINGS = word_set(
    "action actions challenge challenges case battle battles proceedings complaint advice fight bid in to under , . "
    "and for dispute rights aid immunity amendment right court"
) | {""}
_SUBORDINATE = word_set("that as while when after before because since although though where")


def _is_aside(gist: Gist) -> bool:
    """Say whether all words of the law stand behind a word like “while”, in a clause other than the main one."""
    if gist.head is None or gist.at(0) in BE:
        return False
    legal = next((index for index, token in enumerate(gist.tokens) if token.lower in _WORDS), 0)
    return any(token_at(gist.tokens, index) in _SUBORDINATE for index in range(gist.head + 1, legal))
