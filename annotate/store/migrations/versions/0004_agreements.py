"""What both sides of a sync agree on beside the wording: rank, basis, what was chosen, and the whole project."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Give marks and projects room for it; what was agreed before is looked at once more."""
    for name in ("rank", "basis", "kept"):
        op.add_column("sync_mark", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("sync_mark", sa.Column("superseded", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("studio_project", sa.Column("form", sa.String(), nullable=False, server_default=""))
    op.add_column("studio_project", sa.Column("tasks", sa.Integer(), nullable=True))
