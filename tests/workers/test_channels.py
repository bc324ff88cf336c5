"""One message, several channels: the next brings what one cannot, once, and word of it is believed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.workers.office import AT, NUMBERS, PERSON, SCOPE, SHIPMENT, Office

from doorstep.adapters.memory.sender import MemorySender
from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.adapters.wording import gsm7
from doorstep.domain.comms import CATALOGUE, ChannelDown, RecordReceived, SaidStop, Tell
from doorstep.domain.comms.ports import OutgoingMessage, Receipt
from doorstep.domain.comms.timers import SWITCH
from doorstep.domain.comms.triggers import RECEIPT, Way
from doorstep.domain.support import AnswerCase, OpenCase
from doorstep.domain.texting import AllowTexts, StopTexts
from doorstep.domain.tracking.card import MessageLine
from doorstep.engine.handle import Entry
from doorstep.engine.vault import Person, Words
from doorstep.events import SaidBy
from doorstep.kernel.ids import CaseId, MessageId, PartyId
from doorstep.kernel.later import Later
from doorstep.workers import channels
from doorstep.workers.messages import ON_THE_WIRE

pytestmark = pytest.mark.anyio
PHONE = "+467017406" + "12"
BRAND = PartyId("kallio")
NUMBER = PhoneMarks(b"k" * 32).mark(BRAND, PHONE)
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


async def bounced(office: Office, tell: Tell, channel: str, said: str = "once") -> None:
    """The provider of a channel says that it could not bring it."""
    facts = {"shipment": SHIPMENT, "message": tell.message, "channel": channel, "reason": "sms.30003"}
    entry = Entry(source="texts", key=said, actor=PartyId("provider"))
    timers = [Later(kind=SWITCH, key=tell.message, facts=facts)]
    await office.desk.handle(SCOPE, [], entry, timers=timers)
    await office.work()


async def nobody_says_so(office: Office) -> None:
    """A receipt has its time on the wire as well, however fast business time runs."""
    assert await office.work() == 1
    assert await office.work() == 0
    office.clock.forward(ON_THE_WIRE)
    assert await office.work() == 1


@pytest.fixture
def texts_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the catalogue has it for what is urgent."""
    first = replace(CATALOGUE["promise.made"], channels=(Way.PUSH, Way.SMS, Way.EMAIL))
    monkeypatch.setattr(channels, "CATALOGUE", {**CATALOGUE, "promise.made": first})


async def test_who_gave_only_a_number_gets_a_text_of_one_part():
    office = reached(Person(name="Anna", phone=PHONE))
    tell = await queued(office)
    await office.work()
    [text] = office.phones.kept.values()
    assert (text.to_address, text.sender_address) == (PHONE, "+46701740698")
    assert text.text.startswith("Kallio Coffee: ")
    assert text.text.endswith(" http://127.0.0.1:8400/t/m8KqZ4tB1xWc9LrVn2Hs6e STOP to end")
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
    office.clock.forward(RECEIPT - timedelta(seconds=1))
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
    office.clock.forward(RECEIPT)
    assert await office.work() == 0
    assert ((await line(office)).received_at, office.sender.handed_over) == (AT, 0)


@pytest.mark.usefixtures("texts_first")
async def test_late_word_that_the_text_arrived_saves_the_e_mail():
    office = reached(BOTH)
    tell = await queued(office)
    await office.work()
    office.clock.forward(RECEIPT)
    await nobody_says_so(office)
    await office.ask(RecordReceived(shipment=SHIPMENT, message=tell.message, receipt="sms.SM1"))
    await office.work()
    assert office.sender.handed_over == 0


@pytest.mark.usefixtures("texts_first")
async def test_what_the_provider_could_not_deliver_goes_by_e_mail_however_often_he_says_so():
    office = reached(BOTH)
    tell = await queued(office)
    await office.work()
    for said in ("once", "twice"):
        await bounced(office, tell, "sms", said)
    await office.work()
    assert office.sender.handed_over == 1
    assert ((await line(office)).tried, (await line(office)).channel) == (("sms",), "email")


@pytest.mark.parametrize(("late_by", "brought"), [(timedelta(minutes=30), 1), (timedelta(days=2), 0)])
async def test_a_bounce_after_the_receipt_is_believed_and_said_by_phone_while_it_is_of_use(late_by, brought):
    office = reached(BOTH)
    tell = await queued(office)
    await office.work()
    await office.ask(RecordReceived(shipment=SHIPMENT, message=tell.message, receipt="smtp.250"))
    office.clock.forward(late_by)
    await bounced(office, tell, "email")
    await office.work()
    found = await line(office)
    assert found.received_at is None
    assert (office.phones.handed_over, bool(found.failed)) == (brought, not brought)


@pytest.mark.usefixtures("texts_first")
async def test_stop_said_while_a_message_is_queued_sends_it_by_e_mail_and_says_why():
    office = reached(BOTH)
    await queued(office)
    await office.ask(stop(office))
    await office.work()
    await office.work()
    assert (office.phones.handed_over, office.sender.handed_over) == (0, 1)
    assert ((await line(office)).tried, (await line(office)).channel) == (("sms",), "email")


async def test_who_said_stop_and_left_no_other_address_is_called_by_staff():
    office = reached(Person(name="Anna", phone=PHONE))
    await office.ask(stop(office))
    await queued(office)
    await office.work()
    assert ((await line(office)).failed, office.phones.handed_over) == ("comms.said_stop", 0)


async def test_the_first_text_says_how_to_stop_and_start_makes_texts_go_again():
    office = reached(Person(name="Anna", phone=PHONE))
    await office.ask(stop(office))
    await office.ask(AllowTexts(number=NUMBER, brand=BRAND, by=SaidBy.PAGE))
    tell = await queued(office)
    await office.work()
    [text] = office.phones.kept.values()
    assert text.text.endswith(" STOP to end")
    assert gsm7.septets(text.text) <= gsm7.ONE_PART
    again = replace(tell, message=MessageId("msg-2"), fact="2", topic="appointment")
    await office.ask(again)
    await office.work()
    assert "STOP" not in office.phones.kept[again.message].text


@pytest.mark.usefixtures("texts_first")
async def test_a_provider_that_knows_of_a_stop_is_believed_for_all_that_follows():
    office = reached(BOTH, phones=Stopped())
    await queued(office)
    await office.work()
    await office.work()
    assert office.sender.handed_over == 1
    async with office.desk.store.transaction(SCOPE) as tx:
        rows = await tx.rows(NUMBERS.name, NUMBERS.version, [NUMBER])
    known = NUMBERS.read(office.desk.codec, rows[NUMBER], NUMBER)
    assert (known.stopped_at, known.stopped_by) == (AT, SaidBy.PROVIDER)


class Stopped(MemorySender):
    """A provider that holds texts back, for the phone said STOP to it."""

    async def send(self, message: OutgoingMessage) -> Receipt:
        raise SaidStop(message.message)


def stop(office: Office) -> StopTexts:
    assert office.handlers.occasions.mark(BRAND, PHONE) == NUMBER
    return StopTexts(number=NUMBER, brand=BRAND, by=SaidBy.TEXT, shipment=SHIPMENT)


async def test_a_number_alone_that_is_out_of_reach_has_failed():
    office = reached(Person(name="Anna", phone=PHONE))
    tell = await queued(office)
    await office.work()
    await bounced(office, tell, "sms")
    assert (await line(office)).failed == "sms.30003"


async def test_a_channel_that_stays_down_is_left_for_another_one():
    office = reached(BOTH, mail=MemorySender(down=True))
    await queued(office)
    [job] = await office.due()
    with pytest.raises(ChannelDown):
        await office.send(replace(job, attempt=2))
    await office.send(replace(job, attempt=3))
    await office.send(job)
    assert office.phones.handed_over == 1


async def test_with_no_other_channel_one_that_is_down_is_waited_for():
    office = reached(Person(email=BOTH.email), mail=MemorySender(down=True))
    await queued(office)
    [job] = await office.due()
    with pytest.raises(ChannelDown):
        await office.send(replace(job, attempt=9))
    assert (await line(office)).failed == ""


async def answered(office: Office, words: str, channel: str) -> Tell:
    """What staff answered, and the wish to say it."""
    office.vault.items["ans-1"] = Words(text=words)
    case = {"shipment": SHIPMENT, "case": CaseId("case-1")}
    await office.ask(OpenCase(kind="reply", by=PERSON, words="wrd-1", channel=channel, **case))
    about, _ = await office.ask(AnswerCase(words="ans-1", **case))
    return Tell(
        shipment=SHIPMENT,
        message=MessageId("msg-9"),
        to=PERSON,
        trigger="case.answered",
        topic="answer",
        fact="9",
        channel=channel,
        locale="en",
        zone="Europe/Helsinki",
        about=about,
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Yes.\nHe rings at the back door.", "Kallio Coffee: Yes. He rings at the back door. http"),
        ("مرحبا، نعم", "Kallio Coffee: مرحبا، نعم http"),
        ("x" * 500, "Kallio Coffee: Here is the answer to what you wrote. http"),
    ],
)
async def test_an_answer_by_text_holds_its_words_where_they_go_into_one(words, said):
    office = reached(BOTH)
    await office.promise()
    await office.ask(await answered(office, words, "sms"))
    await office.work()
    [text] = office.phones.kept.values()
    assert text.text.startswith(said)


async def test_an_answer_by_e_mail_holds_every_line_of_it_and_no_markup_of_others():
    office = reached(replace(BOTH, phone=""))
    await office.promise()
    words = "<b>Yes</b> {{ 7 * 7 }}\n\n🙂 مرحبا"
    await office.ask(await answered(office, words, "sms"))
    await office.work()
    [mail] = office.sender.kept.values()
    assert "<b>Yes</b> {{ 7 * 7 }}" in mail.text
    assert "🙂 مرحبا" in mail.text
    assert "&lt;b&gt;Yes&lt;/b&gt; {{ 7 * 7 }}" in mail.html
