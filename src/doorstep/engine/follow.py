"""Followers: views that lag by milliseconds, and reactions that carry a story from one island to the next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from doorstep.engine.handle import Ask, Desk, Entry
from doorstep.engine.ports import NETWORK, Cursor, Following, Scope, ViewRow
from doorstep.engine.views import View, advance, touched
from doorstep.events import Event, Recorded
from doorstep.kernel.errors import DoorstepError, Refused
from doorstep.kernel.ids import PartyId, TenantId
from doorstep.kernel.later import Later, Never

BATCH = 200
HELD = -1
"""How a step answers whose follower another process moves just now: what there is to do is not known."""

PLATFORM = PartyId("platform")

type React = Callable[[Recorded[Event], Mapping[Any, Any], datetime], Sequence[object]]


class StreamOutOfOrder(DoorstepError):
    """A follower was given a stream's events in another order than they were written."""

    code = "log.stream_out_of_order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """One story. Its name is part of its idempotency key and never changes.

    `about` names the events it answers; none of the others costs it anything.
    """

    name: str
    about: tuple[type[Event], ...]
    react: React


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning[S, L, T]:
    """A view of a view: what whole stories teach is folded into rows that no single event could name.

    `stories` are folded from events; `lessons` says what a story teaches at an event, and in which rows of
    `rows` it is remembered.
    """

    name: str
    stories: View[S]
    lessons: Callable[[S, Recorded[Event]], Sequence[tuple[str, L]]]
    rows: View[T]
    learn: Callable[[T, str, L], T]

    @property
    def follower(self) -> str:
        """The name of its checkpoint: a new version of either view learns everything anew.

        With new stories the rows need a new version too, or they would be taught the same twice.
        """
        return f"learning:{self.name}:{self.stories.version}.{self.rows.version}"


async def learn(desk: Desk, learning: Learning[Any, Any, Any]) -> int:
    """Learn from what is new, with the checkpoint, in one transaction. Returns how many events, or HELD."""
    async with desk.store.following(learning.follower) as step:
        if step is None:
            return HELD
        events = await step.read(limit=BATCH)
        if not events:
            return 0
        _check_order(events)
        for tenant, run in groupby(sorted(events, key=lambda r: r.tenant), key=lambda r: r.tenant):
            taught = await _retell(desk, step, tenant, list(run), learning)
            await _remember(desk, step, tenant, taught, learning)
        await step.move(Cursor(xid=events[-1].xid, position=events[-1].position))
        return len(events)


async def _retell(
    desk: Desk,
    step: Following,
    tenant: TenantId,
    events: Sequence[Recorded[Event]],
    learning: Learning[Any, Any, Any],
) -> list[tuple[str, Any]]:
    view = learning.stories
    keys = touched(view, events)
    if not keys:
        return []
    rows = await step.rows(tenant, view.name, view.version, keys)
    states = {key: view.read(desk.codec, rows.get(key), key) for key in keys}
    taught: list[tuple[str, Any]] = []
    for recorded in events:
        for key in view.keys(recorded):
            states[key] = view.fold(states[key], recorded)
            taught += learning.lessons(states[key], recorded)
    await step.put_rows(tenant, [view.write(desk.codec, key, state) for key, state in states.items()])
    return taught


async def _remember(
    desk: Desk,
    step: Following,
    tenant: TenantId,
    taught: Sequence[tuple[str, Any]],
    learning: Learning[Any, Any, Any],
) -> None:
    view = learning.rows
    keys = sorted({key for key, _ in taught})
    if not keys:
        return
    rows = await step.rows(tenant, view.name, view.version, keys)
    states = {key: view.read(desk.codec, rows.get(key), key) for key in keys}
    for key, lesson in taught:
        states[key] = learning.learn(states[key], key, lesson)
    await step.put_rows(tenant, [view.write(desk.codec, key, state) for key, state in states.items()])


async def project(desk: Desk, follower: str, views: Sequence[View[Any]]) -> int:
    """Fold what is new into `views`, with the checkpoint, in one transaction.

    Returns how many events, or HELD.
    """
    async with desk.store.following(follower) as step:
        if step is None:
            return HELD
        events = await step.read(limit=BATCH)
        if not events:
            return 0
        _check_order(events)
        for tenant, run in groupby(sorted(events, key=lambda r: r.tenant), key=lambda r: r.tenant):
            await _fold_tenant(desk, step, tenant, list(run), views)
        await step.move(Cursor(xid=events[-1].xid, position=events[-1].position))
        return len(events)


async def _fold_tenant(
    desk: Desk,
    step: Following,
    tenant: TenantId,
    events: Sequence[Recorded[Event]],
    views: Sequence[View[Any]],
) -> None:
    for view in views:
        keys = touched(view, events)
        if keys:
            rows = await step.rows(tenant, view.name, view.version, keys)
            await step.put_rows(tenant, advance(view, desk.codec, rows, events))


async def react(desk: Desk, reaction: Reaction, cards: View[Any]) -> int:
    """Let one reaction answer what is new; a repeat changes nothing, for the door knows the event.

    Returns how many events it answered, or 1 where it only went on, or HELD.
    """
    async with desk.store.following(f"reaction:{reaction.name}") as step:
        if step is None:
            return HELD
        events, end = await step.read_about([kind.type for kind in reaction.about], limit=BATCH)
        _check_order(events, gaps=True)
        for wave in _waves(events, cards):
            await _answer(desk, reaction, cards, wave)
        if end == step.cursor:
            return 0
        await step.move(end)
        return max(1, len(events))


def _waves(events: Sequence[Recorded[Event]], cards: View[Any]) -> list[list[Recorded[Event]]]:
    """The events in order, cut where one is about a card that one before it may have changed."""
    waves: list[list[Recorded[Event]]] = []
    touched: set[tuple[TenantId, str]] = set()
    for recorded in events:
        own = {(recorded.tenant, key) for key in cards.keys(recorded)}
        apart = bool(waves) and waves[-1][0].tenant != recorded.tenant
        if not waves or apart or not touched.isdisjoint(own):
            waves.append([])
            touched = set()
        waves[-1].append(recorded)
        touched |= own
    return waves


async def _answer(desk: Desk, reaction: Reaction, cards: View[Any], wave: Sequence[Recorded[Event]]) -> None:
    """Answer events of one tenant that have no card in common."""
    scope = Scope(tenant=wave[0].tenant, party=NETWORK)
    keys = sorted({key for recorded in wave for key in cards.keys(recorded)})
    rows: Mapping[str, ViewRow] = {}
    if keys:
        async with desk.store.transaction(scope) as tx:
            rows = await tx.rows(cards.name, cards.version, keys)
    known = {key: cards.read(desk.codec, rows.get(key), key) for key in keys}
    asks = [ask for recorded in wave for ask in _asks(desk, reaction, cards, recorded, known)]
    for answer in await desk.handle_all(scope, asks):
        # The rule may say no to what the story asked, for example as the parcel was delivered meanwhile.
        if isinstance(answer, DoorstepError) and not isinstance(answer, Refused):
            raise answer


def _asks(
    desk: Desk,
    reaction: Reaction,
    cards: View[Any],
    recorded: Recorded[Event],
    known: Mapping[str, Any],
) -> list[Ask]:
    own = {key: known[key] for key in cards.keys(recorded)}
    asks: list[Ask] = []
    for number, wish in enumerate(reaction.react(recorded, own, desk.clock.now())):
        entry = Entry(
            source=f"reaction:{reaction.name}",
            key=f"{recorded.id}:{number}",
            actor=PLATFORM,
            causation=recorded.id,
        )
        later = isinstance(wish, Later | Never)
        asks.append(Ask(commands=() if later else (wish,), entry=entry, timers=(wish,) if later else ()))
    return asks


def _check_order(events: Sequence[Recorded[Event]], *, gaps: bool = False) -> None:
    """See that streams come in order, and without gaps unless there may be some.

    Raises: StreamOutOfOrder.
    """
    last: dict[tuple[int, str], int] = {}
    for recorded in events:
        key = (recorded.tenant, recorded.stream)
        before, own = last.get(key), recorded.stream_version
        if before is not None and (own <= before if gaps else own != before + 1):
            raise StreamOutOfOrder(f"{recorded.stream}: {own} came after {before}")
        last[key] = own
