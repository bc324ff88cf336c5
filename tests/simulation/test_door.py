"""The way to the server: patient while it is away, and never doubled."""

from datetime import UTC, datetime, timedelta

import httpx
import msgspec
import pytest
from tests.simulation.town import MORNING, Town, pace_of

from doorstep.simulation import door as door_module
from doorstep.simulation.door import Answered, Door
from doorstep.simulation.pace import LOOK_S

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    async def at_once(_):
        return None

    monkeypatch.setattr(door_module.asyncio, "sleep", at_once)


def answering(*replies):
    waiting, asked = list(replies), []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        reply = waiting.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply

    return Door("http://town", transport=httpx.MockTransport(answer)), asked


async def test_a_request_without_an_answer_is_asked_again_under_the_same_key():
    door, asked = answering(
        httpx.ConnectError("away"),
        httpx.Response(503, json={}),
        httpx.ReadError("cut"),
        httpx.Response(201, json={"reservation": "r"}),
    )

    await door.send("/x", {"a": 1}, msgspec.Raw, key="k", once="the-key")

    assert [request.headers["idempotency-key"] for request in asked] == ["the-key"] * 4
    assert {request.content for request in asked} == {b'{"a":1}'}


async def test_a_refusal_is_told_with_its_code_and_not_repeated():
    no = httpx.Response(409, json={"code": "slots.not_deliverable", "detail": "taken"})
    door, asked = answering(no)

    with pytest.raises(Answered, match="taken") as refused:
        await door.send("/x", {}, msgspec.Raw, key="k")

    assert (refused.value.status, refused.value.reason) == (409, "slots.not_deliverable")
    assert len(asked) == 1


async def test_a_fault_of_the_server_is_not_asked_for_ever():
    door, asked = answering(*[httpx.Response(500, text="no")] * 9)

    with pytest.raises(Answered):
        await door.get("/x", msgspec.Raw)

    assert len(asked) == 5


async def test_a_form_is_sent_as_a_browser_sends_it():
    door, asked = answering(httpx.Response(200))

    await door.form("/t/x/rating", {"door": "5", "words": "hyvä & kiitos"})

    assert asked[0].content == b"door=5&words=hyv%C3%A4+%26+kiitos"


async def test_business_time_goes_on_between_two_looks_and_not_beyond_a_pause():
    ticks = [0.0]
    town = Town(speed=30.0)
    pace = pace_of(town, lambda: ticks[0])

    first = await pace.now()
    ticks[0] = 0.5
    assert await pace.now() == first + timedelta(seconds=15)

    town.speed, town.business = 0.0, first + timedelta(seconds=12)
    ticks[0] = 0.5 + LOOK_S
    assert await pace.now() == first + timedelta(seconds=15)  # never backwards
    assert len([1 for _, path, _, _ in town.asked if path.endswith("clock")]) == 2


async def test_the_clock_jumps_forward_only():
    town = Town()
    pace = pace_of(town, lambda: 0.0)
    later = MORNING + timedelta(hours=1)

    assert await pace.jump(later) == later
    assert await pace.jump(MORNING) == later
    assert town.business == later
    assert datetime.min.replace(tzinfo=UTC) < MORNING
