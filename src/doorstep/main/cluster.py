"""Where this installation's PostgreSQL is, and the network that it serves."""

from doorstep.adapters.postgres.cluster.settings import ClusterSettings, Role
from doorstep.kernel.ids import TenantId
from doorstep.main.settings import Settings

TENANT = TenantId(1)
"""The network a single installation serves; more of them need only more rows."""


def cluster_settings(settings: Settings) -> ClusterSettings:
    """Where this installation's PostgreSQL is."""
    named = {
        Role.APP: settings.app_dsn,
        Role.WORKER: settings.worker_dsn,
        Role.INGEST: settings.ingest_dsn,
    }
    return ClusterSettings(
        state=settings.state,
        programs=settings.pg_bin,
        dsn=settings.dsn,
        role_dsns={role: dsn for role, dsn in named.items() if dsn},
    )
