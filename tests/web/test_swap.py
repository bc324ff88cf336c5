"""A change of mind on a full day, over a real site: the new window is kept because the old visit leaves."""

import asyncio
from typing import Any

import pytest
from tests.web.consignee.test_change_of_mind import form_key, live, send, stands, times
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
# No plan exists for what is asked here, and PyVRP says so.
pytestmark += [pytest.mark.filterwarnings("ignore::pyvrp.exceptions.PenaltyBoundWarning")]
HEAVY = {"parcels": [{"weight_g": 600_000}]}
"""A load that fills a van: with one for each van the day is full."""


async def full_day(served: Served) -> list[dict[str, Any]]:
    return [await served.promised(**HEAVY) for _ in range(2)]


def at(shipment: dict[str, Any]) -> str:
    return f"/api/v1/shipments/{shipment['id']}"


async def offered(served: Served, shipment: dict[str, Any], path: str) -> list[dict[str, Any]]:
    answer = await served.post(f"{at(shipment)}/{path}", "kallio", {"days": 2})
    return [offer for offer in answer.json()["offers"] if offer["available"]]


async def promised(served: Served, shipment: dict[str, Any]) -> dict[str, Any]:
    return (await served.get(at(shipment), "kallio")).json()["promise"]


def to(offer: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "slot", "depot": DEPOT, "start": offer["start"], "end": offer["end"]}


async def test_the_windows_of_a_full_day_are_open_to_whoever_gives_up_his_own(served: Served):
    one, other = await full_day(served)
    stranger = await served.shipment(**HEAVY)
    assert await offered(served, stranger, "slots") == []
    assert await offered(served, one, "slots") == [], "beside the old one there is no room"
    open_ones = await offered(served, one, "places/slots")
    before = await promised(served, one)
    later = next(offer for offer in open_ones if offer["start"] != before["start"])
    refused = await served.post(
        f"{at(one)}/hold", "kallio", {name: later[name] for name in ("depot", "start", "end")}
    )
    assert refused.json()["code"] == "slots.not_deliverable"

    headers = served.bearer("kallio")
    answers = [
        await served.client.post(f"{at(one)}/changes", json=to(later), headers=headers) for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["promise"]["start"] == later["start"] == (await promised(served, one))["start"]
    (booking,) = (await live(served, one)).values()
    assert booking.confirmed
    assert len(await live(served, other)) == 1
    told = (await served.get(f"{at(one)}/promises", "kallio")).json()["promises"]
    assert len(told) == 2
    assert told[-1]["offer"], "the list it was chosen from is kept with it"


async def test_of_two_changes_at_once_one_is_made_and_nobody_is_left_without(served: Served):
    one, _ = await full_day(served)
    open_ones = await offered(served, one, "places/slots")
    answers = await asyncio.gather(
        *(served.post(f"{at(one)}/changes", "kallio", to(offer)) for offer in (open_ones * 2)[:4])
    )
    codes = sorted(answer.status_code for answer in answers)
    assert codes[0] == 201, [answer.text for answer in answers]
    assert set(codes) <= {201, 409}
    (booking,) = (await live(served, one)).values()
    shown = await promised(served, one)
    assert booking.confirmed
    assert booking.visit.window.start.isoformat().replace("+00:00", "Z") == shown["start"]


async def test_a_change_that_cannot_be_kept_leaves_the_promise_and_its_booking(served: Served):
    one, _ = await full_day(served)
    before, booked = await promised(served, one), await live(served, one)
    never = to(before) | {"start": "2026-06-16T01:00:00Z", "end": "2026-06-16T02:00:00Z"}
    assert (await served.post(f"{at(one)}/changes", "kallio", never)).status_code == 409
    assert (await promised(served, one), await live(served, one)) == (before, booked)


async def test_the_change_page_shows_such_windows_and_marks_none(served: Served):
    one, _ = await full_day(served)
    link = f"/t/{one['tracking_token']}/change"
    page = (await served.client.get(link)).text
    assert len(times(page)) == 1
    assert not [line for line in page.split("<input") if 'name="to"' in line and " checked" in line]
    fields = {"form_key": form_key(page), "stands": stands(page), "to": times(page)[-1]}
    answer = await send(served, link, **fields)
    assert answer.headers["location"].endswith("saved=changed")
    assert len(await live(served, one)) == 1


async def test_an_address_where_a_visit_is_promised_is_changed_by_a_change_of_mind_only(served: Served):
    shipment = await served.promised()
    before = await served.events()
    fix = {"address": {"street": "Testikatu", "house_number": "9", "postcode": "00100", "city": "Testilä"}}
    refused = await served.post(f"{at(shipment)}/address", "kallio", fix)
    assert (refused.status_code, refused.json()["code"]) == (409, "address.promise_stands")
    assert "/changes" in refused.json()["detail"]
    assert await served.events() == before
    fresh, asked = await served.shipment(), served.bearer("kallio")
    for _ in range(2):
        told = await served.client.post(f"{at(fresh)}/address", json=fix, headers=asked)
        assert told.json() == {"verdict": "located"}


async def test_a_corrected_address_is_another_place_and_what_was_held_at_the_old_is_let_go(served: Served):
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    fresh = await served.shipment()
    open_ones = await offered(served, fresh, "slots")
    wish = {name: open_ones[0][name] for name in ("depot", "start", "end")}
    await served.post(f"{at(fresh)}/hold", "kallio", wish)
    (before,) = (await live(served, fresh)).values()
    fix = {"address": {"street": "Testikatu", "house_number": "15", "postcode": "00100", "city": "Testilä"}}
    assert (await served.post(f"{at(fresh)}/address", "kallio", fix)).status_code == 200
    assert await live(served, fresh) == {}, "it was held for another door"
    assert (await served.post(f"{at(fresh)}/address", "kallio", fix)).status_code == 200
    await served.post(f"{at(fresh)}/hold", "kallio", wish)
    (after,) = (await live(served, fresh)).values()
    assert after.visit.place != before.visit.place, "roads remember a place by its name"
