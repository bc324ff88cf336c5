"""Whose minutes a delay is made of, over the API and on the console, as each party may see it."""

from datetime import datetime, timedelta

import pytest
from tests.web.served import Served, cluster, database, served

__all__ = ["cluster", "database", "served"]

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


async def late(served: Served):
    """A shipment whose tour never left, half an hour after its promise."""
    shipment = await served.on_tour()
    at = f"/api/v1/shipments/{shipment['id']}"
    card = (await served.get(at, "kallio")).json()
    end = datetime.fromisoformat(card["promise"]["end"])
    served.clock.moment = end + timedelta(minutes=30)
    return at, shipment["id"]


async def test_a_delay_that_goes_on_is_shared_exactly_and_alike_for_both_sides(served: Served):
    at, shipment = await late(served)
    told = (await served.get(f"{at}/minutes", "kallio")).json()
    assert told["late_s"] == 1800 == sum(owner["owed_s"] for owner in told["owners"])
    assert (told["state"], told["rule_version"]) == ("provisional", 1)
    assert [owner["kind"] for owner in told["owners"]] == ["lsp"]
    seen = (await served.get(f"{at}/minutes", "lsp")).json()
    assert (seen["owners"], seen["late_s"]) == (told["owners"], told["late_s"])
    assert seen["visits"][0]["legs"][0]["leg"] == "load"
    page = (await served.get(f"/console/shipments/{shipment}/minutes", "kallio")).text
    assert "30 min late so far, 1 owner" in page
    assert "Loading and leaving" in page


async def test_another_brand_does_not_know_of_it_and_nothing_promised_is_nothing_owed(served: Served):
    at, shipment = await late(served)
    for path in (f"{at}/minutes", f"/console/shipments/{shipment}/minutes"):
        assert (await served.get(path, "nordhem")).status_code == 404
    other = await served.shipment(brand_reference="unpromised")
    answer = await served.get(f"/api/v1/shipments/{other['id']}/minutes", "kallio")
    assert (answer.status_code, answer.json()["code"]) == (404, "minutes.nothing_owed")
    assert (await served.get(f"{at}/minutes", "driver-1")).json()["code"] == "access.not_allowed"


async def test_a_day_is_the_sum_of_its_shipments_for_each_side(served: Served):
    at, shipment = await late(served)
    one = (await served.get(f"{at}/minutes", "kallio")).json()
    day = (await served.get("/api/v1/minutes", "kallio")).json()
    assert (day["due"], day["late"], day["left_out"]) == (1, 1, 0)
    assert day["owners"] == day["lanes"][0]["owners"] == one["owners"]
    assert day["shipments"][0]["shipment"] == shipment
    assert (await served.get("/api/v1/minutes", "nordhem")).json()["late"] == 0
    page = (await served.get("/console/minutes", "lsp")).text
    assert "1 of 1 shipment late, 30 min together. 1 delay still accrues." in page
    assert f"/console/shipments/{shipment}/minutes" in page
