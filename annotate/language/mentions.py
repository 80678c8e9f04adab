"""Who and what a sentence mentions by name, told from capitals, titles and given names."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .given_names import FEMININE, MASCULINE
from .people import PEOPLE
from .phrases import ROLES, is_time
from .readings import Reading
from .sentences import Span
from .units import singular
from .words import (
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    Stretch,
    Tokens,
    glued,
    is_adverb,
    token_at,
    word_set,
)


class Mention(NamedTuple):
    """
    A name in a sentence: `whole` with its titles, `name` without.

    `words` are those of the name in lower case; `gender` is "m", "f" or ""
    where the name does not tell. A `person` is surely one; what is neither a
    `person` nor a `body` may be either.
    """

    whole: Stretch
    name: Stretch
    words: tuple[str, ...]
    gender: str
    person: bool
    body: bool

    @property
    def last(self) -> str:
        return self.words[-1]

    @property
    def body_only(self) -> bool:
        return self.body and not self.person

    def shown(self, tokens: Tokens) -> Span:
        """Return where the article names it best: “Mr” stays where no given name does its work."""
        given = self.words[0] in _GIVEN_NAMES and len(self.words) > 1
        civil = any(tokens[index].lower in _CIVIL for index in range(self.whole.start, self.name.start))
        start, end = self.name if given or (len(self.words) > 1 and not civil) else self.whole
        last = tokens[end - 1]
        return Span(tokens[start].start, last.end - 2 * last.lower.endswith(("'s", "’s")))

    def is_same(self, other: "Mention") -> bool:
        """Say whether two names can mean the same one: “Mr Petrov” and “Ivan Petrov”."""
        shorter, longer = sorted((self.words, other.words), key=len)
        clash = {self.gender, other.gender} == {"m", "f"}
        return not clash and (set(shorter) <= set(longer) or (len(shorter) == 1 and shorter[0] == longer[-1]))


def find_mentions(reading: Reading) -> list[Mention]:
    """Return the names of a sentence in reading order; a single capital at its beginning is no name by itself."""
    return [mention for run in _runs(reading) if (mention := _read_name(reading.tokens, run))]


def name_in(reading: Reading, source: Stretch) -> Stretch:
    """
    Return what of a source names one person, with at most two words of a title; the source where it names none.

    “New York City council leader Ida Holm of the Olva Party” is council
    leader Ida Holm; “Ida Holm's lawyer”, “a friend of Ida Holm” are others.
    """
    tokens = reading.tokens
    inside = [m for m in find_mentions(reading) if source.start <= m.name.start and m.name.end <= source.end]
    people = [mention for mention in inside if mention.person]
    if len(people) != 1 or _ends_possessive(tokens, people[0].name.end - 1):
        return source
    name = people[0].name
    before = {tokens[index].lower for index in range(source.start, name.start)}
    after = token_at(tokens, name.end)
    if not before.isdisjoint(PREPOSITIONS | {"and", ","}) or (name.end < source.end and after not in _BELONGING):
        return source
    return Stretch(max(source.start, name.start - _LONGEST_TITLE), name.end)


def find_roles(tokens: Tokens, mentions: Sequence[Mention], end: int, gender: str) -> Iterator[int]:
    """Yield where a person without a name stands in `tokens[:end]` who could be “m” or “f”: “the mayor”, “a man”."""
    others = _FEMALE if gender == "m" else _MALE
    for index in range(end):
        word = _plain(tokens[index].lower)
        if word in _ALONE and word not in others and not any(_belongs(tokens, index, m) for m in mentions):
            yield index


def may_be(tokens: Tokens, mentions: Sequence[Mention], source: Stretch, gender: str) -> bool:
    """Say whether a source is one person, “m” or “f” as far as the words tell: “Ida Holm”, “the mayor”."""
    named = [mention for mention in mentions if source.start <= mention.name.start and mention.name.end <= source.end]
    if len(named) == 1 and named[0].name.end == source.end:
        return named[0].person and named[0].gender in {gender, ""}
    word = tokens[source.end - 1].lower
    return not named and word in _ALONE and word not in (_FEMALE if gender == "m" else _MALE)


def _belongs(tokens: Tokens, index: int, mention: Mention) -> bool:
    """“coach Ivan Petrov”, “Ivan Petrov, the veteran coach”: the role is that of the name."""
    if mention.whole.start - index == 2 and tokens[index + 1].text == ",":
        return True  # “the coach, Ivan Petrov”
    before = mention.whole.start <= index < mention.name.end or 0 < mention.whole.start - index <= _NEAR
    if before:
        return not any(tokens[place].text in {",", ";"} for place in range(index, mention.name.start))
    after = index - mention.name.end
    return token_at(tokens, mention.name.end) == "," and 0 < after <= _LONGEST_APPOSITION


_BELONGING = word_set("of from at with in for")
_LONGEST_TITLE = 2
_LONGEST_DESCRIPTION = 12
_NEAR = 3
_LONGEST_APPOSITION = 6
_FEMALE = word_set(
    "woman girl actress chairwoman spokeswoman congresswoman queen princess duchess wife widow mother daughter sister "
    "aunt niece grandmother granddaughter girlfriend midwife"
)
_MALE = word_set(
    "man boy chairman spokesman congressman king prince duke husband father son brother uncle nephew grandfather "
    "grandson boyfriend gunman batsman policeman serviceman"
)
_ALONE = ROLES | (
    PEOPLE - word_set("other couple crew personnel staff family household life soul local relative national individual")
)
_APPOSING = word_set("a an the his her its their one for")
_MALE_TITLES = word_set("mr sir lord king prince duke father pope brother baron earl count monsieur herr")
_FEMALE_TITLES = word_set("mrs ms miss lady dame queen princess duchess sister baroness countess madame frau")
_TITLES = (
    _MALE_TITLES
    | _FEMALE_TITLES
    | ROLES
    | word_set(
        "dr prof professor prime foreign home finance justice defence defense education health interior attorney vice "
        "deputy rev reverend col gen lt sgt capt gov sen rep supt det insp pc dc dci cllr councillor commissioner "
        "ambassador secretary rt hon cardinal ayatollah sheikh emir sultan crown emperor former"
    )
)
_CIVIL = _MALE_TITLES | _FEMALE_TITLES | word_set("dr prof professor rev reverend councillor cllr")
_PARTICLES = word_set("de van von der den bin al el la le du di da ibn ter dos")
_BODIES = word_set(
    "council party university college school club union association ministry department court church bank group "
    "street road city park airport river united north south east west new northern southern eastern western central "
    "state states republic kingdom house commons lords parliament senate congress committee commission agency office "
    "authority service services force forces army navy police fund trust foundation institute society federation "
    "league cup company corporation corp inc ltd plc limited hospital centre center board bureau board labour labor "
    "conservative liberal democrats democrat democratic republican tories news times post telegraph guardian daily "
    "mail herald tribune television radio network international national royal federal european world global "
    "airlines airways motors systems technologies industries holdings partners brothers sons stadium theatre theater "
    "museum gallery library hotel castle palace bridge island islands sea ocean bay lake mount mountain valley county "
    "province region district town village games olympics championship championships open grand prix award awards "
    "act bill treaty code report review survey day night year festival san los las santa st fort port saint"
)
_NEVER_NAMES = (
    DETERMINERS
    | PREPOSITIONS
    | PERSONAL
    | CONJUNCTIONS
    | SUBORDINATORS
    | MONTHS
    | WEEKDAYS
    | word_set("however meanwhile there earlier last next other others many most more some few several")
) - {"may", "march", "june", "april", "august"}
_GIVEN_NAMES = MASCULINE | FEMININE
_LONGEST_NAME = 4


def _runs(reading: Reading) -> Iterator[Stretch]:
    """Runs of capitalised words, with what joins them."""
    tokens, index = reading.tokens, 0
    while index < len(tokens):
        if not tokens[index].is_capital:
            index += 1
            continue
        end = _end_of_run(tokens, index)
        begin = index
        while begin < end and _cannot_open(tokens, begin, index):
            begin += 1
        if end > begin:
            yield Stretch(begin, end)
        index = max(end, index + 1)


def _end_of_run(tokens: Tokens, index: int) -> int:
    if not (tokens[index].is_word and tokens[index].is_capital):
        return index
    end = index + 1
    while end < len(tokens):
        if _ends_possessive(tokens, end - 1):
            break
        step = _step(tokens, end)
        if not step:
            break
        end += step
    return end


def _step(tokens: Tokens, end: int) -> int:
    """How many tokens from here go on with the name: a capital, “de” and a capital, an initial's full stop."""
    token = tokens[end]
    capital_next = end + 1 < len(tokens) and tokens[end + 1].is_word and tokens[end + 1].is_capital
    if token.is_word and token.is_capital:
        return 1
    if token.lower in _PARTICLES and capital_next:
        return 2
    joins = token.text == "-" and glued(tokens, end) and glued(tokens, end + 1)
    dots = token.text == "." and glued(tokens, end) and (len(tokens[end - 1].text) == 1 or _is_title(tokens, end - 1))
    return 2 if (joins or dots) and capital_next else 0


def _cannot_open(tokens: Tokens, index: int, first: int) -> bool:
    word = tokens[index].lower
    opens = first == 0 or not tokens[first - 1].text[-1].isalnum()
    return (word in _NEVER_NAMES and word not in _CIVIL) or (opens and (is_adverb(word) or is_time(word)))


def _read_name(tokens: Tokens, run: Stretch) -> Mention | None:
    titles = [i for i in range(run.start, run.end) if _is_title(tokens, i) and i < run.end - 1]
    start = titles[-1] + 1 if titles else run.start
    start += token_at(tokens, start) == "."
    words = tuple(_plain(tokens[i].lower) for i in range(start, run.end) if tokens[i].is_word)
    if not words or (words[0] in _TITLES and len(words) == 1) or len(words) > _LONGEST_NAME:
        return None
    return _judge(tokens, run, Stretch(start, run.end), words, [tokens[i].lower for i in titles])


def _judge(tokens: Tokens, whole: Stretch, name: Stretch, words: tuple[str, ...], titles: Sequence[str]) -> Mention:
    civil = not _CIVIL.isdisjoint(titles)
    body = not civil and not _BODIES.isdisjoint(words)
    named = words[0] in _GIVEN_NAMES and len(words) > 1
    role = token_at(tokens, name.start - 1) in ROLES or (bool(titles) and not body)
    aged = token_at(tokens, name.end) in {",", "("} and token_at(tokens, name.end + 1).isdecimal()
    aged = aged and (len(words) > 1 or token_at(tokens, name.end + 2) in {",", ")"})
    person = civil or (not body and (named or role or aged or _is_told(tokens, name)))
    gender = "" if body else _gender(words, titles)
    return Mention(whole, name, words, gender, person, body or (len(words) == 1 and not person))


def _is_told(tokens: Tokens, name: Stretch) -> bool:
    """“Ida Holm, a retired miner who …”, “the coach, Ida Holm,”: somebody of whom it is told who that is."""
    if token_at(tokens, name.start - 1) == "," and token_at(tokens, name.start - 2) in ROLES:
        return name.end - name.start > 1 and token_at(tokens, name.end) in {",", "."}
    if "who" in {token_at(tokens, name.end), token_at(tokens, name.end + 1)}:
        return True
    if token_at(tokens, name.end) != "," or token_at(tokens, name.end + 1) not in _APPOSING:
        return False
    for index in range(name.end + 2, min(name.end + _LONGEST_DESCRIPTION, len(tokens))):
        if tokens[index].text in {",", "."} or tokens[index].is_capital:
            return False
        if tokens[index].lower == "who" or singular(tokens[index].lower) in ROLES | PEOPLE:
            return True
    return False


def _gender(words: tuple[str, ...], titles: Sequence[str]) -> str:
    if not _FEMALE_TITLES.isdisjoint(titles):
        return "f"
    if not _MALE_TITLES.isdisjoint(titles):
        return "m"
    if len(words) < 2:
        return ""
    return "m" if words[0] in MASCULINE else "f" if words[0] in FEMININE else ""


def _is_title(tokens: Tokens, index: int) -> bool:
    """A title stands in capitals right before a name."""
    following = index + 1 + (token_at(tokens, index + 1) == "." and len(tokens[index].text) <= 4)
    if following >= len(tokens) or not tokens[index].is_capital or tokens[index].lower not in _TITLES:
        return False
    return tokens[following].is_word and tokens[following].is_capital and not _ends_possessive(tokens, index)


def _plain(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s")


def _ends_possessive(tokens: Tokens, index: int) -> bool:
    return tokens[index].lower.endswith(("'s", "’s"))
