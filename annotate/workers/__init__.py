"""Processes of our own that share the work. A door: it starts and ends them, and decides nothing else."""

from .crew import Crew, usable_cores

__all__ = ["Crew", "usable_cores"]
