"""WhatsApp is a channel like the others: any words in a chat, a template else, and STOP of its own."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from tests.workers.office import AT, PERSON, SHIPMENT, TOMORROW, Office
from tests.workers.test_channels import BOTH, PHONE, line, queued

from doorstep.adapters.memory.sender import MemorySender
from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.adapters.wording.brands import BrandShelf, InvalidBrand
from doorstep.domain.comms.ports import OutgoingMessage, Receipt, Undeliverable
from doorstep.domain.support.commands import OpenCase
from doorstep.domain.texting import StopTexts
from doorstep.engine.records import Brand
from doorstep.events import SaidBy
from doorstep.kernel.ids import CaseId, PartyId

pytestmark = pytest.mark.anyio
BRAND, SENDER, TEMPLATE = PartyId("kallio"), "+46701740655", "HX" + "0" * 32
CHAT = PhoneMarks(b"k" * 32).mark(BRAND, f"whatsapp:{PHONE}")


@dataclass
class Chats(MemorySender):
    """A provider that keeps what it was given, or knows nobody there."""

    nobody: bool = False
    told: list[OutgoingMessage] = field(default_factory=list[OutgoingMessage])

    async def send(self, message: OutgoingMessage) -> Receipt:
        if self.nobody:
            raise Undeliverable(f"message {message.message}: 63003")
        self.told.append(message)
        return Receipt(reference="1", reply="queued")


def office_of(chats: Chats, **terms: object) -> Office:
    """An office of a brand that writes on WhatsApp first, to somebody with a phone and an address."""
    office = Office(chats=chats)
    office.vault.items[PERSON] = BOTH
    known = office.records.rows[Brand, BRAND]
    assert isinstance(known, Brand)
    order = {"promise.made": ("whatsapp", "sms", "email")}
    given = {"whatsapp_sender": SENDER, "whatsapp_templates": {"en": TEMPLATE}, "channels": order, **terms}
    office.records.rows[Brand, BRAND] = replace(known, **given)
    return office


async def test_the_template_is_filled_with_the_facts_outside_of_a_chat():
    office = office_of(chats := Chats())
    await queued(office)
    await office.work()
    [told] = chats.told
    assert (told.to_address, told.sender_address) == (f"whatsapp:{PHONE}", f"whatsapp:{SENDER}")
    assert (told.template, told.values[0]) == (TEMPLATE, "Your parcel comes today 14:00\u201316:00")
    assert told.values[2].endswith("/t/m8KqZ4tB1xWc9LrVn2Hs6e")
    assert all("\n" not in value for value in told.values)
    assert ((await line(office)).channel, office.phones.handed_over) == ("whatsapp", 0)


@pytest.mark.parametrize(("ago", "free"), [(timedelta(hours=23), True), (timedelta(hours=24), False)])
async def test_within_a_day_of_their_words_any_words_go(ago: timedelta, free: bool):  # noqa: FBT001
    office = office_of(chats := Chats())
    tell = await office.promise(TOMORROW)
    wrote = OpenCase(
        shipment=SHIPMENT, case=CaseId("c"), kind="reply", by=PERSON, words="w", channel="whatsapp"
    )
    await office.ask(wrote)
    office.clock.forward(ago)
    await office.ask(replace(tell, due=None))
    await office.work()
    assert [one.template for one in chats.told] == ["" if free else TEMPLATE]


async def test_without_a_template_in_their_language_another_channel_brings_it():
    office = office_of(chats := Chats(), whatsapp_templates={"fi": TEMPLATE})
    await queued(office)
    await office.work()
    assert (chats.told, (await line(office)).channel) == ([], "sms")


async def test_a_template_of_the_trigger_goes_before_that_of_the_language():
    own = "HX" + "1" * 32
    office = office_of(chats := Chats(), whatsapp_templates={"en": TEMPLATE, "promise.made en": own})
    await queued(office)
    await office.work()
    assert chats.told[0].template == own


async def test_who_is_not_there_is_reached_by_the_next_channel():
    office = office_of(Chats(nobody=True))
    await queued(office)
    await office.work()
    await office.work()
    assert ((await line(office)).tried, (await line(office)).channel) == (("whatsapp",), "sms")


async def test_stop_there_ends_these_and_texts_go_on():
    office = office_of(chats := Chats())
    await office.ask(StopTexts(number=CHAT, brand=BRAND, by=SaidBy.TEXT, channel="whatsapp"))
    await queued(office)
    await office.work()
    assert (chats.told, (await line(office)).channel) == ([], "sms")


async def test_a_brand_without_a_number_there_writes_as_before():
    office = office_of(chats := Chats(), whatsapp_sender="")
    await queued(office)
    await office.work()
    assert (chats.told, (await line(office)).channel, (await line(office)).sent_at) == ([], "sms", AT)


@pytest.mark.parametrize(
    ("field_", "value"),
    [
        ("whatsapp_sender", "Kallio"),
        ("whatsapp_templates", {"xx": TEMPLATE}),
        ("whatsapp_templates", {"no.trigger en": TEMPLATE}),
        ("whatsapp_templates", {"en": "hello {{1}}"}),
        ("channels", {"no.trigger": ["sms"]}),
        ("channels", {"tour.started": ["pigeon"]}),
        ("channels", {"tour.started": []}),
        ("channels", {"tour.started": ["sms", "sms"]}),
    ],
)
async def test_what_makes_no_sense_does_not_become_a_term(field_: str, value: object):
    shelf, office = BrandShelf(), Office()
    known = office.records.rows[Brand, BRAND]
    assert isinstance(known, Brand)
    with pytest.raises(InvalidBrand, match=field_):
        shelf.made({**shelf.settings(known), field_: shelf.value(value)})
    right = {"whatsapp_sender": SENDER, "channels": {"tour.started": ["sms", "email"]}}
    made = shelf.made({**shelf.settings(known), **{name: shelf.value(one) for name, one in right.items()}})
    assert made.channels == {"tour.started": ("sms", "email")}
    assert shelf.made(shelf.settings(made)) == made
