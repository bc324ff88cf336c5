"""Pages left open overnight: in the morning they show what a fresh one would, or end with their session."""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from litestar import Request
from tests.web.console.test_served import sign_in
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

from doorstep.kernel.ids import ShipmentId, TenantId
from doorstep.web.consignee.scene import TrackingScene
from doorstep.web.console.live_board import BoardScene
from doorstep.web.console.work import wish_of
from doorstep.web.live import messages

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TENANT, PATIENCE_S = TenantId(1), 60.0


@dataclass
class Page:
    """What a browser shows that takes every message."""

    stream: AsyncGenerator[Any]
    html: dict[str, str] = field(default_factory=dict)
    values: dict[str, object] = field(default_factory=dict)

    async def take(self, enough: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not enough():
                message = await anext(self.stream)
                told = json.loads(message.data or "{}")
                self.html |= told.get("html", {})
                self.values |= told.get("values", {})

    async def shows(self, fresh: Any) -> None:
        """Take messages until it shows all that a page does which was opened just now."""

        def same() -> bool:
            html = {name: self.html.get(name) for name in fresh.html}
            values = {name: self.values.get(name) for name in fresh.values}
            return (html, values) == (dict(fresh.html), json.loads(json.dumps(dict(fresh.values))))

        await self.take(same)


def asked(served: Served) -> Request[Any, Any, Any]:
    """A request of the browser that signed in."""
    cookies = "; ".join(f"{name}={value}" for name, value in served.client.cookies.items())
    return Request({"type": "http", "method": "GET", "headers": [(b"cookie", cookies.encode())]})


async def begin_the_day(served: Served, shipment: str) -> None:
    await served.post(f"/api/v1/shipments/{shipment}/arrival", "lsp", {"depot": DEPOT})
    answer = await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    assert answer.json()["published"], answer.text
    await served.follow()


async def test_a_consignee_s_page_shows_in_the_morning_what_a_fresh_one_shows(served: Served):
    shipment = await served.promised()

    def opened() -> TrackingScene:
        return TrackingScene(
            served.site, asked(served), shipment["tracking_token"], ShipmentId(shipment["id"])
        )

    page = Page(messages(served.site, TENANT, opened()))
    await page.shows(await opened().look())
    evening = dict(page.html)
    served.clock.moment += timedelta(hours=17)
    await begin_the_day(served, shipment["id"])
    morning = await opened().look()
    assert morning.html != evening
    await page.shows(morning)
    await page.stream.aclose()


async def test_the_work_page_turns_to_the_new_day_and_ends_with_its_session(served: Served):
    shipment = await served.promised()
    served.clock.moment += timedelta(hours=7)  # ten in the evening
    await sign_in(served)

    def opened() -> BoardScene:
        return BoardScene(served.site, asked(served), wish_of("today", "", "", ""))

    page = Page(messages(served.site, TENANT, opened()))
    await page.shows(await opened().look())
    evening = dict(page.values)
    served.clock.moment += timedelta(hours=10)
    await begin_the_day(served, shipment["id"])
    morning = await opened().look()
    assert morning.values["title"] != evening["title"] or morning.values["rows"] != evening["rows"]
    await page.shows(morning)

    served.clock.moment += timedelta(hours=3)  # the session is over
    assert await served.site.doors.round() == 1
    with pytest.raises(StopAsyncIteration):
        await page.take(lambda: False)
    assert (await served.client.get("/work")).status_code == 404
