"""Another address, a pickup point, a safe place: never at the cost of the promise that stands."""

import asyncio
import re
from dataclasses import replace
from typing import Any

import pytest
from tests.web.consignee import cards, pages
from tests.web.consignee.test_links import card, form_key, send
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

from doorstep.domain.promise import PromiseMoved
from doorstep.domain.promise.terms import ChangeTerms, Until
from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.views import key_of
from doorstep.engine.handle import Entry
from doorstep.engine.records import PickupPoint
from doorstep.engine.vault import Address, Words
from doorstep.events import ChangeKind, DeliveryMethod
from doorstep.kernel.ids import PartyId, PersonRef, PickupPointId, PlaceRef, TenantId
from doorstep.kernel.place import Point
from doorstep.web import change_of_mind
from doorstep.web.change_of_mind import NewSlot
from doorstep.web.change_terms import option
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.speech import plain
from doorstep.web.consignee.tracking import tracking_page
from doorstep.web.promising import promise

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TENANT = TenantId(1)
ELSEWHERE = {
    "street": "Testikatu 15",
    "postcode": "00100",
    "city": "Testilä",
    "unit": "A 3",
    "note": "code 12",
}
KIOSK = PickupPoint(
    point=PickupPointId("kiosk"),
    name="Kiosk",
    place=PlaceRef("plc-point-kiosk"),
    position=Point(60.176, 24.951),
    line="Kioskikatu 1",
    hours={"tue": (("10:00", "18:00"),)},
    room=2,
)


async def unlocked(served: Served, **changed: Any) -> tuple[dict[str, Any], str]:
    """A promised delivery, and its link in a browser that passed the step-up."""
    shipment = await served.promised(**changed)
    link = f"/t/{shipment['tracking_token']}"
    answer = await send(served, f"{link}/step-up?next=address", postcode="00100")
    assert answer.headers["location"] == f"{link}/change/address"
    return shipment, link


async def live(served: Served, shipment: dict[str, Any]) -> dict[str, Any]:
    """The shipment's bookings of the day."""
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        loads: dict[str, SlotLoad] = await served.site.read(tx, "slot_load", [key_of(DEPOT, DAY)])
    return {
        key: one for key, one in loads[key_of(DEPOT, DAY)].bookings.items() if one.shipment == shipment["id"]
    }


async def with_kiosk(served: Served, point: PickupPoint = KIOSK) -> None:
    site = served.site
    async with site.desk.store.transaction(site.network(TENANT)) as tx:
        await site.records.put(tx, point.point, point)
        address = Address(street=point.line, point=point.position)
        await site.vault.put(tx, PersonRef("network"), point.place, address)


def times(html: str) -> list[str]:
    return re.findall(r'name="to" value="([^"]+)"', html)


def stands(html: str) -> str:
    found = re.search(r'name="stands" value="([^"]+)"', html)
    assert found
    return found[1]


async def test_every_way_asks_who_it_is_first_and_looking_changes_nothing(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}"
    before = await served.events()
    page = await served.client.get(f"{link}/change")
    assert "What would suit you better?" in page.text
    for name in ("address", "safe-place", "neighbour", "pickup-point"):
        assert f"{link}/change/{name}" in page.text or name == "pickup-point"
        answer = await served.client.get(f"{link}/change/{name}")
        assert answer.headers["location"] == f"{link}/step-up?next={name}"
    assert "Pihka has no pickup point here" in page.text
    assert await served.events() == before


async def test_the_same_time_at_a_new_address_is_offered_first_and_kept(served: Served):
    shipment, link = await unlocked(served)
    old = await card(served, shipment)
    page = (await served.client.get(f"{link}/change/address")).text
    named = await send(served, f"{link}/change/address", form_key=form_key(page), **ELSEWHERE)
    assert named.status_code == 303
    assert await card(served, shipment) == old, "naming an address changes nothing yet"
    page = (await served.client.get(named.headers["location"])).text
    assert "Same time, at the new place" in page
    assert "Testikatu 15" in page
    fields = {"form_key": form_key(page), "stands": stands(page), "to": times(page)[0]}
    answers = [await send(served, named.headers["location"], **fields) for _ in range(2)]
    assert [one.headers["location"] for one in answers] == [f"{link}?saved=new-address"] * 2
    new = await card(served, shipment)
    assert new.promise is not None
    assert old.promise is not None
    assert (new.promise.window, new.promise.kind) == (old.promise.window, ChangeKind.ADDRESS)
    assert new.place != old.place == new.home
    bookings = await live(served, shipment)
    assert list(bookings) == [new.promise.reservation], "one live reservation, and the promise names it"
    assert bookings[new.promise.reservation].visit.place == new.place
    page = (await served.client.get(link)).text
    assert "Testikatu 15" in page
    assert "You chose another address" in page


async def test_an_address_in_doubt_offers_what_may_be_meant_and_one_outside_changes_nothing(served: Served):
    shipment, link = await unlocked(served)
    before = await served.events()
    for street, said in (("Nowhere Lane 999", "cannot find"), ("Testikatu", "not sure which place")):
        answer = await send(
            served, f"{link}/change/address", form_key="k1", **{**ELSEWHERE, "street": street}
        )
        assert answer.status_code == 422
        assert said in answer.text or "cannot find" in answer.text
    assert await served.events() == before
    assert len(await live(served, shipment)) == 1


async def test_a_safe_place_is_a_recorded_change_whose_words_only_the_vault_and_the_driver_know(
    served: Served,
):
    shipment, link = await unlocked(served)
    page = (await served.client.get(f"{link}/change/safe-place")).text
    fields = {"form_key": form_key(page), "stands": stands(page), "words": "Behind the green bench"}
    answers = [await send(served, f"{link}/change/safe-place", **fields) for _ in range(2)]
    assert [one.headers["location"] for one in answers] == [f"{link}?saved=safe-place"] * 2
    told = (await card(served, shipment)).instruction
    assert told is not None
    assert told.method is DeliveryMethod.SAFE_PLACE
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        story = await tx.story(shipment["id"])
        words = await served.site.vault.get(tx, [told.words], Words)
    assert words[told.words].text == "Behind the green bench"
    assert not [one for one in story if "bench" in repr(one.event)]
    assert len(await live(served, shipment)) == 1
    await served.post(f"/api/v1/shipments/{shipment['id']}/arrival", "lsp", {"depot": DEPOT})
    await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    await served.follow()
    served.clock.moment = served.clock.moment.replace(day=16, hour=5)
    tours = [(await served.get("/api/v1/driver/tour", name)).json() for name in ("driver-1", "driver-2")]
    (driver,) = [tour for tour in tours if tour.get("stops")]
    asked = driver["stops"][0]["asked"]
    assert (asked["method"], asked["words"]) == ("safe_place", "Behind the green bench")


async def test_each_step_of_what_was_asked_for_is_on_the_page_once_the_log_says_so(served: Served):
    shipment, link = await unlocked(served)
    page = (await served.client.get(f"{link}/change/safe-place")).text
    fields = {"form_key": form_key(page), "stands": stands(page), "words": "Behind the green bench"}
    await send(served, f"{link}/change/safe-place", **fields)
    await served.post(f"/api/v1/shipments/{shipment['id']}/arrival", "lsp", {"depot": DEPOT})
    await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    await served.follow()
    served.clock.moment = served.clock.moment.replace(day=16, hour=5)
    tours = {
        name: (await served.get("/api/v1/driver/tour", name)).json() for name in ("driver-1", "driver-2")
    }
    (who,) = [name for name, tour in tours.items() if tour.get("stops")]
    stop, (ask,) = tours[who]["stops"][0], tours[who]["asks"]

    async def steps() -> list[tuple[str, str]]:
        html = (await served.client.get(link)).text
        return re.findall(r'<li class="(\w+)"><svg.*?</svg><span>(.*?)<', html, re.DOTALL)

    async def says(kind: str, **more: Any) -> None:
        action = {"id": f"act-{kind}-1", "occurred_at": served.clock.moment.isoformat(), "kind": kind, **more}
        answer = await served.post(
            "/api/v1/driver/actions", who, {"device": "phone-1234", "actions": [action]}
        )
        assert [one["result"] for one in answer.json()["results"]] == ["recorded"], answer.text

    listed = [("done", "Accepted by Kallio Coffee"), ("done", "On the list of the tour")]
    to_come = ("On the driver\u2019s device", "Read by the driver", "Done as you asked")
    assert await steps() == listed + [("open", f"Still to come: {step}") for step in to_come]
    await says("received", asks=[ask])
    assert (await served.get("/api/v1/driver/tour", who)).json()["asks"] == []
    assert (await steps())[2:4] == [("done", to_come[0]), ("open", f"Still to come: {to_come[1]}")]
    await says("read", stop=stop["id"], asks=[ask])
    assert (await steps())[3] == ("done", to_come[1])
    await says("loaded", parcels=[stop["parcels"][0]["id"]])
    await says("started", parcels=[stop["parcels"][0]["id"]])
    await says("delivered", stop=stop["id"], method="mailbox", missed="not_safe", asks=[ask])
    assert (await steps())[4] == ("missed", "Not as you asked: in your mailbox")
    assert "It was not safe there, the driver says." in (await served.client.get(link)).text


async def test_goods_that_somebody_must_take_are_left_nowhere_and_the_page_says_who_decided(served: Served):
    shipment, link = await unlocked(served, attendance="attended")
    page = (await served.client.get(f"{link}/change")).text
    assert page.count("Somebody has to take these goods in person. Decided by Kallio Coffee.") >= 2
    page = (await served.client.get(f"{link}/change/reception")).text
    fields = {"form_key": form_key(page), "stands": stands(page), "words": "Kino Orion, ticket desk"}
    answer = await send(served, f"{link}/change/reception", **fields)
    assert answer.headers["location"] == f"{link}?saved=reception", "a desk takes it in person"
    told = (await card(served, shipment)).instruction
    assert told is not None
    assert told.method is DeliveryMethod.RECEPTION


async def test_who_is_at_home_from_a_time_of_day_on_sees_the_windows_after_it(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}/change"
    whole = (await served.client.get(link)).text
    hours = re.findall(r"after=(\d\d%3A\d\d)", whole)
    assert hours, "the page offers times of day"
    assert "I will be home" in whole
    late = (await served.client.get(f"{link}?after={hours[-1]}")).text
    assert times(late)
    assert set(times(late)) <= set(times(whole))
    assert 'aria-current="true">after ' in late
    none = (await served.client.get(f"{link}?after=23:59")).text
    assert times(none) == []
    assert "No time after 23:59 can be kept in these days." in none
    for nonsense in ("later", "99:99", "<b>", "0"):
        odd = (await served.client.get(link, params={"after": nonsense})).text
        assert times(odd) == times(whole)
    wish = {"after": hours[-1].replace("%3A", ":")}
    asked = await served.post(f"/api/v1/shipments/{shipment['id']}/places/slots", "kallio", wish)
    found = [one for one in asked.json()["offers"] if one["available"]]
    assert 0 < len(found) <= len(times(late)) + 1, "the promised one is an offer of the interface too"


async def test_a_page_that_shows_an_older_promise_changes_nothing_and_says_so(served: Served):
    shipment, link = await unlocked(served)
    old = (await served.client.get(f"{link}/change")).text
    fresh = (await served.client.get(f"{link}/change")).text
    await send(served, f"{link}/change", form_key=form_key(fresh), stands=stands(fresh), to=times(fresh)[-1])
    first = await card(served, shipment)
    answer = await send(
        served, f"{link}/change", form_key=form_key(old), stands=stands(old), to=times(old)[-1]
    )
    assert answer.status_code == 409
    assert "was changed meanwhile" in answer.text
    assert await card(served, shipment) == first


async def test_two_who_choose_at_once_leave_one_promise_and_one_reservation(served: Served):
    shipment = await served.promised()
    seen = await card(served, shipment)
    site = served.site
    assert seen.promise is not None
    offers = await change_of_mind.offers_at(site, TENANT, seen, PlaceRef(""))
    wishes = [NewSlot(depot=one.depot, window=one.window) for one in offers if not one.limit]

    async def choose(number: int) -> str:
        entry = Entry(source="test", key=f"who-{number}", actor=PartyId("test"))
        try:
            await change_of_mind.change(site, TENANT, seen, wishes[number % len(wishes)], entry)
        except PromiseMoved:
            return "told"
        return "changed"

    assert sorted(await asyncio.gather(*(choose(number) for number in range(4)))) == [
        "changed", "told", "told", "told",
    ]  # fmt: skip
    now = await card(served, shipment)
    assert now.promise is not None
    assert list(await live(served, shipment)) == [now.promise.reservation]


async def test_a_hold_that_was_let_go_before_it_was_confirmed_leaves_the_old_promise(served: Served):
    shipment = await served.promised()
    seen, site = await card(served, shipment), served.site
    offers = await change_of_mind.offers_at(site, TENANT, seen, PlaceRef(""))
    wish = NewSlot(depot=offers[-1].depot, window=offers[-1].window)
    held = await change_of_mind.hold(
        site, TENANT, seen, wish, Entry(source="t", key="h", actor=PartyId("test"))
    )
    # Killed here, a hold is all that is left of a change: the promise stands, and the hold runs out.
    assert await card(served, shipment) == seen
    taken = (held.depot, held.day, held.reservation)
    await change_of_mind.slots.release(
        site, TENANT, taken, reason="expired", entry=Entry(source="t", key="r", actor=PartyId("test"))
    )
    with pytest.raises(Exception, match="not held"):
        await promise(site, TENANT, seen, taken, Entry(source="t", key="p", actor=PartyId("test")))
    assert seen.promise is not None
    assert list(await live(served, shipment)) == [seen.promise.reservation]


async def test_the_step_up_asks_for_the_address_of_the_order_wherever_it_goes(served: Served):
    await with_kiosk(served, replace(KIOSK, postcode="99999"))
    shipment, link = await unlocked(served)
    where = f"{link}/change/pickup-point?at=kiosk"
    page = (await served.client.get(where)).text
    await send(served, where, form_key=form_key(page), to=times(page)[0])
    served.client.cookies.clear()
    assert (await card(served, shipment)).place == KIOSK.place
    assert (await send(served, f"{link}/step-up", postcode="99999")).status_code == 422
    assert (await send(served, f"{link}/step-up", postcode="00100")).status_code == 303


async def test_the_api_changes_a_delivery_as_the_page_does_and_says_what_is_possible(served: Served):
    shipment = await served.promised()
    at = f"/api/v1/shipments/{shipment['id']}"
    told = (await served.get(f"{at}/changes", "kallio")).json()
    assert {one["kind"]: one["possible"] for one in told["changes"]} == {"hold": False} | dict.fromkeys(
        ("slot", "address", "pickup_point", "safe_place", "neighbour", "reception", "access"), True
    )
    address = {"street": "Testikatu", "house_number": "15", "postcode": "00100", "city": "Testilä"}
    named = (await served.post(f"{at}/places", "kallio", {"address": address})).json()
    assert named["verdict"] == "located"
    offers = (await served.post(f"{at}/places/slots", "kallio", {"place": named["place"]})).json()["offers"]
    wish = {
        "kind": "address",
        "place": named["place"],
        **{n: offers[0][n] for n in ("depot", "start", "end")},
    }
    key = {"idempotency-key": "one-change"}
    first = await served.post(f"{at}/changes", "kallio", wish, **key)
    assert first.status_code == 201, first.text
    assert (await served.post(f"{at}/changes", "kallio", wish, **key)).json() == first.json()
    safe = {"kind": "safe_place", "words": "In the bicycle shed"}
    assert (await served.post(f"{at}/changes", "kallio", safe)).json()["method"] == "safe_place"
    for body, code in (
        ({"kind": "safe_place"}, "change.words_missing"),
        ({"kind": "address"}, "change.incomplete"),
        ({**wish, "place": "somebody-else"}, "place.unknown"),
    ):
        assert (await served.post(f"{at}/changes", "kallio", body)).json()["code"] == code
    assert (await served.get(f"{at}/changes", "nordhem")).status_code == 404
    assert len(await live(served, shipment)) == 1


def test_when_the_van_has_left_a_safe_place_is_still_offered_where_the_terms_allow_it():
    terms = (ChangeTerms(kind=ChangeKind.SAFE_PLACE, until=Until.DOOR),)
    facts = pages.facts(cards.COMING)
    allowed = replace(facts, brand=replace(facts.brand, change_terms=terms))
    assert plain(side_of(allowed).action.small) == "The time is fixed, a safe place is still possible"
    at_door = replace(allowed, card=cards.AT_DOOR)
    found = option(at_door.card, at_door.brand, ChangeKind.SAFE_PLACE, at_door.now)
    assert found.limit == "door"
    assert option(facts.card, facts.brand, ChangeKind.SAFE_PLACE, facts.now).limit == "not_offered"


def side_of(facts):
    return tracking_page(facts, pages.speech(facts.brand), Links(base="/t/x")).side
