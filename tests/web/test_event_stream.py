"""A stream of events: what is sent, and how it ends."""

import asyncio

import pytest
from litestar.response.sse import ServerSentEventMessage

from doorstep.web.event_stream import EventStream

pytestmark = pytest.mark.anyio


class Reader:
    """The other end: takes what is sent, and leaves when told to."""

    def __init__(self) -> None:
        self.sent: list[dict[str, object]] = []
        self.leaves, self.heard = asyncio.Event(), asyncio.Event()

    async def receive(self) -> dict[str, object]:
        await self.leaves.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: dict[str, object]) -> None:
        self.sent.append(message)
        if message["type"] == "http.response.body":
            self.heard.set()


async def said(closed: list[str], *, forever: bool):
    try:
        yield ServerSentEventMessage(data="one", event="parts", id="7")
        if forever:
            await asyncio.Event().wait()
    finally:
        closed.append("closed")


async def test_what_is_said_is_sent_as_it_comes_and_the_end_ends_the_answer():
    reader, closed = Reader(), []
    await EventStream(said(closed, forever=False))({}, reader.receive, reader.send)
    start, first, last = reader.sent
    assert dict(start["headers"])[b"content-type"].startswith(b"text/event-stream")
    assert b"data: one" in first["body"]
    assert (first["more_body"], last["more_body"], closed) == (True, False, ["closed"])


async def test_a_reader_who_leaves_ends_the_stream_and_what_it_listens_to():
    reader, closed = Reader(), []
    answer = asyncio.create_task(EventStream(said(closed, forever=True))({}, reader.receive, reader.send))
    await reader.heard.wait()
    reader.leaves.set()
    await answer
    assert closed == ["closed"]


async def test_a_server_that_stops_ends_its_streams():
    reader, closed = Reader(), []
    answer = asyncio.create_task(EventStream(said(closed, forever=True))({}, reader.receive, reader.send))
    await reader.heard.wait()
    answer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await answer
    assert closed == ["closed"]
