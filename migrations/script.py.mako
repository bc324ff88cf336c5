"""${message}."""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """${message}."""
    op.execute("set lock_timeout = '4s'; set statement_timeout = '5s'")
