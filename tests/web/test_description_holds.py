"""What the API answers has the shape that its description shows."""

from collections.abc import Mapping

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served, trade_order

from doorstep.web.docs.operations import OPERATIONS

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
SHOWN = {f"{operation.method} {operation.path}": operation.answer for operation in OPERATIONS}
AT = "/api/v1/shipments/{shipment}"


def same_shape(shown: object, answered: object, at: str = "answer") -> None:
    """Fail where the two have other fields; what is null on one side is of no shape."""
    if isinstance(shown, Mapping) and isinstance(answered, Mapping) and at.rpartition(".")[2] != "articles":
        assert set(answered) == set(shown), at
        for name, one in shown.items():
            same_shape(one, answered[name], f"{at}.{name}")
    elif isinstance(shown, list) and isinstance(answered, list) and shown and answered:
        same_shape(shown[0], answered[0], f"{at}[]")
    elif shown is not None and answered is not None:
        assert type(answered) is type(shown) or {type(answered), type(shown)} == {int, float}, at


async def test_a_shipment_s_way_answers_as_described(served: Served):
    created = await served.post("/api/v1/shipments", "kallio", trade_order())
    same_shape(SHOWN["POST /api/v1/shipments"], created.json())
    at = f"/api/v1/shipments/{created.json()['id']}"

    opened = await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    same_shape(SHOWN["POST /api/v1/days"], opened.json())
    offers = await served.post(f"{at}/slots", "kallio", {"days": 2})
    same_shape(SHOWN[f"POST {AT}/slots"], offers.json())
    first = next(offer for offer in offers.json()["offers"] if offer["available"])
    held = await served.post(
        f"{at}/hold", "kallio", {name: first[name] for name in ("depot", "start", "end")}
    )
    same_shape(SHOWN[f"POST {AT}/hold"], held.json())
    chosen = {name: held.json()[name] for name in ("depot", "day", "reservation")}
    promised = await served.post(f"{at}/promise", "kallio", chosen)
    same_shape(SHOWN[f"POST {AT}/promise"], promised.json())

    explained = await served.get(f"{at}/promises", "kallio")
    same_shape(SHOWN[f"GET {AT}/promises"], explained.json())

    arrived = await served.post(f"{at}/arrival", "lsp", {"depot": DEPOT})
    same_shape(SHOWN[f"POST {AT}/arrival"], arrived.json())
    same_shape(SHOWN[f"GET {AT}"], (await served.get(at, "kallio")).json())
    listed = await served.get(f"/api/v1/shipments?day={DAY}", "kallio")
    same_shape(SHOWN["GET /api/v1/shipments"], listed.json())
    assert listed.json()["shipments"]

    plan = await served.get(f"/api/v1/plans/{DEPOT}/{DAY}", "lsp")
    same_shape(SHOWN["GET /api/v1/plans/{depot}/{day}"], plan.json())
    published = await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/publish", "lsp", {})
    same_shape(SHOWN["POST /api/v1/plans/{depot}/{day}/publish"], published.json())
    tour = {"tour": plan.json()["tours"][0]["tour"]}
    locked = await served.post(f"/api/v1/plans/{DEPOT}/{DAY}/lock", "lsp", tour)
    same_shape(SHOWN["POST /api/v1/plans/{depot}/{day}/lock"], locked.json())


@pytest.mark.parametrize("path", ["/api/v1/network", "/api/v1/clock", "/health/live"])
async def test_reading_answers_as_described(served: Served, path: str):
    answered = await served.get(path, "lsp")
    same_shape(SHOWN[f"GET {path}"], answered.json())


async def test_figures_answer_as_described(served: Served):
    answered = await served.get(f"/api/v1/figures?day={DAY}", "lsp")
    same_shape(SHOWN["GET /api/v1/figures"], answered.json())


async def test_positions_and_cancelling_answer_as_described(served: Served):
    shipment = await served.shipment()
    cancelled = await served.client.post(
        f"/api/v1/shipments/{shipment['id']}/cancel", headers=served.bearer("kallio")
    )
    same_shape(SHOWN[f"POST {AT}/cancel"], cancelled.json())
    fix = {"van": "van-1", "at": "2026-06-15T15:00:00+03:00", "lat": 60.17, "lon": 24.94}
    stored = await served.post("/api/v1/positions", "lsp", {"positions": [fix]})
    same_shape(SHOWN["POST /api/v1/positions"], stored.json())


@pytest.mark.parametrize("path", ["/api/openapi.json", "/docs/api", "/docs/errors"])
async def test_anybody_may_read_the_description(served: Served, path: str):
    answered = await served.client.get(path)
    assert answered.status_code == 200
    assert "slots.not_deliverable" in answered.text
