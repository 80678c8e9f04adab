"""
Everything that can go wrong and is worth telling a person.

AnnotateError                   1   (only its children are raised)
├── UserMistake                 2   what was typed cannot be done
│   ├── NoWorkspace, BadSetting, BadTaxonomy, TaxonomyChanged, NoParser
│   ├── UnreadableArticle, UnknownArticle, UnknownClaim, UnknownVerdict, OwnAnswer
│   ├── NothingChosen, FolderInUse, NeedsFile, DoesNotFit, NotInstalled
│   └── UnreadablePlan, CannotWrite, Unpublishable, NothingToCorrect
├── StudioError                 3   Label Studio did not do as asked
│   ├── StudioUnreachable, StudioNotSetUp, TokenRefused, StudioRefused, StudioFaltered
│   ├── ProjectGone, ProjectReplaced, StudioEmptied
│   └── PortTaken, StudioInstallFailed, StudioStartFailed
├── SyncConflict                4   both sides changed, or two syncs at once; a person must choose
│   └── MuchGone, PlanOutdated, VerdictsInUse
├── StoreError                  5   the store cannot be read or written
│   └── StoreNewer, StoreLocked, StoreFull, StoreUnreachable, BackupDamaged, OtherKey
├── FigureTooLow                6   a figure of `evaluate` is below what was asked for
└── WorkerLost                  1   a process that shared the work was killed

The number is the exit code. 10 is no failure: with --detailed-exitcode it says
that there is, or was, something to do. 130 means Ctrl-C; anything else that escapes is a
bug in the tool, keeps its traceback and exits with 1.
"""


class AnnotateError(Exception):
    """A failure with a message for people, and a hint at the way out."""

    exit_code = 1
    hint = ""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or self.hint


class UserMistake(AnnotateError):
    """What was typed cannot be done."""

    exit_code = 2


class NoWorkspace(UserMistake):
    """There is no `annotate.toml` here or above."""

    hint = "Type `annotate init` to make a workspace here, or name one with --workspace DIR."


class BadSetting(UserMistake):
    """A setting in annotate.toml or ANNOTATE_* makes no sense."""

    hint = "README.md, “Settings”, lists every setting with its form."


class BadTaxonomy(UserMistake):
    """There is no taxonomy of this name, or it makes no sense."""

    hint = "`annotate taxonomy lint FILE` says all that is wrong with it, and what to do."


class TaxonomyChanged(UserMistake):
    """A taxonomy says something else than when it went to the reviewers, and has the same version."""

    hint = "Give it the next version number; what was answered keeps the version it was given under."


class NoParser(UserMistake):
    """The model that parses a language is not installed, or is none."""

    hint = "Name an installed model in the setting `parsers`, or leave the setting out."


class UnreadableArticle(UserMistake):
    """A file does not hold an article."""

    hint = "Articles are .txt, .md or .jsonl files in UTF-8; the files that could be read were handled."


class UnknownArticle(UserMistake):
    """No article has this id."""

    hint = "`annotate article list` shows the articles there are."


class NothingChosen(UserMistake):
    """A report was asked for of days on which no article appeared."""

    hint = "`annotate article list` shows when each appeared; articles without a day can be named."


class FolderInUse(UserMistake):
    """Pages were to go into a folder that holds files which are not ours."""

    hint = "Name a new folder, or an empty one. Nothing was written."


class UnknownClaim(UserMistake):
    """No claim has this id."""

    hint = "`annotate claim list` shows the claims there are."


class UnknownVerdict(UserMistake):
    """The taxonomy has no such verdict."""


class OwnAnswer(UserMistake):
    """Somebody ruled on a claim they had answered, also where the answer was changed or taken back since."""

    hint = "Somebody who never answered the claim can rule on it: --by EMAIL."


class UnreadablePlan(UserMistake):
    """A file does not hold a plan of ours."""

    hint = "Make the plan anew: `annotate sync --plan-out FILE`."


class CannotWrite(UserMistake):
    """A file the user named cannot be written."""

    hint = "Name another place, or make room there."


class Unpublishable(UserMistake):
    """A file cannot be noted as one that goes out."""

    hint = "Leave --publish out to write it as a draft."


class NothingToCorrect(UserMistake):
    """Readers were never told anything of a claim, or are told the same now."""

    hint = "`annotate published` shows what went out, and what changed since."


class NeedsFile(UserMistake):
    """What was asked for is no text that a terminal could show."""

    hint = "Name a file: --out FILE."


class DoesNotFit(UserMistake):
    """There is more than the format can hold."""

    hint = "CSV, JSON Lines and Parquet have no such limit: `annotate export csv --table TABLE --out FILE`."


class NotInstalled(UserMistake):
    """A format needs a package that only some installations have."""

    hint = "Install annotate with the extra that the message names."


class StudioError(AnnotateError):
    """Label Studio did not do as asked."""

    exit_code = 3


class StudioUnreachable(StudioError):
    """Nothing answers at the address, or the answer broke off."""

    hint = (
        "Check that Label Studio is running: `annotate studio status`, `annotate studio up`. Then run the same "
        "command again; it goes on where it stopped."
    )


class StudioNotSetUp(StudioError):
    """No Label Studio is known to this workspace."""

    hint = (
        "Type `annotate studio up` for a local one, or set ANNOTATE_STUDIO_URL and ANNOTATE_STUDIO_API_KEY to use "
        "one that already runs."
    )


class TokenRefused(StudioError):
    """Label Studio does not accept the token."""

    hint = (
        "Two kinds of token work: a personal access token, or a legacy token where the organization allows it. Both "
        "are made in Label Studio under Account & Settings. Set it as ANNOTATE_STUDIO_API_KEY."
    )


class StudioRefused(StudioError):
    """Label Studio answered with an error."""


class StudioFaltered(StudioRefused):
    """Label Studio failed while it did as asked; whether it did is unknown."""

    hint = "Run the same command again; it looks first, and goes on where it stopped."


class ProjectReplaced(StudioError):
    """Another project has the number of ours: the server was reset, or is another one."""

    hint = (
        "Check ANNOTATE_STUDIO_URL. If Label Studio was reset, restore its backup; to go on in a new project, type "
        "`annotate push --new-project`. The answers fetched so far stay in the store."
    )


class ProjectGone(StudioError):
    """The project this workspace pushed to is not on the server any more."""

    hint = (
        "If it was deleted by mistake, restore Label Studio's backup. To go on in a new project, type "
        "`annotate push --new-project`; the answers fetched so far stay in the store."
    )


class StudioEmptied(StudioError):
    """We synced before, and now the project holds nothing."""

    hint = "If the project was emptied on purpose, push again with --after-emptying."


class PortTaken(StudioError):
    """Somebody else's program answers on our port."""

    hint = "Stop that program, or move Label Studio: `annotate studio up --port N`."


class StudioInstallFailed(StudioError):
    """Label Studio could not be installed."""

    hint = "Check the network and the free disk space (1 GB), then type `annotate studio up` again."


class StudioStartFailed(StudioError):
    """Label Studio was started and did not become healthy."""


class SyncConflict(AnnotateError):
    """Both sides changed, or two syncs met; a person must choose."""

    exit_code = 4


class MuchGone(SyncConflict):
    """A sync would take away more than a person would expect."""

    hint = "`--dry-run` shows what. If it is meant, run the same command with --accept-deletions."


class PlanOutdated(SyncConflict):
    """Either side moved since a plan was saved."""

    hint = "Make the plan anew: `annotate sync --plan-out FILE`."


class VerdictsInUse(SyncConflict):
    """Answers use verdicts that the taxonomy does not have."""

    hint = "Put the verdict back into the taxonomy: what people answered must stay readable."


class StoreError(AnnotateError):
    """The store cannot be read or written."""

    exit_code = 5


class StoreNewer(StoreError):
    """The store was made by a newer annotate."""

    hint = "Upgrade annotate, or use the version that made the store."


class StoreLocked(StoreError):
    """Another process holds the store."""

    hint = "Wait until the other command has finished, then run this one again. Nothing was changed."


class StoreFull(StoreError):
    """The disk is full, or the file may not grow."""

    hint = "Make room, then run the same command again; what was saved before is kept."


class StoreUnreachable(StoreError):
    """The store's file or server cannot be opened."""

    hint = "Check the setting store_url (annotate.toml, or ANNOTATE_STORE_URL)."


class BackupDamaged(StoreError):
    """A backup is not a store, or not whole."""

    hint = "Use an older backup. What the store holds now was left as it is."


class OtherKey(StoreError):
    """People were forgotten under a key that this workspace does not have, so that none of them can be recognized."""

    hint = (
        "Copy .annotate/pseudonym.key from the workspace where they were forgotten. If it is lost, type `annotate "
        "reviewer forget EMAIL --as STAND-IN` for each of them; `annotate reviewer list` shows the stand-ins."
    )


class FigureTooLow(AnnotateError):
    """A figure is below what was asked for."""

    exit_code = 6
    hint = "`--errors 50` shows what was missed and what is too much."


class WorkerLost(AnnotateError):
    """A process that shared the work ended before it was done."""

    hint = "Most often memory ran out. What was done is kept: run the same command again, with --workers 1."
