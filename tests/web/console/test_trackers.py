"""The console's page of positions: who speaks for each van, and what of it was believed."""

import re
from datetime import timedelta

import pytest
from tests.web.console.test_served import KALLIO, sign_in, submit
from tests.web.served import AT, Served, cluster, database, served

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
PAGE = "/console/positions"


async def test_a_key_is_issued_shown_once_used_and_taken_back(served: Served):
    await sign_in(served)
    shown = await submit(served, PAGE, PAGE, van="van-2", name="Tracker under the seat")
    key = re.search(r'<code class="key">([^<]+)</code>', shown.text)[1]
    assert "no-store" in shown.headers["cache-control"]
    line = {"id": key, "lat": 60.17, "lon": 24.94}
    assert (await served.client.get("/osmand", params=line)).status_code == 200
    page = (await served.client.get(PAGE)).text
    assert key not in page
    assert "Tracker under the seat" in page
    assert "1 of 2 vans said where they are" in page
    at = re.search(rf'action="({PAGE}/dev_[^"]+/take-back)"', page)[1]
    assert (await submit(served, at, PAGE)).headers["location"] == f"{PAGE}?done=back"
    assert (await served.client.get("/osmand", params=line)).status_code == 404
    assert (await submit(served, at, PAGE)).status_code == 409


async def test_two_vans_with_one_key_and_a_wrong_clock_are_said_in_words(served: Served):
    await sign_in(served)
    keys = [
        re.search(r'class="key">([^<]+)<', (await submit(served, PAGE, PAGE, van=van, name="Box")).text)[1]
        for van in ("van-1", "van-2")
    ]
    for n in range(8):
        served.clock.moment = AT + timedelta(seconds=30 * n)
        ahead = served.clock.moment + timedelta(hours=1)
        await served.client.get("/osmand", params={"id": keys[0], "lat": 60.17 + 0.2 * (n % 2), "lon": 24.94})
        await served.client.get(
            "/osmand", params={"id": keys[1], "lat": 60.17, "lon": 24.94, "timestamp": ahead.isoformat()}
        )
    page = (await served.client.get(PAGE)).text
    assert "Two vans seem to speak as this one" in page
    assert "2 of a second van" in page
    assert "The clock of a device is 60 min ahead; its times are corrected" in page


async def test_a_brand_sees_no_devices_and_an_unknown_van_gets_no_key(served: Served):
    await sign_in(served)
    assert (await submit(served, PAGE, PAGE, van="van-99", name="Box")).status_code == 409
    await sign_in(served, KALLIO)
    assert (await served.client.get(PAGE)).status_code in (404, 409)
