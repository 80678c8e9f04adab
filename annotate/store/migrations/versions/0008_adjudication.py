"""What projects are for, what kind of reason a ruling gives and its figure, and rulings given in Label Studio."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0006"


def upgrade() -> None:
    """Make room for them. All projects there are were made for reviewers; of earlier rulings nobody asked the kind."""
    op.add_column("studio_project", sa.Column("purpose", sa.String(), nullable=False, server_default="review"))
    op.add_column("adjudication", sa.Column("because", sa.String(), nullable=True))
    op.add_column("adjudication", sa.Column("corrected_figure", sa.String(), nullable=True))
    op.create_table(
        "given_ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("ruling_id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("adjudicator", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("because", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("corrected_figure", sa.String(), nullable=True),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("adjudication_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["studio_project.id"]),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"]),
        sa.ForeignKeyConstraint(["adjudication_id"], ["adjudication.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_given_ruling_claim_id", "given_ruling", ["claim_id"])
    stands = sa.text("retired_at IS NULL")
    op.create_index(
        "ix_given_ruling_stands",
        "given_ruling",
        ["project_id", "task_id", "ruling_id"],
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )
