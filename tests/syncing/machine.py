"""Whatever people do on both sides, whatever befalls a command, and wherever it is cut off: the promise holds."""

import json
import sys
from datetime import timedelta
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotate.errors import UserMistake
from annotate.syncing import Choice
from annotate.workflows.quarantine import accept
from annotate.workflows.resolve import resolve
from tests.stores import CLAIMS, ORLAVA, task

from .desk import FORM, Desk
from .ledger import said_in
from .mishaps import DYING, Mishap
from .server import ADMIN, Raw

IDS = [claim.id_in(ORLAVA.id) for claim in CLAIMS]


def choosing(*verdicts: str, text: str = "") -> Raw:
    """Return a filled-in form."""
    result = [{"from_name": "verdict", "type": "choices", "value": {"choices": list(verdicts)}}]
    if text:
        result.append({"from_name": "rationale", "type": "textarea", "value": {"text": [text]}})
    return {"result": result, "was_cancelled": False}


FORMS = {
    "supported": choosing("supported", text="It is so."),
    "refuted": choosing("refuted", text="It is not."),
    "skipped": {"result": [], "was_cancelled": True},
    "perhaps": choosing("perhaps"),
    "both": choosing("supported", "refuted"),
    "empty": {"result": [], "was_cancelled": False},
}

BEGUN = [
    "new",
    "in sync",
    "answered",
    "answered",
    "answered, reworded",
    "sent and not noted",
    "sent, not noted, reworded",
]
CLAIM = st.integers(0, len(CLAIMS) - 1)
AUTHOR = st.sampled_from([1, 2])
FORM_OF = st.sampled_from([*list(FORMS)[:3] * 2, *FORMS])
THERE = st.sampled_from(["", "answer", "answer", "answer slowly", "change", "take back", "delete"])
MEANWHILE = st.sampled_from(["answer", "answer", "change", "take back", "delete"])
HERE = st.sampled_from(["", "", "reword", "reword", "rank", "lose", "lose", "retire"])
VERB = st.sampled_from(["sync", "sync", "sync", "push", "pull", "pull --full", "sync, looking at everything"])
CHOICE = st.sampled_from([None, None, None, "keep", "supersede"])
SENDING = st.sampled_from(["reword", "reword", "rank", "lose"])
SENDER = st.sampled_from(["sync", "sync", "push", "sync, looking at everything"])
LINE = [Mishap.LINE_BREAKS, Mishap.REPLY_LOST, Mishap.FALTERS, Mishap.ARRIVES_LATE, Mishap.GOES_DOWN]


class SyncMachine(RuleBasedStateMachine):
    """
    People split, retire, reword, answer, change and delete, while syncs are cut off anywhere.

    Most steps are an episode: something happens there and here to one claim,
    and then a command is run. What takes two things on one claim to go wrong
    is met soon that way.
    """

    @initialize(begun=st.sampled_from(BEGUN), hours=st.sampled_from([0, 0, -1, 1]))
    def open(self, begun, hours):
        self.desk = Desk()
        self.words = 0
        self.desk.clocks.here_is_off = timedelta(hours=hours)
        if begun.startswith("sent"):
            self.desk.server.add([task for task in self.desk.our_tasks().values() if task][:2])
        elif begun != "new":
            self.desk.run_in_peace("sync")
        if begun.startswith("answered"):
            for claim, form in enumerate(("supported", "refuted")):
                self.happen_there("answer", claim, 1, form)
            self.desk.run_in_peace("sync")
        if begun.endswith("reworded"):
            for claim in range(2):
                self.happen_here("reword", claim)
        if begun == "answered, reworded":
            self.desk.run_in_peace("sync", "keep")

    def teardown(self):
        if not hasattr(self, "desk"):
            return
        try:
            if sys.exception() is None:
                self.desk.settle()
                self.desk.ledger.check_history()
        finally:
            self.desk.close()

    @invariant()
    def history_stays(self):
        if hasattr(self, "desk"):
            self.desk.ledger.check_history()

    # Episodes

    @rule(claim=CLAIM, there=THERE, author=AUTHOR, form=FORM_OF, here=HERE, verb=VERB, choice=CHOICE)
    def in_peace(self, claim, there, author, form, here, verb, choice):
        self.happen_there(there, claim, author, form)
        self.happen_here(here, claim)
        self.desk.run_in_peace(verb, choice)

    @rule(
        claim=CLAIM,
        there=THERE,
        author=AUTHOR,
        form=FORM_OF,
        here=HERE,
        verb=VERB,
        choice=CHOICE,
        mishap=st.sampled_from([*DYING, Mishap.DISK_FULL]),
    )
    def the_process_dies(self, claim, there, author, form, here, verb, choice, mishap):
        """It dies at its first write; run again, at its second one; and so on, until it gets through."""
        self.happen_there(there, claim, author, form)
        self.happen_here(here, claim)
        for after in range(30):
            self.desk.fate.befall(mishap, after)
            if self.desk.run_whatever_happens(verb, choice):
                return
            self.desk.ledger.check_history()

    @rule(claim=CLAIM, there=THERE, author=AUTHOR, form=FORM_OF, here=SENDING, verb=SENDER, choice=CHOICE,
          mishap=st.sampled_from([*LINE, Mishap.REPLY_LOST]), after=st.sampled_from([0, 0, 1, 2]))  # fmt: skip
    def the_line_breaks(self, claim, there, author, form, here, verb, choice, mishap, after):
        self.happen_there(there, claim, author, form)
        self.happen_here(here, claim)
        self.desk.fate.befall(mishap, after)
        self.desk.run_whatever_happens(verb, choice)

    @rule(claim=CLAIM, there=MEANWHILE, author=AUTHOR, form=FORM_OF, here=HERE, verb=VERB, choice=CHOICE,
          after=st.integers(0, 5))  # fmt: skip
    def while_people_work(self, claim, there, author, form, here, verb, choice, after):
        self.happen_here(here, claim)
        self.desk.fate.meddle(partial(self.happen_there, there, claim, author, form), after)
        self.desk.run_whatever_happens(verb, choice, nobody_else=False)

    def happen_there(self, what, claim, author, form):
        """Let a reviewer, or an admin, do something to the task of a claim."""
        tasks = [remote for remote in self.desk.server.everything() if remote.claim_id == IDS[claim]]
        if not tasks or not what:
            return
        if what.startswith("answer"):
            return self.answer(tasks[-1], author, form, slowly=what.endswith("slowly"))
        if what == "delete":
            return self.delete(tasks[-1].task_id)
        self.desk.notice_returns()
        for task_id, raw in self.desk.server.submitted():
            if task_id == tasks[0].task_id:
                change = self.change if what == "change" else self.take_back
                return change(tasks[0], raw, author, form)

    def answer(self, remote, author, form, *, slowly):
        def told(raw):
            self.desk.ledger.gives(said_in(raw, remote.claim_id), remote.task_id)

        self.desk.server.submit(remote.task_id, author, FORMS[form], told, slowly=slowly)

    def change(self, remote, raw, author, form):
        """Change an answer: one's own, or as an admin somebody else's."""
        editor = author if author == raw["completed_by"] else ADMIN
        known = self.desk.ledger.given[raw["lead_time"]]
        changed = self.desk.server.change(remote.task_id, raw["id"], editor, FORMS[form])
        self.desk.ledger.gives(said_in(changed, remote.claim_id, known.author), remote.task_id)

    def take_back(self, remote, raw, author, form):
        if not raw.get("import_id") or self.desk.ledger.seen_there(raw["lead_time"], raw["id"]):
            self.desk.server.take_back(remote.task_id, raw["id"])
            self.desk.ledger.takes_back(raw["lead_time"])

    def delete(self, task_id):
        self.desk.notice_returns()
        self.desk.server.commit()
        self.desk.loses(task_id)
        self.desk.server.delete(task_id)

    def happen_here(self, what, claim):
        """Let a new split find a claim otherwise, or not any more, or a person retire it."""
        self.words += 1
        if what == "reword":
            self.split(claim, wording=f"wording {self.words % 3}")
        elif what == "rank":
            self.split(claim, checkworthiness=0.2 + self.words % 5 / 10)
        elif what == "lose":
            self.split(claim)
        elif what == "retire" and len(self.desk.store.claims()) > 1:
            self.desk.store.retire_claim(IDS[claim])

    def split(self, claim, **fields):
        known = {found.claim.start: found.claim for found in self.desk.store.claims()}
        claims = [known.get(each.start, each) for each in CLAIMS]
        this = claims.pop(claim)
        self.desk.store.keep_claims(ORLAVA.id, [*claims, this.model_copy(update=fields)] if fields else claims)

    # What people decide here

    @rule(claim=CLAIM, choice=st.sampled_from(Choice))
    def choose(self, claim, choice):
        try:
            resolve(self.desk.store, self.desk.settings, self.desk.server.project, IDS[claim], choice)
        except UserMistake:
            return
        self.desk.chose(IDS[claim], choice)

    @precondition(lambda self: self.desk.store.quarantined())
    @rule(place=CLAIM, verdict=st.sampled_from(["supported", "refuted"]))
    def accept(self, place, verdict):
        faulty = self.desk.store.quarantine()
        number = sorted(faulty)[place % len(faulty)]
        accept(self.desk.store, self.desk.settings, number, verdict=verdict, by="eda@example.org")
        self.desk.ledger.accepts(json.loads(faulty[number].raw)["lead_time"], verdict)

    # What happens to the project as a whole

    @rule(
        what=st.sampled_from(["half goes", "all goes", "a stranger comes", "a foreign task comes"]),
        claim=CLAIM,
        verb=VERB,
    )
    def others_meddle(self, what, claim, verb):
        """Tasks go, or one of ours does and one that is not ours comes, whose number may be the same."""
        self.words += 1
        there = self.desk.server.everything(ours=False)
        if what.endswith("goes"):
            for remote in there if what == "all goes" else there[: len(there) // 2 + 1]:
                self.delete(remote.task_id)
        else:
            self.happen_there("delete", claim, ADMIN, "skipped")
            self.desk.server.bring(task(f"stranger {self.words}" if what == "a stranger comes" else ""))
        self.desk.run_in_peace(verb)

    @rule(
        what=st.sampled_from(["their form", "our form", "form restored", "anew", "anew"]),
        mishap=st.sampled_from([None, *DYING]),
        after=st.integers(0, 9),
    )
    def something_rare(self, what, mishap, after):
        self.words += 1
        if what == "their form":
            self.desk.server.form, self.desk.drifted = FORM.replace("refuted", "doubted"), True
        elif what == "our form":
            self.desk.form = FORM.replace("<View>", f'<View><Header value="{self.words}"/>')
        elif what == "form restored":
            self.desk.restore_form()
        else:
            self.start_anew(mishap, after)

    def start_anew(self, mishap, after):
        """The server is lost; a new one is given the claims, and the answers back, twice where that is cut off."""
        self.desk.notice_returns()
        self.desk.server.commit()
        self.desk.start_anew()
        self.desk.run_in_peace("push")
        if mishap is not None:
            self.desk.fate.befall(mishap, after)
            self.desk.run_whatever_happens("put back", None)
            self.desk.run_in_peace("pull")
        self.desk.run_in_peace("put back")

    # What clocks do

    @rule(
        minutes=st.sampled_from([2, 10, 60]), clock=st.sampled_from(["both", "both", "ours", "theirs", "theirs back"])
    )
    def time_passes(self, minutes, clock):
        """Time goes by, or a clock is set; ours forward only: where both are put back, nothing can tell."""
        self.desk.server.commit()
        span = timedelta(minutes=minutes)
        if clock == "both":
            self.desk.clocks.tick(span.total_seconds())
        elif clock == "ours":
            self.desk.clocks.here_is_off += span
        else:
            self.desk.clocks.there_is_off += -span if clock == "theirs back" else span
