"""A trial's provider of text messages and the receipts it sends: signed, believed once, and nobody else's."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

import httpx
import pytest
from tests.text_message import TEXT
from tests.web.served import Served, cluster, database, served

from doorstep.adapters.senders.sms import SmsSender, SmsSettings
from doorstep.adapters.senders.text_box import TextBox
from doorstep.domain.comms import MessageCommand, RecordSent, Tell
from doorstep.domain.comms.ports import Undeliverable
from doorstep.domain.comms.timers import SWITCH
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Job
from doorstep.kernel.ids import EventId, MessageId, PartyId, PersonRef, ShipmentId, TenantId
from doorstep.web import trial_texts
from doorstep.web.signed_forms import HEADER, signature
from doorstep.web.site import Texts

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TOKEN, GUESSED, RECEIPTS = "secret", "guessed", "http://doorstep.test/providers/texts/status"
INCOMING = "http://doorstep.test/providers/texts/incoming"


@pytest.fixture
def texting(served: Served, tmp_path) -> Served:
    served.site.texts = Texts(token=TOKEN, receipts=RECEIPTS, incoming=INCOMING, box=TextBox(tmp_path))
    served.site.demo = True
    return served


def provider(served: Served, token: str = TOKEN) -> SmsSender:
    settings = SmsSettings(
        url="http://doorstep.test/trial/texts", account="trial", token=token, callback=RECEIPTS
    )
    return SmsSender(settings, served.client._transport)  # noqa: SLF001  # the application itself, without a port


def wish(shipment: str) -> Tell:
    return Tell(
        shipment=ShipmentId(shipment),
        message=MessageId("msg-1"),
        to=PersonRef("per-1"),
        trigger="promise.made",
        topic="promise",
        fact="fact-1",
        channel="sms",
        locale="en",
        zone="Europe/Helsinki",
        about=EventId("evt-1"),
    )


async def record(served: Served, *commands: MessageCommand) -> None:
    entry = Entry(source="test", key=str(commands), actor=PartyId("test"))
    await served.site.desk.handle(served.site.network(TenantId(1)), commands, entry)


async def told(served: Served, shipment: str) -> MessageId:
    """A message of the shipment that was handed over as a text."""
    made = wish(shipment)
    await record(served, made, sent(made))
    return made.message


def sent(made: Tell) -> RecordSent:
    return RecordSent(shipment=made.shipment, message=made.message, content="said-msg-1", digest="d")


async def tell(served: Served, said: dict[str, str], *, token: str = TOKEN, **query: str) -> httpx.Response:
    asked = urlencode({"network": "1", **query})
    url = f"{RECEIPTS}?{asked}"
    return await served.client.post(
        f"/providers/texts/status?{asked}", data=said, headers={HEADER: signature(token, url, said)}
    )


async def to_say(texting: Served) -> list[Job]:
    """The receipts that the trial's provider still owes."""
    real = texting.clock.real() + timedelta(minutes=1)
    return list(
        await texting.site.desk.store.take_jobs(
            [trial_texts.SAY], now=texting.clock.now(), real=real, lease_s=1, limit=9
        )
    )


async def test_a_text_reaches_the_page_of_phones_and_its_receipt_survives_its_provider(texting: Served):
    shipment = await texting.promised()
    made = await told(texting, shipment["id"])
    text = replace(TEXT, shipment=shipment["id"], message=made)
    assert (await provider(texting).send(text)).reply == "queued"
    page = (await texting.client.get("/mailbox/texts")).text
    assert "Kallio Coffee: You are next." in page
    assert 'href="http://127.0.0.1:8400/t/abc"' in page
    assert "You are next" not in (await texting.client.get("/mailbox/texts?to=%2B1")).text
    [owed] = await to_say(texting)
    before = await texting.events()
    await trial_texts.say(texting.site, owed, texting.client._transport)  # noqa: SLF001  # the application itself
    assert await texting.events() == before + 1


async def test_a_receipt_that_is_not_taken_is_said_again_and_given_up_on_in_the_end(texting: Served):
    await provider(texting).send(replace(TEXT, to_address="+46701740600"))
    [owed] = await to_say(texting)
    assert (owed.facts["MessageStatus"], owed.facts["ErrorCode"]) == ("undelivered", "30003")
    down = httpx.MockTransport(lambda _: httpx.Response(503))
    with pytest.raises(trial_texts.NotTaken):
        await trial_texts.say(texting.site, owed, down)
    await trial_texts.say(texting.site, replace(owed, attempt=trial_texts.ATTEMPTS), down)


async def test_a_bounce_that_an_lsp_reports_goes_to_the_next_channel_and_an_unknown_message_nowhere(
    texting: Served,
):
    shipment = await texting.promised()
    message = await told(texting, shipment["id"])
    await texting.follow()
    at = f"/api/v1/shipments/{shipment['id']}/messages"
    for name, status in ((message, 200), ("msg-2", 404)):
        answer = await texting.post(f"{at}/{name}/receipt", "lsp", {"outcome": "failed", "channel": "sms"})
        assert answer.status_code == status, answer.text
    real = texting.clock.real()
    jobs = await texting.site.desk.store.take_jobs(
        [SWITCH], now=texting.clock.now(), real=real, lease_s=1, limit=9
    )
    assert [(job.key, job.facts["reason"]) for job in jobs] == [(message, "bounced")]


async def test_a_provider_lets_nobody_in_without_the_secret_and_takes_no_word_for_a_number(texting: Served):
    with pytest.raises(Exception, match="20003"):
        await provider(texting, GUESSED).send(TEXT)
    with pytest.raises(Exception, match="21211"):
        await provider(texting).send(replace(TEXT, to_address="at home"))
    assert texting.site.texts.box.list() == []


async def test_a_receipt_that_is_not_signed_by_the_provider_changes_nothing(texting: Served):
    shipment = await texting.promised()
    query = {"shipment": shipment["id"], "message": await told(texting, shipment["id"])}
    before = await texting.events()
    delivered = {"MessageSid": "SM1", "MessageStatus": "delivered"}
    assert (await tell(texting, delivered, token=GUESSED, **query)).status_code == 404
    assert await texting.events() == before


async def test_what_the_provider_says_twice_is_recorded_once(texting: Served):
    shipment = await texting.promised()
    query = {"shipment": shipment["id"], "message": await told(texting, shipment["id"])}
    before = await texting.events()
    for _ in range(2):
        answer = await tell(texting, {"MessageSid": "SM1", "MessageStatus": "sent"}, **query)
        assert answer.status_code == 204
    assert await texting.events() == before
    for _ in range(2):
        delivered = {"MessageSid": "SM1", "MessageStatus": "delivered"}
        assert (await tell(texting, delivered, **query)).status_code == 204
    assert await texting.events() == before + 1


async def test_a_receipt_that_is_faster_than_our_own_record_is_waited_for(texting: Served):
    shipment = await texting.promised()
    made = wish(shipment["id"])
    await record(texting, made)
    before = await texting.events()
    delivered = {"MessageSid": "SM1", "MessageStatus": "delivered"}
    receipt = asyncio.create_task(tell(texting, delivered, shipment=shipment["id"], message=made.message))
    await asyncio.sleep(0.1)
    await record(texting, sent(made))
    assert (await receipt).status_code == 204
    assert await texting.events() == before + 2


async def test_where_no_texts_are_sent_there_is_neither_provider_nor_receipt(served: Served):
    assert (await tell(served, {"MessageSid": "SM1"}, shipment="s", message="m")).status_code == 404
    assert (await served.client.get("/mailbox/texts")).status_code == 404


async def test_on_whatsapp_a_trial_takes_templates_and_any_words_only_in_a_chat(texting: Served):
    theirs, ours = "whatsapp:+46701740612", "whatsapp:+46701740655"
    chat = replace(TEXT, to_address=theirs, sender_address=ours, text="You are next, in words")
    with pytest.raises(Undeliverable, match="63016"):
        await provider(texting).send(chat)
    filled = replace(chat, template="HX" + "0" * 32, values=("You are next", "Soon", "http://d.x/t/abc"))
    assert (await provider(texting).send(filled)).reply == "queued"
    form = {"phone": theirs, "brand": ours, "body": "When?"}
    assert (await texting.client.post("/mailbox/texts", data=form)).status_code == 303
    assert (await provider(texting).send(chat)).reply == "queued"
    page = (await texting.client.get("/mailbox/texts")).text
    assert "on WhatsApp" in page
    assert "You are next, in words" in page
    texting.clock.moment += timedelta(hours=24)
    with pytest.raises(Undeliverable, match="63016"):
        await provider(texting).send(chat)


async def test_read_on_whatsapp_is_a_receipt_and_a_failure_hands_on(texting: Served):
    shipment = await texting.promised()
    query = {
        "shipment": shipment["id"],
        "message": await told(texting, shipment["id"]),
        "channel": "whatsapp",
    }
    before = await texting.events()
    for word in ("sent", "read", "delivered"):
        answer = await tell(texting, {"MessageSid": "SM1", "MessageStatus": word}, **query)
        assert answer.status_code == 204
    assert await texting.events() == before + 1
    failed = {"MessageSid": "SM1", "MessageStatus": "undelivered", "ErrorCode": "63024"}
    assert (await tell(texting, failed, **query)).status_code == 204
    jobs = await texting.site.desk.store.take_jobs(
        [SWITCH], now=texting.clock.now(), real=texting.clock.real(), lease_s=1, limit=9
    )
    assert [(job.facts["reason"], job.facts["channel"]) for job in jobs] == [("whatsapp.63024", "whatsapp")]
