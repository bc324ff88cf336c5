"""The addresses of the description. Nothing in it is private, so nobody has to sign in."""

from typing import Any

from litestar import Request, Response, get

from doorstep.web.docs.openapi import document
from doorstep.web.docs.pages import api_page, errors_page
from doorstep.web.render import page
from doorstep.web.site import Site

KEPT = {"Cache-Control": "public, max-age=300"}

AnyRequest = Request[Any, Any, Any]


@get("/api/openapi.json")
async def openapi(request: AnyRequest) -> Response[Any]:
    """The OpenAPI 3.1 document of this server."""
    return Response(document(request.app, _base(request)), headers=KEPT)


@get("/docs/api")
async def api_docs(request: AnyRequest, site: Site) -> Response[str]:
    """The API for people, with commands to copy."""
    return page("docs/api.html", api_page(request.app, _base(request)), site=site, headers=KEPT)


@get("/docs/errors")
async def error_docs(site: Site) -> Response[str]:
    """What every code means."""
    return page("docs/errors.html", errors_page(), site=site, headers=KEPT)


def _base(request: AnyRequest) -> str:
    return str(request.base_url).rstrip("/")
