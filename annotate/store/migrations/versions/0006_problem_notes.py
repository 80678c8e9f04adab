"""What reviewers note about a problem of a claim."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make room for it. The form did not ask before."""
    op.add_column("annotation", sa.Column("problem_note", sa.Text(), nullable=False, server_default=""))
