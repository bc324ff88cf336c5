"""One way to change anything: lock, load, fold, decide, append, in one transaction."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from doorstep.engine.chain import link
from doorstep.engine.island import Island, island_of
from doorstep.engine.ports import Clock, Codec, Ids, Scope, Seen, Store, Transaction
from doorstep.engine.views import View, advance, touched
from doorstep.events import Event, Recorded
from doorstep.kernel.errors import Invalid, Unavailable
from doorstep.kernel.ids import EventId, PartyId
from doorstep.kernel.later import Later, Never

ATTEMPTS = 3


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
        for attempt in range(ATTEMPTS):
            try:
                async with self.store.transaction(scope) as tx:
                    change = _Change(self, tx, scope, entry, at or self.clock.now())
                    return await self._once(change, commands, timers, beside)
            except Conflict:
                self._states.clear()
                if attempt == ATTEMPTS - 1:
                    raise
        raise AssertionError("unreachable")

    async def _once(
        self,
        change: "_Change",
        commands: Sequence[object],
        timers: Sequence[Later | Never],
        beside: Beside | None,
    ) -> Handled:
        tx, entry = change.tx, change.entry
        asked = [(island_of(self.islands, command), command) for command in commands]
        streams = {island.stream(command) for island, command in asked}
        await tx.lock(sorted(streams | {f"door:{entry.source}:{entry.key}"}))
        seen = await tx.seen(entry.source, entry.key)
        if seen is not None:
            return await self._again(tx, seen, entry)
        await tx.read_ahead(sorted({isle.stream(command) for isle, command in asked if not isle.cached}))
        for island, command in asked:
            await change.decide(island, command)
        if beside is not None:
            await beside(tx)
        return await change.commit(timers)

    async def _again(self, tx: Transaction, seen: Seen, entry: Entry) -> Handled:
        # A release that kept no fingerprint of this request cannot accuse the one that asks again.
        if seen.digest and seen.digest != entry.digest:
            raise KeyReused(f"key {entry.key!r} was used before with another body; send a new key")
        return Handled(events=await tx.by_ids(seen.events), reply=seen.reply, replayed=True)

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
    """The events of one request while they are being decided."""

    def __init__(self, desk: Desk, tx: Transaction, scope: Scope, entry: Entry, at: datetime) -> None:
        self.desk, self.tx, self.scope, self.entry, self.at = desk, tx, scope, entry, at
        self.streams: dict[str, tuple[int, str, object]] = {}
        self.recorded: list[Recorded[Event]] = []
        self.bodies: list[bytes] = []
        self.timers: list[Later | Never] = []

    async def decide(self, island: Island, command: object) -> None:
        stream = island.stream(command)
        if stream not in self.streams:
            self.streams[stream] = await self.desk.load(self.tx, self.scope, island, stream)
        version, head, state = self.streams[stream]
        for event in island.decide(state, command, at=self.at):
            version += 1
            chained, body = link(
                self.desk.codec, self._envelope(island, command, stream, version, event), head=head
            )
            head = chained.hash
            state = island.evolve(state, event)
            self.recorded.append(chained)
            self.bodies.append(body)
            self.timers.extend(island.timers(event))
        self.streams[stream] = (version, head, state)

    def _envelope(
        self, island: Island, command: object, stream: str, version: int, event: Event
    ) -> Recorded[Event]:
        return Recorded(
            id=EventId(self.desk.ids.new()),
            tenant=self.scope.tenant,
            stream=stream,
            stream_version=version,
            recorded_at=self.desk.clock.now(),
            source=self.entry.source,
            source_event_id=self.entry.key,
            actor=self.entry.actor,
            correlation=island.story(command),
            causation=self.entry.causation,
            event=event,
        )

    def _granted(self) -> dict[PartyId, list[str]]:
        granted: dict[PartyId, list[str]] = {}
        for recorded in self.recorded:
            for party, subject in self.desk.grants(recorded):
                granted.setdefault(party, []).append(subject)
        return granted

    async def commit(self, timers: Sequence[Later | Never]) -> Handled:
        await self.tx.append(self.recorded, self.bodies)
        for view in self.desk.inline:
            keys = touched(view, self.recorded)
            if keys:
                rows = await self.tx.rows(view.name, view.version, keys, lock=True)
                await self.tx.put_rows(advance(view, self.desk.codec, rows, self.recorded))
        for party, subjects in self._granted().items():
            await self.tx.grant(party, *subjects)
        if self.timers or timers:
            await self.tx.set_timers([*self.timers, *timers])
        reply = self.entry.reply(self.recorded)
        await self.tx.remember(
            self.entry.source,
            self.entry.key,
            Seen(digest=self.entry.digest, reply=reply, events=tuple(r.id for r in self.recorded)),
        )
        return Handled(events=self.recorded, reply=reply)
