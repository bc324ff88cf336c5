"""The address index of a region, public reference data."""

from pathlib import Path

from alembic import op

revision = "0002_pre"
down_revision = "0001_pre"


def upgrade() -> None:
    """Create the tables of the built-in geocoder."""
    op.execute("set local lock_timeout = '4s'")
    op.execute("set local statement_timeout = '60s'")
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    op.get_bind().connection.dbapi_connection.run_async(lambda connection: connection.execute(script))
