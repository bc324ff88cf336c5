"""The vault in PostgreSQL: sealed items beside the log, in the transaction of their change."""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from doorstep.adapters.postgres.columns import columns
from doorstep.adapters.postgres.queries import queries
from doorstep.adapters.postgres.store import PostgresTransaction
from doorstep.adapters.sealing import Sealer
from doorstep.engine.ports import Codec, Transaction
from doorstep.engine.vault import Sealed
from doorstep.kernel.ids import MediaRef, PersonRef, TenantId

LONG, PACKED, ZLIB = 1_000, 1, b"x"
"""From how many bytes on an item is compressed, how hard, and how such a stream begins (RFC 1950)."""


class PostgresVault:
    """Seals on the way in, opens on the way out."""

    def __init__(self, sealer: Sealer, codec: Codec) -> None:
        self._sealer, self._codec, self._q = sealer, codec, queries("vault")
        self._unwrap = lru_cache(maxsize=20_000)(sealer.unwrap)

    async def put(self, tx: Transaction, person: PersonRef, ref: str, item: object) -> Sealed:
        """Seal a Person, Address, Access or Words."""
        return (await self.put_all(tx, [(person, ref, item)]))[0]

    async def put_all(
        self, tx: Transaction, items: Sequence[tuple[PersonRef, str, object]]
    ) -> Sequence[Sealed]:
        """Seal several."""
        contents = [
            (person, ref, type(item).__name__, _packed(self._codec.dump(item))) for person, ref, item in items
        ]
        return await self._put(tx, contents)

    async def put_media(self, tx: Transaction, person: PersonRef, ref: MediaRef, media: bytes) -> Sealed:
        """Seal an image."""
        return (await self._put(tx, [(person, ref, "media", media)]))[0]

    async def get[T](self, tx: Transaction, refs: Sequence[str], kind: type[T]) -> dict[str, T]:
        """Opened items by reference."""
        opened = await self._open(tx, refs, kind.__name__)
        return {ref: self._codec.load(_unpacked(content), kind) for ref, content in opened.items()}

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

    async def _put(
        self, tx: Transaction, contents: Sequence[tuple[PersonRef, str, str, bytes]]
    ) -> Sequence[Sealed]:
        if not contents:
            return ()
        transaction = cast("PostgresTransaction", tx)
        keys = await self._keys(transaction, sorted({person for person, *_ in contents}))
        rows: list[tuple[str, PersonRef, str, bytes]] = []
        sealed: list[Sealed] = []
        for person, ref, kind, content in contents:
            body, digest = self._sealer.seal(keys[person], person, content)
            rows.append((ref, person, kind, body))
            sealed.append(Sealed(ref=ref, digest=digest))
        await transaction.connection.execute(self._q["put"], transaction.tenant, *columns(rows))
        return sealed

    async def _keys(self, tx: PostgresTransaction, people: Sequence[PersonRef]) -> dict[PersonRef, bytes]:
        """The keys of people; whoever has none is given one."""
        wrapped = await self._wrapped(tx, people)
        new = [person for person in people if person not in wrapped]
        if new:
            fresh = [(person, self._sealer.new_key(tx.tenant, person)) for person in new]
            await tx.connection.execute(self._q["add_keys"], tx.tenant, *columns(fresh))
            wrapped |= await self._wrapped(tx, new)
        return {person: self._unwrap(tx.tenant, person, wrapped[person]) for person in people}

    async def _wrapped(self, tx: PostgresTransaction, people: Sequence[PersonRef]) -> dict[PersonRef, bytes]:
        rows = await tx.connection.fetch(self._q["keys"], tx.tenant, list(people))
        return {PersonRef(row["person"]): row["wrapped"] for row in rows}

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


def _packed(content: bytes) -> bytes:
    """A long item compressed, since what is sealed can no longer be: a letter to a fifth of its length."""
    return zlib.compress(content, PACKED) if len(content) > LONG else content


def _unpacked(content: bytes) -> bytes:
    """The item itself: JSON never begins as what is compressed does."""
    return zlib.decompress(content) if content.startswith(ZLIB) else content
