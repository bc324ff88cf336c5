"""A window that has begun is no offer, whoever asks: nobody could still change their mind about it."""

from datetime import datetime

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


async def starts(served: Served, shipment: str) -> list[datetime]:
    """When the windows on offer begin."""
    answer = await served.post(f"/api/v1/shipments/{shipment}/slots", "kallio", {"days": 2})
    return [datetime.fromisoformat(offer["start"]) for offer in answer.json()["offers"]]


async def test_only_windows_still_to_come_are_offered(served: Served):
    shipment = await served.shipment()
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    whole_day = await starts(served, shipment["id"])
    served.clock.moment = whole_day[1]
    assert await starts(served, shipment["id"]) == [start for start in whole_day if start > whole_day[1]]
    assert len(await starts(served, shipment["id"])) == len(whole_day) - 2
