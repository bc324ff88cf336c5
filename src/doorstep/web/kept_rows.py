"""Rows of views that are asked for again and again: read anew only when they were written since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from doorstep.engine.ports import Codec, Transaction
from doorstep.engine.views import View
from doorstep.kernel.ids import TenantId

MOST_KEPT = 60
"""How many states are kept; the plan of a day with a thousand visits takes about two megabytes."""

type _Key = tuple[TenantId, str, int, str]


@dataclass(slots=True, kw_only=True)
class KeptRows:
    """States by the stamp of the row they were read from. A state is a value: nobody changes what is kept."""

    most: int = MOST_KEPT
    _kept: dict[_Key, tuple[str, Any]] = field(default_factory=dict[_Key, tuple[str, Any]])

    async def read(
        self, tx: Transaction, codec: Codec, view: View[Any], keys: Sequence[str]
    ) -> dict[str, Any]:
        """States of `view` that the transaction's party may see, by key."""
        return await self._read(tx, codec, view, await tx.stamps(view.name, view.version, keys))

    async def tagged(
        self, tx: Transaction, codec: Codec, view: View[Any], tags: Sequence[str]
    ) -> dict[str, Any]:
        """States of `view` that bear every one of `tags`, by key."""
        return await self._read(tx, codec, view, await tx.stamps_tagged(view.name, view.version, tags))

    async def _read(
        self, tx: Transaction, codec: Codec, view: View[Any], stamps: Mapping[str, str]
    ) -> dict[str, Any]:
        tenant = tx.tenant
        found = {key: self._kept.get((tenant, view.name, view.version, key)) for key in stamps}
        written = [key for key, stamp in stamps.items() if (known := found[key]) is None or known[0] != stamp]
        if written:
            for key, row in (await tx.rows(view.name, view.version, written)).items():
                # Written again since its stamp was read, it is only read once more the next time.
                found[key] = (stamps[key], view.read(codec, row, key))
                self._keep((tenant, view.name, view.version, key), found[key])
        return {key: known[1] for key, known in found.items() if known is not None}

    def _keep(self, key: _Key, known: tuple[str, Any] | None) -> None:
        if known is None:
            return
        self._kept.pop(key, None)
        self._kept[key] = known
        while len(self._kept) > self.most:
            del self._kept[next(iter(self._kept))]
