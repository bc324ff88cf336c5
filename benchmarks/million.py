"""A million shipments beside those of the day: copies of one in every table that a tracking page reads."""

# ruff: noqa: S608  # of our own words alone

import asyncio
import time

import asyncpg

from benchmarks.installation import Installation
from benchmarks.report import tell
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.launcher import dsn

SHIPMENTS, BATCH = 1_000_000, 50_000
DAYS = 300
"""The copies fall due on so many days that are past."""

_KEY = "md5('copy of a shipment ' || n)::uuid::text"
_FROM = "from generate_series($1::int, $2::int) n"

# The secret of a copy's link is its number behind 'copy-'. People and places are those of the original; as
# many sealed items and keys as copies would have of their own lie beside them.
_FILL = (
    f"""insert into view_row (tenant_id, view, version, key, subject, tags, body)
    select o.tenant_id, o.view, o.version, {_KEY}, {_KEY},
        array['due:past-' || (n % {DAYS})],
        replace(o.body::text, o.key, {_KEY})::jsonb
    {_FROM}, view_row o where o.view = 'shipment_card' and o.key = $3 and $4 <> ''""",
    f"""insert into party_grant (tenant_id, party, subject)
    select o.tenant_id, o.party, {_KEY} {_FROM}, party_grant o where o.subject = $3 and $4 <> ''""",
    f"""insert into access (tenant_id, digest, kind, party, role, subject, scopes, name)
    select o.tenant_id, encode(sha256(convert_to('copy-' || n, 'UTF8')), 'hex'), o.kind,
        o.party, o.role,
        {_KEY}, o.scopes, o.name
    {_FROM}, (select * from access where kind = 'link' and subject = $3 and party = $4 limit 1) o""",
    f"""insert into vault_item (tenant_id, ref, person, kind, sealed)
    select o.tenant_id, o.ref || '-' || n, o.person || '-' || n, o.kind, o.sealed
    {_FROM}, vault_item o where o.person = $4 and $3 <> ''""",
    f"""insert into vault_key (tenant_id, person, wrapped)
    select o.tenant_id, o.person || '-' || n, o.wrapped
    {_FROM}, vault_key o where o.person = $4 and $3 <> ''""",
)


def fill(place: Installation, shipment: str, count: int = SHIPMENTS) -> list[str]:
    """Copy `shipment` so often; returns the secrets of the copies' links. Nothing is done a second time."""
    begun = time.perf_counter()
    asyncio.run(_filled(place, shipment, count))
    tell(f"a database of {count:,} shipments: {time.perf_counter() - begun:.0f} s")
    return [f"copy-{number}" for number in range(count)]


async def _filled(place: Installation, shipment: str, count: int) -> None:
    connection = await asyncpg.connect(dsn(place.database, Role.OWNER))
    try:
        await connection.execute(
            "select set_config('app.tenant', '1', false), set_config('app.party', '*', false)"
        )
        await connection.execute("set synchronous_commit = off")
        party = await connection.fetchval(
            "select party from access where kind = 'link' and subject = $1 limit 1", shipment
        )
        await connection.execute("drop index view_row_tags")  # built at once it takes minutes less
        for first in range(0, count, BATCH):
            last = min(first + BATCH, count) - 1
            async with connection.transaction():
                for statement in _FILL:
                    await connection.execute(statement, first, last, shipment, party)
            tell(f"{last + 1:,} of {count:,} shipments")
        await connection.execute("create index view_row_tags on view_row using gin (tags)")
        await connection.execute("analyze")
    finally:
        await connection.close()
