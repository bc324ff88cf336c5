"""What a person hears when facts come shuffled, twice and late: duplicates and contradictions are counted.

The rules are the product's own, without a database: stories, policy, jobs, and the last look before sending.
Streams keep their order, as the log keeps it; how they interleave, and when each worker goes on, is drawn.
Every event is answered twice, and the provider acknowledges everything twice. Workers take jobs as they come:
while one hands a message over, however slowly, the other may look, hand over and end.
"""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from benchmarks.told_facts import AT, streams
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.memory.store import MemoryStore
from doorstep.domain.comms import HoldBack, MessageCommand, NotSent, RecordReceived, RecordSent, Tell
from doorstep.domain.comms.decide import decide
from doorstep.domain.comms.state import Phase, Thread, evolve
from doorstep.domain.comms.timers import SEND, timers
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.domain.tracking.views import fold, keys
from doorstep.engine.ports import Job, Scope
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import EventId, MessageId, PartyId, ShipmentId, TenantId
from doorstep.reactions.consignee_stories import consignee_stories
from doorstep.workers.drafts import oldest_unsaid
from doorstep.workers.still_true import outdated

STORIES = consignee_stories("Europe/Helsinki")
SHIPMENT = ShipmentId("shp-1")
SCOPE = Scope(tenant=TenantId(1))
DAY_S = 86_400


@dataclass(slots=True)
class Worker:
    """Has a job, or none; `done` are messages that it has dealt with, `handing` is one that it hands over."""

    job: Job | None = None
    done: set[MessageId | None] = field(default_factory=set[MessageId | None])
    handing: MessageLine | None = None


@dataclass(slots=True)
class Told:
    """One shipment: its card and thread, what waits to be sent, and what the person heard, in order."""

    draw: random.Random
    workers: Sequence[Worker]
    card: ShipmentCard = field(default_factory=lambda: ShipmentCard(shipment=SHIPMENT))
    thread: Thread = field(default_factory=Thread)
    log: list[Recorded[Event]] = field(default_factory=list[Recorded[Event]])
    store: MemoryStore = field(default_factory=lambda: MemoryStore(MsgspecCodec()))
    heard: list[MessageLine] = field(default_factory=list[MessageLine])

    async def live(self, facts: Sequence[Sequence[Event]]) -> None:
        """Facts of several streams come as they are drawn; workers go on in between, and then to the end."""
        left = [list(stream) for stream in facts]
        while any(left):
            if self.draw.random() < 0.4:
                await self._work(self.draw.choice(self.workers))
                continue
            stream = self.draw.choice([one for one in left if one])
            await self._happens(stream.pop(0))
        while self.store.tables.jobs:
            await self._work(self.draw.choice(self.workers))

    async def _happens(self, event: Event) -> None:
        recorded = await self._append(event)
        for story in STORIES.values():
            for _ in range(2):
                for tell in story(recorded, {SHIPMENT: self.card}, self._now()):
                    await self._ask(tell)

    async def _work(self, worker: Worker) -> None:
        """A worker takes a step: takes a job, looks at a message, hands one over, or is done with its job."""
        if worker.job is None:
            now = self._now()
            taken = await self.store.take_jobs([SEND], now=now, real=AT, lease_s=DAY_S, limit=1)
            worker.job, worker.done = next(iter(taken), None), set()
        elif worker.handing is not None:
            line, worker.handing = worker.handing, None
            await self._hand_over(line)
        elif (line := oldest_unsaid(self.card, worker.done)) is not None:
            worker.done.add(line.message)
            if reason := outdated(self.card, line, now=self._now()):
                message = MessageId(str(line.message))
                await self._ask(HoldBack(shipment=SHIPMENT, message=message, reason=reason))
            else:
                worker.handing = line
        else:
            job, worker.job = worker.job, None
            await self.store.finish_jobs([job])

    async def _hand_over(self, line: MessageLine) -> None:
        self.heard.append(line)
        message = MessageId(str(line.message))
        for _ in range(2):
            await self._ask(RecordSent(shipment=SHIPMENT, message=message, content="said", digest="d"))
        for _ in range(2):
            await self._ask(RecordReceived(shipment=SHIPMENT, message=message, receipt="250"))

    async def _ask(self, command: Tell | MessageCommand) -> None:
        try:
            events = decide(self.thread, command, at=self._now())
        except NotSent:
            return
        for event in events:
            self.thread = evolve(self.thread, event)
            await self._append(event)

    async def _append(self, event: Event) -> Recorded[Event]:
        number = len(self.log) + 1
        recorded = Recorded(
            id=EventId(f"evt-{number:04}"),
            tenant=TenantId(1),
            stream="told",
            stream_version=number,
            recorded_at=self._now(),
            source="told",
            source_event_id=str(number),
            actor=PartyId("told"),
            correlation=SHIPMENT,
            causation="",
            event=event,
        )
        self.log.append(recorded)
        if SHIPMENT in keys(recorded):
            self.card = fold(self.card, recorded)
        if jobs := [one for one in timers(event) if one.kind == SEND]:
            async with self.store.transaction(SCOPE) as tx:
                await tx.set_timers(jobs)
        return recorded

    def _now(self) -> datetime:
        return AT + timedelta(seconds=len(self.log))


def duplicates(told: Told) -> int:
    """How many facts the person heard more than once."""
    return len(told.heard) - len({line.fact for line in told.heard})


def contradictions(told: Told) -> int:
    """What was heard against what is known: back on the road after the end, or a window not promised.

    Where nothing is to come any more, what was promised last is of no account.
    """
    topics = [line.topic for line in told.heard]
    over = topics.index("outcome") if "outcome" in topics else len(topics)
    back_on_the_road = sum(topic == "day" for topic in topics[over:])
    windows = [line.window for line in told.heard if line.topic == "promise"]
    promise = told.card.promise
    stale = promise is not None and bool(windows) and windows[-1] != promise.window and over == len(topics)
    unsaid = any(one.phase is Phase.QUEUED for one in told.thread.messages)
    return back_on_the_road + stale + unsaid


def count(shipments: int, *, seed: int, workers: int = 2) -> dict[str, int]:
    """Duplicates and contradictions over so many shipments, and how many messages were heard."""
    return asyncio.run(_count(shipments, seed, workers))


async def _count(shipments: int, seed: int, workers: int) -> dict[str, int]:
    found = {"duplicates": 0, "contradictions": 0, "messages": 0}
    for number in range(shipments):
        draw = random.Random(f"{seed}:{number}")  # noqa: S311  # a game, no secret
        told = Told(draw, [Worker() for _ in range(workers)])
        await told.live(streams(draw))
        found["duplicates"] += duplicates(told)
        found["contradictions"] += contradictions(told)
        found["messages"] += len(told.heard)
    return found
