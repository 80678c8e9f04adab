"""Where one statement may end and the next begin, and what can be seen of each such place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .heads import COMPARING, Parsed
from .trees import SUBJECTS, VERBAL
from .words import PERSONAL, Stretch, glued, token_at, word_set


class Place(NamedTuple):
    """What stands before the token `end` is one side, what stands from the token `start` on is the other."""

    end: int
    start: int


class Seen(NamedTuple):
    """A place with what can be seen of it; `sure` where rules cut beside a figure, which is then believed at once."""

    place: Place
    sights: list[str]
    sure: bool


def find_places(parsed: Parsed, stretch: Stretch) -> list[Place]:
    """
    Return every place of a stretch where a cut is worth a thought, in reading order.

    That is before marks and joining words, before participles that may open
    a clause, and where a verb comes back after a relative clause.
    """
    places: list[Place] = []
    index = stretch.start + 1
    while index < stretch.end - 1:
        start = _opening(parsed, index, stretch.end)
        if start is not None:
            if start < stretch.end:
                places.append(Place(index, start))
            index = max(start, index) + (start > index and token_at(parsed.tokens, start) in JOINING)
        index += start is None or start == index
    return places


def see_places(parsed: Parsed, stretch: Stretch, suggested: Sequence[Stretch]) -> Iterator[Seen]:
    """Yield each place of a stretch with what can be seen of it; `suggested` is how rules alone would cut."""
    scene = _Scene(parsed, stretch, suggested)
    before = Place(stretch.start, stretch.start)
    for place, following in pairwise([*find_places(parsed, stretch), Place(stretch.end, stretch.end)]):
        yield Seen(place, _sights(scene, place, before, following.end), _is_sure(scene, place))
        before = place


JOINING = word_set(
    "and but or nor while whereas though although as after when where which who whom whose that because since before "
    "so with until if in yet then despite following including compared"
)
"""Words that may open what follows a place; they say more of it than their tags."""

_ASIDE = frozenset(",—–-")
_MARKS = frozenset(",;:()—–-")
# These join only where a tag or the next word says so.
_SELDOM_JOINING = frozenset({"in", "that"})
_PARTICIPIAL = frozenset({"advcl", "pcomp", "acl", "xcomp", "conj"})
_FARTHEST = 14  # words back to a relative clause that a verb may come back from
_MOST_CROSSING = 3
_STEP, _MOST_STEPS = 4, 5  # tokens that follow, in steps
_SLACK = 3  # tokens between two suggested pieces that a place may still lie in


def _opening(parsed: Parsed, index: int, end: int) -> int | None:
    """Where the other side begins, if a place lies before a token; None otherwise."""
    tokens, tree, _, _ = parsed
    token = tokens[index]
    if token.text in _MARKS:
        if token.text == "-" and glued(tokens, index):
            return None
        start = index + 1
        while start < end and not (tokens[start].is_word or tokens[start].is_number):
            start += 1
        return start
    if token.lower in JOINING and (token.lower not in _SELDOM_JOINING or _joins(parsed, index)):
        compares = token.lower == "as" and token_at(tokens, index - 1) in COMPARING  # “the same as X lost”
        return None if compares else index
    opens = tree.tags[index] == "VBG" and tree.relations[index] in _PARTICIPIAL
    return index if opens or (tree.is_verb(index) and _comes_back(parsed, index)) else None


def _joins(parsed: Parsed, index: int) -> bool:
    """“the blast that killed 12”, “in which 12 died”."""
    return parsed.tree.tags[index] == "WDT" or token_at(parsed.tokens, index + 1) == "which"


def _comes_back(parsed: Parsed, verb: int) -> bool:
    """“the blast in which 12 people died | is being investigated”."""
    return "relcl" in parsed.tree.relations[max(verb - _FARTHEST, 0) : verb]


class _Scene(NamedTuple):
    parsed: Parsed
    stretch: Stretch
    suggested: Sequence[Stretch]


def _sights(scene: _Scene, place: Place, before: Place, end: int) -> list[str]:
    """
    What can be seen of a place: name and value, a few words each.

    `before` is the place before it, or where the stretch begins; `end` is
    where the next one lies. The most telling ones of some seventy, found by
    adding one after the other as long as unseen articles gained.
    """
    tokens, tree, _, _ = scene.parsed
    mark = tokens[place.end].text if tokens[place.end].text in _MARKS else "none"
    opener = _opener(scene.parsed, place)
    head = _head(scene.parsed, place.start, end)
    relation, tag = tree.relations[head], tree.tags[head]
    rules = "cut" if _is_suggested(scene.suggested, place) else "go on"
    counted = scene.parsed.counts(place.start, end)
    first = _first_word(scene, place)
    return [
        f"rules, mark {rules} {mark}",
        f"head, opener {relation} {opener}",
        f"head {relation}",
        f"head, tag, mark {relation} {tag} {mark}",
        f"leans on {tree.tags[tree.heads[head]]}",
        f"figures {_figures(scene, place)} {opener}",
        f"rules, figures {rules} {_figures(scene, place)} {mark}",
        f"figure follows {counted}",
        f"tag before {tree.tags[place.end - 1]}",
        f"first word {tree.tags[first]} {tree.relations[first]}",
        f"subject, opener {_subject(scene.parsed, head)} {opener}",
        f"crossed {_crossed(scene, place)}",
        f"opened by, mark {_opener(scene.parsed, before)} {before.start == scene.stretch.start} {mark}",
        f"opened by, first word {_opener(scene.parsed, before)} {tree.tags[first]}",
        f"word, mark {tokens[first].lower} {mark}",
        f"words after {min((scene.stretch.end - place.start) // _STEP, _MOST_STEPS)} {opener}",
        f"verb, opener, mark {_next_verb(scene, place)} {opener} {mark}",
    ]


def _opener(parsed: Parsed, place: Place) -> str:
    token = parsed.tokens[place.start]
    if token.lower in JOINING:
        return token.lower
    return "number" if token.is_number else parsed.tree.tags[place.start]


def _head(parsed: Parsed, start: int, end: int) -> int:
    """The word that what follows hangs from, as far as the next place: a verb if there is one."""
    heads = parsed.tree.heads
    tops = [index for index in range(start, end) if not start <= heads[index] < end or heads[index] == index]
    return next((top for top in tops if parsed.tree.tags[top] in VERBAL), tops[0] if tops else start)


def _is_suggested(suggested: Sequence[Stretch], place: Place) -> bool:
    """Say whether rules cut here: the place lies in a gap between two of their pieces, or next to it."""
    return any(
        left.end <= place.end <= right.start + 1 and place.start <= right.start + _SLACK
        for left, right in pairwise(suggested)
    )


def _is_sure(scene: _Scene, place: Place) -> bool:
    """“The dam, which cost £3m, burst”: a figure in an aside is a claim of its own."""
    apart = scene.parsed.tokens[place.end].text in _ASIDE
    return apart and _is_suggested(scene.suggested, place) and _figures(scene, place) != "none"


def _figures(scene: _Scene, place: Place) -> str:
    before = scene.parsed.counts(scene.stretch.start, place.end)
    after = scene.parsed.counts(place.start, scene.stretch.end)
    return {(True, True): "on both sides", (True, False): "before", (False, True): "after"}.get((before, after), "none")


def _first_word(scene: _Scene, place: Place) -> int:
    """The first word after what joins."""
    joined = token_at(scene.parsed.tokens, place.start) in JOINING and place.start + 1 < scene.stretch.end
    return place.start + joined


def _subject(parsed: Parsed, head: int) -> str:
    subject = parsed.tree.child(head, *SUBJECTS)
    if subject is None:
        return "none"
    return "pronoun" if parsed.tokens[subject].lower in _POINTING else "named"


_POINTING = PERSONAL | {"that", "this"}


def _crossed(scene: _Scene, place: Place) -> int:
    """How many words hang from one on the other side."""
    tree, (start, end) = scene.parsed.tree, scene.stretch
    crossing = (
        index
        for index in range(start, end)
        if start <= tree.heads[index] < end
        and (index < place.end) != (tree.heads[index] < place.end)
        and tree.relations[index] != "punct"
    )
    return min(sum(1 for _ in crossing), _MOST_CROSSING)


def _next_verb(scene: _Scene, place: Place) -> str:
    tree = scene.parsed.tree
    verbs = (index for index in range(place.start, scene.stretch.end) if tree.tags[index] in VERBAL)
    verb = next(verbs, None)
    return "none" if verb is None else f"{tree.tags[verb]} {tree.relations[verb]}"
