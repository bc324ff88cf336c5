"""The message about a promise says what was arranged as preferred, and waits a while until that is done."""

from datetime import timedelta

import pytest
from tests.workers.office import SHIPMENT, TENANT, Office

from doorstep.adapters.phone_marks import PhoneMarks
from doorstep.domain.preferences import ApplyPreferences, SavePreferences
from doorstep.domain.promise import AcceptInstruction
from doorstep.events import ChangeKind, DeliveryMethod
from doorstep.kernel.ids import PartyId, ReservationId

pytestmark = pytest.mark.anyio

CONTACT = PhoneMarks(b"k" * 32).of_contact(TENANT, "anna@example.com")
KALLIO = PartyId("kallio")
SAID = "We will leave it in your safe place, as you prefer."
APPLY = ApplyPreferences(contact=CONTACT, brand=KALLIO, shipment=SHIPMENT, kept="prefers-1")
SAFE = AcceptInstruction(
    shipment=SHIPMENT,
    kind=ChangeKind.SAFE_PLACE,
    method=DeliveryMethod.SAFE_PLACE,
    replaces=ReservationId("rsv-1"),
    words="asked-1",
    preferred=True,
)


def save(brand: PartyId = KALLIO) -> SavePreferences:
    return SavePreferences(contact=CONTACT, brand=brand, everywhere=False, kept="prefers-1")


async def test_it_waits_for_what_is_remembered_and_says_it():
    office = Office()
    await office.ask(save())
    await office.ask(await office.promise())
    await office.work()
    assert not office.sender.kept, "its consignee's preferences are still to be applied"
    await office.ask(APPLY, SAFE)
    office.clock.forward(timedelta(seconds=3))
    await office.work()
    [mail] = office.sender.kept.values()
    assert SAID in mail.text
    assert SAID in mail.html


async def test_it_does_not_wait_for_ever_and_says_only_what_was_done():
    office = Office()
    await office.ask(save())
    await office.ask(await office.promise())
    await office.work()
    office.clock.forward(timedelta(minutes=6))
    await office.work()
    [mail] = office.sender.kept.values()
    assert "as you prefer" not in mail.text


async def test_whoever_agreed_to_nothing_or_to_another_brand_waits_for_nothing():
    office = Office()
    await office.ask(save(PartyId("nordhem")))
    await office.ask(await office.promise())
    await office.work()
    [mail] = office.sender.kept.values()
    assert "as you prefer" not in mail.text
