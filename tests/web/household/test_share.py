"""Sharing with somebody at home: made after the step-up, answered through, taken back at once."""

from datetime import timedelta
from typing import Any

import pytest
from tests.web.consignee.test_being_in import asked
from tests.web.consignee.test_change_of_mind import TENANT
from tests.web.consignee.test_getting_in import on_tour
from tests.web.consignee.test_links import PAGE, card, form_key, send
from tests.web.served import HOME, Served, cluster, database, served

from doorstep.engine.ports import Job
from doorstep.kernel.ids import ShipmentId
from doorstep.main.jobs import ShareJobs
from doorstep.reactions.outcome_ends_shares import END_SHARES

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


async def unlock(served: Served, link: str) -> None:
    passed = await send(served, f"{link}/step-up?next=share", postcode=HOME["postcode"])
    assert passed.headers["location"] == f"{link}/share"


async def shared(served: Served, shipment: dict[str, Any], **fields: str) -> tuple[str, str]:
    """The consignee's link and the weaker one."""
    link = f"/t/{shipment['tracking_token']}"
    await unlock(served, link)
    key = form_key((await served.client.get(f"{link}/share")).text.split('id="make"')[1])
    sent = {"name": "Mia <b>", "form_key": key, **fields}
    done = await send(served, f"{link}/share", **sent)
    assert done.status_code == 303, done.text
    again = await send(served, f"{link}/share", **sent)
    assert again.headers["location"] == done.headers["location"], "a double tap makes one link"
    html = (await served.client.get(done.headers["location"])).text
    return link, f"/h/{html.split('/h/')[1].split(chr(34))[0]}"


async def test_it_is_made_after_the_step_up_only(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}"
    before = await served.events()
    for answer in (
        await served.client.get(f"{link}/share", headers=PAGE),
        await send(served, f"{link}/share", form_key="k", name="Mia"),
        await send(served, f"{link}/share/back", share="x"),
    ):
        assert answer.status_code == 303
        assert answer.headers["location"] == f"{link}/step-up?next=share"
    assert await served.events() == before


async def test_it_shows_when_it_comes_and_opens_nothing_else(served: Served):
    shipment = await served.promised()
    link, weak = await shared(served, shipment)
    served.client.cookies.clear()
    before = await served.events()
    page = await served.client.get(weak, headers=PAGE)
    assert page.status_code == 200
    assert "Arriving tomorrow" in page.text
    assert "no-referrer" in page.headers["referrer-policy"]
    for told in (HOME["street"], HOME["postcode"], shipment["tracking_token"], "Mia"):
        assert told not in page.text
    token = weak.removeprefix("/h/")
    for path in (
        "",
        "/share",
        "/step-up",
        "/change",
        "/change/safe-place",
        "/contact",
        "/cancel",
        "/calendar.ics",
    ):
        assert (await served.client.get(f"/t/{token}{path}", headers=PAGE)).status_code == 404, path
    for path in (
        "/share",
        "/step-up",
        "/change/door",
        "/contact",
        "/rating",
        "/texts",
        "/address",
        "/cancel",
    ):
        tried = await send(served, f"/t/{token}{path}", form_key="k", postcode=HOME["postcode"])
        assert tried.status_code == 404, path
    own = link.removeprefix("/t/")
    assert (await served.client.get(f"/h/{own}", headers=PAGE)).status_code == 404
    assert await served.events() == before


async def test_its_last_use_is_what_a_browser_said_and_looking_changes_nothing(served: Served):
    shipment = await served.promised()
    link, weak = await shared(served, shipment)
    await served.client.get(weak)
    await served.client.get(f"{weak}/fragment")
    assert "Not seen in use yet" in (await served.client.get(f"{link}/share")).text
    assert (await served.client.post(f"{weak}/seen")).status_code == 204
    html = (await served.client.get(f"{link}/share")).text
    assert "Last looked at" in html
    assert "Mia &lt;b&gt;" in html


async def test_once_taken_back_it_says_so_in_words_and_can_do_nothing(served: Served):
    shipment = await served.promised()
    link, weak = await shared(served, shipment, may_answer="1")
    line = (await card(served, shipment)).shares[0]
    back = await send(served, f"{link}/share/back", share=line.share)
    assert back.status_code == 303
    gone = await served.client.get(weak, headers=PAGE)
    assert gone.status_code == 410
    assert "This link was taken back" in gone.text
    assert "Arriving" not in gone.text
    german = await served.client.get(f"{weak}?lang=de", headers=PAGE)
    assert "zurückgenommen" in german.text
    before = await served.events()
    assert (await send(served, f"{weak}/in", form_key="k", **{"in": "yes"})).status_code == 410
    assert (await served.client.post(f"{weak}/seen", headers=PAGE)).status_code == 404
    assert (await served.client.get(f"{weak}/fragment", headers=PAGE)).status_code == 410
    assert (await send(served, f"{link}/share/back", share=line.share)).status_code == 303
    assert await served.events() == before, "taken back once"
    assert "Mia" not in (await served.client.get(f"{link}/share")).text


async def test_somebody_at_home_answers_where_the_sharer_allowed_it(served: Served):
    shipment = await served.promised(value_minor=30_000)
    link, weak = await shared(served, shipment, may_answer="1")
    van = await on_tour(served, shipment)
    await asked(served, shipment)
    page = (await served.client.get(weak)).text
    key = form_key(page.split('id="in"')[1])
    done = await send(served, f"{weak}/in", form_key=key, **{"in": "yes"})
    assert done.headers["location"] == f"{weak}?saved=in-yes#in"
    assert (await van.stop())["presence"] == "home"
    assert "Somebody with the link said: somebody is in" in (await served.client.get(link)).text


async def test_a_link_that_may_only_look_answers_nothing(served: Served):
    shipment = await served.promised(value_minor=30_000)
    _, weak = await shared(served, shipment)
    await on_tour(served, shipment)
    await asked(served, shipment)
    assert "<form" not in (await served.client.get(weak)).text
    before = await served.events()
    tried = await send(served, f"{weak}/in", form_key="k", **{"in": "yes"})
    assert tried.status_code == 409
    assert await served.events() == before


async def test_a_name_that_is_too_long_comes_back_whole_and_nothing_is_made(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}"
    await unlock(served, link)
    before = await served.events()
    name = "مرحبا 🏠 " * 30
    refused = await send(served, f"{link}/share", form_key="k", name=name)
    assert refused.status_code == 422
    assert name.strip() in refused.text
    assert await served.events() == before


async def test_its_time_is_up_a_while_after_the_delivery_has_ended(served: Served):
    shipment = await served.promised()
    link, weak = await shared(served, shipment)
    job = Job(
        id=1,
        tenant=TENANT,
        kind=END_SHARES,
        key=shipment["id"],
        facts={"shipment": shipment["id"]},
        attempt=1,
        due=served.clock.moment,
    )
    jobs = ShareJobs(site=served.site)
    await jobs.end(job)
    assert (await card(served, shipment)).shares[0].ended_at is None, "it is not over yet"
    key = form_key((await served.client.get(f"{link}/cancel")).text)
    await send(served, f"{link}/cancel", form_key=key)
    if (await card(served, shipment)).cancelled_at is None:
        await served.post(f"/api/v1/shipments/{shipment['id']}/cancel", "kallio", {})
    served.clock.moment += timedelta(days=8)
    await jobs.end(job)
    assert (await card(served, shipment)).shares[0].ended_at is not None
    gone = await served.client.get(weak, headers=PAGE)
    assert gone.status_code == 410
    assert "This link has ended" in gone.text
    assert ShipmentId(shipment["id"]) == (await card(served, shipment)).shipment
