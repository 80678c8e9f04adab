"""Nouns for people and for the harm they come to, in the singular."""

from .words import word_set

PEOPLE = word_set(
    "person soldier troop civilian child man woman pilgrim seeker migrant refugee passenger worker student resident "
    "other victim fighter officer hostage survivor member villager miner fisherman protester protestor demonstrator "
    "pupil patient policeman firefighter journalist reporter guard driver pedestrian motorist cyclist tourist visitor "
    "family household boy girl baby infant teenager adult brother sister parent mother father couple crew personnel "
    "staff sailor pilot rebel militant insurgent gunman attacker bystander inmate prisoner detainee employee teacher "
    "doctor nurse rescuer climber hiker swimmer evacuee citizen national individual life soul local relative "
    "serviceman servicewoman commander combatant paramedic volunteer shopper commuter fan spectator customer voter "
    "kid teen toddler newborn pensioner conscript recruit veteran parishioner worshipper grandson granddaughter son "
    "daughter wife husband contractor farmer labourer laborer rider skier monk nun priest seaman cadet medic midwife "
    "trader shopkeeper campaigner"
)
HARMS = word_set("death fatality casualty injury body corpse drowning killing murder homicide suicide")
HARMED = word_set(
    "killed injured wounded dead hurt missing hospitalised hospitalized drowned harmed maimed trapped stranded "
    "displaced evacuated rescued captured buried kidnapped abducted infected homeless"
)
COUNTED_EVENTS = word_set(
    "arrest case incident infection complaint casualty victim offence offense report attack accident crash"
)
