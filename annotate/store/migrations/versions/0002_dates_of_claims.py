"""The dates inside claims; a claim split before this has none until its article is split again."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give every claim room for its dates."""
    op.add_column("claim", sa.Column("dates", sa.Text(), nullable=False, server_default="[]"))
