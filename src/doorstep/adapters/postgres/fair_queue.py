"""What waits to be written, taken by turns: who brings ten times as much waits longer, the others do not."""

from collections import deque
from dataclasses import dataclass, field

from doorstep.engine.positions import TooManyWaiting
from doorstep.kernel.ids import TenantId

MOST_OF_ONE = 20_000
MOST_OF_ALL = 100_000
"""Rows that may wait, of one network and of all: a fifth of a second and a second of work."""


@dataclass(slots=True)
class FairQueue[T]:
    """Items of a weight in rows, by network; each network is served in its own order."""

    _items: dict[TenantId, deque[tuple[int, T]]] = field(default_factory=dict[TenantId, deque[tuple[int, T]]])
    _rows: dict[TenantId, int] = field(default_factory=dict[TenantId, int])
    _all: int = 0

    def __bool__(self) -> bool:
        return bool(self._items)

    def room(self, tenant: TenantId, rows: int) -> None:
        """See that there is room for more.

        Raises: TooManyWaiting.
        """
        own = self._rows.get(tenant, 0)
        if own and (own + rows > MOST_OF_ONE or self._all + rows > MOST_OF_ALL):
            raise TooManyWaiting(
                f"{own} positions of this network wait to be stored; send these again in a second"
            )

    def put(self, tenant: TenantId, rows: int, item: T) -> None:
        """Let an item wait."""
        self._items.setdefault(tenant, deque()).append((rows, item))
        self._rows[tenant] = self._rows.get(tenant, 0) + rows
        self._all += rows

    def take(self, most: int) -> list[T]:
        """About `most` rows, one item of each network in turn; whoever was served goes behind the others."""
        taken: list[T] = []
        while self._items and most > 0:
            tenant, items = next(iter(self._items.items()))
            rows, item = items.popleft()
            taken.append(item)
            most -= rows
            self._gone(tenant, items, rows)
        return taken

    def _gone(self, tenant: TenantId, items: deque[tuple[int, T]], rows: int) -> None:
        del self._items[tenant]
        self._all -= rows
        self._rows[tenant] -= rows
        if items:
            self._items[tenant] = items
        else:
            del self._rows[tenant]
