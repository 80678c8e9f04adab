"""
Run a command as a process of its own, and print what it took as JSON: seconds, cpu_seconds, peak_bytes, exit_code.

It stands between the benchmark and the command, and imports next to nothing,
because a child's peak memory never counts as less than that of the process
that started it.
"""

import json
import os
import sys
import time


def launch(command: list[str]) -> dict[str, float]:
    """Run a command to its end; its standard output goes nowhere, its standard error to ours."""
    nowhere = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
    begun = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=[nowhere])
    _, status, used = os.wait4(process, 0)
    return {
        "seconds": time.perf_counter() - begun,
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "peak_bytes": used.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
        "exit_code": os.waitstatus_to_exitcode(status),
    }


if __name__ == "__main__":
    print(json.dumps(launch(sys.argv[1:])))
