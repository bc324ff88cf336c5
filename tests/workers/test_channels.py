"""One message, several channels: the next brings what one cannot, once, and word of it is believed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.workers.office import AT, PERSON, SCOPE, SHIPMENT, Office

from doorstep.adapters.memory.sender import MemorySender
from doorstep.adapters.wording import gsm7
from doorstep.domain.comms import CATALOGUE, ChannelDown, RecordReceived, Tell
from doorstep.domain.comms.timers import RECEIPT_TIME, SWITCH
from doorstep.domain.tracking.card import MessageLine
from doorstep.engine.handle import Entry
from doorstep.engine.vault import Person, Words
from doorstep.kernel.ids import PartyId
from doorstep.kernel.later import Later
from doorstep.workers import channels
from doorstep.workers.messages import ON_THE_WIRE

pytestmark = pytest.mark.anyio
PHONE = "+467017406" + "12"
BOTH = Person(name="Anna Virtanen", email="anna@example.com", phone=PHONE)


def reached(
    person: Person, *, mail: MemorySender | None = None, phones: MemorySender | None = None
) -> Office:
    office = Office(mail, phones)
    office.vault.items[PERSON] = person
    return office


async def queued(office: Office) -> Tell:
    tell = await office.promise()
    await office.ask(tell)
    return tell


async def line(office: Office) -> MessageLine:
    [one] = (await office.card()).messages
    return one


async def nobody_says_so(office: Office) -> None:
    """A receipt has its time on the wire as well, however fast business time runs."""
    assert await office.work() == 1
    assert await office.work() == 0
    office.clock.forward(ON_THE_WIRE)
    assert await office.work() == 1


@pytest.fixture
def texts_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the catalogue has it for what is urgent."""
    first = replace(CATALOGUE["promise.made"], channels=("push", "sms", "email"))
    monkeypatch.setattr(channels, "CATALOGUE", {**CATALOGUE, "promise.made": first})


async def test_who_gave_only_a_number_gets_a_text_of_one_part():
    office = reached(Person(name="Anna", phone=PHONE))
    tell = await queued(office)
    await office.work()
    [text] = office.phones.kept.values()
    assert (text.to_address, text.sender_address) == (PHONE, "+46701740698")
    assert text.text.startswith("Kallio Coffee: ")
    assert text.text.endswith(" http://127.0.0.1:8400/t/m8KqZ4tB1xWc9LrVn2Hs6e")
    assert gsm7.septets(text.text) <= gsm7.ONE_PART
    said = office.vault.items[f"said-{tell.message}"]
    assert said == Words(text=text.text, html="", subject="")
    assert ((await line(office)).channel, (await line(office)).sent_at) == ("sms", AT)


async def test_the_catalogue_says_which_channel_is_first():
    office = reached(BOTH)
    await queued(office)
    await office.work()
    assert (office.sender.handed_over, office.phones.handed_over) == (1, 0)


async def test_an_address_that_is_refused_leads_to_the_phone_and_fails_nothing():
    office = reached(BOTH, mail=MemorySender(refusing=frozenset({BOTH.email})))
    await queued(office)
    await office.work()
    waiting = await line(office)
    assert (waiting.tried, waiting.channel, waiting.failed) == (("email",), "sms", "")
    await office.work()
    assert ((await line(office)).sent_at, office.phones.handed_over) == (AT, 1)


async def test_when_every_channel_refuses_the_message_has_failed():
    refusing = MemorySender(refusing=frozenset({BOTH.email, PHONE}))
    office = reached(BOTH, mail=refusing, phones=refusing)
    await queued(office)
    await office.work()
    await office.work()
    assert (await line(office)).failed == "comms.undeliverable"
    assert await office.work() == 0


@pytest.mark.usefixtures("texts_first")
async def test_a_text_of_which_nobody_says_that_it_arrived_is_followed_by_an_e_mail():
    office = reached(BOTH)
    await queued(office)
    await office.work()
    office.clock.forward(RECEIPT_TIME - timedelta(seconds=1))
    assert await office.work() == 0
    office.clock.forward(timedelta(seconds=1))
    await nobody_says_so(office)
    await office.work()
    assert (office.phones.handed_over, office.sender.handed_over) == (1, 1)
    assert (await line(office)).tried == ("sms",)


@pytest.mark.usefixtures("texts_first")
async def test_a_text_that_arrived_is_not_said_again():
    office = reached(BOTH)
    tell = await queued(office)
    await office.work()
    await office.ask(RecordReceived(shipment=SHIPMENT, message=tell.message, receipt="sms.SM1"))
    office.clock.forward(RECEIPT_TIME)
    assert await office.work() == 0
    assert ((await line(office)).received_at, office.sender.handed_over) == (AT, 0)


@pytest.mark.usefixtures("texts_first")
async def test_late_word_that_the_text_arrived_saves_the_e_mail():
    office = reached(BOTH)
    tell = await queued(office)
    await office.work()
    office.clock.forward(RECEIPT_TIME)
    await nobody_says_so(office)
    await office.ask(RecordReceived(shipment=SHIPMENT, message=tell.message, receipt="sms.SM1"))
    assert await office.work() == 0
    assert office.sender.handed_over == 0


@pytest.mark.usefixtures("texts_first")
async def test_what_the_provider_could_not_deliver_goes_by_e_mail_however_often_he_says_so():
    office = reached(BOTH)
    tell = await queued(office)
    await office.work()
    facts = {"shipment": SHIPMENT, "message": tell.message, "channel": "sms", "reason": "sms.30003"}
    for said in ("once", "twice"):
        entry = Entry(source="texts", key=said, actor=PartyId("provider"))
        timers = [Later(kind=SWITCH, key=tell.message, facts=facts)]
        await office.desk.handle(SCOPE, [], entry, timers=timers)
        await office.work()
    await office.work()
    assert office.sender.handed_over == 1
    assert ((await line(office)).tried, (await line(office)).channel) == (("sms",), "email")


async def test_a_number_alone_that_is_out_of_reach_has_failed():
    office = reached(Person(name="Anna", phone=PHONE))
    tell = await queued(office)
    await office.work()
    facts = {"shipment": SHIPMENT, "message": tell.message, "channel": "sms", "reason": "sms.30003"}
    entry = Entry(source="texts", key="1", actor=PartyId("provider"))
    timers = [Later(kind=SWITCH, key=tell.message, facts=facts)]
    await office.desk.handle(SCOPE, [], entry, timers=timers)
    await office.work()
    assert (await line(office)).failed == "sms.30003"


async def test_a_channel_that_stays_down_is_left_for_another_one():
    office = reached(BOTH, mail=MemorySender(down=True))
    await queued(office)
    [job] = await office.due()
    with pytest.raises(ChannelDown):
        await office.handlers.send(replace(job, attempt=2))
    await office.handlers.send(replace(job, attempt=3))
    await office.handlers.send(job)
    assert office.phones.handed_over == 1


async def test_with_no_other_channel_one_that_is_down_is_waited_for():
    office = reached(Person(email=BOTH.email), mail=MemorySender(down=True))
    await queued(office)
    [job] = await office.due()
    with pytest.raises(ChannelDown):
        await office.handlers.send(replace(job, attempt=9))
    assert (await line(office)).failed == ""
