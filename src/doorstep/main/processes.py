"""The web application, for the server to import by name."""

import asyncio
import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from litestar import Litestar

from doorstep.adapters.maps.shelf import Shelf
from doorstep.main.journal import keep_journal
from doorstep.main.settings import Settings, read_settings
from doorstep.main.site import open_site
from doorstep.main.slow_readers import limit_when_listening
from doorstep.web.app import create_app
from doorstep.web.site import Paths, Site

GARBAGE_AFTER = 20_000
"""New objects after which the server looks for cycles: a batch of positions alone makes a thousand."""


def api() -> Litestar:
    """The web application, for the server to import by name."""
    keep_journal()
    settings = read_settings()
    paths = Paths(
        assets=settings.assets, region=Shelf(settings.state).current(), mail=settings.state / "mail"
    )
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER, 20, 20)
    return create_app(lambda: _open(settings), paths)


@asynccontextmanager
async def _open(settings: Settings) -> AsyncGenerator[Site]:
    async with open_site(settings) as site:
        limiting = asyncio.create_task(limit_when_listening())
        try:
            yield site
        finally:
            limiting.cancel()
