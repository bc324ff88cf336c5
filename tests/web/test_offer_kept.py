"""The list of windows that was shown is kept with the promise, and said to those who explain it."""

from typing import Any

import pytest
from tests.web.served import DAY, DEPOT, Served, cluster, database, served

from doorstep.adapters.codec import MsgspecCodec
from doorstep.events import PromiseMade, PromiseRevised
from doorstep.kernel.ids import TenantId

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


async def told(served: Served, shipment: str) -> list[dict[str, Any]]:
    answer = await served.get(f"/api/v1/shipments/{shipment}/promises", "kallio")
    assert answer.status_code == 200, answer.text
    return answer.json()["promises"]


async def test_a_promise_keeps_the_list_it_was_chosen_from(served: Served):
    shipment = await served.promised()
    (made,) = await told(served, shipment["id"])
    assert [one["available"] for one in made["offer"]["windows"]] == [True, True]
    assert [one["chosen"] for one in made["offer"]["windows"]] == [True, False]
    assert made["price"] == made["offer"]["windows"][0]["price"] == {"minor": 490, "currency": "EUR"}


async def test_a_hold_without_a_list_is_said_to_be_unknown(served: Served):
    shipment = await served.shipment()
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    at = f"/api/v1/shipments/{shipment['id']}"
    wish = {"depot": DEPOT, "start": f"{DAY}T05:00:00Z", "end": f"{DAY}T07:00:00Z"}
    held = (await served.post(f"{at}/hold", "kallio", wish)).json()
    chosen = {name: held[name] for name in ("depot", "day", "reservation")}
    assert (await served.post(f"{at}/promise", "kallio", chosen)).status_code == 201
    (made,) = await told(served, shipment["id"])
    assert made["offer"] is None
    assert made["price"] == {"minor": 490, "currency": "EUR"}


async def test_what_was_shown_before_the_hold_counts_not_what_is_shown_after(served: Served):
    shipment = await served.shipment()
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})
    at = f"/api/v1/shipments/{shipment['id']}"
    first = (await served.post(f"{at}/slots", "kallio", {"days": 2})).json()["offers"][0]
    held = (
        await served.post(f"{at}/hold", "kallio", {n: first[n] for n in ("depot", "start", "end")})
    ).json()
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": "2026-06-17"})
    await served.post(f"{at}/slots", "kallio", {"days": 3})
    chosen = {name: held[name] for name in ("depot", "day", "reservation")}
    await served.post(f"{at}/promise", "kallio", chosen)
    (made,) = await told(served, shipment["id"])
    assert len(made["offer"]["windows"]) == 2


async def test_a_change_keeps_its_own_list(served: Served):
    shipment = await served.promised()
    at = f"/api/v1/shipments/{shipment['id']}"
    offers = (await served.post(f"{at}/slots", "kallio", {"days": 2})).json()["offers"]
    assert offers[1]["price"] == {"minor": 0, "currency": "EUR"}, "a change is free by Kallio's terms"
    held = (
        await served.post(f"{at}/hold", "kallio", {n: offers[1][n] for n in ("depot", "start", "end")})
    ).json()
    chosen = {name: held[name] for name in ("depot", "day", "reservation")}
    await served.post(f"{at}/promise", "kallio", chosen)
    made, revised = await told(served, shipment["id"])
    assert [one["chosen"] for one in made["offer"]["windows"]] == [True, False]
    assert [one["chosen"] for one in revised["offer"]["windows"]] == [False, True]
    assert revised["price"] == {"minor": 0, "currency": "EUR"}


async def test_only_those_of_the_shipment_hear_what_was_offered(served: Served):
    shipment = await served.promised()
    foreign = await served.get(f"/api/v1/shipments/{shipment['id']}/promises", "nordhem")
    assert foreign.status_code == 404


async def test_promises_of_an_older_release_are_read_without_a_list(served: Served):
    shipment = await served.promised()
    codec = MsgspecCodec()
    async with served.site.desk.store.transaction(served.site.network(TenantId(1))) as tx:
        story = await tx.story(shipment["id"])
    made = next(one for one in story if isinstance(one.event, PromiseMade))
    body = codec.encode(made)
    older = body[: body.index(b',"offer":')] + b"}}"
    again = codec.decode(older, hash_="", position=1, xid=1).event
    assert isinstance(again, PromiseMade)
    assert again.offer is None
    assert PromiseRevised.schema_version == again.schema_version == 2
