"""What a person hears when facts come shuffled, twice and late: duplicates and contradictions are counted.

The rules are the product's own, without a database: stories, policy, and the last look before sending.
Streams keep their order, as the log keeps it; how they interleave, and when each job runs, is drawn. Every
event is answered twice, and the provider acknowledges everything twice. A worker hands over one message of a
shipment at a time; of two workers, one may hand over while the other looks.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from benchmarks.told_facts import AT, streams
from doorstep.domain.comms import HoldBack, MessageCommand, NotSent, RecordReceived, RecordSent, Tell
from doorstep.domain.comms.decide import decide
from doorstep.domain.comms.state import Phase, Thread, evolve
from doorstep.domain.tracking.card import MessageLine, ShipmentCard
from doorstep.domain.tracking.views import fold, keys
from doorstep.events import Event, MessageQueued, Recorded
from doorstep.kernel.ids import EventId, MessageId, PartyId, ShipmentId, TenantId
from doorstep.reactions.consignee_stories import consignee_stories
from doorstep.workers.still_true import outdated

STORIES = consignee_stories("Europe/Helsinki")
SHIPMENT = ShipmentId("shp-1")


@dataclass(slots=True)
class Told:
    """One shipment: its card and thread, what waits to be sent, and what the person heard, in order."""

    draw: random.Random
    workers: int = 2
    card: ShipmentCard = field(default_factory=lambda: ShipmentCard(shipment=SHIPMENT))
    thread: Thread = field(default_factory=Thread)
    log: list[Recorded[Event]] = field(default_factory=list[Recorded[Event]])
    waiting: list[MessageId] = field(default_factory=list[MessageId])
    handing: list[MessageLine] = field(default_factory=list[MessageLine])
    heard: list[MessageLine] = field(default_factory=list[MessageLine])

    def live(self, facts: Sequence[Sequence[Event]]) -> None:
        """Facts of several streams come as they are drawn; jobs run in between, and then until none waits."""
        left = [list(stream) for stream in facts]
        while any(left):
            if (self.waiting or self.handing) and self.draw.random() < 0.4:
                self._work()
                continue
            stream = self.draw.choice([one for one in left if one])
            self._happens(stream.pop(0))
        while self.waiting or self.handing:
            self._work()

    def _happens(self, event: Event) -> None:
        recorded = self._append(event)
        for story in STORIES.values():
            for _ in range(2):
                for tell in story(recorded, {SHIPMENT: self.card}, self._now()):
                    self._ask(tell)

    def _work(self) -> None:
        """A worker takes a message and looks at it, while another may still be handing one over."""
        busy = len(self.handing) == self.workers or not self.waiting
        if busy or (self.handing and self.draw.random() < 0.5):
            self._hand_over(self.handing.pop(self.draw.randrange(len(self.handing))))
            return
        message = self.waiting.pop(self.draw.randrange(len(self.waiting)))
        line = next(one for one in self.card.messages if one.message == message)
        if line.sent_at or line.held_back:
            return
        if reason := outdated(self.card, line, now=self._now()):
            self._ask(HoldBack(shipment=SHIPMENT, message=message, reason=reason))
            return
        self.handing.append(line)

    def _hand_over(self, line: MessageLine) -> None:
        self.heard.append(line)
        message = MessageId(str(line.message))
        for _ in range(2):
            self._ask(RecordSent(shipment=SHIPMENT, message=message, content="said", digest="d"))
        for _ in range(2):
            self._ask(RecordReceived(shipment=SHIPMENT, message=message, receipt="250"))

    def _ask(self, command: Tell | MessageCommand) -> None:
        try:
            events = decide(self.thread, command, at=self._now())
        except NotSent:
            return
        for event in events:
            self.thread = evolve(self.thread, event)
            self._append(event)
            if isinstance(event, MessageQueued):
                self.waiting.append(event.message)

    def _append(self, event: Event) -> Recorded[Event]:
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
    found = {"duplicates": 0, "contradictions": 0, "messages": 0}
    for number in range(shipments):
        told = Told(random.Random(f"{seed}:{number}"), workers)  # noqa: S311  # a game, no secret
        told.live(streams(told.draw))
        found["duplicates"] += duplicates(told)
        found["contradictions"] += contradictions(told)
        found["messages"] += len(told.heard)
    return found
