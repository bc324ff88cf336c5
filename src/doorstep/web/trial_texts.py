"""A trial's own provider of text messages: the protocol is real, the texts reach a page and no phone."""

import asyncio
import logging
from base64 import b64decode
from binascii import Error
from dataclasses import dataclass
from hmac import compare_digest
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from litestar import Request, Response, get, post

from doorstep.web.consignee.mailbox import NoMailbox
from doorstep.web.render import page
from doorstep.web.signed_forms import HEADER, signature
from doorstep.web.site import Site, TextBox, Texts

LOG = logging.getLogger(__name__)
ON_ITS_WAY_S = 0.5
"""Real seconds until the phone has it."""

GONE = "00"
"""Numbers that end so are switched off: what is sent to them never arrives."""

MOST = 60
UNKNOWN_NUMBER, UNREACHABLE = 21211, 30003
"""Error codes of the protocol: not a number; the phone cannot be reached."""

type AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One text on the page of phones."""

    sender: str
    recipient: str
    body: str
    link: str
    at: str
    clock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonesPage:
    """The record of the page."""

    to: str
    lines: tuple[TextLine, ...]


@post("/trial/texts/2010-04-01/Accounts/{account:str}/Messages.json", status_code=201)
async def take(request: AnyRequest, site: Site, account: str) -> Response[dict[str, Any]]:
    """Take one text, as a provider does, and say later what became of it."""
    texts, box = _trial(site)
    if not _is_let_in(request, account, texts.token):
        return Response({"code": 20003, "message": "Authenticate", "status": 401}, status_code=401)
    form = {name: str(value) for name, value in (await request.form()).items()}
    to, body = form.get("To", ""), form.get("Body", "")
    if not to.startswith("+") or not to[1:].isdigit() or not body:
        answer = {"code": UNKNOWN_NUMBER, "message": "Invalid 'To' phone number", "status": 400}
        return Response(answer, status_code=400)
    at = site.desk.clock.now()
    sid = await asyncio.to_thread(box.put, sender=form.get("From", ""), recipient=to, body=body, at=at)
    if form.get("StatusCallback"):
        saying = asyncio.create_task(_say(form["StatusCallback"], sid, to, texts.token))
        _SAYING.add(saying)
        saying.add_done_callback(_SAYING.discard)
    return Response({"sid": sid, "status": "queued", "to": to}, status_code=201)


@get("/mailbox/texts", cache=False)
async def phones(site: Site, to: str = "") -> Response[str]:
    """The newest texts, all or of one number, as their readers see them."""
    _, box = _trial(site)
    found = await asyncio.to_thread(box.list, recipient=to or None, limit=MOST)
    zone = ZoneInfo(str(site.region["time_zone"]))
    lines = tuple(
        TextLine(
            sender=one.sender,
            recipient=one.recipient,
            body=one.body.rpartition(" ")[0] if "://" in one.body.rpartition(" ")[2] else one.body,
            link=link if "://" in (link := one.body.rpartition(" ")[2]) else "",
            at=one.at.isoformat(timespec="seconds"),
            clock=f"{one.at.astimezone(zone):%a %d %b, %H:%M}",
        )
        for one in found
    )
    return page("consignee/phones.html", PhonesPage(to=to, lines=lines), site=site)


_SAYING: set[asyncio.Task[None]] = set()


async def _say(url: str, sid: str, to: str, token: str) -> None:
    """Tell the sender what became of it, as often as it takes within reason."""
    await asyncio.sleep(ON_ITS_WAY_S)
    form = {"MessageSid": sid, "MessageStatus": "delivered", "To": to}
    if to.endswith(GONE):
        form |= {"MessageStatus": "undelivered", "ErrorCode": str(UNREACHABLE)}
    async with httpx.AsyncClient(timeout=10) as http:
        for pause in (1, 5, 25):
            try:
                answer = await http.post(url, data=form, headers={HEADER: signature(token, url, form)})
                if answer.is_success:
                    return
                LOG.warning("the receipt of text %s was answered with %s", sid, answer.status_code)
            except httpx.HTTPError as trouble:
                LOG.warning("the receipt of text %s was not taken: %s", sid, type(trouble).__name__)
            await asyncio.sleep(pause)


def _trial(site: Site) -> tuple[Texts, TextBox]:
    if site.texts is None or site.texts.box is None or not site.demo:
        raise NoMailbox("there are no phones here: texts are sent to their readers")
    return site.texts, site.texts.box


def _is_let_in(request: AnyRequest, account: str, token: str) -> bool:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    try:
        return scheme.lower() == "basic" and compare_digest(b64decode(given), f"{account}:{token}".encode())
    except Error:
        return False


routes = [take, phones]
