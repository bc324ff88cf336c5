"""How to get to a door: sealed, a gate code for the driver alone, gone when its time is up."""

import html
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tests.web.consignee import cards, pages
from tests.web.consignee.test_change_of_mind import TENANT, stands, unlocked
from tests.web.consignee.test_links import card, form_key, send
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

from doorstep.domain.promise.terms import ChangeTerms, Until
from doorstep.engine.ports import Job
from doorstep.engine.vault import Access, Words
from doorstep.events import ChangeKind
from doorstep.kernel.ids import PickupPointId, TenantId
from doorstep.main.jobs import VaultJobs
from doorstep.reactions.outcome_erases_gate_code import ERASE_CODE
from doorstep.web.change_terms import option

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.timeout(180)]
TOLD = {"floor": "3rd", "bell": "Laine", "note": "Lift on the left 🛗"}
CODE = "4711#"


async def told(served: Served, link: str, **fields: str) -> Any:
    page = (await served.client.get(f"{link}/change/access")).text
    given = {"form_key": form_key(page), "stands": stands(page), **TOLD, "code": CODE, **fields}
    return await send(served, f"{link}/change/access", **given)


async def sealed(served: Served, *refs: str) -> dict[str, str]:
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        return {ref: one.text for ref, one in (await served.site.vault.get(tx, refs, Words)).items()}


async def erase(served: Served, shipment: dict[str, Any]) -> None:
    """What the timer does when it is due."""
    facts = {"shipment": str(shipment["id"])}
    due = served.clock.now()
    job = Job(id=1, tenant=TenantId(1), kind=ERASE_CODE, key="k", due=due, attempt=1, facts=facts)
    await VaultJobs(site=served.site).erase_code(job)


@pytest.mark.database
async def test_a_gate_code_is_sealed_and_shown_to_no_desk_nor_to_who_told_it(served: Served):
    shipment, link = await unlocked(served)
    page = (await served.client.get(f"{link}/change/access")).text
    assert "24 hours after the delivery has ended" in page
    answer = await told(served, link)
    assert answer.headers["location"] == f"{link}?saved=access"
    line = (await card(served, shipment)).access
    assert line is not None
    assert await sealed(served, line.code) == {line.code: CODE}
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        story = await tx.story(shipment["id"])
        access = await served.site.vault.get(tx, [line.words], Access)
    assert access[line.words] == Access(**TOLD)
    assert not [one for one in story if CODE in repr(one.event) or "Laine" in repr(one.event)]
    page = (await served.client.get(f"{link}/change/access")).text
    assert CODE not in page, "not even who told it is shown it again"
    assert "A gate code is kept" in page
    assert "Lift on the left" in (await served.client.get(link)).text
    for who in ("lsp", "kallio"):
        shown = await served.get(f"/api/v1/shipments/{shipment['id']}", who)
        assert CODE not in shown.text
        assert line.code not in shown.text


class Van:
    """The driver with a tour, and a phone that says what is done."""

    def __init__(self, served: Served, who: str) -> None:
        self.served, self.who = served, who

    async def says(self, kind: str, **more: Any) -> None:
        at = self.served.clock.moment.isoformat()
        sent = [{"id": f"act-{kind}-1", "occurred_at": at, "kind": kind, **more}]
        body = {"device": "phone-1234", "actions": sent}
        answer = await self.served.post("/api/v1/driver/actions", self.who, body)
        assert [one["result"] for one in answer.json()["results"]] == ["recorded"], answer.text

    async def stop(self) -> dict[str, Any]:
        return (await self.served.get("/api/v1/driver/tour", self.who)).json()["stops"][0]


async def on_tour(served: Served, shipment: dict[str, Any]) -> Van:
    await served.post(f"/api/v1/shipments/{shipment['id']}/arrival", "lsp", {"depot": DEPOT})
    await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    await served.follow()
    served.clock.moment = served.clock.moment.replace(day=16, hour=5)
    tours = {name: await served.get("/api/v1/driver/tour", name) for name in ("driver-1", "driver-2")}
    (who,) = [name for name, tour in tours.items() if tour.json().get("stops")]
    return Van(served, who)


@pytest.mark.database
async def test_the_driver_sees_the_code_at_that_stop_alone_and_a_day_later_it_is_erased(served: Served):
    shipment, link = await unlocked(served)
    await told(served, link)
    code = (await card(served, shipment)).access.code
    van = await on_tour(served, shipment)
    stop = await van.stop()
    known = {**TOLD, "has_code": True, "code": "", "read_at": None, "id": stop["way_in"]["id"]}
    assert stop["way_in"] == known, "the device does not have the code before the stop is next"
    parcels = [stop["parcels"][0]["id"]]
    await van.says("loaded", parcels=parcels)
    await van.says("started", parcels=parcels)
    assert (await van.stop())["way_in"]["code"] == CODE
    await van.says("read", stop=stop["id"], asks=[stop["way_in"]["id"]])
    await erase(served, shipment)
    assert await sealed(served, code), "before the delivery nothing is erased"
    await van.says("delivered", stop=stop["id"], method="recipient")
    assert (await van.stop())["way_in"] is None
    served.clock.forward(timedelta(hours=24))
    await erase(served, shipment)
    assert await sealed(served, code) == {}
    page = (await served.client.get(link)).text
    assert "Gate code erased" in page
    assert "Read by the driver" in page


@pytest.mark.database
async def test_what_is_told_again_replaces_it_and_a_code_taken_back_is_gone_at_once(served: Served):
    shipment, link = await unlocked(served)
    await told(served, link)
    first = (await card(served, shipment)).access
    assert first is not None
    await told(served, link, code="", floor="4th")
    second = (await card(served, shipment)).access
    assert second is not None
    assert (second.code, second.words != first.words) == (first.code, True), "an empty field keeps the code"
    await told(served, link, code="", no_code="1")
    third = (await card(served, shipment)).access
    assert third is not None
    assert third.code == ""
    assert await sealed(served, first.code) == {}


@pytest.mark.database
async def test_a_text_that_is_too_long_comes_back_whole_and_two_who_tell_at_once_are_asked_again(
    served: Served,
):
    shipment, link = await unlocked(served)
    page = (await served.client.get(f"{link}/change/access")).text
    before = await served.events()
    awkward = "<b>{{ 7*7 }}</b> מפתח 🗝️ " * 500
    long = await told(served, link, note=awkward)
    assert long.status_code == 422
    assert awkward.strip() in html.unescape(long.text)
    assert "<b>{{" not in long.text
    assert "characters, and 300 are possible" in long.text
    wordy = await served.client.get(f"{link}/change/neighbour")
    fields = {"form_key": form_key(wordy.text), "stands": stands(wordy.text), "words": awkward}
    long = await send(served, f"{link}/change/neighbour", **fields)
    assert (long.status_code, awkward.strip() in html.unescape(long.text)) == (422, True)
    assert await served.events() == before
    await told(served, link, note="<i>first</i> {{ x }}")
    late = await send(served, f"{link}/change/access", form_key="of-the-second", stands=stands(page), **TOLD)
    assert late.status_code == 409
    assert "was changed meanwhile" in late.text
    assert "&lt;i&gt;first&lt;/i&gt; {{ x }}" in late.text, "the second sees what the first did"
    line = (await card(served, shipment)).access
    again = re.search(r'name="stands" value="([^"]+)"', late.text)
    assert line is not None
    assert again is not None
    assert line.event in again[1]


def test_access_is_offered_only_by_terms_and_never_at_a_pickup_point():
    def limit(shipment: Any, *terms: ChangeTerms) -> str:
        return option(shipment, replace(pages.brand(), change_terms=terms), ChangeKind.ACCESS, cards.AT).limit

    to_door = ChangeTerms(kind=ChangeKind.ACCESS, until=Until.DOOR)
    at_point = replace(cards.PROMISED, point=PickupPointId("kiosk"))
    assert limit(cards.BEFORE) == "not_offered"
    assert limit(cards.COMING, to_door) == ""
    assert limit(cards.AT_DOOR, to_door) == "door"
    assert limit(replace(cards.BEFORE, promises=(at_point,)), to_door) == "at_point"
