"""Whoever was offered a way out may choose another time although the van has left; nobody else may."""

from datetime import timedelta

import pytest
from tests.web.served import DEPOT, TENANT, Served, cluster, database, served

from doorstep.domain.ladder import AnswerLateness
from doorstep.domain.tours import StartTour
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Scope
from doorstep.events import Foreboding
from doorstep.kernel.ids import PartyId, ShipmentId
from doorstep.kernel.lateness import Step

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
pytestmark += [pytest.mark.filterwarnings("ignore::pyvrp.exceptions.PenaltyBoundWarning")]


async def ask(served: Served, command: object) -> None:
    key = type(command).__name__ + str(await served.events())
    await served.site.desk.handle(
        Scope(tenant=TENANT), [command], Entry(source="test", key=key, actor=PartyId("x"))
    )
    await served.follow()


async def test_another_time_is_open_again_once_a_way_out_was_offered(served: Served):
    shipment = await served.on_tour()
    at = f"/api/v1/shipments/{shipment['id']}"
    async with served.site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        cards = await served.site.read(tx, "shipment_card", [shipment["id"]])
    card = cards[shipment["id"]]
    parcels = tuple(parcel.parcel for parcel in card.parcels)
    await ask(served, StartTour(tour=card.leg.tour, parcels=parcels))

    async def slot() -> dict[str, object]:
        return (await served.get(f"{at}/changes", "kallio")).json()["changes"][0]

    assert (await slot())["why"] == "left"
    due = card.promise.window.end
    step = AnswerLateness(
        shipment=ShipmentId(shipment["id"]),
        tour=card.leg.tour,
        step=Step.OFFERED,
        due=due,
        late_permille=900,
        costs=None,
        reasons=(Foreboding.BEHIND_PLAN,),
    )
    served.clock.moment = card.promise.window.start + timedelta(minutes=30)
    await ask(served, step)
    assert (await slot())["why"] == ""
    offers = (await served.post(f"{at}/places/slots", "kallio", {"days": 3})).json()["offers"]
    later = next(offer for offer in offers if offer["available"])
    wish = {"kind": "slot", "depot": DEPOT, "start": later["start"], "end": later["end"]}
    answer = await served.post(f"{at}/changes", "kallio", wish)
    assert answer.status_code == 201, answer.text
    assert answer.json()["promise"]["start"] == later["start"]
