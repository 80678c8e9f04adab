"""Taxonomies that went to the reviewers, since when a form offers which, and which one an answer was given under."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make room for them. Of answers given before, nobody kept it."""
    op.add_column("annotation", sa.Column("taxonomy", sa.String(), nullable=False, server_default=""))
    op.add_column("annotation", sa.Column("taxonomy_version", sa.Integer(), nullable=True))
    op.create_table(
        "taxonomy",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", "version"),
    )
    op.create_table(
        "form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("taxonomy", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["studio_project.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_form_project_id", "form", ["project_id"])
