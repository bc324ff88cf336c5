"""Holding a delivery while somebody is away: kept by the depot, and never at the cost of the old promise."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from tests.web.consignee.test_change_of_mind import TENANT, live, stands, times, unlocked
from tests.web.consignee.test_links import card, form_key, send
from tests.web.served import AT, DAY, DEPOT, Served, brand_named, cluster, database, served

from doorstep.domain.promise.terms import ChangeTerms
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.domain.tracking.card import ParcelCard, PromiseVersion, ShipmentCard
from doorstep.domain.tracking.health import Health, health, is_kept
from doorstep.domain.tracking.timeline import staff_timeline
from doorstep.engine.records import Depot, DepotStorage
from doorstep.events import ChangeKind
from doorstep.kernel.ids import DepotId, EventId, ParcelId, PartyId, PlaceRef, ReservationId, ShipmentId
from doorstep.kernel.party import Cause
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.web.console.names import Names
from doorstep.web.console.story import Telling, story
from doorstep.web.holiday import hold_option, holding

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.timeout(180)]
BACK, NEXT = "2026-06-20", "2026-06-22"
"""A Saturday; no delivery is on the Sunday after it."""
STORAGE = DepotStorage(depot=DEPOT, days=10)


async def with_storage(served: Served, storage: DepotStorage = STORAGE) -> None:
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        await served.site.records.put(tx, DEPOT, storage)


async def kept_from(served: Served, link: str, back: str = BACK, **fields: str) -> Any:
    page = (await served.client.get(f"{link}/change/hold?at={back}")).text
    sent = {"form_key": form_key(page), "stands": stands(page), "to": times(page)[0], **fields}
    return await send(served, f"{link}/change/hold?at={back}", **sent)


async def days_open(served: Served) -> list[str]:
    keys = [key_of(DEPOT, f"2026-06-{day}") for day in range(15, 31)]
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        loads: dict[str, SlotLoad] = await served.site.read(tx, "slot_load", keys)
    return sorted(load.day for load in loads.values() if load.version)


@pytest.mark.database
async def test_the_depot_keeps_it_and_a_real_window_from_that_day_on_is_promised(served: Served):
    await with_storage(served)
    shipment, link = await unlocked(served)
    assert "Hold while you are away" in (await served.client.get(f"{link}/change")).text
    days = (await served.client.get(f"{link}/change/hold")).text
    assert "Saturday 20 June" in days
    page = (await served.client.get(f"{link}/change/hold?at={BACK}")).text
    assert "Kept until" in page
    assert "Sunday" not in page.split('id="time"')[1], "nobody delivers on a Sunday that was not opened"
    assert await days_open(served) == [DAY], "looking opens no day"
    answer = await kept_from(served, link)
    assert answer.headers["location"] == f"{link}?saved=hold"
    assert await days_open(served) == [DAY, BACK]
    known = await card(served, shipment)
    assert known.promise is not None
    assert known.promise.kind is ChangeKind.HOLD
    assert known.promise.window.start >= datetime(2026, 6, 19, 21, tzinfo=UTC)
    assert known.promise.kept_until == known.parcels[0].held_until == datetime(2026, 6, 19, 21, tzinfo=UTC)
    assert await live(served, shipment) == {}, "the old window is free again"
    assert health(known, at=served.clock.now()).health is Health.ON_PROMISE, "nothing is wrong with it"
    shown = (await served.client.get(link)).text
    assert "We keep it until you are back" not in shown
    assert "You are away: it comes" in shown
    assert "Still to come: Kept at the depot" in shown, "it has not come to the depot yet"
    await served.post(f"/api/v1/shipments/{shipment['id']}/arrival", "lsp", {"depot": DEPOT})
    shown = (await served.client.get(link)).text
    assert "at the depot, Depot. Kept until: Saturday 20 June" in shown
    assert "Still to come: Kept at the depot" not in shown


@pytest.mark.database
async def test_staff_see_that_it_is_kept_and_loading_it_for_its_day_ends_that(served: Served):
    await with_storage(served)
    shipment, link = await unlocked(served)
    await kept_from(served, link)
    await served.post(f"/api/v1/shipments/{shipment['id']}/arrival", "lsp", {"depot": DEPOT})
    known = await card(served, shipment)
    assert is_kept(known.parcels[0])
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        told = staff_timeline(ShipmentId(shipment["id"]), await tx.story(shipment["id"]))
    lines = story(told, (), Telling(names=Names(), now=AT, zone=OF_DEPOT.zone, subjects={}))
    words = {line.text: line.small for line in lines}
    assert words["Kept at the depot for the consignee, who is away"] == "Until Saturday 20 June"
    served.clock.moment = datetime(2026, 6, 20, 4, 0, tzinfo=UTC)
    await served.post(f"/api/v1/plans/{DEPOT}/{BACK}/publish", "lsp", {})
    await served.follow()
    tours = {name: (await served.get("/api/v1/driver/tour", name)) for name in ("driver-1", "driver-2")}
    (who, tour) = next((n, t.json()) for n, t in tours.items() if t.status_code == 200 and t.json()["stops"])
    parcels = [tour["stops"][0]["parcels"][0]["id"]]
    said = [
        {
            "id": "act-load-1",
            "occurred_at": served.clock.moment.isoformat(),
            "kind": "loaded",
            "parcels": parcels,
        }
    ]
    answer = await served.post("/api/v1/driver/actions", who, {"device": "phone-1234", "actions": said})
    assert [one["result"] for one in answer.json()["results"]] == ["recorded"], answer.text
    known = await card(served, shipment)
    assert not is_kept(known.parcels[0])
    assert known.parcels[0].loaded_at is not None


@pytest.mark.database
async def test_the_old_promise_stays_when_the_new_one_cannot_be_kept(served: Served):
    await with_storage(served)
    shipment, link = await unlocked(served)
    before = (await card(served, shipment)).promise
    page = (await served.client.get(f"{link}/change/hold?at={BACK}")).text
    depot, start, end = times(page)[0].rsplit("|", 2)
    hour = 3600
    wrong = {
        "none such": f"{depot}|{int(start) + hour}|{int(end) + hour}",
        "too early": f"{depot}|{int(start) - 48 * hour}|{int(end) - 48 * hour}",
        "too late": f"{depot}|{int(start) + 240 * hour}|{int(end) + 240 * hour}",
        "elsewhere": f"depot-9|{start}|{end}",
    }
    for why, to in wrong.items():
        answer = await kept_from(served, link, to=to)
        assert answer.status_code in (303, 404, 409), why
        known = await card(served, shipment)
        assert known.promise == before, why
        assert not known.parcels[0].held_at, why
    assert len(await live(served, shipment)) == 1


@pytest.mark.database
async def test_of_two_people_who_hold_it_at_once_one_wins_and_the_other_is_told(served: Served):
    await with_storage(served)
    shipment, link = await unlocked(served)
    page = (await served.client.get(f"{link}/change/hold?at={BACK}")).text
    other = (await served.client.get(f"{link}/change/hold?at={BACK}")).text
    first, second = times(page)[0], times(other)[1]
    answers = await asyncio.gather(
        *(
            send(
                served,
                f"{link}/change/hold?at={BACK}",
                form_key=form_key(html),
                stands=stands(html),
                to=to,
            )
            for html, to in ((page, first), (other, second))
        )
    )
    places = sorted(answer.headers["location"].split("?")[1] for answer in answers)
    assert places == ["problem=stale", "saved=hold"]
    assert len((await card(served, shipment)).promises) == 2


@pytest.mark.database
async def test_an_earlier_time_chosen_later_ends_the_keeping(served: Served):
    await with_storage(served)
    shipment, link = await unlocked(served)
    await kept_from(served, link)
    page = (await served.client.get(f"{link}/change")).text
    sent = {"form_key": form_key(page), "stands": stands(page), "to": times(page)[0]}
    answer = await send(served, f"{link}/change", **sent)
    assert answer.headers["location"] == f"{link}?saved=changed"
    known = await card(served, shipment)
    assert not is_kept(known.parcels[0])
    assert known.promise is not None
    assert known.promise.kept_until is None


@pytest.mark.database
async def test_without_storage_it_is_greyed_with_the_reason_and_needs_the_step_up(served: Served):
    shipment, link = await unlocked(served)
    page = (await served.client.get(f"{link}/change")).text
    assert "Pihka cannot keep parcels at this depot" in page
    assert f"{link}/change/hold" not in page
    answer = await served.client.get(f"{link}/change/hold")
    assert answer.headers["location"] == f"{link}/change"
    await with_storage(served)
    served.client.cookies.clear()
    answer = await served.client.get(f"{link}/change/hold")
    assert answer.headers["location"] == f"{link}/step-up?next=hold"
    possible = (await served.get(f"/api/v1/shipments/{shipment['id']}/changes", "kallio")).json()["changes"]
    (hold,) = [one for one in possible if one["kind"] == "hold"]
    assert (hold["possible"], hold["until"]) == (True, "loaded")


@pytest.mark.database
async def test_the_api_holds_it_too_and_says_why_it_cannot(served: Served):
    await with_storage(served)
    shipment, _ = await unlocked(served)
    at = f"/api/v1/shipments/{shipment['id']}"
    offers = (await served.post(f"{at}/places/slots", "kallio", {"back_on": BACK})).json()["offers"]
    first = next(one for one in offers if one["available"])
    wish = {"kind": "hold", "back_on": BACK, **{name: first[name] for name in ("depot", "start", "end")}}
    too_long = await served.post(f"{at}/changes", "kallio", wish | {"back_on": "2026-06-29"})
    assert (too_long.status_code, too_long.json()["code"]) == (409, "change.hold_too_long")
    early = await served.post(f"{at}/changes", "kallio", wish | {"back_on": "2026-06-21"})
    assert early.json()["code"] == "change.not_back_yet"
    nothing = await served.post(f"{at}/changes", "kallio", {**wish, "back_on": None})
    assert nothing.json()["code"] == "change.incomplete"
    done = await served.post(f"{at}/changes", "kallio", wish)
    assert done.status_code == 201, done.text
    assert (await card(served, shipment)).parcels[0].held_cause is Cause.CONSIGNEE_ASKED_LATER


@pytest.mark.database
async def test_storage_is_set_by_the_network_alone(served: Served):
    url, wish = (
        f"/api/v1/depots/{DEPOT}/storage",
        {"days": 7, "weekdays": [4, 0, 0], "closed": ["2026-12-24"]},
    )
    shut = {"days": 0, "weekdays": [0, 1, 2, 3, 4, 5], "closed": []}
    assert (await served.get(url, "lsp")).json() == shut
    set_ = await served.client.put(url, json=wish, headers=served.bearer("lsp"))
    assert set_.json() == {"days": 7, "weekdays": [0, 4], "closed": ["2026-12-24"]}
    refused = await served.client.put(url, json=wish, headers=served.bearer("kallio"))
    assert refused.status_code == 409, "a brand is no network"
    bad = await served.client.put(url, json=wish | {"weekdays": [7]}, headers=served.bearer("lsp"))
    assert bad.status_code == 422


# ------------------------------------------------------------------ without a database

OF_DEPOT = Depot(
    depot=DepotId(DEPOT),
    name="Depot",
    zone="Europe/Helsinki",
    place=PlaceRef("plc"),
    point=Point(60.0, 25.0),
    line="Varastokatu 1",
    lsp=PartyId("pihka"),
)
KALLIO = brand_named("kallio")
PROMISED = Window(datetime(2026, 6, 16, 5, tzinfo=UTC), datetime(2026, 6, 16, 7, tzinfo=UTC))


def promised(window: Window = PROMISED, *, came: datetime | None = None) -> ShipmentCard:
    version = PromiseVersion(
        event=EventId("e"), made_at=AT, window=window, depot=DEPOT, reservation=ReservationId("r")
    )
    parcel = ParcelCard(parcel=ParcelId("p"), reference="1", weight_g=1, at_depot_at=came)
    return ShipmentCard(
        shipment=ShipmentId("s"), brand=KALLIO.party, accepted_at=AT, parcels=(parcel,), promises=(version,)
    )


def test_the_days_are_counted_from_the_first_promise_and_from_when_it_came():
    found = holding(promised(), KALLIO, OF_DEPOT, STORAGE, AT)
    assert found is not None
    assert (found.first, found.last) == (date(2026, 6, 17), date(2026, 6, 26))
    came = holding(promised(came=AT - timedelta(days=4)), KALLIO, OF_DEPOT, STORAGE, AT)
    assert came is not None
    assert came.last == date(2026, 6, 21), "the depot's days are counted from the day the parcels came"


def test_holding_again_gains_no_time():
    later = Window(PROMISED.start + timedelta(days=8), PROMISED.end + timedelta(days=8))
    again = promised(later)
    again = replace(again, promises=(*promised().promises, *again.promises))
    found = holding(again, KALLIO, OF_DEPOT, STORAGE, AT)
    assert found is not None
    assert found.last == date(2026, 6, 26)


@pytest.mark.parametrize(
    ("storage", "terms", "why"),
    [
        (None, KALLIO.change_terms, "no_storage"),
        (replace(STORAGE, days=0), KALLIO.change_terms, "no_storage"),
        (STORAGE, (), "not_offered"),
        (STORAGE, (ChangeTerms(kind=ChangeKind.HOLD, most_days=14),), ""),
    ],
)
def test_what_brand_and_depot_do_not_allow_is_said(
    storage: DepotStorage | None, terms: tuple[ChangeTerms, ...], why: str
):
    brand = replace(KALLIO, change_terms=terms)
    assert hold_option(promised(), brand, OF_DEPOT, storage, AT).limit == why


def test_a_hold_that_its_consignee_asked_for_is_no_trouble_and_one_that_happened_is():
    kept = ParcelCard(
        parcel=ParcelId("p"),
        reference="1",
        weight_g=1,
        held_at=AT + timedelta(minutes=1),
        held_cause=Cause.CONSIGNEE_ASKED_LATER,
        held_until=AT + timedelta(days=3),
    )
    waits = replace(promised(), parcels=(kept,))
    assert health(waits, at=AT + timedelta(minutes=2)).health is Health.ON_PROMISE
    stopped = replace(
        promised(), parcels=(replace(kept, held_cause=Cause.LSP_LEFT_AT_DEPOT, held_until=None),)
    )
    assert health(stopped, at=AT + timedelta(minutes=2)).health is Health.BLOCKED
