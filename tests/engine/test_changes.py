"""The hub: each listener hears of what it heeds, and keeps only what is newest."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doorstep.engine.changes import Change, Hub
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point

HERE, ELSEWHERE = TenantId(1), TenantId(2)
AT = datetime(2026, 6, 16, 10, tzinfo=UTC)
FIX = Fix(van=VanId("van_1"), at=AT, point=Point(60.17, 24.94))


def test_a_listener_hears_what_it_heeds_in_its_own_network_only():
    hub = Hub()
    with hub.listen(HERE, ["shp_1", "van_1"]) as ear, hub.listen(HERE) as all_ears:
        hub.tell(HERE, Change(story="shp_1", cursor="1.1"))
        hub.tell(HERE, Change(story="shp_2", cursor="1.2"))
        hub.tell(ELSEWHERE, Change(van="van_1", fix=FIX))
        news = ear.take()
        assert (news.stories, news.vans, news.cursor) == ({"shp_1"}, {}, "1.1")
        assert all_ears.take().stories == {"shp_1", "shp_2"}


def test_of_a_van_the_newest_fix_is_kept_and_heard_once():
    hub, later = Hub(), replace(FIX, at=AT + timedelta(seconds=5))
    with hub.listen(HERE, ["van_1"]) as ear:
        hub.tell(HERE, Change(van="van_1", fix=FIX))
        hub.tell(HERE, Change(van="van_1", fix=later))
        assert ear.take().vans == {"van_1": later}
        assert ear.take().vans == {}


def test_whoever_may_have_missed_something_is_told_to_read_anew():
    hub = Hub()
    with hub.listen(HERE, ["shp_1"]) as one, hub.listen(ELSEWHERE) as other:
        hub.rouse()
        assert one.take().again
        assert other.take().again
        assert not one.take().again


@pytest.mark.anyio
async def test_hearing_waits_for_something_to_hear():
    hub = Hub()
    with hub.listen(HERE) as ear:
        hub.tell(HERE, Change(story="shp_1"))
        assert (await ear.hear()).stories == {"shp_1"}


def test_who_heard_everything_keeps_only_what_turns_out_to_concern_them():
    hub = Hub()
    with hub.listen(HERE) as ear:
        hub.tell(HERE, Change(story="shp_1"))
        hub.tell(HERE, Change(story="shp_2"))
        hub.tell(HERE, Change(van="van_1", fix=FIX))
        assert not hub.heed(HERE, ear, ["shp_2", "van_1"])
        assert (news := ear.take()).stories == {"shp_2"}
        assert news.vans == {"van_1": FIX}


@settings(max_examples=30)
@given(st.lists(st.one_of(st.none(), st.frozensets(st.sampled_from("abc"))), max_size=6))
def test_nobody_is_left_in_the_hub_however_often_they_changed_what_they_heed(wishes):
    hub = Hub()
    with hub.listen(HERE) as ear:
        for wish in wishes:
            before = ear.heeds
            more = hub.heed(HERE, ear, wish)
            assert more == (before is not None and (wish is None or not wish <= before))
            hub.tell(HERE, Change(story="a"))
            assert bool(ear.take().stories) == (wish is None or "a" in wish)
    assert not hub.is_heard
