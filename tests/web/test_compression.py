"""What is compressed on its way out, and what is not."""

from collections.abc import AsyncGenerator

import httpx
import pytest
from litestar import Litestar, Response, get
from litestar.response import ServerSentEvent, Stream

from doorstep.web.compression import WORTH_IT, gzipped

pytestmark = pytest.mark.anyio

PAGE = "<p>The same words again.</p>" * 100


@get("/page", media_type="text/html")
async def whole_page() -> str:
    return PAGE


@get("/short", media_type="text/html")
async def short_page() -> str:
    return "x" * (WORTH_IT - 1)


@get("/pieces")
async def in_pieces() -> Stream:
    async def pieces() -> AsyncGenerator[str]:
        for _ in range(100):
            yield "<p>The same words again.</p>"

    return Stream(pieces(), media_type="text/html")


@get("/live")
async def stream() -> ServerSentEvent:
    async def events() -> AsyncGenerator[str]:
        yield PAGE

    return ServerSentEvent(events())


@get("/picture")
async def picture() -> Response[bytes]:
    return Response(b"\xff" * 5_000, media_type="image/jpeg")


@get("/part")
async def part() -> Response[bytes]:
    return Response(PAGE.encode(), status_code=206, media_type="text/html")


async def answer(path: str, encoding: str = "gzip, br") -> httpx.Response:
    app = Litestar([whole_page, short_page, in_pieces, stream, picture, part], middleware=[gzipped])
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://doorstep.test") as client:
        return await client.get(path, headers={"accept-encoding": encoding})


@pytest.mark.parametrize("path", ["/page", "/pieces"])
async def test_a_text_is_compressed_and_arrives_whole(path: str) -> None:
    said = await answer(path)
    assert said.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in said.headers["vary"]
    assert said.text == PAGE
    assert said.num_bytes_downloaded < len(PAGE) / 10


@pytest.mark.parametrize("path", ["/short", "/live", "/picture", "/part"])
async def test_what_gains_nothing_or_must_not_wait_leaves_as_it_is(path: str) -> None:
    assert "content-encoding" not in (await answer(path)).headers


async def test_a_reader_that_takes_no_gzip_gets_plain_text() -> None:
    said = await answer("/page", encoding="identity")
    assert "content-encoding" not in said.headers
    assert said.text == PAGE
