"""A driver's device hears at once what consignees change, and only the stops that changed."""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from litestar import Request
from tests.web.driver.test_served import DEVICE, PHONE, TOUR, owner, started
from tests.web.served import Served, cluster, database, served

from doorstep.engine.access import NoAccess, NotAllowed
from doorstep.engine.ports import Job
from doorstep.kernel.ids import TenantId
from doorstep.main.jobs import TourJobs
from doorstep.reactions.slot_released_republish_tour import REPUBLISH_TOUR
from doorstep.web.driver.stream import NOT_SENT, TourScene
from doorstep.web.live import messages

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TENANT, PATIENCE_S = TenantId(1), 60.0


@dataclass
class Phone:
    """A device that keeps what it is told, and how much that was each time."""

    stream: AsyncGenerator[Any]
    values: dict[str, Any] = field(default_factory=dict)
    told: list[set[str]] = field(default_factory=list)

    async def hear(self, enough: Callable[["Phone"], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not self.told or not enough(self):
                message = await anext(self.stream)
                values = json.loads(message.data or "{}").get("values", {})
                self.values |= values
                self.told.append(set(values))

    @property
    def tour(self) -> dict[str, Any]:
        """The tour as the app puts it together."""
        frame = dict(self.values["tour"])
        return frame | {"stops": [self.values[f"stop {stop}"] for stop in frame.pop("order")]}


def request(key: str) -> Request[Any, Any, Any]:
    headers = [(b"authorization", f"Bearer {key}".encode())]
    return Request({"type": "http", "method": "GET", "headers": headers, "client": None})


def phone_of(served: Served, who: str) -> Phone:
    return Phone(messages(served.site, TENANT, TourScene(served.site, request(served.keys[who]))))


async def on_a_tour(served: Served) -> tuple[dict[str, Any], str]:
    """A shipment on a published tour, and whose tour that is."""
    shipment = await served.on_tour()
    return shipment, await owner(served)


async def test_what_is_told_is_what_a_question_would_answer(served: Served):
    who, _ = await started(served)
    phone = phone_of(served, who)
    await phone.hear(lambda _: True)
    asked = (await served.get(TOUR, who)).json()
    without = {name: value for name, value in asked.items() if name not in NOT_SENT}
    assert phone.tour == without | {"stops": asked["stops"]}


async def test_a_safe_place_reaches_the_device_without_a_question_and_nothing_else_is_sent(served: Served):
    shipment, who = await on_a_tour(served)
    phone = phone_of(served, who)
    await phone.hear(lambda _: True)
    assert phone.tour["stops"][0]["asked"] is None
    wish = {"kind": "safe_place", "words": "Behind the green bench"}
    answer = await served.post(f"/api/v1/shipments/{shipment['id']}/changes", "kallio", wish)
    assert answer.status_code == 201, answer.text
    await phone.hear(lambda one: one.tour["stops"][0]["asked"] is not None)
    stop = phone.tour["stops"][0]
    assert (stop["asked"]["method"], stop["asked"]["words"]) == ("safe_place", "Behind the green bench")
    assert phone.tour["asks"] == [stop["asked"]["id"]]
    assert phone.told[-1] == {"tour", f"stop {stop['id']}"}


async def test_a_stop_that_is_taken_off_is_told_before_the_view_that_follows_the_log_has_it(served: Served):
    shipment, who = await on_a_tour(served)
    phone = phone_of(served, who)
    await phone.hear(lambda _: True)
    tour = phone.values["tour"]["id"]
    answer = await served.post(f"/api/v1/shipments/{shipment['id']}/cancel", "kallio", {"reason": "no"})
    assert answer.status_code < 300, answer.text
    facts, due = {"tour": tour, "shipment": shipment["id"]}, served.clock.moment
    job = Job(id=1, tenant=TENANT, kind=REPUBLISH_TOUR, key="r-1", facts=facts, attempt=1, due=due)
    await TourJobs(site=served.site).republish(job)
    await phone.hear(lambda one: one.values["tour"]["order"] == [])


async def test_another_device_is_told_no_claim_and_no_secret_of_the_session(served: Served):
    who, _ = await started(served)
    await served.post(DEVICE, who, {"device": PHONE})
    phone = phone_of(served, who)
    await phone.hear(lambda _: True)
    assert not {"device", "csrf", "clock"} & phone.values["tour"].keys()


async def test_a_driver_without_a_tour_is_told_so(served: Served):
    await served.on_tour()
    other = "driver-2" if await owner(served) == "driver-1" else "driver-1"
    phone = phone_of(served, other)
    await phone.hear(lambda _: True)
    assert phone.values == {"tour": None}


async def test_nobody_without_a_driver_s_key_hears_anything(served: Served):
    scene = TourScene(served.site, request("made-up"))
    with pytest.raises(NoAccess):
        await scene.look()
    assert (await served.client.get(f"{TOUR}/live")).status_code == 401
    assert (await served.get(f"{TOUR}/live", "kallio")).json()["code"] == NotAllowed.code
