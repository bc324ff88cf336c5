"""Texts that people send: signed, once; STOP holds for a brand and a phone, and anything else is answered."""

import re
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from tests.text_message import TEXT
from tests.web.served import Served, cluster, database, served
from tests.web.test_texts import GUESSED, INCOMING, TOKEN, record, sent, texting, to_say, wish

from doorstep.domain.support.timers import MISS
from doorstep.domain.texting import NumberLine
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.main.jobs import CaseJobs
from doorstep.web import trial_texts
from doorstep.web.signed_forms import HEADER, signature
from doorstep.web.text_wishes import VIEW

__all__ = ["cluster", "database", "served", "texting"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
KALLIO, PHONE, ABROAD = "+46701740698", "+358401234567", "+34600123456"


async def says(served: Served, body: str, sid: str = "SM1", **changed: str) -> httpx.Response:
    """A text from a phone, as the provider brings it."""
    token = changed.pop("token", TOKEN)
    form = {"MessageSid": sid, "From": PHONE, "To": KALLIO, "Body": body} | changed
    return await served.client.post(
        "/providers/texts/incoming", data=form, headers={HEADER: signature(token, INCOMING, form)}
    )


async def written_to(served: Served, phone: str = PHONE) -> dict[str, str]:
    """A shipment that its consignee was told of by text."""
    shipment = await served.promised(consignee={"name": "Anna", "phone": phone})
    made = wish(shipment["id"])
    number = served.site.phone_mark(PartyId("kallio"), phone)
    await record(served, made, replace(sent(made), channel="sms", number=number, brand=PartyId("kallio")))
    return shipment


async def stands(served: Served, phone: str = PHONE) -> NumberLine:
    number = served.site.phone_mark(PartyId("kallio"), phone)
    async with served.site.desk.store.transaction(served.site.network(TenantId(1))) as tx:
        return (await served.site.read(tx, VIEW, [number])).get(number) or NumberLine(number=number)


async def test_stop_shows_on_the_page_and_the_panel_and_the_page_takes_it_back(texting: Served):
    shipment = await written_to(texting)
    before = await texting.events()
    for _ in range(2):  # the provider brings it again
        assert (await says(texting, "STOP")).status_code == 204
    assert await texting.events() == before + 1
    page = (await texting.client.get(shipment["tracking_url"])).text
    assert "You asked for no more text messages from Kallio Coffee" in page
    panel = (await texting.get(f"/console/shipments/{shipment['id']}", "lsp")).text
    assert "stopped by the consignee" in panel
    assert "Wants no more text messages" in panel
    assert PHONE not in page + panel
    form = {"wish": "start", "form_key": re.findall(r'name="form_key" value="(\d+)"', page)[-1]}
    for _ in range(2):
        again = await texting.client.post(f"{shipment['tracking_url']}/texts", data=form)
        assert again.status_code == 303
    assert (await stands(texting)).stopped_at is None
    assert await texting.events() == before + 2


async def test_start_takes_a_stop_back_and_without_one_changes_nothing(texting: Served):
    await written_to(texting)
    before = await texting.events()
    assert (await says(texting, "START", "SM1")).status_code == 204
    assert await texting.events() == before
    await says(texting, "Stop", "SM2")
    assert (await stands(texting)).stopped_at is not None
    await says(texting, "YES", "SM3")
    assert (await stands(texting)).stopped_at is None


async def test_a_number_that_nobody_wrote_to_may_say_stop_and_its_country_does_not_matter(texting: Served):
    await says(texting, "STOPALL", From=ABROAD)
    assert (await stands(texting, ABROAD)).stopped_at is not None
    shipment = await texting.shipment(consignee={"name": "Ana", "phone": ABROAD})
    assert "no more text messages" in (await texting.client.get(shipment["tracking_url"])).text


async def test_what_is_unsigned_or_for_nobody_changes_nothing(texting: Served):
    await written_to(texting)
    before = await texting.events()
    assert (await says(texting, "STOP", token=GUESSED)).status_code == 404
    assert (await texting.client.post("/providers/texts/incoming", data={"Body": "STOP"})).status_code == 404
    for odd in ({"To": "+1"}, {"To": ""}, {"MessageSid": ""}):
        assert (await says(texting, "STOP", **odd)).status_code == 204
    assert await texting.events() == before


async def test_we_answer_what_the_provider_leaves_to_us_in_the_language_of_the_delivery(texting: Served):
    await written_to(texting)
    assert (await says(texting, "HELP", "SM1")).content == b""
    answer = await says(texting, "Lopeta", "SM2")
    assert answer.headers["content-type"].startswith("text/xml")
    assert "<Message>Kallio Coffee: " in answer.text
    texting.site.texts = replace(texting.site.texts, answers=False)
    helped = await says(texting, "HELP", "SM3")
    assert "+358 9 555 0101" in helped.text
    assert "STOP" in helped.text


async def test_the_provider_says_that_a_phone_said_stop_to_it(texting: Served):
    shipment = await written_to(texting)
    query = f"network=1&shipment={shipment['id']}&message=msg-1"
    url = f"{texting.site.texts.receipts}?{query}"
    form = {"MessageSid": "SM9", "MessageStatus": "undelivered", "ErrorCode": "21610"}
    headers = {HEADER: signature(TOKEN, url, form)}
    for _ in range(2):
        assert (
            await texting.client.post(f"/providers/texts/status?{query}", data=form, headers=headers)
        ).status_code == 204
    page = (await texting.client.get(shipment["tracking_url"])).text
    assert f"send START from it to {KALLIO}" in page


async def test_somebody_answers_on_a_trials_phone_and_its_provider_brings_it(texting: Served):
    await written_to(texting)
    texting.site.texts.box.put(sender=KALLIO, recipient=PHONE, body=TEXT.text, at=texting.clock.now())
    page = (await texting.client.get("/mailbox/texts")).text
    assert f'name="phone" value="{PHONE}"' in page
    for body in ("stop", "<b>hjälp</b> {{ 7 * 7 }} مرحبا"):
        said = {"phone": PHONE, "brand": KALLIO, "body": body}
        assert (await texting.client.post("/mailbox/texts", data=said)).status_code == 303
    for owed in await to_say(texting):
        await trial_texts.say(texting.site, owed, texting.client._transport)  # noqa: SLF001  # the application itself
    assert (await stands(texting)).stopped_at is not None
    page = (await texting.client.get("/mailbox/texts")).text
    assert "You get no more messages from this number" in page
    assert "&lt;b&gt;hjälp&lt;/b&gt; {{ 7 * 7 }} مرحبا" in page
    for odd in ({"phone": "x"}, {"brand": "Kallio"}, {"body": " "}):
        said = {"phone": PHONE, "brand": KALLIO, "body": "hi"} | odd
        assert (await texting.client.post("/mailbox/texts", data=said)).status_code == 303
    assert not await to_say(texting)


NASTY = "<script>alert(1)</script> {{ 7 * 7 }} {% raw %} 🙂 مرحبا STOP here"


async def to_answer(served: Served, shipment: dict[str, str]) -> str:
    """The case that the panel's form answers."""
    panel = (await served.get(f"/console/shipments/{shipment['id']}", "lsp")).text
    return next(iter(re.findall(r'name="case" value="([^"]+)"', panel)), "")


async def answers(served: Served, shipment: dict[str, str], words: str, key: str, case: str = "") -> int:
    """Staff answer what was written last, from the panel."""
    form = {"words": words, "key": key, "case": case or await to_answer(served, shipment)}
    at = f"/console/shipments/{shipment['id']}/answer"
    return (await served.client.post(at, data=form, headers=served.bearer("lsp"))).status_code


async def test_a_text_lands_once_in_the_shipment_last_written_about_and_is_answered_once(texting: Served):
    first = await written_to(texting)
    texting.clock.moment += timedelta(minutes=1)
    shipment = await written_to(texting)
    before = await texting.events()
    for _ in range(2):  # the provider brings it again
        assert (await says(texting, NASTY)).status_code == 204
    assert await texting.events() == before + 1
    escaped = "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} {% raw %} 🙂 مرحبا STOP here"
    page = (await texting.client.get(shipment["tracking_url"])).text
    assert escaped in page
    assert escaped not in (await texting.client.get(first["tracking_url"])).text
    assert (await stands(texting)).stopped_at is None
    panel = (await texting.get(f"/console/shipments/{shipment['id']}", "kallio")).text
    assert escaped in panel
    assert PHONE not in page + panel
    case = await to_answer(texting, shipment)
    for _ in range(2):
        assert await answers(texting, shipment, "Yes.\n<b>Bring</b> it round.", "key-12345", case) < 400
    page = (await texting.client.get(shipment["tracking_url"])).text
    assert "Yes.\n&lt;b&gt;Bring&lt;/b&gt; it round." in page
    assert await texting.events() == before + 3
    panel = (await texting.get(f"/console/shipments/{shipment['id']}", "lsp")).text
    assert "&lt;b&gt;Bring&lt;/b&gt;" in panel
    assert "Send the answer" not in panel
    assert await answers(texting, shipment, "Once more", "key-23456") == 409


async def test_several_texts_are_one_conversation_and_one_answer_answers_them_all(texting: Served):
    shipment = await written_to(texting)
    for sid, body in (("SM1", "Is it today?"), ("SM2", "x" * 10_000), ("SM3", "?")):
        texting.clock.moment += timedelta(minutes=1)
        assert (await says(texting, body, sid)).status_code == 204
    page = (await texting.client.get(shipment["tracking_url"])).text
    assert "x" * 2_000 in page
    assert "x" * 2_001 not in page
    assert await answers(texting, shipment, "It is.", "key-12345") < 400
    panel = (await texting.get(f"/console/shipments/{shipment['id']}", "lsp")).text
    assert "Send the answer" not in panel
    assert "Is it today?" in panel


async def test_what_nobody_can_place_changes_nothing(texting: Served):
    await written_to(texting)
    before = await texting.events()
    for sid, body, sender in (("SM1", "Hello?", ABROAD), ("SM2", "   ", PHONE), ("SM3", "", PHONE)):
        assert (await says(texting, body, sid, From=sender)).status_code == 204
    assert await texting.events() == before


async def test_what_waits_longer_than_the_brand_allows_is_overdue_for_staff(texting: Served):
    shipment = await written_to(texting)
    await says(texting, "Is it today?")
    store, now = texting.site.desk.store, texting.clock.moment
    jobs = {"real": texting.clock.real(), "lease_s": 1, "limit": 9}
    assert not await store.take_jobs([MISS], now=now + timedelta(minutes=119), **jobs)
    texting.clock.moment = now + timedelta(minutes=120)
    [job] = await store.take_jobs([MISS], now=texting.clock.moment, **jobs)
    for _ in range(2):
        await CaseJobs(site=texting.site).miss(job)
    panel = (await texting.get(f"/console/shipments/{shipment['id']}", "lsp")).text
    assert "should have been answered" in panel
    board = (await texting.get("/console?show=question", "lsp")).text
    assert "Answer now, it waits too long" in board
    assert "1 overdue" in board


async def test_words_from_the_page_are_answered_too_and_are_nobodys_without_words(texting: Served):
    shipment = await written_to(texting)
    form = {"form_key": "k-1", "about": "question", "words": NASTY}
    assert (await texting.client.post(f"{shipment['tracking_url']}/contact", data=form)).status_code == 303
    assert await answers(texting, shipment, "  ", "key-12345") == 409
    assert await answers(texting, shipment, "Of course.", "key-23456") < 400
    assert "Of course." in (await texting.client.get(shipment["tracking_url"])).text
