"""The crew: what it is given comes back in order, whatever happens to its processes."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children

import psutil
import pytest

from annotate.errors import NoParser, WorkerLost
from annotate.workers import Crew, usable_cores


def double(number: int) -> int:
    time.sleep(0.05 if number == 0 else 0)
    return 2 * number


def refuse(number: int) -> int:
    raise NoParser(f"{number} is no parser", hint="Name one.")


def end_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def listed(_: int) -> list[int]:
    return []


def process_id(_: int) -> int:
    return os.getpid()


def test_results_come_in_the_order_of_the_tasks():
    with Crew(2) as crew:
        assert list(crew.map(double, range(50))) == [2 * number for number in range(50)]


def test_the_work_is_shared_and_done_elsewhere():
    with Crew(2) as crew:
        assert os.getpid() not in set(crew.map(process_id, range(20)))


def test_few_tasks_are_taken_ahead():
    taken = []
    with Crew(1) as crew:
        results = crew.map(double, (taken.append(number) or number for number in range(1000)))
        next(results)
        assert len(taken) < 10


def test_what_a_task_raises_is_raised_here_with_its_hint():
    with pytest.raises(NoParser, match="0 is no parser") as raised, Crew(2) as crew:
        list(crew.map(refuse, range(3)))
    assert raised.value.hint == "Name one."


def test_a_killed_process_is_told_of():
    done = []
    with pytest.raises(WorkerLost), Crew(1) as crew:
        done.extend(crew.map(end_at_three, range(9)))
    assert done == list(range(len(done)))


def test_leaving_early_ends_the_processes():
    with pytest.raises(StopIteration), Crew(2) as crew:
        next(iter(next(crew.map(listed, range(100)))))
    assert not active_children()


def test_processes_end_with_the_one_that_began_them():
    code = (
        "import time\nfrom annotate.workers import Crew\nfrom tests.doors.test_workers import process_id\n"
        "if __name__ == '__main__':\n"
        "    crew = Crew(1)\n    print(next(crew.map(process_id, [1])), flush=True)\n    time.sleep(60)\n"
    )
    first = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert first.stdout
    worker = psutil.Process(int(first.stdout.readline()))
    first.kill()
    first.communicate()
    worker.wait(timeout=20)


def test_there_is_at_least_one_core():
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
