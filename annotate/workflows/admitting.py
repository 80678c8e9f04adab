"""See to it that the verdicts that go to the reviewers fit what was answered before."""

from collections import Counter
from collections.abc import Collection, Iterator

from annotate.domain import Taxonomy, Verdict
from annotate.errors import TaxonomyChanged, VerdictsInUse
from annotate.store import Store

_NONE: Counter[str] = Counter()


def admit(taxonomy: Taxonomy, store: Store) -> None:
    """
    Make sure that a taxonomy may go to the reviewers.

    Raises:
        VerdictsInUse: answers use verdicts it does not have.
        TaxonomyChanged: this version said something else before.
    """
    refuse_lost_verdicts([verdict.key for verdict in taxonomy.verdicts], *verdicts_used(store))
    for before in store.taxonomies():
        if before.name == taxonomy.name and before != taxonomy:
            changes = "; ".join(_what_changed(before, taxonomy))
            raise TaxonomyChanged(
                f"The taxonomy “{taxonomy.key}” was changed and is still version {taxonomy.version}: {changes}.",
                hint=f"Write version = {_next_version(taxonomy, store)} into it; answers keep the version they were "
                "given under.",
            )


def verdicts_used(store: Store) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Return how many answers, how many rulings, and how many known answers have which verdict."""
    known = Counter(known.verdict for known in store.known_answers().values())
    return *store.verdicts_used(), known


def refuse_lost_verdicts(
    offered: Collection[str], answers: Counter[str], rulings: Counter[str] = _NONE, known: Counter[str] = _NONE
) -> None:
    """
    Refuse verdicts that lack some which answers, rulings or known answers use: nobody could read those any more.

    Raises:
        VerdictsInUse: with their number.
    """
    missing = sorted((answers.keys() | rulings.keys() | known.keys()) - set(offered))
    if missing:
        counts = {"answers": answers, "rulings": rulings, "known answers": known}
        users = {what: sum(used[verdict] for verdict in missing) for what, used in counts.items()}
        shown = " and ".join(f"{count} {what}" for what, count in users.items() if count)
        raise VerdictsInUse(f"The taxonomy does not have {', '.join(missing)} any more, and {shown} use it.")


def readable(taxonomy: Taxonomy, store: Store) -> Taxonomy:
    """Return a taxonomy with all that earlier ones offered besides: an answer given under them must not break."""
    earlier = [known for known in store.taxonomies() if known != taxonomy]
    verdicts = {verdict.key: verdict for known in earlier for verdict in known.verdicts}
    problems = {problem.key: problem for known in earlier for problem in known.problems}
    for ours in taxonomy.verdicts:
        verdicts.pop(ours.key, None)
    for problem in taxonomy.problems:
        problems.pop(problem.key, None)
    # Ours stand last: where two are called the same, the later one is meant.
    return taxonomy.model_copy(
        update={
            "verdicts": (*verdicts.values(), *taxonomy.verdicts),
            "problems": (*problems.values(), *taxonomy.problems),
        }
    )


def _next_version(taxonomy: Taxonomy, store: Store) -> int:
    return 1 + max(known.version for known in store.taxonomies() if known.key == taxonomy.key)


def _what_changed(before: Taxonomy, after: Taxonomy) -> Iterator[str]:
    keys = [[verdict.key for verdict in taxonomy.verdicts] for taxonomy in (before, after)]
    yield from (f"“{key}” is gone" for key in keys[0] if key not in keys[1])
    yield from (f"“{key}” is new" for key in keys[1] if key not in keys[0])
    for key in keys[1]:
        old, new = before.verdict(key), after.verdict(key)
        fields = [name for name in Verdict.model_fields if old and getattr(old, name) != getattr(new, name)]
        if fields:
            yield f"{', '.join(fields)} of “{key}”"
    if sorted(keys[0]) == sorted(keys[1]) and keys[0] != keys[1]:
        yield "the order of its verdicts"
    yield from (name for name in ("problems", "about") if getattr(before, name) != getattr(after, name))
