"""HTTP's words for our refusals: problem details for programs, calm pages for people."""

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.response import Redirect

from doorstep.engine.access import NoAccess
from doorstep.kernel.errors import (
    DoorstepError,
    Invalid,
    NotFound,
    Refused,
    TooMany,
    Unavailable,
    WordingFault,
)
from doorstep.web.render import render, security_headers

LOG = logging.getLogger("doorstep.web")
KINDS: tuple[tuple[type[DoorstepError], int, str], ...] = (
    (NoAccess, 404, "Unknown or expired"),
    (Invalid, 422, "The request makes no sense"),
    (Refused, 409, "A rule says no"),
    (NotFound, 404, "Not found"),
    (Unavailable, 503, "Not available now"),
    (TooMany, 429, "Too much at once"),
)
REQUEST_CODES = {
    400: "request.malformed",
    401: "access.unknown",
    403: "access.not_allowed",
    404: "request.not_found",
    405: "request.method",
    413: "request.too_large",
    429: "request.too_many",
}

AnyRequest = Request[Any, Any, Any]


def on_doorstep_error(request: AnyRequest, error: DoorstepError) -> Response[Any]:
    """An anticipated failure, with its stable code."""
    if isinstance(error, WordingFault):
        return _on_missing_text(request, error)
    status, title = next(((s, t) for kind, s, t in KINDS if isinstance(error, kind)), (500, "Our mistake"))
    if status == 404 and isinstance(error, NoAccess) and request.url.path.startswith("/api/"):
        status = 401
    headers = {"Retry-After": "2"} if status in (429, 503) else {}
    return problem(request, status, title, str(error), code=error.code, headers=headers)


def on_http_error(request: AnyRequest, error: HTTPException) -> Response[Any]:
    """What the web server itself refuses: malformed bodies, unknown paths, oversized uploads."""
    status = 422 if isinstance(error, ValidationException) else error.status_code
    code = "request.field_invalid" if status == 422 else REQUEST_CODES.get(status, "request.refused")
    faults = error.extra if isinstance(error, ValidationException) else None
    return problem(request, status, "The request was not accepted", error.detail, code=code, faults=faults)


def on_any_error(request: AnyRequest, error: Exception) -> Response[Any]:
    """Our own mistake: logged with a reference, told without its inside."""
    reference = f"{id(error):x}"[-8:]
    LOG.error("unexpected error %s at %s", reference, _masked(request.url.path), exc_info=error)
    text = f"Something went wrong on our side. Nothing you sent was half done. Reference {reference}."
    return problem(request, 500, "Our mistake", text, code="server.mistake")


def _on_missing_text(request: AnyRequest, error: WordingFault) -> Response[Any]:
    """A text that the reader's language lacks: reported, and the page is shown whole in English."""
    path = request.url.path
    LOG.warning("%s: %s at %s", error.code, error, _masked(path))
    asked = request.query_params.dict()
    if request.method == "GET" and path.startswith(("/t/", "/h/", "/shop/")) and asked.get("lang") != ["en"]:
        english = sorted((asked | {"lang": ["en"]}).items())
        query = urlencode([(name, one) for name, said in english for one in said])
        return Redirect(f"{path}?{query}", status_code=303)
    return problem(request, 500, "Our mistake", "A text is missing here. It is reported.", code=error.code)


def problem(  # noqa: PLR0913  # the fields of RFC 9457
    request: AnyRequest,
    status: int,
    title: str,
    detail: str,
    *,
    code: str,
    headers: Mapping[str, str] | None = None,
    faults: object = None,
) -> Response[Any]:
    """RFC 9457 problem details, or a page where a browser asked for one."""
    if _wants_page(request):
        return _page(request, status, detail, code)
    body: dict[str, object] = {
        "type": f"/docs/errors#{code.replace('.', '-')}",
        "title": title,
        "status": status,
        "detail": detail,
        "code": code,
    }
    if faults:
        body["errors"] = faults
    return Response(
        body,
        status_code=status,
        media_type="application/problem+json",
        headers={"Cache-Control": "no-store", **(headers or {})},
    )


def _wants_page(request: AnyRequest) -> bool:
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")


def _page(request: AnyRequest, status: int, detail: str, code: str) -> Response[Any]:
    html = render("error.html", status=status, detail=detail, code=code, path=request.url.path)
    return Response(html, status_code=status, media_type=MediaType.HTML, headers=security_headers())


def _masked(path: str) -> str:
    parts = path.split("/")
    if path.startswith("/api/v1/embed/"):
        return "/".join([*parts[:4], "…", *parts[5:]])
    return "/".join(["", parts[1], "…", *parts[3:]]) if path.startswith(("/t/", "/h/")) else path
