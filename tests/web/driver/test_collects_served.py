"""An order that only collects, and one that does both, from the trade order to the end of the tour."""

from datetime import timedelta

import pytest
from tests.web.driver.test_served import TOUR, act, owner, say
from tests.web.served import Served, cluster, database, served

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
RETURN = {"pieces": 2, "weight_g": 4500, "volume_cm3": 30_000, "description": "Two grinders, boxed"}


async def test_a_van_goes_for_goods_that_nobody_loads(served: Served):
    made = await served.on_tour(parcels=[], collect=RETURN)
    assert [(one["reference"][-3:], one["collects"]) for one in made["parcels"]] == [
        ("-R1", True),
        ("-R2", True),
    ]
    who = await owner(served)
    (stop,) = (await served.get(TOUR, who)).json()["stops"]
    assert (stop["goods"], stop["collect_proofs"]) == ("Two grinders, boxed", ["photo"])
    assert [(one["weight_g"], one["outcome"]) for one in stop["parcels"]] == [(2250, "awaited")] * 2
    first, second = (one["id"] for one in stop["parcels"])
    said = await say(served, who, act(served, 1, "loaded", parcels=[first]), act(served, 2, "started"))
    assert said == [("refused", "driver.action_invalid"), ("recorded", "")]
    served.clock.forward(timedelta(minutes=20))
    said = await say(
        served,
        who,
        act(served, 3, "collected", stop=stop["id"], parcels=[first], leaves=False),
        act(served, 4, "attempted", stop=stop["id"], parcels=[second], cause="consignee.not_ready"),
    )
    assert said == [("recorded", "")] * 2
    shown = (await served.get(f"/api/v1/shipments/{made['id']}", "lsp")).json()
    assert (shown["stage"], len(shown["attempts"])) == ("created", 1)
    collected = act(served, 5, "collected", stop=stop["id"], parcels=[second])
    assert await say(served, who, collected, act(served, 6, "ended", parcels=[first, second])) == [
        ("recorded", ""),
        ("recorded", ""),
    ]
    shown = (await served.get(f"/api/v1/shipments/{made['id']}", "lsp")).json()
    assert (shown["stage"], shown["final"]) == ("collected", True)
    page = (await served.get(f"/t/{made['tracking_token']}", "lsp")).text
    assert "Collected" in page
    assert "elivered" not in page


async def test_one_stop_may_bring_and_collect(served: Served):
    made = await served.on_tour(collect={"pieces": 1, "weight_g": 3000})
    who = await owner(served)
    (stop,) = (await served.get(TOUR, who)).json()["stops"]
    brought, taken = sorted(stop["parcels"], key=lambda one: one["collects"])
    assert (brought["outcome"], taken["outcome"], taken["weight_g"]) == ("planned", "awaited", 3000)
    said = await say(
        served,
        who,
        act(served, 1, "loaded", parcels=[brought["id"]]),
        act(served, 2, "started", parcels=[brought["id"]]),
        act(served, 3, "delivered", stop=stop["id"], method="recipient", leaves=False),
        act(served, 4, "collected", stop=stop["id"]),
    )
    assert said == [("recorded", "")] * 4
    shown = (await served.get(f"/api/v1/shipments/{made['id']}", "lsp")).json()
    assert (shown["stage"], shown["final"]) == ("delivered", True)


async def test_a_trade_order_that_asks_for_nothing_is_refused(served: Served):
    body = {"brand_reference": "KC-0", "consignee": {}, "address": {"street": "Testikatu 7"}, "parcels": []}
    refused = await served.post("/api/v1/shipments", "kallio", body)
    assert (refused.status_code, refused.json()["code"]) == (422, "shipment.parcels_invalid")
