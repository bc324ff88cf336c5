"""What lies in the vault comes out as it went in, however long it is and however many are sealed together."""

import pytest
from tests.database import Database, cluster, database

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.adapters.postgres.store import PostgresStore
from doorstep.adapters.postgres.vault import PostgresVault
from doorstep.adapters.sealing import Sealer
from doorstep.engine.ports import Scope
from doorstep.engine.vault import Person, Words
from doorstep.kernel.ids import PersonRef, TenantId

pytestmark = [pytest.mark.anyio, pytest.mark.database]
__all__ = ["cluster", "database"]

SCOPE = Scope(tenant=TenantId(1))
ANNA, OTSO = PersonRef("per-1"), PersonRef("per-2")
LETTER = Words(text="xñ \N{WAVING HAND SIGN}" * 10, html="<p>" + "Your parcel arrives today. " * 400)


async def test_items_sealed_together_are_opened_as_they_were_and_long_ones_take_little_room(
    database: Database,
):
    async with database.pool(Role.WORKER) as pool:
        vault = PostgresVault(Sealer(b"k" * 32), MsgspecCodec())
        store = PostgresStore(pool, MsgspecCodec())
        async with store.transaction(SCOPE) as tx:
            await vault.put(tx, ANNA, ANNA, Person(name="Anna"))
            items = [(ANNA, "said-1", LETTER), (OTSO, "said-2", Words(text="x")), (OTSO, "said-3", LETTER)]
            sealed = await vault.put_all(tx, items)
            assert [one.ref for one in sealed] == ["said-1", "said-2", "said-3"]
            assert len({one.digest for one in sealed}) == 3
        async with store.transaction(SCOPE) as tx:
            found = await vault.get(tx, ["said-3", "said-1", "said-2", "said-9"], Words)
            assert found == {"said-1": LETTER, "said-2": Words(text="x"), "said-3": LETTER}
            assert await vault.get(tx, [ANNA], Person) == {ANNA: Person(name="Anna")}
        size = await pool.fetchval("select length(sealed) from vault_item where ref = 'said-1'")
        assert size < len(LETTER.html) / 5
        async with store.transaction(SCOPE) as tx:
            await vault.erase(tx, OTSO)
        async with store.transaction(SCOPE) as tx:
            assert set(await vault.get(tx, ["said-1", "said-2", "said-3"], Words)) == {"said-1"}


async def test_nothing_to_seal_asks_nothing(database: Database):
    async with database.pool(Role.WORKER) as pool:
        vault = PostgresVault(Sealer(b"k" * 32), MsgspecCodec())
        async with PostgresStore(pool, MsgspecCodec()).transaction(SCOPE) as tx:
            assert list(await vault.put_all(tx, [])) == []
