"""The same key again: the same wish is done once, another one is refused instead of being mistaken for it."""

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

__all__ = ["cluster", "database", "served"]

pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]

OTHER_DAY = "2026-06-17"
DAYS = "/api/v1/days"


async def test_a_day_is_opened_once_under_a_key(served: Served):
    headers = served.bearer("lsp")
    first = await served.client.post(DAYS, json={"depot": DEPOT, "day": DAY}, headers=headers)
    before = await served.events()
    again = await served.client.post(DAYS, json={"depot": DEPOT, "day": DAY}, headers=headers)
    assert (again.status_code, again.json()) == (200, first.json())
    assert await served.events() == before


async def test_another_day_under_the_same_key_is_refused(served: Served):
    headers = served.bearer("lsp")
    await served.client.post(DAYS, json={"depot": DEPOT, "day": DAY}, headers=headers)
    other = await served.client.post(DAYS, json={"depot": DEPOT, "day": OTHER_DAY}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "request.key_reused")


async def test_a_key_of_one_request_is_refused_at_another(served: Served):
    mine, yours = await served.shipment(), await served.shipment()
    headers = served.bearer("lsp")
    at = "/api/v1/shipments/{}/arrival"
    await served.client.post(at.format(mine["id"]), json={"depot": DEPOT}, headers=headers)
    other = await served.client.post(at.format(yours["id"]), json={"depot": DEPOT}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "request.key_reused")


async def test_a_window_is_held_once_under_a_key_and_another_one_refused(served: Served):
    shipment = await served.shipment()
    await served.post(DAYS, "lsp", {"depot": DEPOT, "day": DAY})
    at = f"/api/v1/shipments/{shipment['id']}"
    offers = (await served.post(f"{at}/slots", "kallio", {"days": 2})).json()["offers"]
    first, second = ({name: one[name] for name in ("depot", "start", "end")} for one in offers[:2])
    headers = served.bearer("kallio")
    held = await served.client.post(f"{at}/hold", json=first, headers=headers)
    again = await served.client.post(f"{at}/hold", json=first, headers=headers)
    assert again.json()["reservation"] == held.json()["reservation"]
    other = await served.client.post(f"{at}/hold", json=second, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "request.key_reused")
