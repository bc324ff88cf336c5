"""The web application: every reader's routes around one site."""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from litestar import Litestar, Request, asgi, get
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.handlers import ASGIRouteHandler
from litestar.response import Response
from litestar.types import Receive, Scope, Send
from starlette.staticfiles import StaticFiles

from doorstep.kernel.errors import DoorstepError
from doorstep.web import (
    api,
    consignee,
    console,
    docs,
    driver,
    embed,
    household,
    mail_reports,
    studio,
    text_incoming,
    text_receipts,
    trial_push,
    trial_texts,
)
from doorstep.web.bodies import refuse_null
from doorstep.web.compression import gzipped
from doorstep.web.errors import on_any_error, on_doorstep_error, on_http_error
from doorstep.web.site import Paths, Site

MAX_BODY = 20_000_000
FOREVER = "public, max-age=31536000, immutable"

type OpenSite = Callable[[], AbstractAsyncContextManager[Site]]


def create_app(open_site: OpenSite, paths: Paths) -> Litestar:
    """The application; `open_site` opens the pools when the server starts and closes them when it stops."""

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncGenerator[None]:
        async with open_site() as site:
            app.state.site = site
            rounds = asyncio.create_task(site.doors.run())
            try:
                yield
            finally:
                rounds.cancel()

    return Litestar(
        route_handlers=[
            *api.routes,
            *console.routes,
            *consignee.routes,
            *household.routes,
            *driver.routes,
            *embed.routes,
            *studio.routes,
            *docs.routes,
            *mail_reports.routes,
            *text_receipts.routes,
            *text_incoming.routes,
            *trial_texts.routes,
            *trial_push.routes,
            map_style,
            files("/assets", paths.assets, cache=FOREVER),
            files("/tiles", paths.region, cache="public, max-age=3600"),
        ],
        dependencies={"site": Provide(_site, sync_to_thread=False)},
        exception_handlers={
            DoorstepError: on_doorstep_error,
            HTTPException: on_http_error,
            Exception: on_any_error,
        },
        before_request=refuse_null,
        middleware=[gzipped],
        lifespan=[lifespan],
        request_max_body_size=MAX_BODY,
        openapi_config=None,
        logging_config=None,
    )


def _site(state: State) -> Site:
    return state.site


@get(["/maps/style-light.json", "/maps/style-dark.json"])
async def map_style(request: Request[Any, Any, Any], site: Site) -> Response[str]:
    """The map's style, light or dark."""
    return Response(
        json.dumps(site.map_style("dark" if request.url.path.endswith("-dark.json") else "light")),
        media_type="application/json",
    )


def files(path: str, folder: Any, *, cache: str) -> ASGIRouteHandler:  # noqa: ANN401  # Path, kept loose for StaticFiles
    """A folder with Range requests, which PMTiles need and Litestar's own static files ignore."""
    folder.mkdir(parents=True, exist_ok=True)
    served = StaticFiles(directory=folder, check_dir=False)

    @asgi(path, is_mount=True, copy_scope=True)
    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        # Only an address that bears the content's hash may be kept for ever; others are asked for again.
        keep = cache if cache != FOREVER or b"v=" in scope["query_string"] else "no-cache"

        async def cached(message: Any) -> None:  # noqa: ANN401  # an ASGI message
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"cache-control", keep.encode())]
            await send(message)

        await served(scope, receive, cached)  # pyright: ignore[reportArgumentType]  # two spellings of ASGI

    return serve
