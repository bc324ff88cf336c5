"""Many changes asked together, and jobs of which each runs in one place at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import pytest
from tests.contracts.event_log.desk import AT, COUNTED, SCOPE, accept, desk_on, entry, pack

from doorstep.engine.follow import Reaction, react
from doorstep.engine.handle import Ask, Handled, KeyReused
from doorstep.engine.ports import Cursor, Job, Store
from doorstep.events import Event, ParcelPacked, Recorded, TradeOrderAccepted
from doorstep.kernel.errors import DoorstepError
from doorstep.kernel.later import URGENT, USUAL, Later, Never

pytestmark = pytest.mark.anyio


def _ask(key: str, *commands: object, digest: str = "") -> Ask:
    return Ask(commands=commands, entry=entry(key, digest=digest))


async def test_what_is_refused_leaves_what_was_asked_beside_it(store: Store):
    desk = desk_on(store)
    answers = await desk.handle_all(
        SCOPE,
        [
            _ask("a", accept(1)),
            _ask("unknown parcel", pack(1, 0), pack(1, 7)),
            _ask("b", pack(1, 0)),
            _ask("c", accept(2)),
        ],
    )
    assert [isinstance(answer, DoorstepError) for answer in answers] == [False, True, False, False]
    async with store.transaction(SCOPE) as tx:
        assert [one.source_event_id for one in await tx.story("shp-1")] == ["a", "a", "b", "b"]
        assert set(await tx.rows(COUNTED.name, COUNTED.version, ["shp-1", "shp-2"])) == {"shp-1", "shp-2"}
        assert await tx.seen("test", "unknown parcel") is None


async def test_what_was_asked_before_is_answered_as_it_was_then(store: Store):
    desk = desk_on(store)
    first = await desk.handle(SCOPE, [accept(1)], entry("a", digest="x"))
    again, other, new = await desk.handle_all(
        SCOPE, [_ask("a", accept(1), digest="x"), _ask("a", accept(1), digest="y"), _ask("b", accept(2))]
    )
    assert isinstance(again, Handled)
    assert again.replayed
    assert [one.id for one in again.events] == [one.id for one in first.events]
    assert isinstance(other, KeyReused)
    assert isinstance(new, Handled)
    async with store.transaction(SCOPE) as tx:
        assert len(await tx.story("shp-1")) == len(first.events)


async def test_what_cannot_be_decided_does_not_undo_what_was_asked_before_it(store: Store):
    desk = desk_on(store)
    with pytest.raises(AttributeError):
        await desk.handle_all(SCOPE, [_ask("a", accept(1)), _ask("b", _broken()), _ask("c", accept(2))])
    async with store.transaction(SCOPE) as tx:
        assert await tx.story("shp-1")
        assert not await tx.story("shp-2")


def _broken() -> object:
    command = pack(1, 0)
    object.__setattr__(command, "parcel", None)
    object.__delattr__(command, "parcel")
    return command


async def test_a_reaction_reads_only_what_it_is_about_and_passes_over_the_rest(store: Store):
    desk = desk_on(store)
    for number in range(3):
        await desk.handle(SCOPE, [accept(number), pack(number, 0)], entry(f"a{number}"))
    async with store.following("reader") as step:
        assert step is not None
        kinds = [ParcelPacked.type]
        two, end = await step.read_about(kinds, limit=2)
        assert [one.correlation for one in two] == ["shp-0", "shp-1"]
        assert end == Cursor(xid=two[-1].xid, position=two[-1].position)
        await step.move(end)
        [last], end = await step.read_about(kinds, limit=2)
        assert last.correlation == "shp-2"
        await step.move(end)
        nothing, still = await step.read_about(kinds, limit=2)
        assert (list(nothing), still) == ([], end)
    assert await store.head() == end


async def test_an_event_is_answered_by_a_card_that_shows_what_those_before_it_led_to(store: Store):
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1, parcels=3), pack(1, 0), pack(1, 1), accept(2)], entry("a"))
    known: list[int] = []

    def answer(recorded: Recorded[Event], cards: Mapping[str, list[str]], _now: datetime) -> Sequence[object]:
        if recorded.correlation == "shp-1":
            known.append(len(cards["shp-1"]))
        return [pack(1, 2)] if len(known) == 1 else []

    about = (TradeOrderAccepted, ParcelPacked)
    assert await react(desk, Reaction(name="story", about=about, react=answer), COUNTED) == 4
    assert known[0] < known[1] == known[2]


async def _take(store: Store, after_s: float = 0, *, urgency: int = 2) -> list[Job]:
    at = AT + timedelta(seconds=after_s)
    return list(await store.take_jobs(["k"], now=at, real=at, lease_s=12, limit=10, urgency=urgency))


async def _set(store: Store, *changes: Later | Never) -> None:
    async with store.transaction(SCOPE) as tx:
        await tx.set_timers(changes)


async def test_a_job_set_again_while_it_runs_waits_for_its_end(store: Store):
    await _set(store, Later(kind="k", key="a", due=AT))
    [job] = await _take(store)
    await _set(store, Later(kind="k", key="a", due=AT, facts={"n": "2"}))
    assert await _take(store, 1) == []
    await store.renew_jobs([job], real=AT + timedelta(seconds=10), lease_s=12)
    assert await _take(store, 15) == []
    await store.finish_jobs([job])
    [again] = await _take(store, 16)
    assert (again.facts, again.attempt) == ({"n": "2"}, 1)
    await store.finish_jobs([again])
    assert await _take(store, 100) == []


async def test_who_was_late_ends_nothing_of_whom_came_after(store: Store):
    await _set(store, Later(kind="k", key="a", due=AT))
    [late] = await _take(store)
    [job] = await _take(store, 13)
    await store.finish_jobs([late])
    await store.retry_jobs([(late, AT, "late")])
    await store.put_off_job(late, due=AT)
    assert await _take(store, 14) == []
    await store.finish_jobs([job])
    assert await _take(store, 100) == []


@pytest.mark.parametrize("again", [(), ("a",)])
async def test_what_failed_rests_unless_it_was_set_again(store: Store, again: tuple[str, ...]):
    await _set(store, Later(kind="k", key="a", due=AT), Later(kind="k", key="b", due=AT))
    a, b = sorted(await _take(store), key=lambda job: job.key)
    await _set(store, *(Later(kind="k", key=key, due=AT, soonest=True) for key in again))
    rests = AT + timedelta(seconds=30)
    await store.retry_jobs([(a, rests, "no answer"), (b, rests, "no answer")])
    assert [job.key for job in await _take(store, 1)] == list(again)
    await _set(store, Later(kind="k", key="b", due=AT, soonest=True))
    assert "b" in {job.key for job in await _take(store, 2)}


async def test_the_soonest_moment_and_the_greatest_urgency_stay(store: Store):
    later = AT + timedelta(hours=1)
    await _set(store, Later(kind="k", key="a", due=AT, urgency=URGENT, soonest=True))
    await _set(store, Later(kind="k", key="a", due=later, urgency=USUAL, soonest=True))
    await _set(store, Later(kind="k", key="b", due=later, soonest=True))
    [job] = await _take(store, urgency=URGENT)
    assert job.key == "a"
    await store.put_off_job(job, due=later)
    assert await _take(store) == []
    assert {job.key for job in await _take(store, 3600)} == {"a", "b"}


async def test_what_was_set_again_while_it_ran_is_not_put_off(store: Store):
    await _set(store, Later(kind="k", key="a", due=AT))
    [job] = await _take(store)
    await _set(store, Later(kind="k", key="a", due=AT, soonest=True))
    await store.put_off_job(job, due=AT + timedelta(hours=1))
    assert len(await _take(store, 1)) == 1


async def test_many_changes_of_timers_end_as_if_asked_one_by_one(store: Store):
    later = AT + timedelta(hours=1)
    await _set(store, Later(kind="k", key="kept", due=later), Later(kind="k", key="gone", due=AT))
    await _set(
        store,
        Never(kind="k", key="gone"),
        Later(kind="k", key="anew", due=AT),
        Never(kind="k", key="anew"),
        Never(kind="k", key="kept"),
        Later(kind="k", key="kept", due=later, soonest=True),
        Later(kind="k", key="twice", due=later),
        Later(kind="k", key="twice", due=AT),
    )
    assert [job.key for job in await _take(store)] == ["twice"]
    assert {job.key for job in await _take(store, 3600)} == {"kept", "twice"}
