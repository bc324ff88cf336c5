"""A page whose story went on reads the card alone, and shows what a fresh one would."""

import pytest
from litestar import Request
from tests.web.served import Served, cluster, database, served

from doorstep.engine.access import NoAccess
from doorstep.kernel.ids import ShipmentId
from doorstep.web.consignee.scene import TrackingScene

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


def opened(served: Served, shipment: dict[str, str]) -> TrackingScene:
    request = Request({"type": "http", "headers": [], "query_string": b"", "client": None})
    return TrackingScene(served.site, request, shipment["tracking_token"], ShipmentId(shipment["id"]))


async def test_a_page_whose_story_went_on_shows_what_a_fresh_one_would(served: Served):
    shipment = await served.promised()
    page = opened(served, shipment)
    before = await page.look()
    assert await page.look(known=True) == before
    await served.post(f"/api/v1/shipments/{shipment['id']}/cancel", "kallio", {})
    after = await page.look(known=True)
    assert after != before
    assert after == await opened(served, shipment).look()


async def test_a_page_whose_link_opens_nothing_is_not_read(served: Served):
    mine = await served.promised()
    with pytest.raises(NoAccess):
        await opened(served, {**mine, "tracking_token": "A" * 22}).look()
