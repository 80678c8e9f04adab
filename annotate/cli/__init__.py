"""The command line. A command reads words, calls a workflow, and prints."""

import sys


def main() -> None:
    """Run one command line, and exit."""
    try:
        from .main import run

        sys.exit(run())
    except KeyboardInterrupt:  # before anything was done
        sys.exit(130)
