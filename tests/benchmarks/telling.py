"""Tell the person who waits what is under way."""

import sys


def tell(text: str) -> None:
    """Say it on standard error, where no figure goes."""
    print(text, file=sys.stderr, flush=True)
