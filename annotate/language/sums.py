"""Sums of money in a claim, also those that no currency stands with."""

from collections.abc import Sequence

from annotate.domain import Quantity

from .currencies import is_money
from .gist import Gist
from .point import is_by_the_way
from .words import token_at, word_set


def states_sum(gist: Gist, quantities: Sequence[Quantity]) -> bool:
    """Say whether a claim is about an amount of money, figured or not (“no ransom was paid”), and not by the way."""
    if (
        not any(quantity.low for quantity in quantities)
        and gist.at(0) in _PAID
        and not _MONEY.isdisjoint((*gist.subject(), *gist.following(4)))
    ):
        return True
    sums = [quantity for quantity in quantities if is_money(quantity.unit) or is_unnamed_sum(gist, quantity)]
    others = [quantity for quantity in quantities if quantity not in sums]
    return any(not (others and is_by_the_way(gist.tokens, quantity, others)) for quantity in sums)


def is_unnamed_sum(gist: Gist, quantity: Quantity) -> bool:
    """Say whether a figure without a unit is money: “lost billions”, “costs 25,000 kip”, “a thousand bucks”."""
    if quantity.unit in _SLANG:
        return True
    least = _A_MILLION if _PRICING.isdisjoint(gist.words) else _A_PRICE
    if quantity.unit or (quantity.low or 0) < least:
        return False
    tokens = gist.tokens
    last = next((index for index, token in enumerate(tokens) if token.start >= quantity.end), len(tokens))
    first = next((index for index, token in enumerate(tokens) if token.start >= quantity.start), 0)
    paid = not _PAID.isdisjoint(token_at(tokens, first - step) for step in (1, 2, 3))
    return paid and (last == len(tokens) or not tokens[last].is_number)


_A_MILLION = 1_000_000
_A_PRICE = 2
_SLANG = word_set("buck quid grand")
_PRICING = word_set("cost costs costing charge charges charged paid pay pays paying owe owes owed")
_MONEY = word_set("money cash ransom nothing debt debts bribe bribes dividend dividends")
_PAID = _PRICING | word_set(
    "contributed contribute contributes repaid repay lost lose loses losing raised raise raises raising spent spend "
    "spends spending donated donate gave earned earn earns saved save saves invested worth borrowed made fined pour "
    "pours poured pouring pump pumps pumped pumping"
)
