"""The tours page and the planner's page while they are open: what is told is what a fresh load would show."""

import html
import re
from datetime import timedelta

import pytest
from litestar import Request
from tests.web.console.test_served import sign_in
from tests.web.served import DAY, DEPOT, Served, cluster, database, served
from tests.web.test_moves import day_of_three

from doorstep.engine.access import NoAccess
from doorstep.kernel.ids import TenantId
from doorstep.web.console import words
from doorstep.web.console.live_tours import VAN_PARTS, ToursScene

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
PAGE = f"/console/tours?day={DAY}"
TOUR = f"{DAY}-van-1-1"
TENANT = TenantId(1)


def scene(served: Served, tour: str) -> ToursScene:
    bearer = served.bearer("lsp")["authorization"].encode()
    return ToursScene(
        served.site, Request({"type": "http", "headers": [(b"authorization", bearer)]}), DAY, tour, "key-1"
    )


async def place(served: Served, van: str, lat: float) -> None:
    served.clock.moment += timedelta(seconds=10)
    at = served.clock.moment.isoformat()
    await served.post(
        "/api/v1/positions", "lsp", {"positions": [{"van": van, "at": at, "lat": lat, "lon": 24.94}]}
    )


async def test_what_happens_on_the_day_reaches_the_tours_page_as_a_fresh_load_shows_it(served: Served):
    shipment = await served.on_tour()
    page = scene(served, TOUR)
    before = await page.look()
    assert {shipment["id"], TOUR, "van-1", f"slot:{DEPOT}:{DAY}"} <= set(page.heeds)
    await place(served, "van-1", 60.171)
    first = await page.look()
    await place(served, "van-1", 60.172)
    (fix,) = await served.site.positions.last(TENANT)
    told = page.glance({fix.van: fix})
    fresh = await scene(served, TOUR).look()
    assert set(told.html) == set(VAN_PARTS)
    assert told.html == {part: fresh.html[part] for part in VAN_PARTS}
    assert told.html["map"] != first.html["map"]
    changed = {name for name in before.html if before.html[name] != first.html[name]}
    assert set(VAN_PARTS) <= changed
    assert not changed & {"head", "list", "chosen", "versions"}


async def test_a_van_not_seen_before_and_the_passing_of_time_take_a_look(served: Served):
    await served.on_tour()
    page = scene(served, TOUR)
    await page.look()
    await place(served, "van-1", 60.171)
    (fix,) = await served.site.positions.last(TENANT)
    assert page.glance({fix.van: fix}) is None
    assert page.glance({}) is None


async def test_parts_asked_for_again_are_not_sent_twice(served: Served):
    await served.promised()
    await sign_in(served)
    shown = (await served.client.get(PAGE)).text
    again = html.unescape(re.search(r'data-again="([^"]+)"', shown)[1])
    answer = await served.client.get(again)
    for name, part in answer.json()["html"].items():
        assert part.strip() in shown, name
    tag = {"if-none-match": answer.headers["etag"]}
    assert (await served.client.get(again, headers=tag)).status_code == 304


async def test_the_planner_is_told_that_the_plan_has_changed_and_where_the_new_one_is(served: Served):
    await day_of_three(served)
    await sign_in(served)
    shown = (await served.client.get(f"/console/plan?day={DAY}")).text
    again = html.unescape(re.search(r'data-again="([^"]+)"', shown)[1])
    assert (await served.client.get(again)).json()["html"]["news"] == ""
    await served.promised()
    news = (await served.client.get(again)).json()["html"]["news"]
    assert "The plan has changed" in news
    assert f"/console/plan?day={DAY}" in html.unescape(news)


async def test_a_page_that_lags_behind_the_log_says_up_to_when_it_knows(served: Served):
    await served.promised()
    await sign_in(served)
    waiting = [served.clock.moment - timedelta(seconds=20), served.clock.moment - timedelta(minutes=12)]

    async def since():
        return waiting[-1]

    served.site.waiting_since = since
    told = words.when(waiting[-1], served.clock.moment, "Europe/Helsinki")
    assert f"what happened since {told} is still being taken in" in (await served.client.get(PAGE)).text
    assert (
        (await scene(served, "").look()).values["behind"].endswith(f"since {told} is still being taken in.")
    )
    assert await served.site.heard_until() == waiting[-1]
    waiting.pop()
    assert "still being taken in" not in (await served.client.get(PAGE)).text


async def test_a_live_day_is_for_the_house_alone(served: Served):
    await served.promised()
    for path in ("tours/live", "tours/again", "plan/live", "plan/again"):
        answer = await served.client.get(f"/console/{path}?day={DAY}", headers=served.bearer("kallio"))
        assert answer.status_code == 409, path
    with pytest.raises(NoAccess):
        await ToursScene(served.site, Request({"type": "http", "headers": []}), DAY, "", "").look()
