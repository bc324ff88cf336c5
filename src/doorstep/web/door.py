"""The door for people and programs with a login: a session cookie or a bearer key becomes a pass."""

from hmac import compare_digest
from typing import Any

from litestar import Request
from litestar.datastructures import Cookie

from doorstep.engine.access import AccessKind, NoAccess, NotAllowed, Pass
from doorstep.kernel.errors import Refused
from doorstep.kernel.party import Role
from doorstep.web.site import Site

SESSION_COOKIE = "doorstep_session"
CSRF_FIELD = "csrf"
CSRF_HEADER = "x-csrf-token"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

AnyRequest = Request[Any, Any, Any]


class StaleForm(Refused):
    """The form does not belong to this sign-in: it was opened before, or comes from another site."""

    code = "access.stale_form"


async def enter(request: AnyRequest, site: Site, *roles: Role) -> Pass:
    """Who asks, when their role is one of `roles` (any when none is named).

    A session that wants to change something must bring its CSRF token, in a header or a form field.

    Raises:
        NoAccess: no key, no session, or one that has ended.
        NotAllowed: another role's door.
        StaleForm: the CSRF token is missing or another session's.
    """
    who = await site.access.open(secret_of(request), source=_source(request))
    if who.kind not in (AccessKind.API_KEY, AccessKind.SESSION):
        raise NoAccess("a tracking link or sign-in link opens no other door; sign in first")
    if roles and who.viewer.role not in roles:
        raise NotAllowed(f"this is for {', '.join(roles)}, and you came as {who.viewer.role}")
    if who.kind is AccessKind.SESSION and request.method not in SAFE_METHODS:
        await _check_form(request, who)
    return who


def session_cookie(secret: str, *, secure: bool) -> Cookie:
    """The cookie that carries a session: not readable by scripts, not sent along from other sites."""
    return Cookie(key=SESSION_COOKIE, value=secret, path="/", httponly=True, samesite="lax", secure=secure)


def secret_of(request: AnyRequest) -> str:
    """The bearer key, or else the session. Raises: NoAccess when there is neither."""
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    secret = key.strip() if scheme.lower() == "bearer" else request.cookies.get(SESSION_COOKIE, "")
    if not secret:
        raise NoAccess("nobody is signed in here; open your sign-in link, or send a bearer key")
    return secret


def _source(request: AnyRequest) -> str:
    return request.client.host if request.client else ""


async def _check_form(request: AnyRequest, who: Pass) -> None:
    given = request.headers.get(CSRF_HEADER, "")
    if not given and "form" in request.headers.get("content-type", ""):
        given = str((await request.form()).get(CSRF_FIELD, ""))
    if not who.csrf or not compare_digest(given.encode(), who.csrf.encode()):
        raise StaleForm("this form belongs to another sign-in; load the page again and repeat")
