"""Signing in by a one-time link, and out."""

from dataclasses import dataclass
from typing import Any

from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.engine.access import NoAccess
from doorstep.kernel.party import Role
from doorstep.web.door import SESSION_COOKIE, enter, session_cookie
from doorstep.web.render import page
from doorstep.web.site import Site

HOMES = {Role.DRIVER: "/driver"}
HOME = "/console"

AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPage:
    """The record of the sign-in page; without an `action` it says how to get a link."""

    action: str
    text: str


@get("/sign-in")
async def no_link(site: Site) -> Response[Any]:
    """How to get a sign-in link."""
    text = "Open the sign-in link that was given to you. It works once; each start of the demo prints more."
    return page("console/sign_in.html", SignInPage(action="", text=text), site=site)


@get("/sign-in/{secret:str}")
async def ask(site: Site, secret: str) -> Response[Any]:
    """One button: opening a link changes nothing, because mail scanners open links too."""
    text = "This link works once. The sign-in lasts twelve hours on this device."
    return page("console/sign_in.html", SignInPage(action=f"/sign-in/{secret}", text=text), site=site)


@post("/sign-in/{secret:str}")
async def sign_in(request: AnyRequest, site: Site, secret: str) -> Response[Any]:
    """Exchange the one-time secret for a session, and go where this role works."""
    try:
        session, who = await site.access.exchange(secret)
    except NoAccess as refusal:
        record = SignInPage(action="", text=str(refusal))
        return page("console/sign_in.html", record, site=site, status_code=404)
    home = HOMES.get(who.viewer.role, HOME)
    cookie = session_cookie(session, secure=request.url.scheme == "https")
    return Redirect(home, status_code=303, cookies=[cookie])


@post("/sign-out")
async def sign_out(request: AnyRequest, site: Site) -> Response[Any]:
    """End this session."""
    who = await enter(request, site)
    await site.access.revoke_secret(who.viewer.tenant, request.cookies.get(SESSION_COOKIE, ""))
    gone = session_cookie("", secure=request.url.scheme == "https")
    gone.max_age = 0
    return Redirect("/sign-in", status_code=303, cookies=[gone])


def to_sign_in(_: AnyRequest, __: NoAccess) -> Redirect:
    """A staff page without a session leads to the sign-in page."""
    return Redirect("/sign-in", status_code=303)


routes = [no_link, ask, sign_in, sign_out]
