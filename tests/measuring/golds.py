"""Gold files in a few words: articles of our own, marked by people who do not exist."""

from typing import Any

BRIDGE = "A bridge fell on Sunday and killed 12 people. It was 90 metres long. Was nobody warned?"
WEIR = "The weir at Varna cost €2 million, Holm said. The repairs took three weeks. So be it."
TRICKS = "At least 12 people died\x1b[2J in \u202eOlva\u202c.\nRents\x07 rose."


def at(text: str, words: str) -> dict[str, int]:
    """Return where the words stand."""
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def quantity(text: str, words: str, number: int, unit: str) -> dict[str, Any]:
    """Mark an exact figure."""
    return {**at(text, words), "low": number, "high": number, "modifier": "exact", "unit": unit}


def claim(text: str, words: str, kind: str, *quantities: dict[str, Any], source: str | None = None) -> dict[str, Any]:
    """Mark a claim."""
    vouching = None if source is None else at(text, source)
    return {**at(text, words), "kind": kind, "quantities": list(quantities), "source": vouching, "hedged": False}


def sentence(text: str, words: str, worthy: int, *claims: dict[str, Any]) -> dict[str, Any]:
    """Mark a sentence; it is checkable when it holds a claim."""
    return {**at(text, words), "checkable": bool(claims), "worthy": worthy, "claims": list(claims)}


def bridge() -> dict[str, Any]:
    """Three sentences, three claims."""
    killed = claim(BRIDGE, "killed 12 people", "casualty", quantity(BRIDGE, "12 people", 12, "person"))
    long = claim(BRIDGE, "It was 90 metres long", "measure", quantity(BRIDGE, "90 metres", 90, "metre"))
    fell = claim(BRIDGE, "A bridge fell on Sunday", "event")
    return {
        "doc": "bridge",
        "text": BRIDGE,
        "desk": "Olva",  # a field of the desk's own
        "sentences": [
            sentence(BRIDGE, "A bridge fell on Sunday and killed 12 people.", 2, fell, killed),
            sentence(BRIDGE, "It was 90 metres long.", 1, long),
            sentence(BRIDGE, "Was nobody warned?", 0),
        ],
    }


def weir() -> dict[str, Any]:
    """Three sentences, two claims, one with a source."""
    cost = quantity(WEIR, "€2 million", 2_000_000, "EUR")
    weeks = quantity(WEIR, "three weeks", 3, "week")
    return {
        "doc": "weir",
        "text": WEIR,
        "sentences": [
            sentence(
                WEIR, WEIR[:45], 2, claim(WEIR, "The weir at Varna cost €2 million", "money", cost, source="Holm")
            ),
            sentence(WEIR, WEIR[46:75], 1, claim(WEIR, "The repairs took three weeks", "measure", weeks)),
            sentence(WEIR, "So be it.", 0),
        ],
    }


def quiet() -> dict[str, Any]:
    """An article without a claim."""
    text = "Was nobody warned?"
    return {"doc": "quiet", "text": text, "sentences": [sentence(text, text, 0)]}


def tricks() -> dict[str, Any]:
    """An article that would clear the screen and turn words round."""
    rose = claim(TRICKS, "Rents\x07 rose", "rate")
    return {
        "doc": "tricks\x1b]0;owned\x07",
        "text": TRICKS,
        "sentences": [
            sentence(TRICKS, TRICKS[: TRICKS.index("\n")], 2, claim(TRICKS, "Olva\u202c", "event")),
            sentence(TRICKS, TRICKS[TRICKS.index("\n") + 1 :], 1, rose),
        ],
    }
