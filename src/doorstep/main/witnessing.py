"""What the witness of positions reads and asks, composed from one site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.tours import TourCommand
from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.handle import Entry
from doorstep.engine.positions import Fix, Wanted
from doorstep.engine.shares import Shares
from doorstep.engine.vault import Address
from doorstep.kernel.ids import PartyId, PlaceRef, TenantId, VanId
from doorstep.kernel.place import Point
from doorstep.web.site import Site
from doorstep.workers.witness import Witnesses

POSITIONS = PartyId("positions")

WORK = "witness"
MOST_PLACES = 50_000
"""Places remembered; a process that meets more begins anew."""


def witnesses(site: Site, tenant: TenantId, shares: Shares) -> Witnesses:
    """What looks at the positions of one network, each depot's day in one process."""
    return Witnesses(desk=WitnessDesk(site=site, tenant=tenant, shares=shares))


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessDesk:
    """What is read of tours, positions and places; `work` is whose share of the depots' days it is."""

    site: Site
    tenant: TenantId
    shares: Shares
    work: str = WORK
    places: dict[PlaceRef, Point] = field(default_factory=dict[PlaceRef, Point])

    def now(self) -> datetime:
        return self.site.desk.clock.now()

    async def tours(self) -> Sequence[TourSheet]:
        sheets: list[TourSheet] = []
        async with self.site.desk.store.transaction(self.site.network(self.tenant)) as tx:
            for day in self._days():
                sheets += await self.site.tagged(tx, "tour_sheet", f"day:{day}")
        lanes = {sheet.tour: f"{sheet.depot}:{sheet.day}" for sheet in sheets}
        mine = await self.shares.mine(self.work, sorted(set(lanes.values())))
        return [sheet for sheet in sheets if lanes[sheet.tour] in mine]

    async def points(self, places: Sequence[PlaceRef]) -> Mapping[PlaceRef, Point]:
        unknown = [place for place in places if place not in self.places]
        if unknown:
            if len(self.places) + len(unknown) > MOST_PLACES:
                self.places.clear()
            async with self.site.desk.store.transaction(self.site.network(self.tenant)) as tx:
                found = await self.site.vault.get(tx, unknown, Address)
            known = {PlaceRef(ref): one.point for ref, one in found.items() if one.point is not None}
            self.places.update(known)
        return self.places

    async def newest(self) -> Mapping[VanId, datetime]:
        return {fix.van: fix.at for fix in await self.site.positions.last(self.tenant)}

    async def late(self) -> Mapping[VanId, int]:
        since = (self.now() - timedelta(days=1)).date()
        counts: dict[VanId, int] = {}
        for signal in await self.site.positions.signals(self.tenant, since=since):
            if signal.reason == "late":
                counts[signal.van] = counts.get(signal.van, 0) + signal.count
        return counts

    async def tracks(self, wanted: Sequence[Wanted]) -> Sequence[Sequence[Fix]]:
        return await self.site.positions.tracks(self.tenant, wanted)

    async def ask(self, command: TourCommand, at: datetime, key: str) -> None:
        entry = Entry(source="positions", key=key, actor=POSITIONS)
        await self.site.desk.handle(self.site.network(self.tenant), [command], entry, at=at)

    def _days(self) -> tuple[str, str]:
        today = self.now().astimezone(ZoneInfo(self.site.region["time_zone"]))
        return str((today - timedelta(days=1)).date()), str(today.date())
