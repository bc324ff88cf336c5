"""How sure a depot plans: what its last days say about it, and setting it; for the API and the console."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from doorstep.domain.prediction.driven import DrivenTour
from doorstep.domain.prediction.sureness import PERCENTS, Sureness, sureness
from doorstep.engine.records import Depot, PlanSureness, SurenessChange
from doorstep.kernel.errors import Invalid
from doorstep.kernel.ids import DepotId, PartyId, TenantId
from doorstep.web.plans import depot_of
from doorstep.web.site import Site
from doorstep.web.slots import local_day

DAYS = 14
"""How many days back are replayed."""

CHANGES_KEPT = 50


class NoSuchQuantile(Invalid):
    """A plan cannot be that sure. Give a percentage from 50 to 95, or none for plans without a cushion."""

    code = "sureness.no_such_quantile"


@dataclass(frozen=True, slots=True, kw_only=True)
class DepotSureness:
    """What is set at a depot, and what its days say; `told` is `None` while they are too few."""

    depot: Depot
    row: PlanSureness
    told: Sureness | None


async def looked_up(site: Site, tenant: TenantId, depot: DepotId) -> DepotSureness:
    """The setting, and the effect of every other one by the days that are over.

    Raises: NotFound.
    """
    tours: list[DrivenTour] = []
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        place = await depot_of(site, tx, depot)
        row = await site.records.get(tx, PlanSureness, depot) or PlanSureness(depot=depot)
        today = local_day(site.desk.clock.now(), place.zone)
        for back in range(DAYS):
            tours += await site.tagged(tx, "driven_tour", f"driven:{depot}:{today - timedelta(days=back)}")
    return DepotSureness(depot=place, row=row, told=sureness(tours))


async def set_percent(
    site: Site, tenant: TenantId, depot: DepotId, percent: int | None, *, by: PartyId
) -> None:
    """Plan with this quantile from now on; what was promised keeps what it was planned with.

    Raises: NoSuchQuantile, NotFound.
    """
    if percent is not None and not PERCENTS[0] <= percent <= PERCENTS[-1]:
        raise NoSuchQuantile(
            f"{percent} % is no quantile to plan with; give {PERCENTS[0]} to {PERCENTS[-1]}, or none"
        )
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        await depot_of(site, tx, depot)
        row = await site.records.get(tx, PlanSureness, depot) or PlanSureness(depot=depot)
        if row.percent == percent:
            return
        change = SurenessChange(at=site.desk.clock.now(), by=by, percent=percent)
        kept: Sequence[SurenessChange] = (change, *row.changes)[:CHANGES_KEPT]
        await site.records.put(tx, depot, replace(row, changes=tuple(kept)))
