"""What live pages listen to: a hub in each process, which keeps of every listener's news only the newest."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A story (correlation) that has a new event, or a van that is now at `fix`. `cursor` is opaque."""

    story: str = ""
    van: str = ""
    fix: Fix | None = None
    cursor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a listener has not heard yet: stories with new events, where vans are now, and up to where.

    `again`: more may have happened than is said here, so that everything must be read anew.
    """

    stories: Collection[str] = ()
    vans: Mapping[str, Fix] = field(default_factory=dict[str, Fix])
    cursor: str = ""
    again: bool = False


class Ear:
    """One listener. However long it does not listen, it keeps one entry for each name it heeds."""

    __slots__ = ("_again", "_cursor", "_heard", "_stories", "_vans", "heeds")

    def __init__(self, heeds: frozenset[str] | None) -> None:
        self.heeds = heeds
        self._heard = asyncio.Event()
        self._stories: set[str] = set()
        self._vans: dict[str, Fix] = {}
        self._cursor, self._again = "", False

    def tell(self, change: Change) -> None:
        """Keep it until it is heard."""
        if change.story:
            self._stories.add(change.story)
        if change.fix is not None:
            self._vans[change.van] = change.fix
        self._cursor = change.cursor or self._cursor
        self._heard.set()

    def rouse(self) -> None:
        """Something may have been missed, or may no longer be seen: everything is to be read anew."""
        self._again = True
        self._heard.set()

    def ring(self) -> None:
        """Wake whoever waits, with nothing new to hear."""
        self._heard.set()

    async def rung(self) -> None:
        """Wait until there is something to hear, or somebody rang."""
        await self._heard.wait()

    async def hear(self) -> News:
        """All there is to hear, as soon as there is anything."""
        await self._heard.wait()
        return self.take()

    def take(self) -> News:
        """All there is to hear now, be it nothing."""
        news = News(stories=self._stories, vans=self._vans, cursor=self._cursor, again=self._again)
        self._stories, self._vans, self._again = set(), {}, False
        self._heard.clear()
        return news

    def keep(self, heeds: frozenset[str] | None) -> None:
        """Heed these from now on, and forget what was told of others."""
        self.heeds = heeds
        if heeds is None:
            return
        self._stories &= heeds
        self._vans = {van: fix for van, fix in self._vans.items() if van in heeds}
        if not (self._stories or self._vans or self._again):
            self._heard.clear()


class Changes(Protocol):
    """Stories that changed, and vans that moved."""

    def listen(self, tenant: TenantId, heeds: Collection[str] | None = None) -> AbstractContextManager["Ear"]:
        """News from now on: of the stories and vans in `heeds`, of all when none is given."""
        ...

    def heed(self, tenant: TenantId, ear: "Ear", heeds: Collection[str] | None) -> bool:
        """From now on `ear` hears of these. Returns whether that is more than before."""
        ...


@dataclass(slots=True)
class Hub:
    """Whoever listens in this process. Telling costs what those cost who heed it, not all who listen."""

    _all: defaultdict[TenantId, set[Ear]] = field(
        default_factory=lambda: defaultdict[TenantId, set[Ear]](set)
    )
    _by_name: dict[tuple[TenantId, str], set[Ear]] = field(
        default_factory=dict[tuple[TenantId, str], set[Ear]]
    )

    @property
    def is_heard(self) -> bool:
        """Whether anybody listens."""
        return bool(self._by_name) or any(self._all.values())

    @contextmanager
    def listen(self, tenant: TenantId, heeds: Collection[str] | None = None) -> Generator[Ear]:
        """News from now on: of the stories and vans in `heeds`, of all when none is given."""
        ear = Ear(frozenset())
        self.heed(tenant, ear, heeds)
        try:
            yield ear
        finally:
            self.heed(tenant, ear, ())

    def heed(self, tenant: TenantId, ear: Ear, heeds: Collection[str] | None) -> bool:
        """From now on `ear` hears of these. Returns whether that is more than before."""
        wanted = None if heeds is None else frozenset(heeds)
        if wanted == ear.heeds:
            return False
        self._forget(tenant, ear)
        more = wanted is None or (ear.heeds is not None and not wanted <= ear.heeds)
        ear.keep(wanted)
        if wanted is None:
            self._all[tenant].add(ear)
        for name in wanted or ():
            self._by_name.setdefault((tenant, name), set()).add(ear)
        return more

    def tell(self, tenant: TenantId, change: Change) -> None:
        """Whoever heeds the story or the van hears of it."""
        for ear in (*self._all.get(tenant, ()), *self._by_name.get((tenant, change.story or change.van), ())):
            ear.tell(change)

    def rouse(self) -> None:
        """Changes may have passed unheard: every listener reads anew."""
        for ears in (*self._all.values(), *self._by_name.values()):
            for ear in ears:
                ear.rouse()

    def _forget(self, tenant: TenantId, ear: Ear) -> None:
        self._all[tenant].discard(ear)
        for name in ear.heeds or ():
            ears = self._by_name[tenant, name]
            ears.discard(ear)
            if not ears:
                del self._by_name[tenant, name]
