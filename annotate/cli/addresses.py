"""Tell where reviewers find the claims."""

from typing import TYPE_CHECKING

from .words import say

if TYPE_CHECKING:
    from annotate.workflows.addresses import Addresses


def tell_addresses(addresses: "Addresses") -> None:
    """Say where claims are given: to each share, where there are several, and to everybody."""
    for share, address in enumerate(addresses.shares, 1):
        say(f"The reviewer of share {share} finds claims at {address}")
    who = "Whoever has nothing left in a share finds claims" if addresses.shares else "Reviewers find the claims"
    say(f"{who} at {addresses.everybody}")
