"""From a queued message to one that was received, through kills, refusals and nights."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.workers.office import (
    AT,
    HOUR,
    ISLANDS,
    LATER,
    SHIPMENT,
    TENANT,
    TOMORROW,
    WINDOW,
    Killed,
    KilledAfterHandingOver,
    Office,
    told,
)

from doorstep.adapters.memory.sender import MemorySender
from doorstep.domain.comms import ChannelDown, MessageCommand
from doorstep.domain.comms.ports import OutgoingMessage, Receipt
from doorstep.domain.promise.commands import RevisePromise
from doorstep.engine.ports import Job
from doorstep.engine.records import Brand
from doorstep.engine.vault import Words
from doorstep.kernel.ids import (
    DepotId,
    PartyId,
    ReservationId,
)
from doorstep.kernel.party import Cause
from doorstep.workers.jobs import Jobs
from doorstep.workers.occasions import NotSetUp

pytestmark = pytest.mark.anyio


async def test_a_queued_message_is_sent_and_after_a_minute_counts_as_received():
    office = Office()
    tell = await office.promise()
    await office.ask(tell)
    assert await office.work() == 1
    [line] = (await office.card()).messages
    assert (line.sent_at, line.received_at, line.content) == (AT, None, f"said-{tell.message}")
    assert await office.work() == 0
    office.clock.forward(timedelta(seconds=60))
    assert await office.work() == 1
    [line] = (await office.card()).messages
    assert line.received_at == AT + timedelta(seconds=60)


class _Slow(MemorySender):
    """Takes its time, and counts how many messages it is given at once."""

    at_once = most = 0

    async def send(self, message: OutgoingMessage) -> Receipt:
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        for _ in range(50):
            await asyncio.sleep(0)
        self.at_once -= 1
        return await super().send(message)


async def test_two_workers_never_write_about_one_shipment_at_once():
    sender = _Slow()
    office = Office(sender)
    tell = await office.promise()
    journey = replace(told("shipment.on_its_way", tell.about, WINDOW), topic="journey")
    await office.ask(journey, tell)
    stores = [
        Jobs(store=office.desk.store, clock=office.clock, together=office.together, at_once=1)
        for _ in range(2)
    ]
    await asyncio.gather(*(jobs.round() for jobs in stores))
    assert len(sender.kept) == 2
    assert sender.most == 1


async def test_exactly_what_was_said_lies_in_the_vault():
    office = Office()
    tell = await office.promise()
    await office.ask(tell)
    await office.work()
    [mail] = office.sender.kept.values()
    assert office.vault.items[f"said-{tell.message}"] == Words(
        text=mail.text, html=mail.html, subject=mail.subject
    )
    assert mail.to_address == "anna@example.com"
    assert "http://127.0.0.1:8400/t/m8KqZ4tB1xWc9LrVn2Hs6e" in mail.text
    assert "Korkeavuorenkatu ••" in mail.text


async def test_killed_after_the_server_took_it_the_same_message_goes_again_under_its_own_name():
    office = Office(KilledAfterHandingOver())
    await office.ask(await office.promise())
    [job] = await office.due()
    with pytest.raises(Killed):
        await office.send(job)
    assert (await office.card()).messages[0].sent_at is None
    office.clock.forward(timedelta(seconds=61))
    assert await office.work() == 1
    assert office.sender.handed_over == 2
    assert len(office.sender.kept) == 1
    assert (await office.card()).messages[0].sent_at is not None


async def test_a_job_done_twice_sends_once():
    office = Office()
    await office.ask(await office.promise())
    [job] = await office.due()
    await office.send(job)
    await office.send(job)
    assert office.sender.handed_over == 1


async def test_a_channel_that_is_down_leaves_the_message_queued():
    office = Office(MemorySender(down=True))
    await office.ask(await office.promise())
    [job] = await office.due()
    with pytest.raises(ChannelDown):
        await office.send(job)
    office.sender.down = False
    await office.send(job)
    assert (await office.card()).messages[0].sent_at == AT


async def test_a_refused_address_is_recorded_as_failed():
    office = Office(MemorySender(refusing=frozenset({"anna@example.com"})))
    await office.ask(await office.promise())
    await office.work()
    assert (await office.card()).messages[0].failed == "comms.undeliverable"
    assert await office.work() == 0


async def test_a_person_who_was_erased_is_not_written_to():
    office = Office()
    await office.ask(await office.promise())
    office.vault.items.clear()
    await office.work()
    assert office.sender.handed_over == 0
    assert (await office.card()).messages[0].failed == "no_address"


async def test_a_window_that_changed_meanwhile_is_not_said():
    office = Office()
    await office.ask(await office.promise())
    revise = RevisePromise(
        shipment=SHIPMENT,
        depot=DepotId("north"),
        window=LATER,
        reservation=ReservationId("rsv-2"),
        cause=Cause.LSP_TRAFFIC,
        answerable=PartyId("pihka"),
        chosen=False,
        basis="slot:north:2026-06-16@2",
    )
    [event] = await office.ask(revise)
    await office.work()
    assert office.sender.handed_over == 0
    assert (await office.card()).messages[0].held_back == "superseded"
    await office.ask(told("promise.revised", event, LATER))
    await office.work()
    [mail] = office.sender.kept.values()
    assert mail.subject == "New time: today 18:00\N{EN DASH}19:00"


async def test_a_worker_that_was_away_does_not_wake_people():
    office = Office()
    await office.ask(await office.promise(TOMORROW))
    office.clock.forward(10 * HOUR)  # 22:00 in Helsinki
    assert await office.work() == 1
    assert office.sender.handed_over == 0
    assert await office.work() == 0
    office.clock.forward(10 * HOUR)  # 08:00
    assert await office.work() == 1
    assert office.sender.handed_over == 1


async def test_a_message_queued_at_night_goes_out_in_the_morning():
    office = Office()
    tell = await office.promise(TOMORROW)
    office.clock.forward(10 * HOUR)
    await office.ask(tell)
    assert await office.work() == 0
    office.clock.forward(10 * HOUR)
    assert await office.work() == 1
    assert office.sender.handed_over == 1


async def test_a_job_with_nothing_to_say_ends():
    office = Office()
    await office.promise()
    left_by_an_older_release = Job(
        id=1,
        tenant=TENANT,
        kind="send_message",
        key="msg-9",
        facts={"shipment": SHIPMENT, "message": "msg-9"},
        attempt=0,
        due=AT,
    )
    await office.send(left_by_an_older_release)
    assert office.sender.handed_over == 0


async def test_what_waits_for_the_morning_does_not_go_with_what_is_said_at_night():
    office = Office()
    tell = await office.promise(TOMORROW)
    office.clock.forward(10 * HOUR)  # 22:00 in Helsinki
    answer = replace(told("case.answered", tell.about, TOMORROW), window=None)
    await office.ask(tell, answer)
    assert await office.work() == 1
    assert [mail.about for mail in office.sender.kept.values()] == [tell.about]
    assert [one.trigger for one in (await office.card()).messages if one.sent_at] == ["case.answered"]
    assert await office.work() == 0
    office.clock.forward(10 * HOUR)
    await office.work()
    assert all(one.sent_at for one in (await office.card()).messages)


async def test_trouble_with_one_shipment_is_no_matter_of_another_in_the_same_go():
    office = Office()
    await office.ask(await office.promise())
    [job] = await office.due()
    other = replace(job, key="shp-9", facts={"shipment": "shp-9"})
    office.sender.down = True
    assert [type(one) for one in await office.handlers.send([other, job])] == [type(None), ChannelDown]


@pytest.mark.parametrize("missing", ["brand", "link"])
async def test_a_message_waits_for_what_is_not_set_up(missing: str):
    office = Office()
    await office.ask(await office.promise())
    if missing == "brand":
        del office.records.rows[Brand, "kallio"]
    else:
        del office.vault.items[f"link-{SHIPMENT}"]
    [job] = await office.due()
    with pytest.raises(NotSetUp, match=missing):
        await office.send(job)


def test_every_command_of_comms_is_answered():
    assert set(MessageCommand.__value__.__args__) == set(ISLANDS[-3].commands)
