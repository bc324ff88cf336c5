"""Which of the jobs that are due goes first: what is about the minutes at hand before everything else."""

from pathlib import Path

from alembic import op

revision = "0005_pre"
down_revision = "0004_pre"


def upgrade() -> None:
    """Add the column, and the index along which jobs are taken."""
    op.execute("set local lock_timeout = '4s'")
    op.execute("set local statement_timeout = '60s'")
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    op.get_bind().connection.dbapi_connection.run_async(lambda connection: connection.execute(script))
