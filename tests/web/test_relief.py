"""What is not loaded goes with another van, over a real site: plan and tours are one change."""

import pytest
from tests.web.served import DAY, DEPOT, TENANT, Served, cluster, database, served
from tests.web.test_moves import loaded

from doorstep.domain.slots.relief import NOT_LOADED
from doorstep.domain.tours import StartTour
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Cursor
from doorstep.events import PlanAdopted, TourPublished
from doorstep.kernel.ids import PartyId
from doorstep.web import plans, relief
from doorstep.web.tours import sheet_now

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


def entry(name: str) -> Entry:
    return Entry(source="test", key=name, actor=PartyId("platform"))


async def published(served: Served) -> tuple:
    """Two visits on one published tour, nothing on the others; the tour and its first shipment."""
    for _ in range(2):
        await served.promised()
    await plans.publish(served.site, TENANT, DEPOT, DAY, [], entry("publish"))
    order = next(order for order in (await loaded(served)).tours if order.reservations)
    sheet = await sheet_of(served, order.tour)
    return order.tour, sheet.stops[0].shipments[0]


async def log(served: Served):
    return await served.site.desk.store.behind_fence(Cursor(), limit=1000)


async def sheet_of(served: Served, tour):
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        return await sheet_now(served.site, tx, tour)


async def test_one_change_moves_a_visit_and_gives_its_driver_the_tour_without_it(served: Served):
    tour, shipment = await published(served)
    told = await relief.relieve(served.site, TENANT, (DEPOT, DAY, tour), entry("relieve"), {shipment})
    assert [moved for moved, _ in told.moved] == [shipment]
    assert told.left == ()
    sheet = await sheet_of(served, tour)
    assert shipment not in [one for line in sheet.stops for one in line.shipments]
    news = [one for one in await log(served) if one.source_event_id == "relieve"]
    assert {type(one.event) for one in news} == {PlanAdopted, TourPublished}
    assert [one.event.planner for one in news if isinstance(one.event, PlanAdopted)] == [NOT_LOADED]
    now = {order.tour: order.reservations for order in (await loaded(served)).tours}
    assert [len(now[one]) for one in (tour, told.moved[0][1])] == [1, 1]


async def test_a_van_at_the_depot_gets_the_goods_onto_its_drivers_list(served: Served):
    tour, shipment = await published(served)
    first = await relief.relieve(served.site, TENANT, (DEPOT, DAY, tour), entry("one"), {shipment})
    other = first.moved[0][1]
    await plans.publish(served.site, TENANT, DEPOT, DAY, [other], entry("other"))
    rest = await relief.relieve(served.site, TENANT, (DEPOT, DAY, tour), entry("two"))
    (moved,) = rest.moved
    sheet = await sheet_of(served, moved[1])
    if moved[1] == other:
        assert moved[0] in [one for line in sheet.stops for one in line.shipments]
    assert not (await sheet_of(served, tour)).stops


async def test_what_is_on_board_stays_on_its_van(served: Served):
    tour, shipment = await published(served)
    sheet = await sheet_of(served, tour)
    aboard = tuple(parcel for line in sheet.stops for parcel in line.parcels)
    await served.site.desk.handle(
        served.site.network(TENANT), [StartTour(tour=tour, parcels=aboard)], entry("start")
    )
    told = await relief.relieve(served.site, TENANT, (DEPOT, DAY, tour), entry("relieve"), {shipment})
    assert (told.moved, told.left) == ((), ())
