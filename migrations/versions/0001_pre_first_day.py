"""The log, its followers, views, jobs, vault, rows, telemetry and places."""

from pathlib import Path

from alembic import op

revision = "0001_pre"
down_revision = None


def upgrade() -> None:
    """Create everything the first delivery day needs."""
    op.execute("set local lock_timeout = '4s'")
    op.execute("set local statement_timeout = '60s'")
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    op.get_bind().connection.dbapi_connection.run_async(lambda connection: connection.execute(script))
