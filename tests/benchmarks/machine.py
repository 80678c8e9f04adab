"""What the figures were measured on."""

import os
import platform
from typing import Any

import psutil


def describe_machine() -> dict[str, Any]:
    """Return what may explain the figures: cores, memory, load (1, 5 and 15 minutes), system and Python."""
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "load": [round(load, 2) for load in psutil.getloadavg()],
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }
