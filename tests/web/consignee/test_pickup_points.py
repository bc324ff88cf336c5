"""A pickup point as the new place: open then, with room, and counted by everybody who goes there."""

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from tests.web.consignee.test_change_of_mind import KIOSK, TENANT, live, stands, times, unlocked, with_kiosk
from tests.web.consignee.test_links import card, form_key, send
from tests.web.served import DEPOT, Served, cluster, database, served

from doorstep.engine.handle import Entry
from doorstep.kernel.ids import PartyId
from doorstep.kernel.time import Window
from doorstep.web import change_of_mind, slots
from doorstep.web.change_of_mind import NewSlot

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


async def test_a_pickup_point_takes_it_while_it_is_open_and_has_room(served: Served):
    await with_kiosk(served)
    shipment, link = await unlocked(served)
    page = (await served.client.get(f"{link}/change/pickup-point")).text
    assert "Kioskikatu 1" in page
    assert "Tue 10:00" in page
    where = f"{link}/change/pickup-point?at=kiosk"
    page = (await served.client.get(where)).text
    assert "The pickup point is closed then" in page, "eight to ten is before it opens"
    (to,) = times(page)
    await send(served, where, form_key=form_key(page), stands=stands(page), to=to)
    moved = await card(served, shipment)
    assert moved.promise is not None
    assert (moved.place, moved.promise.point) == (KIOSK.place, KIOSK.point)
    assert list(await live(served, shipment)) == [moved.promise.reservation]
    page = (await served.client.get(link)).text
    assert "Kiosk, Kioskikatu 1" in page
    assert moved.brand_reference in page


async def test_a_pickup_point_counts_what_is_on_its_way_there_and_takes_no_more_than_it_has_room_for(
    served: Served,
):
    await with_kiosk(served, replace(KIOSK, room=1))
    _, link = await unlocked(served)
    where = f"{link}/change/pickup-point?at=kiosk"
    page = (await served.client.get(where)).text
    await send(served, where, form_key=form_key(page), to=times(page)[0])
    other, link = await unlocked(served)
    assert "No room just now" in (await served.client.get(f"{link}/change/pickup-point")).text
    before = await card(served, other)
    answer = await send(served, f"{link}/change/pickup-point?at=kiosk", form_key="k", to=times(page)[0])
    assert answer.status_code == 409
    assert await card(served, other) == before
    assert len(await live(served, other)) == 1


async def test_the_last_room_at_a_point_goes_to_one_of_two_and_comes_back_with_a_hold_that_is_let_go(
    served: Served,
):
    await with_kiosk(served, replace(KIOSK, room=1, hours={"tue": (("07:00", "18:00"),)}))
    shipments = [await served.promised() for _ in range(3)]

    def changes(shipment: dict[str, Any], **wish: str):
        return served.post(f"/api/v1/shipments/{shipment['id']}/changes", "kallio", wish)

    at = {"pickup_point": "kiosk", "days": 2}
    asked = await served.post(f"/api/v1/shipments/{shipments[0]['id']}/places/slots", "kallio", at)
    offers = [offer for offer in asked.json()["offers"] if offer["available"]]
    wishes = [
        {"kind": "pickup_point", "pickup_point": "kiosk", "depot": DEPOT}
        | {name: offer[name] for name in ("start", "end")}
        for offer in offers
    ]
    first = await card(served, shipments[0])
    window = Window(*(datetime.fromisoformat(wishes[0][name]) for name in ("start", "end")))
    entry = Entry(source="test", key="hold", actor=PartyId("kallio"))
    wish = NewSlot(depot=DEPOT, window=window, place=KIOSK.place)
    held = await change_of_mind.hold(served.site, TENANT, first, wish, entry)
    full = await changes(shipments[1], **wishes[0])
    assert (full.status_code, full.json()["code"]) == (409, "pickup_point.full")
    await slots.release(
        served.site,
        TENANT,
        (held.depot, held.day, held.reservation),
        reason="cancelled",
        entry=replace(entry, key="let-go"),
    )
    told = await asyncio.gather(
        *(changes(one, **wish) for one, wish in zip(shipments[1:], (wishes * 2)[:2], strict=True))
    )
    assert sorted(one.status_code for one in told) == [201, 409]
    assert {one.json().get("code") for one in told} == {None, "pickup_point.full"}
    shown = (await served.get("/api/v1/pickup-points", "lsp")).json()["pickup_points"]
    assert [one["room_left"] for one in shown] == [0]


async def test_pickup_points_are_the_lsps_to_set_up(served: Served):
    point = {"name": "Kiosk", "line": "Tori 1", "lat": 60.176, "lon": 24.951, "room": 3, "hours": {}}
    headers = served.bearer("lsp")
    made = await served.client.put("/api/v1/pickup-points/kiosk", json=point, headers=headers)
    assert (made.status_code, made.json()["room_left"]) == (200, 3)
    far = await served.client.put("/api/v1/pickup-points/far", json={**point, "lat": 10.0}, headers=headers)
    assert far.json()["code"] == "place.outside_region"
    other = await served.client.put("/api/v1/pickup-points/x", json=point, headers=served.bearer("kallio"))
    assert other.status_code == 409
    told = (await served.get("/api/v1/pickup-points", "kallio")).json()["pickup_points"]
    assert [one["name"] for one in told] == ["Kiosk"]
