"""A visit is planned with what was learned of its house, and with what the brand has set before that."""

from datetime import timedelta

import pytest
from tests.web.served import DAY, DEPOT, HOME, TENANT, Served, brand_named, cluster, database, served

from doorstep.domain.slots.views import key_of
from doorstep.domain.tours import ArriveAtStop, DepartFromStop, EndTour, StartTour
from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.handle import Entry
from doorstep.events import Building
from doorstep.kernel.ids import DepotId, PartyId, TourId

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]

SET_S, SERVED_S = 420, 120


async def ask(served: Served, command: object, *, seconds: float = 0) -> None:
    served.clock.moment += timedelta(seconds=seconds)
    key = f"learn-{await served.events()}"
    entry = Entry(source="test", key=key, actor=PartyId("driver-1"))
    await served.site.desk.handle(served.site.network(TENANT), [command], entry)


async def planned_s(served: Served) -> list[int]:
    """The service times of the day's visits, as booked."""
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        loads = await served.site.read(tx, "slot_load", [key_of(DepotId(DEPOT), DAY)])
    return [booking.visit.service_s for booking in loads[key_of(DepotId(DEPOT), DAY)].bookings.values()]


async def drive(served: Served) -> None:
    """Drive every published tour, two minutes at each door."""
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        sheets: list[TourSheet] = await served.site.tagged(tx, "tour_sheet", f"day:{DAY}")
    for sheet in sheets:
        tour = TourId(sheet.tour)
        served.clock.moment = min(line.window.start for line in sheet.stops)
        await ask(served, StartTour(tour=tour, parcels=tuple(p for s in sheet.stops for p in s.parcels)))
        for line in sheet.stops:
            await ask(served, ArriveAtStop(tour=tour, stop=line.stop), seconds=60)
            served.clock.moment = max(served.clock.moment, line.window.start)
            await ask(served, DepartFromStop(tour=tour, stop=line.stop), seconds=SERVED_S)
        await ask(served, EndTour(tour=tour, returned=()), seconds=600)
    await served.follow()


async def test_until_a_handful_was_seen_the_brands_own_time_is_planned_and_then_what_was_learned(
    served: Served,
):
    homes = [{**HOME, "house_number": str(number)} for number in range(7, 12)]
    for home in homes:
        await served.promised(address=home)
    assert await planned_s(served) == [brand_named("kallio").service_s] * 5 == [SET_S] * 5
    await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    await served.follow()
    before = served.clock.moment
    await drive(served)
    served.clock.moment = before
    shipment = await served.shipment(address=homes[0])
    at = f"/api/v1/shipments/{shipment['id']}"
    window = {"depot": DEPOT, "start": f"{DAY}T07:00:00Z", "end": f"{DAY}T09:00:00Z"}
    assert (await served.post(f"{at}/hold", "kallio", window)).status_code == 201
    fresh, *old = sorted(await planned_s(served))
    assert old == [SET_S] * 5
    assert SERVED_S <= fresh < SERVED_S + 30


async def test_a_house_bears_one_mark_however_it_is_written_and_flats_are_known_by_their_unit(
    served: Served,
):
    written = [{}, {"street": "TESTIKATU"}, {"house_number": "8"}, {"unit": "B 12"}]
    cards = []
    for changed in written:
        shipment = await served.shipment(address={**HOME, **changed})
        async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
            cards += (await served.site.read(tx, "shipment_card", [shipment["id"]])).values()
    first, again, other, flat = cards
    assert first.door == again.door == flat.door != other.door
    assert "" not in {card.door for card in cards}
    assert "Testikatu" not in repr(first)
    assert [card.building for card in cards] == [Building.UNKNOWN] * 3 + [Building.APARTMENTS]


async def test_a_depot_that_plans_more_surely_adds_a_cushion_to_new_visits_only(served: Served):
    for number in range(7, 13):
        await served.promised(address={**HOME, "house_number": str(number)})
    await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    await served.follow()
    before = served.clock.moment
    await drive(served)
    served.clock.moment = before
    at = f"/api/v1/depots/{DEPOT}/sureness"
    fresh = (await served.get(at, "lsp")).json()
    assert (fresh["percent"], fresh["changes"], fresh["days"]) == (None, [], None)
    told = await served.client.put(at, json={"percent": 90}, headers=served.bearer("lsp"))
    assert told.status_code == 200, told.text
    assert [(one["by"], one["percent"]) for one in told.json()["changes"]] == [("pihka", 90)]
    refused = await served.client.put(at, json={"percent": 99}, headers=served.bearer("lsp"))
    assert refused.status_code == 422
    assert not (await served.get(at, "kallio")).is_success
    shipment = await served.shipment()
    window = {"depot": DEPOT, "start": f"{DAY}T07:00:00Z", "end": f"{DAY}T09:00:00Z"}
    assert (await served.post(f"/api/v1/shipments/{shipment['id']}/hold", "kallio", window)).is_success
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        loads = await served.site.read(tx, "slot_load", [key_of(DepotId(DEPOT), DAY)])
    cushions = sorted(one.visit.cushion_s for one in loads[key_of(DepotId(DEPOT), DAY)].bookings.values())
    assert cushions[:6] == [0] * 6
    assert cushions[6] > 30
