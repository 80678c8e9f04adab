"""One seeded run: articles come, reviewers work, and the commands that bring both together die again and again."""

import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from threading import Lock, Thread
from typing import NamedTuple

import psutil

from annotate.studio.server import LocalStudio

from .desk import TorturedDesk
from .faults import Blow, Fault, Plan, draw_plans
from .judge import Verdict
from .ledger import Ledger, Run, now
from .reviewers import Crowd, hired

_JUDGED_EVERY = 50  # faults: what is wrong is found soon after it went wrong
_CALM_EVERY = 12  # commands; then one is left in peace, with all conflicts decided
_CALM_TRIES = 5
_REVIEWERS = ("amal", "ben", "dana")


class Outcome(NamedTuple):
    """What a storm left behind."""

    verdict: Verdict
    faults: Counter[Fault]
    ledger: Ledger
    seconds: float


class Storm:
    """
    A desk, its reviewers and its Label Studio, and everything that happens to them.

    Args:
        folder: where the desk will be.
        store: where its store is, as SQLAlchemy says it.
        studio: the real server; it is killed and comes up again.
        executable: how it is started.
        seed: draws the faults, what happens at the desk, and what reviewers do.
    """

    def __init__(self, folder: Path, store: str, studio: LocalStudio, executable: Path, seed: int) -> None:
        self._studio, self._executable, self._seed = studio, executable, seed
        self._random = Random(f"{seed} desk")
        self._crashing, self._reviving = Lock(), Thread()
        self._desk = TorturedDesk(folder, store, studio, self._crash)
        self._ledger = Ledger(removals=self._desk.proxy.removals)
        self._met: Counter[Fault] = Counter()

    def blow(self, faults: int, tell: Callable[[str], None]) -> Outcome:
        """Go on until so many faults were met; come to rest and judge now and then, and in the end."""
        begun, plans = now(), draw_plans(self._seed)
        with (
            self._desk,
            hired(self._studio.url, self._studio.token, _REVIEWERS, self._ledger, self._seed) as reviewers,
        ):
            self._open()
            verdict = None
            while self._met.total() < faults and not (verdict and verdict.complaints):
                enough = min(faults, self._met.total() + _JUDGED_EVERY)
                with Crowd(reviewers, self._desk.project()):
                    while self._met.total() < enough:
                        self._move()
                        self._suffer(next(plans))
                        tell(f"{self._met.total()} of {faults} faults, {len(self._ledger.runs)} commands")
                verdict = self._judge()
        return Outcome(verdict, self._met, self._ledger, now() - begun)

    def _open(self) -> None:
        """Push for the first time; the project is made, and nobody here hears of it."""
        self._desk.add_article(8)
        with self._desk.proxy.dealing(Blow(Fault.CUT_AFTER, 1, writes=True)) as met:
            self._run("push", impatient=True)
        self._met.update(met)
        self._run("push")

    def _move(self) -> None:
        """Let something happen at the desk: an article, a claim worded anew, a claim retired; or nothing."""
        choice = self._random.random()
        if choice < 0.5:
            self._desk.add_article(self._random.randint(4, 20))
        elif choice < 0.75:
            chosen = self._random.choice(sorted(self._desk.kept().claims))
            if choice < 0.65:
                self._desk.reword(chosen, f"Somebody was killed [{len(self._ledger.runs)}]")
                self._ledger.reworded.add(chosen)
            else:
                self._desk.retire(chosen)
                self._ledger.retired.add(chosen)

    def _suffer(self, plan: Plan) -> None:
        """Run a command and let it meet what was drawn."""
        with self._desk.proxy.dealing(*plan.blows) as met:
            self._run(plan.command, *self._decisions(plan.command), impatient=True)
        self._met.update(met)
        if self._reviving.ident is not None:
            self._reviving.join()
        if len(self._ledger.runs) % _CALM_EVERY == 0:
            self._sync_in_peace()

    def _sync_in_peace(self) -> Run:
        return self._run("sync", *self._decisions("sync"))

    def _judge(self) -> Verdict:
        """Let everything that is late arrive; sync once, and once more for what that found too late; and judge."""
        self._desk.proxy.come_to_rest()
        for _ in range(2):
            for _ in range(_CALM_TRIES):
                if self._sync_in_peace().exit_code == 0:
                    break
                time.sleep(1.0)  # a database server may not have noticed yet that somebody was killed
        return Verdict(self._ledger, self._desk.there(), self._desk.kept())

    def _decisions(self, command: str) -> list[str]:
        """Return what a person decides beforehand: storms take away much, and leave no time to ask."""
        choice = ["--on-conflict", self._random.choice(["keep", "supersede"])]
        return ["--accept-deletions", *(choice if command == "sync" else [])]

    def _run(self, *words: str, impatient: bool = False) -> Run:
        run = self._desk.run(*words, impatient=impatient)
        self._ledger.runs.append(run)
        return run

    def _crash(self) -> None:
        """Kill Label Studio, as a system does that ran out of memory; it is started again at once."""
        with self._crashing:
            running = self._studio.running()
            if running is None:
                return
            process = psutil.Process(running.pid)
            for member in [*process.children(recursive=True), process]:
                member.kill()
            process.wait()
            again = {"port": None, "tell": lambda words: None}
            self._reviving = Thread(target=self._studio.up, args=(self._executable,), kwargs=again)
            self._reviving.start()
