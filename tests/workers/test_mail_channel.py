"""Mails that a delivery does not need can be stopped; an address where nobody is gets no more of any."""

from dataclasses import dataclass

import pytest
from tests.workers.office import AT, PERSON, WINDOW, Office, told
from tests.workers.test_channels import BOTH, line, queued

from doorstep.adapters.memory.sender import MemorySender
from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.domain.comms.ports import NobodyThere, OutgoingMessage, Receipt
from doorstep.domain.mailing import AllowMails, RecordBounce, StopMails
from doorstep.engine.vault import Person
from doorstep.events import SaidBy
from doorstep.kernel.ids import EventId, PartyId

pytestmark = pytest.mark.anyio
MAIL = Person(name="Anna Virtanen", email="anna@example.com")
ADDRESS = PhoneMarks(b"k" * 32).of_mail(PartyId("kallio"), " Anna@Example.com")
BRAND = PartyId("kallio")
FEWER = StopMails(address=ADDRESS, brand=BRAND, by=SaidBy.MAIL)
SPAM = StopMails(address=ADDRESS, brand=BRAND, by=SaidBy.PROVIDER)
BOUNCED = RecordBounce(address=ADDRESS, brand=BRAND, reason="mail.5.1.1")


@dataclass
class NobodyHome(MemorySender):
    """A mail server that knows no such address."""

    async def send(self, message: OutgoingMessage) -> Receipt:
        raise NobodyThere(f"{message.message}: 550 5.1.1")


COURTESY = told("shipment.on_its_way", EventId("scan"), WINDOW)
"""What a delivery works without."""


async def test_who_wants_fewer_gets_what_is_necessary_and_no_courtesy_by_any_way():
    office = Office()
    office.vault.items[PERSON] = BOTH
    await office.ask(FEWER)
    promised = await office.promise()
    await office.ask(COURTESY)
    await office.work()
    [held] = (await office.card()).messages
    assert (held.held_back, office.sender.handed_over, office.phones.handed_over) == ("unwanted", 0, 0)
    await office.ask(promised)
    await office.work()
    assert office.sender.handed_over == 1


async def test_who_takes_it_back_gets_courtesies_again():
    office = Office()
    await office.ask(FEWER)
    await office.ask(AllowMails(address=ADDRESS, brand=BRAND, by=SaidBy.PAGE))
    await office.promise()
    await office.ask(COURTESY)
    await office.work()
    assert office.sender.handed_over == 1


@pytest.mark.parametrize("closed", [SPAM, BOUNCED])
async def test_no_mail_at_all_goes_to_an_address_that_is_closed(closed: StopMails | RecordBounce):
    office = Office()
    office.vault.items[PERSON] = BOTH
    await office.ask(closed)
    await queued(office)
    await office.work()
    assert ((await line(office)).channel, office.sender.handed_over) == ("sms", 0)


async def test_where_nothing_else_reaches_them_the_message_has_failed():
    office = Office()
    await office.ask(BOUNCED)
    await queued(office)
    await office.work()
    assert (await line(office)).failed == "no_address"


async def test_a_server_that_knows_no_such_address_closes_it_at_once():
    office = Office(NobodyHome())
    office.vault.items[PERSON] = BOTH
    await queued(office)
    await office.work()
    assert (await line(office)).tried == ("email",)
    await office.work()
    assert (await line(office)).channel == "sms"
    [known] = [one for one in await office.lines(ADDRESS) if one.is_closed]
    assert known.bounced_at == AT
