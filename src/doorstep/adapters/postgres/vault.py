"""The vault in PostgreSQL: sealed items beside the log, in the transaction of their change."""

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from doorstep.adapters.postgres.queries import queries
from doorstep.adapters.postgres.store import PostgresTransaction
from doorstep.adapters.sealing import Sealer
from doorstep.engine.ports import Codec, Transaction
from doorstep.engine.vault import Sealed
from doorstep.kernel.ids import MediaRef, PersonRef, TenantId


class PostgresVault:
    """Seals on the way in, opens on the way out."""

    def __init__(self, sealer: Sealer, codec: Codec) -> None:
        self._sealer, self._codec, self._q = sealer, codec, queries("vault")
        self._unwrap = lru_cache(maxsize=20_000)(sealer.unwrap)

    async def put(self, tx: Transaction, person: PersonRef, ref: str, item: object) -> Sealed:
        """Seal a Person, Address, Access or Words."""
        return await self._put(tx, person, ref, type(item).__name__, self._codec.dump(item))

    async def put_media(self, tx: Transaction, person: PersonRef, ref: MediaRef, media: bytes) -> Sealed:
        """Seal an image."""
        return await self._put(tx, person, ref, "media", media)

    async def get[T](self, tx: Transaction, refs: Sequence[str], kind: type[T]) -> dict[str, T]:
        """Opened items by reference."""
        opened = await self._open(tx, refs, kind.__name__)
        return {ref: self._codec.load(content, kind) for ref, content in opened.items()}

    async def media(self, tx: Transaction, ref: MediaRef) -> bytes | None:
        """An image, or `None` when it was erased or never stored."""
        return (await self._open(tx, [ref], "media")).get(ref)

    async def forget(self, tx: Transaction, refs: Sequence[str]) -> None:
        """Delete single items."""
        transaction = cast("PostgresTransaction", tx)
        named = [ref for ref in refs if ref]
        await transaction.connection.execute(self._q["forget"], transaction.tenant, named)

    async def erase(self, tx: Transaction, person: PersonRef) -> None:
        """Delete the person's key and what was sealed under it."""
        transaction = cast("PostgresTransaction", tx)
        await transaction.connection.execute(self._q["erase"], transaction.tenant, person)
        self._unwrap.cache_clear()

    async def _put(self, tx: Transaction, person: PersonRef, ref: str, kind: str, content: bytes) -> Sealed:
        transaction = cast("PostgresTransaction", tx)
        key = await self._key(transaction, person)
        sealed, digest = self._sealer.seal(key, person, content)
        await transaction.connection.execute(self._q["put"], transaction.tenant, ref, person, kind, sealed)
        return Sealed(ref=ref, digest=digest)

    async def _key(self, tx: PostgresTransaction, person: PersonRef) -> bytes:
        rows = await tx.connection.fetch(self._q["keys"], tx.tenant, [person])
        if not rows:
            fresh = self._sealer.new_key(tx.tenant, person)
            await tx.connection.execute(self._q["add_key"], tx.tenant, person, fresh)
            rows = await tx.connection.fetch(self._q["keys"], tx.tenant, [person])
        return self._sealer.unwrap(tx.tenant, person, rows[0]["wrapped"])

    async def _open(self, tx: Transaction, refs: Sequence[str], kind: str) -> dict[str, bytes]:
        transaction = cast("PostgresTransaction", tx)
        rows = await transaction.connection.fetch(
            self._q["items"], transaction.tenant, [ref for ref in refs if ref]
        )
        return {
            row["ref"]: self._sealer.open(
                self._unwrap(TenantId(transaction.tenant), PersonRef(row["person"]), row["wrapped"]),
                PersonRef(row["person"]),
                row["sealed"],
            )
            for row in rows
            if row["kind"] == kind
        }
