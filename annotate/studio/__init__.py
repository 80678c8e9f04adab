"""The door to Label Studio. The only floor that knows its SDK, its JSON and its processes."""

from .gateway import Studio
from .memory import MemoryStudio

__all__ = ["MemoryStudio", "Studio"]
