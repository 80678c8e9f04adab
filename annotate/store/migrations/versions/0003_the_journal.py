"""The journal of syncs, answers that were accepted or put back, and who edited somebody else's answer."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables of the journal, and room for who edited an answer."""
    op.add_column("annotation", sa.Column("edited_by", sa.String(), nullable=True))
    _make_sync_run()
    _make_sync_action()
    _make_acceptance()
    _make_returned_answer()


def _make_sync_run() -> None:
    op.create_table(
        "sync_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("there_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("drafts", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ending", sa.String(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["studio_project.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_sync_run_project_id", "sync_run", ["project_id"])


def _make_sync_action() -> None:
    op.create_table(
        "sync_action",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["sync_run.id"]),
        sa.PrimaryKeyConstraint("run_id", "place"),
    )
    op.create_index("ix_sync_action_claim_id", "sync_action", ["claim_id"])


def _make_acceptance() -> None:
    op.create_table(
        "acceptance",
        sa.Column("faulty_id", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["faulty_id"], ["faulty_answer.id"]),
        sa.PrimaryKeyConstraint("faulty_id"),
    )


def _make_returned_answer() -> None:
    op.create_table(
        "returned_answer",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("answer_id", sa.Integer(), nullable=False),
        sa.Column("annotation_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["studio_project.id"]),
        sa.ForeignKeyConstraint(["answer_id"], ["annotation.id"]),
        sa.PrimaryKeyConstraint("project_id", "answer_id"),
    )
