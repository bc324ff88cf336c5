"""What kind of house an address belongs to."""

from pathlib import Path

from alembic import op

revision = "0003_pre"
down_revision = "0002_pre"


def upgrade() -> None:
    """Add the column; regions added before know no kinds until they are added again."""
    op.execute("set local lock_timeout = '4s'")
    op.execute("set local statement_timeout = '60s'")
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    op.get_bind().connection.dbapi_connection.run_async(lambda connection: connection.execute(script))
