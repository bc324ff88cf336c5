"""What any store of the log must keep, in memory and in PostgreSQL."""

import asyncio
from dataclasses import replace

import pytest
from tests.contracts.event_log.desk import AT, BRAND, COUNTED, OTHER, SCOPE, accept, desk_on, entry, pack

from doorstep.adapters.codec import MsgspecCodec
from doorstep.engine.chain import BrokenChain, verify
from doorstep.engine.follow import Learning, learn, project
from doorstep.engine.handle import KeyReused
from doorstep.engine.ports import Cursor, Scope, Store
from doorstep.engine.views import View
from doorstep.events import LabelAnnounced, ParcelPacked, TradeOrderAccepted
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import PartyId
from doorstep.kernel.later import URGENT, Later, Never
from doorstep.web.kept_rows import KeptRows

pytestmark = pytest.mark.anyio


async def test_events_of_one_change_are_read_back_in_order(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1), pack(1, 0)], entry("a"))
    async with store.transaction(SCOPE) as tx:
        past = await tx.past("shipment:shp-1")
    assert [r.event.type for r in past.events] == [
        TradeOrderAccepted.type,
        "address.located",
        ParcelPacked.type,
        LabelAnnounced.type,
    ]
    assert past.version == 4
    assert past.head == past.events[-1].hash


async def test_streams_read_together_are_those_read_one_by_one(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1), pack(1, 0), accept(2)], entry("a"))
    streams = ["shipment:shp-2", "shipment:shp-1", "shipment:shp-9", "tracking:none"]
    async with store.transaction(SCOPE) as tx:
        alone = [await tx.past(stream) for stream in streams]
        await tx.read_ahead(streams)
        assert [await tx.past(stream) for stream in streams] == alone
        assert [await tx.past(stream) for stream in streams] == alone
    assert [past.version for past in alone] == [2, 4, 0, 0]


async def test_a_refusal_changes_nothing(store: Store) -> None:
    desk = desk_on(store)
    with pytest.raises(Refused):
        await desk.handle(SCOPE, [accept(1), pack(1, 9)], entry("a"))
    async with store.transaction(SCOPE) as tx:
        assert (await tx.past("shipment:shp-1")).version == 0
        assert await tx.seen("test", "a") is None
        assert not await tx.rows(COUNTED.name, COUNTED.version, ["shp-1"])


async def test_asked_again_with_the_same_key_the_first_events_come_back(store: Store) -> None:
    desk = desk_on(store)
    first = await desk.handle(SCOPE, [accept(1)], entry("a", digest="x"))
    again = await desk.handle(SCOPE, [accept(1)], entry("a", digest="x"))
    assert again.replayed
    assert [r.id for r in again.events] == [r.id for r in first.events]


async def test_the_same_key_with_another_body_is_refused(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1)], entry("a", digest="x"))
    with pytest.raises(KeyReused):
        await desk.handle(SCOPE, [accept(2)], entry("a", digest="y"))


async def test_a_key_kept_without_a_fingerprint_is_answered_as_a_repeat(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1)], entry("a"))
    assert (await desk.handle(SCOPE, [accept(1)], entry("a", digest="x"))).replayed


async def test_two_writers_of_one_stream_both_decide_on_the_newest_state(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1, parcels=8)], entry("a"))
    await asyncio.gather(*(desk.handle(SCOPE, [pack(1, n)], entry(f"p{n}")) for n in range(8)))
    async with store.transaction(SCOPE) as tx:
        past = await tx.past("shipment:shp-1")
    assert [r.stream_version for r in past.events] == list(range(1, 19))
    verify(MsgspecCodec(), past.events)


async def test_the_chain_breaks_where_an_event_was_altered(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1), pack(1, 0)], entry("a"))
    async with store.transaction(SCOPE) as tx:
        events = list((await tx.past("shipment:shp-1")).events)
    assert verify(MsgspecCodec(), events) == events[-1].hash
    accepted = events[0].event
    assert isinstance(accepted, TradeOrderAccepted)
    forged = replace(events[0], event=replace(accepted, brand_reference="KC-9"))
    with pytest.raises(BrokenChain):
        verify(MsgspecCodec(), [forged, *events[1:]])
    with pytest.raises(BrokenChain):
        verify(MsgspecCodec(), events[1:])


async def test_refolding_equals_following(store: Store) -> None:
    desk = desk_on(store)
    for n in range(1, 5):
        await desk.handle(SCOPE, [accept(n), pack(n, 0)], entry(f"a{n}"))
    followed: View[list[str]] = replace(COUNTED, name="followed")
    while await project(desk, "follower", [followed]):
        pass
    async with store.transaction(SCOPE) as tx:
        inline = await tx.rows(COUNTED.name, 1, ["shp-1", "shp-4"])
        later = await tx.rows("followed", 1, ["shp-1", "shp-4"])
    assert {k: MsgspecCodec().load(r.body, list[str]) for k, r in inline.items()} == {
        k: MsgspecCodec().load(r.body, list[str]) for k, r in later.items()
    }
    assert len(inline) == 2


LESSONS: Learning[list[str], str, list[str]] = Learning(
    name="lengths",
    stories=replace(COUNTED, name="told"),
    lessons=lambda told, recorded: [("long" if len(told) > 2 else "short", recorded.event.type)],
    rows=View(
        name="lengths",
        version=1,
        kind=list[str],
        keys=lambda _: (),
        initial=lambda _: [],
        fold=lambda state, _: state,
    ),
    learn=lambda known, key, lesson: [*known, f"{key} {lesson}"],
)


async def test_what_is_learned_anew_equals_what_was_learned_step_by_step(store: Store) -> None:
    desk = desk_on(store)
    for n in range(1, 4):
        await desk.handle(SCOPE, [accept(n), pack(n, 0)], entry(f"a{n}"))
        assert await learn(desk, LESSONS) == 4
    assert await learn(desk, LESSONS) == 0
    anew = replace(
        LESSONS, stories=replace(LESSONS.stories, version=2), rows=replace(LESSONS.rows, version=2)
    )
    while await learn(desk, anew):
        pass
    async with store.transaction(SCOPE) as tx:
        first = await tx.rows("lengths", 1, ["long", "short"])
        second = await tx.rows("lengths", 2, ["long", "short"])
    assert {key: row.body for key, row in first.items()} == {key: row.body for key, row in second.items()}
    known = MsgspecCodec().load(first["short"].body, list[str])
    assert known == ["short trade_order.accepted", "short address.located"] * 3


async def test_a_follower_reads_every_event_once(store: Store) -> None:
    desk = desk_on(store)
    for n in range(1, 4):
        await desk.handle(SCOPE, [accept(n)], entry(f"a{n}"))
    seen = await store.behind_fence(Cursor(), limit=4)
    rest = await store.behind_fence(Cursor(xid=seen[-1].xid, position=seen[-1].position), limit=100)
    assert len({r.id for r in [*seen, *rest]}) == 6


async def test_one_follower_runs_at_a_time(store: Store) -> None:
    async with store.following("f") as first, store.following("f") as second:
        assert first is not None
        assert second is None


async def test_rows_are_found_by_all_their_tags(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1)], entry("a"))
    await desk.handle(SCOPE, [accept(2), pack(2, 0)], entry("b"))
    async with store.transaction(SCOPE) as tx:
        rows = await tx.rows_tagged(COUNTED.name, 1, ["length:4"])
    assert [row.key for row in rows] == ["shp-2"]


async def test_another_tenant_sees_nothing(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1)], entry("a"))
    async with store.transaction(Scope(tenant=OTHER)) as tx:
        assert (await tx.past("shipment:shp-1")).version == 0
        assert not await tx.rows(COUNTED.name, 1, ["shp-1"])
        assert not await tx.story("shp-1")


async def test_what_is_about_the_minutes_at_hand_goes_before_what_was_due_long_since(
    store: Store,
) -> None:
    crowd = [Later(kind="k", key=f"crowd-{number}") for number in range(300)]
    hasty = [Later(kind="k", key="hasty", due=AT, urgency=URGENT)]
    real = [Later(kind="k", key="real", due=AT, real=True, urgency=URGENT)]
    to_come = [Later(kind="k", key="to come", due=AT.replace(hour=23), urgency=URGENT)]
    async with store.transaction(SCOPE) as tx:
        await tx.set_timers([*crowd, *hasty, *real, *to_come])
    taken = await store.take_jobs(["k"], now=AT, real=AT, lease_s=30, limit=3)
    assert {"hasty", "real"} < {job.key for job in taken}
    rest = await store.take_jobs(["k"], now=AT, real=AT, lease_s=30, limit=400)
    assert len({job.key for job in rest}) == 299


async def test_a_timer_set_again_has_its_new_urgency(store: Store) -> None:
    crowd = [Later(kind="k", key=f"crowd-{number}") for number in range(20)]
    async with store.transaction(SCOPE) as tx:
        await tx.set_timers([*crowd, Later(kind="k", key="z", due=AT)])
        await tx.set_timers([Later(kind="k", key="z", due=AT, urgency=URGENT)])
    [first] = await store.take_jobs(["k"], now=AT, real=AT, lease_s=30, limit=1)
    assert first.key == "z"


async def test_timers_come_due_once_and_come_back_when_their_taker_dies(store: Store) -> None:
    async with store.transaction(SCOPE) as tx:
        await tx.set_timers(
            [Later(kind="k", key="a", due=AT), Later(kind="k", key="b"), Never(kind="k", key="b")]
        )
    taken = await store.take_jobs(["k"], now=AT, real=AT, lease_s=30, limit=10)
    assert [job.key for job in taken] == ["a"]
    assert not await store.take_jobs(["k"], now=AT, real=AT, lease_s=30, limit=10)
    later = AT.replace(minute=1)
    again = await store.take_jobs(["k"], now=later, real=later, lease_s=30, limit=10)
    assert [job.attempt for job in again] == [2]
    await store.finish_jobs([again[0]])
    assert not await store.take_jobs(["k"], now=later, real=later.replace(hour=12), lease_s=30, limit=10)


async def test_a_timer_set_again_while_it_runs_is_not_finished_with_the_old_one(store: Store) -> None:
    async with store.transaction(SCOPE) as tx:
        await tx.set_timers([Later(kind="k", key="a", due=AT)])
    (job,) = await store.take_jobs(["k"], now=AT, real=AT, lease_s=30, limit=10)
    async with store.transaction(SCOPE) as tx:
        await tx.set_timers([Later(kind="k", key="a", due=AT, facts={"n": "2"})])
    await store.finish_jobs([job])
    (fresh,) = await store.take_jobs(["k"], now=AT, real=AT, lease_s=30, limit=10)
    assert fresh.facts == {"n": "2"}


async def test_business_timers_and_real_timers_keep_their_own_clock(store: Store) -> None:
    tomorrow = AT.replace(day=17)
    async with store.transaction(SCOPE) as tx:
        await tx.set_timers(
            [Later(kind="k", key="b", due=tomorrow), Later(kind="k", key="r", due=tomorrow, real=True)]
        )
    taken = await store.take_jobs(["k"], now=tomorrow, real=AT, lease_s=30, limit=10)
    assert [job.key for job in taken] == ["b"]


async def test_a_party_sees_the_stories_it_was_granted(store: Store) -> None:
    desk = desk_on(store)
    await desk.handle(SCOPE, [accept(1)], entry("a"))
    async with store.transaction(SCOPE) as tx:
        await tx.grant(BRAND, "shp-1")
    if type(store).__name__ == "MemoryStore":
        async with store.transaction(Scope(tenant=SCOPE.tenant, party=PartyId("nordhem"))) as tx:
            assert not await tx.story("shp-1")
        async with store.transaction(Scope(tenant=SCOPE.tenant, party=BRAND)) as tx:
            assert await tx.story("shp-1")


async def test_a_row_s_stamp_stands_while_nobody_writes_the_row(store: Store) -> None:
    desk, kept = desk_on(store), KeptRows()
    await desk.handle(SCOPE, [accept(1), accept(2)], entry("a"))

    async def looked() -> tuple[dict[str, str], dict[str, object]]:
        async with store.transaction(SCOPE) as tx:
            stamps = await tx.stamps(COUNTED.name, COUNTED.version, ["shp-1", "shp-2", "shp-9"])
            states = await kept.read(tx, desk.codec, COUNTED, ["shp-1", "shp-2", "shp-9"])
            for tag in ("length:2", "length:3", "length:9"):
                rows = await tx.rows_tagged(COUNTED.name, COUNTED.version, [tag])
                bearing = {row.key: stamps[row.key] for row in rows}
                assert await tx.stamps_tagged(COUNTED.name, COUNTED.version, [tag]) == bearing
                tagged = await kept.tagged(tx, desk.codec, COUNTED, [tag])
                assert {key: id(state) for key, state in tagged.items()} == {
                    key: id(states[key]) for key in bearing
                }
            return dict(stamps), states

    before, states = await looked()
    assert set(before) == set(states) == {"shp-1", "shp-2"}
    again, same = await looked()
    assert again == before
    assert all(same[key] is states[key] for key in states)
    await desk.handle(SCOPE, [pack(1, 0)], entry("b"))
    after, fresh = await looked()
    assert (after["shp-1"] != before["shp-1"], after["shp-2"] == before["shp-2"]) == (True, True)
    assert fresh["shp-1"] != states["shp-1"]
    assert fresh["shp-2"] is states["shp-2"]
