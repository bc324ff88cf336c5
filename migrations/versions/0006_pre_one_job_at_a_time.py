"""A job that is set anew while it runs waits for its end; what failed rests by a moment of its own."""

from pathlib import Path

from alembic import op

revision = "0006_pre"
down_revision = "0005_pre"


def upgrade() -> None:
    """Add the column."""
    op.execute("set local lock_timeout = '4s'")
    op.execute("set local statement_timeout = '60s'")
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    op.get_bind().connection.dbapi_connection.run_async(lambda connection: connection.execute(script))
