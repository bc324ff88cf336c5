"""The driver's app itself: a page without data, and the worker that keeps it on the phone."""

from dataclasses import dataclass
from typing import Any

from litestar import Response, get

from doorstep.web.render import assets_of, page, security_headers
from doorstep.web.site import Site

WORKER = "driver/offline.worker.js"


@dataclass(frozen=True, slots=True, kw_only=True)
class DriverPage:
    """The record of the app's page. It is the same for everybody, so that a phone may keep it."""

    worker: str


@get("/driver")
async def shell(site: Site) -> Response[Any]:
    """The app. Who asks is checked when it asks for the tour."""
    version = assets_of(site.paths.assets).hashes.get(WORKER, "")
    record = DriverPage(worker=f"/driver/offline.js?v={version}")
    return page(
        "driver/app.html",
        record,
        site=site,
        headers={"Permissions-Policy": "camera=(self), geolocation=(self)"},
    )


@get("/driver/offline.js")
async def worker(site: Site) -> Response[bytes]:
    """The worker, from a path that lets it look after the app."""
    script = (site.paths.assets / WORKER).read_bytes()
    headers = security_headers() | {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/driver"}
    return Response(script, media_type="text/javascript", headers=headers)


pages = [shell, worker]
