"""The element itself: one file with no parts, at an address that stays the same for all of version 1."""

from typing import Any

from litestar import Request, Response, get

from doorstep.kernel.errors import NotFound
from doorstep.web.render import assets_of
from doorstep.web.site import Site

FILE = "doorstep-slots.js"

CACHE = "public, max-age=300, stale-while-revalidate=86400"


class NotBuilt(NotFound):
    """The front end was not built on this installation; run `make assets`."""

    code = "embed.not_built"


@get("/embed/v1/doorstep-slots.js", cache=False)
async def module(request: Request[Any, Any, Any], site: Site) -> Response[bytes]:
    """The slot picker as an ES module, which pages of any origin may load: it holds no secret."""
    path = site.paths.assets / FILE
    if not path.is_file():
        raise NotBuilt(f"{FILE} was not built; run `make assets`")
    tag = f'"{assets_of(site.paths.assets).hashes.get(FILE, "new")}"'
    headers = {
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": CACHE,
        "Cross-Origin-Resource-Policy": "cross-origin",
        "ETag": tag,
        "X-Content-Type-Options": "nosniff",
    }
    if request.headers.get("if-none-match") == tag:
        return Response(b"", status_code=304, headers=headers)
    return Response(path.read_bytes(), media_type="text/javascript; charset=utf-8", headers=headers)
