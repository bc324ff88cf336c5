"""One way to change anything: lock, load, fold, decide, append, in one transaction."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from doorstep.engine.chain import link
from doorstep.engine.island import Island, island_of
from doorstep.engine.ports import Clock, Codec, Door, Ids, Scope, Seen, Store, Transaction
from doorstep.engine.views import View, advance, touched
from doorstep.events import Event, Recorded
from doorstep.kernel.errors import DoorstepError, Invalid, NotFound, Refused, TooMany, Unavailable
from doorstep.kernel.ids import EventId, PartyId
from doorstep.kernel.later import Later, Never

ATTEMPTS = 3
ANSWERS = (Refused, Invalid, NotFound, TooMany)
"""Errors that answer a request, and say nothing of those beside it."""


class Conflict(Unavailable):
    """Somebody else wrote the same stream first; asking again decides on what they wrote."""

    code = "log.conflict"


class KeyReused(Invalid):
    """The idempotency key was used before with another body. Use a new key for a new request."""

    code = "request.key_reused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The idempotency door: asked again with the same source and key, the first answer comes back.

    `digest` is the hash of the request's body; another body under the same key is refused.
    """

    source: str
    key: str
    actor: PartyId
    digest: str = ""
    causation: str = ""
    reply: Callable[[Sequence[Recorded[Event]]], bytes] = lambda _: b""


type Beside = Callable[[Transaction], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """What a request led to; `replayed` when it had been asked before."""

    events: Sequence[Recorded[Event]]
    reply: bytes
    replayed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A request: `commands` are one change, of which all happens, or nothing."""

    commands: Sequence[object]
    entry: Entry
    timers: Sequence[Later | Never] = ()


@dataclass(slots=True, kw_only=True)
class Desk:
    """Where commands are asked: the store, the islands and the views folded in the same transaction."""

    store: Store
    codec: Codec
    clock: Clock
    ids: Ids
    islands: Sequence[Island]
    inline: Sequence[View[Any]]
    grants: Callable[[Recorded[Event]], Sequence[tuple[PartyId, str]]]
    _states: dict[tuple[int, str], tuple[int, str, object]] = field(
        default_factory=dict[tuple[int, str], tuple[int, str, object]]
    )

    async def handle(
        self,
        scope: Scope,
        commands: Sequence[object],
        entry: Entry,
        *,
        at: datetime | None = None,
        timers: Sequence[Later | Never] = (),
        beside: Beside | None = None,
    ) -> Handled:
        """Ask `commands` as one change: all of them happen, or none.

        `at` is when the source says it happened (a device's own time); by default now. `beside` writes what
        belongs to the change and is no event (vault, links, rows) in the same transaction; a repeat skips it.

        Raises: Refused and Invalid from the islands; KeyReused; Conflict after three attempts.
        """
        ask = Ask(commands=commands, entry=entry, timers=timers)

        async def alone(change: "_Change") -> Handled:
            [seen] = await change.begin([ask])
            if isinstance(seen, DoorstepError):
                raise seen
            if seen is not None:
                return seen
            await change.decide(ask, at or self.clock.now())
            if beside is not None:
                await beside(change.tx)
            return (await change.commit())[0]

        return await self._settled(scope, alone)

    async def handle_all(self, scope: Scope, asks: Sequence[Ask]) -> Sequence[Handled | DoorstepError]:
        """Ask several changes in one transaction: what is refused leaves the others as they are.

        Each has its own key and its own answer, in the order of `asks`, and sees what those before it led
        to. What is refused or invalid is answered with the error. Much cheaper than one by one.

        Raises: Conflict after three attempts; Unavailable; what is a fault of the program.
        """

        async def together(change: "_Change") -> Sequence[Handled | DoorstepError]:
            answers: list[Handled | DoorstepError | None] = [*await change.begin(asks)]
            for place, ask in enumerate(asks):
                if answers[place] is None:
                    answers[place] = await change.attempt(ask, self.clock.now())
            handled = iter(await change.commit())
            return [next(handled) if answer is None else answer for answer in answers]

        if not asks:
            return []
        try:
            return await self._settled(scope, together)
        except DoorstepError:
            raise
        except Exception:
            if len(asks) == 1:
                raise
        # One of them cannot be decided at all: those before it are to happen all the same.
        return [answer for ask in asks for answer in await self.handle_all(scope, [ask])]

    async def _settled[T](self, scope: Scope, ask: Callable[["_Change"], Awaitable[T]]) -> T:
        """`ask` in a transaction, again when somebody else was first."""
        for attempt in range(ATTEMPTS):
            try:
                async with self.store.transaction(scope) as tx:
                    return await ask(_Change(self, tx, scope))
            except Conflict:
                self._states.clear()
                if attempt == ATTEMPTS - 1:
                    raise
        raise AssertionError("unreachable")

    async def load(
        self, tx: Transaction, scope: Scope, island: Island, stream: str
    ) -> tuple[int, str, object]:
        """Version, head and state of a stream; long streams continue from the state folded last."""
        known = self._states.get((scope.tenant, stream)) if island.cached else None
        version, head, state = known or (0, "", island.initial)
        past = await tx.past(stream, after=version)
        if past.version < version:
            raise Conflict(f"{stream} is behind what was folded")
        for recorded in past.events:
            state = island.evolve(state, recorded.event)
        head = past.head or head
        if island.cached:
            self._states[scope.tenant, stream] = (past.version, head, state)
        return past.version, head, state


class _Change:
    """The events of one transaction while they are being decided."""

    def __init__(self, desk: Desk, tx: Transaction, scope: Scope) -> None:
        self.desk, self.tx, self.scope = desk, tx, scope
        self.streams: dict[str, tuple[int, str, object]] = {}
        self.recorded: list[Recorded[Event]] = []
        self.bodies: list[bytes] = []
        self.timers: list[Later | Never] = []
        self.asks: list[tuple[Ask, int, int]] = []

    async def begin(self, asks: Sequence[Ask]) -> Sequence[Handled | DoorstepError | None]:
        """Lock and read what `asks` concern. Returns the answers of those that were asked before."""
        islands = self.desk.islands
        asked = [(island_of(islands, command), command) for ask in asks for command in ask.commands]
        doors = [(ask.entry.source, ask.entry.key) for ask in asks]
        streams = {island.stream(command) for island, command in asked}
        await self.tx.lock(sorted(streams | {f"door:{source}:{key}" for source, key in doors}))
        seen = await self.tx.seen_of(doors)
        events = {one.id: one for one in await self._events(seen)}
        await self.tx.read_ahead(sorted({isle.stream(command) for isle, command in asked if not isle.cached}))
        return [_again(seen.get(door), ask.entry, events) for door, ask in zip(doors, asks, strict=True)]

    async def _events(self, seen: Mapping[Door, Seen]) -> Sequence[Recorded[Event]]:
        ids = [event for answer in seen.values() for event in answer.events]
        return await self.tx.by_ids(ids) if ids else ()

    async def attempt(self, ask: Ask, at: datetime) -> DoorstepError | None:
        """Decide `ask`; what it led to is forgotten where it is refused. Returns the refusal."""
        streams, events, timers = dict(self.streams), len(self.recorded), len(self.timers)
        try:
            await self.decide(ask, at)
        except ANSWERS as refusal:
            self.streams = streams
            del self.recorded[events:], self.bodies[events:], self.timers[timers:]
            return refusal
        return None

    async def decide(self, ask: Ask, at: datetime) -> None:
        """What the commands of `ask` lead to, one after the other."""
        first = len(self.recorded)
        for command in ask.commands:
            await self._decide(ask.entry, command, at)
        self.timers.extend(ask.timers)
        self.asks.append((ask, first, len(self.recorded)))

    async def _decide(self, entry: Entry, command: object, at: datetime) -> None:
        island = island_of(self.desk.islands, command)
        stream = island.stream(command)
        if stream not in self.streams:
            self.streams[stream] = await self.desk.load(self.tx, self.scope, island, stream)
        version, head, state = self.streams[stream]
        for event in island.decide(state, command, at=at):
            version += 1
            envelope = self._envelope(entry, stream, version, island.story(command), event)
            chained, body = link(self.desk.codec, envelope, head=head)
            head = chained.hash
            state = island.evolve(state, event)
            self.recorded.append(chained)
            self.bodies.append(body)
            self.timers.extend(island.timers(event))
        self.streams[stream] = (version, head, state)

    def _envelope(  # an envelope has many fields
        self, entry: Entry, stream: str, version: int, story: str, event: Event
    ) -> Recorded[Event]:
        return Recorded(
            id=EventId(self.desk.ids.new()),
            tenant=self.scope.tenant,
            stream=stream,
            stream_version=version,
            recorded_at=self.desk.clock.now(),
            source=entry.source,
            source_event_id=entry.key,
            actor=entry.actor,
            correlation=story,
            causation=entry.causation,
            event=event,
        )

    def _granted(self) -> dict[PartyId, list[str]]:
        granted: dict[PartyId, list[str]] = {}
        for recorded in self.recorded:
            for party, subject in self.desk.grants(recorded):
                granted.setdefault(party, []).append(subject)
        return granted

    async def commit(self) -> Sequence[Handled]:
        """Write all of it. Returns what each request that was decided led to, in their order."""
        await self.tx.append(self.recorded, self.bodies)
        for view in self.desk.inline:
            keys = touched(view, self.recorded)
            if keys:
                rows = await self.tx.rows(view.name, view.version, keys, lock=True)
                await self.tx.put_rows(advance(view, self.desk.codec, rows, self.recorded))
        for party, subjects in sorted(self._granted().items()):
            await self.tx.grant(party, *subjects)
        if self.timers:
            await self.tx.set_timers(self.timers)
        handled = [
            (
                ask.entry,
                Handled(events=self.recorded[first:last], reply=ask.entry.reply(self.recorded[first:last])),
            )
            for ask, first, last in self.asks
        ]
        answers = {(entry.source, entry.key): _seen(entry, one) for entry, one in handled}
        if len(answers) < len(handled):
            raise ValueError("two requests of one change have the same key")
        await self.tx.remember(answers)
        return [one for _, one in handled]


def _seen(entry: Entry, handled: Handled) -> Seen:
    return Seen(digest=entry.digest, reply=handled.reply, events=tuple(r.id for r in handled.events))


def _again(
    seen: Seen | None, entry: Entry, events: Mapping[EventId, Recorded[Event]]
) -> Handled | DoorstepError | None:
    if seen is None:
        return None
    # A release that kept no fingerprint of this request cannot accuse the one that asks again.
    if seen.digest and seen.digest != entry.digest:
        return KeyReused(f"key {entry.key!r} was used before with another body; send a new key")
    known = [events[event] for event in seen.events if event in events]
    return Handled(events=known, reply=seen.reply, replayed=True)
