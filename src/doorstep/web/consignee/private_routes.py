"""What opens after the step-up, and the step-up itself."""

from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import Cookie

from doorstep.domain.comms.ports import ChannelDown, Undeliverable
from doorstep.domain.tracking.asked import picture_of
from doorstep.engine.access import NoAccess
from doorstep.engine.vault import Person
from doorstep.kernel.ids import MediaRef
from doorstep.web.consignee.asking import step_up_page
from doorstep.web.consignee.choices import PLACES
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.forms import fields_of, then
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.step_up import UNLOCKED_FOR, StepUpPaused, send_code, try_code, try_postcode
from doorstep.web.consignee.visitor import COOKIE, Visitor, come_in
from doorstep.web.render import page
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]

BESIDE = frozenset({"cancel", "share", "preferences"})
"""Pages of their own beside the changes, which are opened after the step-up."""

KINDS = ((b"\xff\xd8", "image/jpeg"), (b"\x89PNG", "image/png"), (b"RIFF", "image/webp"))


@get("/t/{token:str}/step-up", cache=False)
async def step_up(request: AnyRequest, site: Site, token: str) -> Response[str]:
    """Where the visitor says who they are."""
    visitor = await come_in(request, site, token)
    return await _show(site, visitor, await read(site, visitor), goes_on=_goes_on(request))


@post("/t/{token:str}/step-up", status_code=200)
async def step_up_answer(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """A postcode, a code, or the wish for a code."""
    visitor = await come_in(request, site, token)
    facts, fields, goes_on = await read(site, visitor), await fields_of(request), _goes_on(request)
    try:
        if fields.get("send"):
            return await _send(site, visitor, facts, goes_on)
        secret = (
            await try_code(site, visitor, fields["code"])
            if fields.get("code")
            else await try_postcode(site, visitor, facts, fields.get("postcode", ""))
        )
    except StepUpPaused:
        return await _show(site, visitor, facts, problem="paused", status_code=429, goes_on=goes_on)
    if secret is None:
        wrong = "wrong-code" if fields.get("code") else "wrong-postcode"
        return await _show(
            site,
            visitor,
            facts,
            problem=wrong,
            code_sent=bool(fields.get("code")),
            status_code=422,
            goes_on=goes_on,
        )
    _, links = speech_of(site, visitor, facts)
    answer = then(links.to(goes_on) if goes_on else links.to(saved="unlocked"))
    answer.set_cookie(_cookie(request, token, secret))
    return answer


@get("/t/{token:str}/proof/{media:str}", cache=False)
async def proof_picture(request: AnyRequest, site: Site, token: str, media: str) -> Response[bytes]:
    """A picture of the delivery, for a browser that passed the step-up.

    Raises: NoAccess when it did not, or the picture belongs to another delivery.
    """
    visitor = await come_in(request, site, token)
    facts = await read(site, visitor)
    own = {proof.media for proof in facts.card.proofs}
    if not visitor.unlocked or media not in own:
        raise NoAccess("this picture is shown after the step-up only")
    async with site.desk.store.transaction(site.scope(visitor.viewer)) as tx:
        picture = await site.vault.media(tx, MediaRef(media))
    if picture is None:
        raise NoAccess("this picture was erased")
    kind = next((kind for start, kind in KINDS if picture.startswith(start)), "application/octet-stream")
    return Response(picture, media_type=kind, headers=PICTURE_HEADERS)


@get("/t/{token:str}/place/{media:str}", cache=False)
async def place_picture(request: AnyRequest, site: Site, token: str, media: str) -> Response[bytes]:
    """The photo of the safe place, for a browser that passed the step-up.

    Raises: NoAccess when it did not, or it is not the photo that stands.
    """
    visitor = await come_in(request, site, token)
    line = picture_of((await read(site, visitor)).card)
    if not visitor.unlocked or line is None or line.media != media:
        raise NoAccess("this picture is shown after the step-up only")
    async with site.desk.store.transaction(site.scope(visitor.viewer)) as tx:
        picture = await site.vault.media(tx, line.media)
    if picture is None:
        raise NoAccess("this picture was erased")
    return Response(picture, media_type="image/jpeg", headers=PICTURE_HEADERS)


PICTURE_HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


def _goes_on(request: AnyRequest) -> str:
    """The page of what somebody was about to do when they were asked who they are."""
    wanted = str(request.query_params.get("next", ""))
    if wanted in PLACES:
        return f"change/{wanted}"
    return wanted if wanted in BESIDE else ""


async def _send(site: Site, visitor: Visitor, facts: Facts, goes_on: str) -> Response[str]:
    person = await _person(site, visitor, facts)
    if not person.email:
        return await _show(site, visitor, facts, problem="no-address", status_code=422, goes_on=goes_on)
    speech, _ = speech_of(site, visitor, facts)
    try:
        await send_code(site, visitor, facts, speech, person)
    except ChannelDown:
        return await _show(site, visitor, facts, problem="not-sent", status_code=503, goes_on=goes_on)
    except Undeliverable:
        return await _show(site, visitor, facts, problem="no-address", status_code=422, goes_on=goes_on)
    return await _show(site, visitor, facts, code_sent=True, goes_on=goes_on)


async def _show(  # noqa: PLR0913  # one page, every part of it named
    site: Site,
    visitor: Visitor,
    facts: Facts,
    *,
    problem: str = "",
    code_sent: bool = False,
    status_code: int = 200,
    goes_on: str = "",
) -> Response[str]:
    speech, links = speech_of(site, visitor, facts)
    can_write = bool((await _person(site, visitor, facts)).email)
    record = step_up_page(
        facts,
        speech,
        links.to("step-up", next=goes_on.removeprefix("change/")),
        links,
        can_write=can_write,
        by_mail=goes_on == "preferences",
        code_sent=code_sent,
        problem=problem,
    )
    return page("consignee/step_up.html", record, site=site, text=speech.text, status_code=status_code)


async def _person(site: Site, visitor: Visitor, facts: Facts) -> Person:
    consignee = facts.card.consignee
    async with site.desk.store.transaction(site.scope(visitor.viewer)) as tx:
        found = await site.vault.get(tx, [consignee], Person)
    return found.get(consignee, Person())


def _cookie(request: AnyRequest, token: str, secret: str) -> Cookie:
    return Cookie(
        key=COOKIE,
        value=secret,
        path=f"/t/{token}",
        max_age=int(UNLOCKED_FOR.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
