"""A delay is told once, by the newest word, before the old time ends; and a bounce is no word."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.story import recorded
from tests.workers.office import AT, HOUR, SHIPMENT, WINDOW, Office

from doorstep.domain.comms import NotSent, RecordFailed, RecordReceived
from doorstep.domain.promise.commands import RevisePromise
from doorstep.events import MessageFailed, PredictionPublished, PromiseRevised
from doorstep.kernel.ids import DepotId, PartyId, ReservationId, TourId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.reactions import late_prediction_revises_promise, message_failed_ask_staff
from doorstep.reactions.promise_changed_tell_consignee import react
from doorstep.reactions.telling import Telling

pytestmark = pytest.mark.anyio
LATE = Window(AT + 5 * HOUR, AT + 6 * HOUR)
TELLING = Telling(zone="Europe/Helsinki")


def minutes(number):
    return timedelta(minutes=number)


async def revise(office, window=LATE):
    """A later promise of ours, and the wish to tell it."""
    [event] = await office.ask(
        RevisePromise(
            shipment=SHIPMENT,
            depot=DepotId("north"),
            window=window,
            reservation=ReservationId("rsv-1"),
            cause=Cause.UNKNOWN,
            answerable=PartyId("pihka"),
            chosen=False,
            basis="prediction:x",
        )
    )
    return await tell(office, event)


async def tell(office, known_as):
    card = await office.card()
    version = card.promise
    event = PromiseRevised(
        occurred_at=version.made_at,
        shipment=SHIPMENT,
        depot=version.depot,
        window=version.window,
        reservation=version.reservation,
        cause=version.cause,
        answerable=version.answerable,
        chosen=version.chosen,
        basis=version.basis,
    )
    entry = recorded(event, name=known_as)
    wishes = react(TELLING, entry, {SHIPMENT: card}, office.clock.now())
    await office.ask(*wishes)
    return wishes


async def line_of(office, wish):
    return next(one for one in (await office.card()).messages if one.message == wish.message)


def flapping(office, window, permille):
    event = PredictionPublished(
        occurred_at=office.clock.now(),
        shipment=SHIPMENT,
        tour=TourId("t-1"),
        window=window,
        median=window.start + window.length / 2,
        stops_before=3,
        late_permille=permille,
        basis="position",
        as_of=office.clock.now(),
    )
    return recorded(event, name=f"prediction@{office.clock.now():%H%M}")


async def predict(office, window, permille):
    """One prediction through both stories: the promise is revised, and the new one told."""
    cards = {SHIPMENT: await office.card()}
    entry = flapping(office, window, permille)
    for wish in late_prediction_revises_promise.react(PartyId("pihka"), entry, cards, office.clock.now()):
        if isinstance(wish, RevisePromise):
            [known_as] = await office.ask(wish)
            await tell(office, known_as)


async def test_an_arrival_that_flaps_ten_times_sends_one_message():
    office = Office()
    await office.ask(await office.promise())
    await office.work()
    for look in range(10):
        late = look % 2 == 0
        window = Window(WINDOW.end + minutes(5), WINDOW.end + minutes(20 + look)) if late else WINDOW
        await predict(office, window, 900 if late else 100)
        await office.work()
        office.clock.forward(minutes(1))
    said = [line for line in (await office.card()).messages if line.trigger == "promise.revised"]
    assert [bool(line.sent_at) for line in said] == [True]
    assert said[0].sent_at < WINDOW.end
    assert office.sender.handed_over == 2


async def test_a_newer_time_takes_the_place_of_an_older_one_that_waits():
    office = Office()
    await office.ask(await office.promise())
    await office.work()
    await revise(office)
    await revise(office, Window(LATE.start, LATE.end + HOUR))
    await office.work()
    older, newer = [line for line in (await office.card()).messages if line.trigger == "promise.revised"]
    assert (older.sent_at, older.held_back) == (None, "superseded")
    assert newer.sent_at == AT
    assert office.sender.handed_over == 2


async def test_two_workers_send_a_message_once():
    office = Office()
    await office.ask(await office.promise())
    await asyncio.gather(office.work(), office.work())
    assert office.sender.handed_over == 1
    assert await office.work() == 0


async def test_the_delay_is_told_with_what_we_do_and_what_can_be_chosen():
    office = Office()
    await office.ask(await office.promise())
    await office.work()
    await revise(office)
    await office.work()
    mail = list(office.sender.kept.values())[-1]
    assert "We do not know the cause yet." in mail.text
    assert "choose another time" in mail.text


async def test_a_bounce_that_comes_late_is_no_word_and_a_person_is_asked_to_call():
    office = Office()
    await office.ask(await office.promise())
    await office.work()
    [wish] = await revise(office)
    await office.work()
    office.clock.forward(minutes(1))
    await office.work()
    assert (await line_of(office, wish)).received_at is not None
    bounced = RecordFailed(shipment=SHIPMENT, message=wish.message, reason="550 5.1.1")
    [known_as] = await office.ask(bounced)
    line, card = await line_of(office, wish), await office.card()
    assert (line.failed, line.received_at) == ("550 5.1.1", None)
    event = MessageFailed(
        occurred_at=office.clock.now(), shipment=SHIPMENT, message=wish.message, reason="550"
    )
    entry = recorded(event, name=known_as)
    [case] = message_failed_ask_staff.react(entry, {SHIPMENT: card}, office.clock.now())
    assert (case.kind, case.case) == ("not_told", f"told-{wish.message}")
    gone = replace(card, cancelled_at=AT)
    assert message_failed_ask_staff.react(entry, {SHIPMENT: gone}, office.clock.now()) == []
    assert message_failed_ask_staff.react(entry, {SHIPMENT: card}, LATE.end) == []
    with pytest.raises(NotSent):
        await office.ask(RecordReceived(shipment=SHIPMENT, message=wish.message, receipt="late"))


async def test_a_provider_s_receipt_that_comes_late_is_recorded_once():
    office = Office()
    tell = await office.promise()
    await office.ask(tell)
    await office.work()
    late = RecordReceived(shipment=SHIPMENT, message=tell.message, receipt="provider-7")
    office.clock.forward(5 * HOUR)
    assert len(await office.ask(late)) == 1
    assert await office.ask(late) == []
    assert (await office.card()).messages[0].received_at == AT + 5 * HOUR


@pytest.mark.parametrize(("hours", "sent"), [(3, True), (20, False)])
async def test_at_night_only_a_delay_of_what_falls_due_soon_is_told_at_once(hours, sent):
    office = Office()
    office.clock.forward(11 * HOUR)  # 23:00 in Helsinki
    now = office.clock.now()
    due = Window(now + hours * HOUR, now + (hours + 1) * HOUR)
    await office.ask(await office.promise(due))
    await revise(office, Window(due.start + HOUR, due.end + 2 * HOUR))
    await office.work()
    said = [line for line in (await office.card()).messages if line.trigger == "promise.revised"]
    assert [bool(line.sent_at) for line in said] == [sent]
