"""Live pages: only what changed is sent, and the stream ends when the reader may no longer look."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

import pytest

from doorstep.engine.access import NoAccess
from doorstep.kernel.ids import TenantId
from doorstep.web import live
from doorstep.web.live import Parts, Shown, messages
from doorstep.web.site import Change

TENANT = TenantId(1)


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


def site_hearing(*changes: Change) -> SimpleNamespace:
    @asynccontextmanager
    async def listen(_: TenantId) -> AsyncIterator[AsyncIterator[Change]]:
        async def heard() -> AsyncIterator[Change]:
            for change in changes:
                yield change

        yield heard()

    return SimpleNamespace(changes=SimpleNamespace(listen=listen))


@pytest.mark.anyio
async def test_a_change_brings_the_new_part_with_the_cursor_of_what_was_heard(monkeypatch):
    monkeypatch.setattr(live, "SETTLE_S", 0)
    looks = iter(["one", "two"])

    async def look() -> Parts:
        try:
            return Parts(html={"head": next(looks)})
        except StopIteration:
            raise NoAccess("taken back") from None

    site = site_hearing(Change(story="shp_1", cursor="7-9"), Change(story="shp_2", cursor="7-10"))
    monkeypatch.setattr(live, "LOOK_EVERY_S", 0.2)
    sent = [
        message
        async for message in messages(
            site, TENANT, concerns=lambda change: change.story == "shp_1", look=look
        )
    ]
    assert [json.loads(message.data)["html"]["head"] for message in sent] == ["one", "two"]
    assert sent[1].id == "7-10"


@pytest.mark.anyio
async def test_a_link_that_was_taken_back_ends_the_stream():
    async def look() -> Parts:
        raise NoAccess("taken back")

    sent = [one async for one in messages(site_hearing(), TENANT, concerns=lambda _: True, look=look)]
    assert sent == []


@pytest.mark.anyio
async def test_when_nothing_changed_the_stream_says_that_it_lives(monkeypatch):
    monkeypatch.setattr(live, "LOOK_EVERY_S", 0.01)
    stream = messages(site_hearing(), TENANT, concerns=lambda _: True, look=_same)
    await anext(stream)
    assert (await anext(stream)).comment == "still here"
    await stream.aclose()


async def _same() -> Parts:
    return Parts(html={"head": "same"})
