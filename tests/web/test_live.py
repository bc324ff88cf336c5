"""Live pages: only what changed is sent, and the stream ends when the reader may no longer look."""

import asyncio
import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from doorstep.engine.access import NoAccess
from doorstep.engine.changes import Change, Hub
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import TenantId, VanId
from doorstep.kernel.place import Point
from doorstep.web import watch
from doorstep.web.doors import Doors
from doorstep.web.live import messages
from doorstep.web.scene import Parts, Shown

TENANT = TenantId(1)
FIX = Fix(van=VanId("van_1"), at=datetime(2026, 6, 16, 10, tzinfo=UTC), point=Point(60.17, 24.94))


def test_only_parts_that_changed_are_sent():
    shown = Shown()
    first = shown.fresh(Parts(html={"head": "a", "log": "b"}, values={"title": "t"}))
    assert first == {"html": {"head": "a", "log": "b"}, "values": {"title": "t"}}
    second = shown.fresh(Parts(html={"head": "c", "log": "b"}, values={"title": "t"}))
    assert second == {"html": {"head": "c"}, "values": {}}
    assert shown.fresh(Parts(html={"head": "c", "log": "b"}, values={"title": "t"})) == {
        "html": {},
        "values": {},
    }


@dataclass
class Told:
    """A page that says what it is told to: `looks` in turn, then the door is closed; vans by their place."""

    looks: list[str]
    heeds: Collection[str] | None = ("shp_1", "van_1")
    secrets: Sequence[str] = ("link",)
    rest_s: float = 0.0
    rough: bool = False
    glanced: list[Mapping[str, Fix]] = field(default_factory=list)
    known: list[bool] = field(default_factory=list)

    async def look(self, *, known: bool = False) -> Parts:
        self.known.append(known)
        if not self.looks:
            raise NoAccess("taken back")
        return Parts(html={"head": self.looks.pop(0)})

    def glance(self, vans: Mapping[str, Fix]) -> Parts | None:
        self.glanced.append(vans)
        return Parts(html={"map": f"{len(self.glanced)} glances"}, rough=self.rough)


class StillOpen:
    """Links that open a page until they are taken back."""

    def __init__(self, *secrets: str) -> None:
        self.secrets = set(secrets)

    async def still_open(self, secrets: Sequence[str]) -> Collection[str]:
        return self.secrets & set(secrets)


def site_with(hub: Hub, access: StillOpen | None = None) -> SimpleNamespace:
    doors = Doors(access or StillOpen("link"))
    return SimpleNamespace(changes=hub, doors=doors, speed=lambda: 1.0, looks=asyncio.Semaphore(1))


@asynccontextmanager
async def opened(site: SimpleNamespace, scene: Told):
    """The stream of a page that was shown once, and has looked again since it heeds what it saw."""
    stream = messages(site, TENANT, scene)
    try:
        yield stream
    finally:
        await stream.aclose()


def parts(message) -> dict[str, str]:
    return json.loads(message.data)["html"]


@pytest.mark.anyio
async def test_a_change_brings_the_new_part_with_the_cursor_of_what_was_heard(monkeypatch):
    monkeypatch.setattr(watch, "SETTLE_S", 0)
    hub = Hub()
    scene = Told(["one", "two"])
    async with opened(site_with(hub), scene) as stream:
        assert parts(await anext(stream)) == {"head": "one"}
        hub.tell(TENANT, Change(story="shp_2", cursor="7-8"))
        hub.tell(TENANT, Change(story="shp_1", cursor="7-9"))
        second = await anext(stream)
    assert parts(second) == {"head": "two"}
    assert second.id == "7-9"
    assert scene.known == [False, True]


@pytest.mark.anyio
async def test_what_happens_while_a_page_is_first_looked_at_brings_another_look():
    hub, scene = Hub(), Told(["one", "two"])
    first = scene.look

    async def look(*, known: bool = False) -> Parts:
        hub.tell(TENANT, Change(story="shp_1" if len(scene.looks) == 2 else "shp_2"))
        return await first(known=known)

    scene.look = look
    async with opened(site_with(hub), scene) as stream:
        assert parts(await anext(stream)) == {"head": "one"}
        assert parts(await anext(stream)) == {"head": "two"}


@pytest.mark.anyio
async def test_a_van_that_moved_costs_a_glance_and_no_look():
    hub, scene = Hub(), Told(["one"])
    async with opened(site_with(hub), scene) as stream:
        await anext(stream)
        hub.tell(TENANT, Change(van="van_2", fix=FIX))
        hub.tell(TENANT, Change(van="van_1", fix=FIX))
        assert parts(await anext(stream)) == {"map": "1 glances"}
    assert scene.glanced == [{"van_1": FIX}]


@pytest.mark.anyio
async def test_what_a_glance_shows_roughly_is_looked_at_soon(monkeypatch):
    monkeypatch.setattr(watch, "SETTLE_S", 0)
    hub, scene = Hub(), Told(["one", "two"], rough=True)
    async with opened(site_with(hub), scene) as stream:
        await anext(stream)
        hub.tell(TENANT, Change(van="van_1", fix=FIX))
        assert parts(await anext(stream)) == {"map": "1 glances"}
        assert parts(await anext(stream)) == {"head": "two"}
    assert scene.known == [False, True]


@pytest.mark.anyio
async def test_where_the_van_is_does_not_wait_for_what_is_read(monkeypatch):
    monkeypatch.setattr(watch, "SETTLE_S", 0)
    hub, scene = Hub(), Told(["one", "two"])
    async with opened(site_with(hub), scene) as stream:
        await anext(stream)
        hub.tell(TENANT, Change(story="shp_1"))
        hub.tell(TENANT, Change(van="van_1", fix=FIX))
        assert parts(await anext(stream)) == {"map": "1 glances"}
        assert parts(await anext(stream)) == {"head": "two"}


@pytest.mark.anyio
async def test_a_page_that_waits_for_its_turn_to_read_goes_on_saying_where_the_van_is(monkeypatch):
    monkeypatch.setattr(watch, "SETTLE_S", 0)
    hub, scene = Hub(), Told(["one", "two"])
    site = site_with(hub)
    async with opened(site, scene) as stream:
        await anext(stream)
        await site.looks.acquire()
        hub.tell(TENANT, Change(story="shp_1"))
        for seen in ("1 glances", "2 glances"):
            hub.tell(TENANT, Change(van="van_1", fix=FIX))
            assert parts(await anext(stream)) == {"map": seen}
        hub.tell(TENANT, Change(story="shp_1"))
        site.looks.release()
        assert parts(await anext(stream)) == {"head": "two"}
    assert scene.known == [False, True]


@pytest.mark.anyio
async def test_nothing_more_is_read_for_a_reader_who_left(monkeypatch):
    monkeypatch.setattr(watch, "SETTLE_S", 0)
    hub, scene = Hub(), Told(["one", "two"])
    site = site_with(hub)
    async with opened(site, scene) as stream:
        await anext(stream)
        await site.looks.acquire()
        hub.tell(TENANT, Change(story="shp_1"))
        hub.tell(TENANT, Change(van="van_1", fix=FIX))
        await anext(stream)
    site.looks.release()
    await asyncio.sleep(0)
    assert scene.known == [False]


@pytest.mark.anyio
async def test_a_reader_who_takes_messages_slowly_gets_the_last_fix_and_no_queue():
    hub, scene = Hub(), Told(["one"])
    async with opened(site_with(hub), scene) as stream:
        await anext(stream)
        for _ in range(1_000):
            hub.tell(TENANT, Change(van="van_1", fix=FIX))
        await anext(stream)
    assert scene.glanced == [{"van_1": FIX}]


@pytest.mark.anyio
async def test_words_that_grow_old_are_said_anew_without_reading(monkeypatch):
    monkeypatch.setattr(watch, "GLANCE_S", (0.01, 0.01))
    scene = Told(["one"])
    async with opened(site_with(Hub()), scene) as stream:
        await anext(stream)
        assert parts(await anext(stream)) == {"map": "1 glances"}
    assert scene.glanced == [{}]


@pytest.mark.anyio
async def test_a_van_that_moves_all_the_time_does_not_stop_the_clock(monkeypatch):
    monkeypatch.setattr(watch, "GLANCE_S", (0.01, 0.01))
    hub, scene = Hub(), Told(["one"])
    async with opened(site_with(hub), scene) as stream:
        await anext(stream)
        await asyncio.sleep(0.02)
        hub.tell(TENANT, Change(van="van_1", fix=FIX))
        await anext(stream)
    assert scene.glanced == [{"van_1": FIX}, {}]


@pytest.mark.anyio
async def test_a_link_that_was_taken_back_opens_no_stream():
    assert [one async for one in messages(site_with(Hub()), TENANT, Told([]))] == []


@pytest.mark.anyio
async def test_a_link_that_is_taken_back_ends_the_stream_at_the_next_round():
    access = StillOpen("link")
    site = site_with(Hub(), access)
    async with opened(site, Told(["one"])) as stream:
        await anext(stream)
        assert await site.doors.round() == 0
        access.secrets.clear()
        assert await site.doors.round() == 1
        with pytest.raises(StopAsyncIteration):
            await anext(stream)
    assert await site.doors.round() == 0


@pytest.mark.anyio
async def test_when_nothing_changed_the_stream_says_that_it_lives(monkeypatch):
    monkeypatch.setattr(watch, "BREATH_S", 0.01)
    async with opened(site_with(Hub()), Told(["one"])) as stream:
        await anext(stream)
        assert (await anext(stream)).comment == "still here"


@pytest.mark.anyio
async def test_a_page_whose_heeds_grow_looks_again_for_what_it_missed_meanwhile():
    hub, scene = Hub(), Told(["one", "two"], heeds=("shp_1",))
    async with opened(site_with(hub), scene) as stream:
        await anext(stream)
        hub.tell(TENANT, Change(van="van_1", fix=FIX))
        scene.heeds = ("shp_1", "tour_1")
        waiting = asyncio.create_task(anext(stream))
        await asyncio.sleep(0)
        hub.tell(TENANT, Change(story="shp_1"))
        assert parts(await waiting) == {"head": "two"}
