"""What the surveyor of ways reads and asks, composed from one site."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.domain.planning.ports import Route
from doorstep.domain.positions import Heard, Matched
from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.shares import Shares
from doorstep.kernel.ids import PlaceRef, TenantId, TourId
from doorstep.kernel.place import Point
from doorstep.main.witnessing import WitnessDesk
from doorstep.web.site import Site
from doorstep.web.tours import sheet_now
from doorstep.workers.surveyor import Surveyor

WORK = "surveyor"


def surveyor(site: Site, tenant: TenantId, shares: Shares) -> Surveyor:
    """What lays the positions of one network on its roads, each depot's day in one process."""
    return Surveyor(desk=_SurveyDesk(site=site, tenant=tenant, shares=shares, work=WORK))


@dataclass(frozen=True, slots=True, kw_only=True)
class _SurveyDesk(WitnessDesk):
    """As the witness reads, with the roads besides."""

    async def tour(self, tour: TourId) -> TourSheet:
        async with self.site.desk.store.transaction(self.site.network(self.tenant)) as tx:
            return await sheet_now(self.site, tx, tour)

    async def matched(self, track: Sequence[Heard]) -> Matched | None:
        return await self.site.roads.matched(track)

    async def way(self, origin: PlaceRef, destination: PlaceRef) -> Route | None:
        found = await self.points([origin, destination])
        if origin not in found or destination not in found or origin == destination:
            return None
        return await self.site.roads.route([found[origin], found[destination]])

    async def seconds_from(self, points: Sequence[Point], place: PlaceRef) -> Sequence[int | None]:
        found = await self.points([place])
        if place not in found:
            return [None for _ in points]
        legs = await self.site.roads.table(points, [found[place]])
        return [row[0] for row in legs.durations_s]
