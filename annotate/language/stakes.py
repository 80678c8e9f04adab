"""What is at stake in a stretch: harm, money, wrongdoing, findings, or only a game; as the guidelines rank it."""

from collections.abc import Iterator, Sequence

from annotate.domain import ClaimKind, Quantity

from .words import word_set

VIOLENCE = word_set(
    "attack attacks attacked attacking attacker attackers assault assaults assaulted bomb bombs bombed bombing "
    "bombings bomber bombers explosion explosions explosive explosives blast blasts missile missiles rocket rockets "
    "shell shells shelled shelling artillery gunfire gunman gunmen gun guns rifle shooting shootings shooter shot "
    "shoot fired firing weapon weapons war wars wartime invasion invaded invade airstrike airstrikes strike strikes "
    "troops soldiers army military militant militants militia militias rebels insurgents terror terrorism terrorist "
    "terrorists hostage hostages kidnap kidnapped kidnapping abducted murder murders murdered homicide massacre "
    "massacres genocide stabbed stabbing rape rapes raped torture tortured riot riots rioters clashes clashed "
    "violence violent killer killing killings killed dead died deaths wounded injured hijacked raid raids raided "
    "siege ambush ambushed arson nuclear hacker hackers hacked"
)
WRONGDOING = word_set(
    "fraud fraudulent corruption corrupt bribe bribes bribery embezzled embezzlement laundering scandal misconduct "
    "abuse abused abuses abusive harassment harassed imprisoned imprisonment forced slavery trafficking smuggling "
    "theft thefts stole stolen robbery robberies robbed illegal illegally unlawful unlawfully violated violates "
    "violation violations breach breaches breached negligence negligent cheated cheating lied lying misled "
    "misleading falsified forged cover-up conspiracy conspired racism racist discrimination discriminated persecuted "
    "persecution threatened threats extortion blackmail crime crimes criminal criminals accused accuses accusing "
    "accusation accusations alleged allegedly allegation allegations suspected suspect suspects guilty arrested "
    "detained charged indicted convicted sentenced jailed lawsuit lawsuits sued investigation investigated "
    "investigators probe complaint complaints victim victims"
)
FINDINGS = word_set(
    "study studies research researcher researchers scientist scientists experiment experiments findings evidence "
    "survey surveys surveyed poll polls analysis statistics data census estimate estimates estimated journal risk "
    "risks linked associated correlation likelihood probability experts epidemiologists economists trials"
)
HARDSHIP = word_set(
    "virus viruses infection infections infected disease diseases outbreak outbreaks epidemic pandemic cancer "
    "vaccine vaccines vaccinated overdose overdoses drug drugs hospital hospitals patient patients toxic poisoning "
    "poisoned pollution contaminated contamination radiation drought famine hunger malnutrition homeless poverty "
    "earthquake tsunami flood floods flooding hurricane cyclone typhoon tornado wildfire wildfires landslide eruption "
    "collapse collapsed crash crashed derailed disaster disasters emergency outage blackout shortage shortages "
    "climate warming emissions"
)
DISPUTES = word_set(
    "denied denies deny denying rejected rejects dismissed dismisses refuted disputed disputes claimed claims claim "
    "claiming alleges allege asserted asserts insisted insists contrary false untrue never"
)
COMPARISONS = word_set(
    "first largest biggest highest lowest worst deadliest fastest oldest youngest longest shortest smallest record "
    "unprecedented ever never most higher lower bigger smaller worse faster slower longer compared twice"
)
SPORT = word_set(
    "goal goals match matches half-time halftime team teams league cup scored scoring scorer striker midfielder "
    "midfielders goalkeeper goalkeepers defender defenders coach coaches tournament championship championships "
    "season player players penalty kick innings wicket wickets batsman bowler quarterback touchdown semi-final "
    "semi-finals semifinal final finals fixture stadium medal medals olympic olympics sprint tennis football soccer "
    "cricket rugby basketball baseball hockey golf chess game games substitute substituted equaliser champions fans "
    "squad pitch referee podium marathon"
)
COLOUR = word_set(
    "song songs album albums film films movie movies actor actors actress singer singers band concert festival award "
    "awards ceremony birthday wedding celebrated celebration celebrations fashion restaurant menu recipe painting "
    "paintings museum exhibition novel novels poem poems tour born grew graduated studied married hobby smiled "
    "laughed dressed wore"
)


def weigh_stakes(
    words: frozenset[str], kind: ClaimKind, quantities: Sequence[Quantity], *, hedged: bool, sourced: bool
) -> Iterator[tuple[str, float]]:
    """Yield each reason why a stretch with these lower-case words matters, or does not, with its log-odds."""
    if kind in _KINDS:
        reason, figured, weight = _KINDS[kind]
        yield (figured if quantities else reason), weight
    if quantities:
        large = any((quantity.low or quantity.high or 0) >= _MANY for quantity in quantities)
        yield ("large figure", 0.8) if large else ("figure", 0.5)
    if hedged:
        yield "hedged", 0.8
    if sourced:
        yield "named source", 0.4
    for listed, reason, weight in _LISTS:
        if not listed.isdisjoint(words):
            yield reason, weight


_MANY = 100
# The reason without a figure, the reason with one, and the log-odds.
_KINDS = {
    ClaimKind.CASUALTY: ("harm to people", "casualty figure", 1.5),
    ClaimKind.CASE_COUNT: ("number of cases", "number of cases", 1.2),
    ClaimKind.MONEY: ("money", "sum of money", 1.0),
    ClaimKind.RATE: ("trend", "rate or trend", 1.2),
    ClaimKind.LEGAL: ("court or law", "court or law", 0.7),
    ClaimKind.STATEMENT: ("on record as said", "on record as said", 0.0),
    ClaimKind.CAUSAL: ("cause and effect", "cause and effect", 0.8),
    ClaimKind.RECORD: ("record or comparison", "record or comparison", 0.5),
}
_LISTS = (
    (WRONGDOING, "accusation or wrongdoing", 0.8),
    (DISPUTES, "disputed", 0.8),
    (FINDINGS, "finding", 0.7),
    (VIOLENCE, "violence", 0.6),
    (HARDSHIP, "health or disaster", 0.5),
    (COMPARISONS, "record or comparison", 0.5),
    (SPORT, "sport", -1.0),
    (COLOUR, "everyday life", -0.5),
)
