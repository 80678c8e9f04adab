"""The command line. A command reads words, calls a workflow, and prints."""

from .main import main

__all__ = ["main"]
