"""A trial's own provider of text messages: the protocol is real, the texts reach a page and no phone."""

import asyncio
import json
import logging
import re
from base64 import b64decode
from binascii import Error
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Any, cast
from urllib.parse import urlencode
from xml.sax.saxutils import unescape
from zoneinfo import ZoneInfo

import httpx
from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.domain.texting import Wish, keyword
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Job
from doorstep.kernel.errors import Unavailable
from doorstep.kernel.later import Later
from doorstep.web.consignee.mailbox import NoMailbox
from doorstep.web.render import page
from doorstep.web.signed_forms import HEADER, signature
from doorstep.web.site import CaughtText, Site, TextBox, Texts
from doorstep.web.text_receipts import PROVIDER

LOG = logging.getLogger(__name__)
SAY = "say_receipt"
SAID = ("MessageSid", "MessageStatus", "ErrorCode", "From", "To", "Body")
MESSAGE = re.compile(r"<Message>(.*?)</Message>", re.DOTALL)
"""The answer that stands in the response to a text, as providers read it."""

ON_ITS_WAY, ATTEMPTS = timedelta(seconds=0.5), 6
"""Real time until the phone has it, and how often the sender is told before it is given up."""

GONE = "00"
"""Numbers that end so are switched off: what is sent to them never arrives."""

MOST, LONGEST = 60, 1_600
"""Texts on the page, and the letters that a phone can send in one."""

LINK, NUMBER = re.compile(r"https?://\S+"), re.compile(r"(whatsapp:)?\+\d{6,15}")
ANSWERS = {
    Wish.STOP: "You get no more messages from this number. START brings them back.",
    Wish.START: "You get messages from this number again. STOP to end",
    Wish.AGAIN: "You get messages from this number again. STOP to end",
    Wish.HELP: "STOP ends the messages from this number, START brings them back.",
}
"""What a provider says by itself, in the one language that it knows."""

UNKNOWN_NUMBER, UNREACHABLE, OUTSIDE_CHAT = 21211, 30003, 63016
"""Error codes of the protocol: not a number; the phone cannot be reached; no template outside of a chat."""

CHAT, CHAT_OPEN = "whatsapp:", timedelta(hours=24)
"""How numbers on WhatsApp are written, and how long any words may go there after somebody wrote."""

type AnyRequest = Request[Any, Any, Any]


class NotTaken(Unavailable):
    """The sender did not take word of a text; it is said again."""

    code = "texts.not_taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One text on the page of phones. `own` was written on the phone itself."""

    body: str
    link: str
    at: str
    clock: str
    after: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What was written between one phone and one number or name, oldest first."""

    phone: str
    brand: str
    answerable: bool
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonesPage:
    """The record of the page."""

    to: str
    talks: tuple[Talk, ...]


@post("/trial/texts/2010-04-01/Accounts/{account:str}/Messages.json", status_code=201)
async def take(request: AnyRequest, site: Site, account: str) -> Response[dict[str, Any]]:
    """Take one text, as a provider does, and say later what became of it."""
    texts, box = _trial(site)
    if not _is_let_in(request, account, texts.token):
        return Response({"code": 20003, "message": "Authenticate", "status": 401}, status_code=401)
    form = {name: str(value) for name, value in (await request.form()).items()}
    to, body = form.get("To", ""), form.get("Body", "") or _filled(form)
    number = to.removeprefix(CHAT)
    if not number.startswith("+") or not number[1:].isdigit() or not body:
        answer = {"code": UNKNOWN_NUMBER, "message": "Invalid 'To' phone number", "status": 400}
        return Response(answer, status_code=400)
    at = site.desk.clock.now()
    if to.startswith(CHAT) and not form.get("ContentSid"):
        found = await asyncio.to_thread(box.list, phone=to, limit=MOST)
        theirs = (one for one in found if one.own and one.recipient == form.get("From"))
        if not any(at - one.at < CHAT_OPEN for one in theirs):
            answer = {"code": OUTSIDE_CHAT, "message": "Outside the allowed window", "status": 400}
            return Response(answer, status_code=400)
    sid = await asyncio.to_thread(box.put, sender=form.get("From", ""), recipient=to, body=body, at=at)
    if form.get("StatusCallback"):
        await _later(site, form["StatusCallback"], sid, to)
    return Response({"sid": sid, "status": "queued", "to": to}, status_code=201)


def _filled(form: dict[str, str]) -> str:
    """What a template says, which a trial knows none of: what stands in its places."""
    try:
        values: Any = json.loads(form.get("ContentVariables", "{}")) if form.get("ContentSid") else {}
    except ValueError:
        return ""
    if not isinstance(values, dict):
        return ""
    return "\n\n".join(str(value) for value in cast("dict[str, Any]", values).values())


@get("/mailbox/texts", cache=False)
async def phones(site: Site, to: str = "") -> Response[str]:
    """The newest texts, all or of one number, as their readers see them."""
    _, box = _trial(site)
    found = await asyncio.to_thread(box.list, phone=to or None, limit=MOST)
    zone = ZoneInfo(str(site.region["time_zone"]))
    between: dict[tuple[str, str], list[TextLine]] = {}
    for one in found:
        pair = (one.sender, one.recipient) if one.own else (one.recipient, one.sender)
        between.setdefault(pair, []).append(_line(one, zone))
    talks = tuple(
        Talk(phone=phone, brand=brand, answerable=brand.startswith(("+", CHAT)), lines=tuple(reversed(lines)))
        for (phone, brand), lines in between.items()
    )
    return page("consignee/phones.html", PhonesPage(to=to, talks=talks), site=site)


def _line(text: CaughtText, zone: ZoneInfo) -> TextLine:
    link = next(iter(LINK.findall(text.body)), "")
    before, _, after = text.body.partition(link) if link else (text.body, "", "")
    return TextLine(
        body=before,
        link=link,
        after=after,
        at=text.at.isoformat(timespec="seconds"),
        clock=f"{text.at.astimezone(zone):%a %d %b, %H:%M}",
        own=text.own,
    )


@post("/mailbox/texts", status_code=200)
async def written(request: AnyRequest, site: Site) -> Redirect:
    """Somebody writes a text on one of the phones: it goes to whom it is for as a real provider brings it."""
    texts, box = _trial(site)
    form = {name: str(value) for name, value in (await request.form()).items()}
    phone, to, body = form.get("phone", ""), form.get("brand", ""), form.get("body", "").strip()[:LONGEST]
    back = Redirect(f"/mailbox/texts?{urlencode({'to': phone})}", status_code=303)
    if not (NUMBER.fullmatch(phone) and NUMBER.fullmatch(to) and body):
        return back
    at = site.desk.clock.now()
    sid = await asyncio.to_thread(box.put, sender=phone, recipient=to, body=body, at=at, own=True)
    found = keyword(body)
    if texts.answers and found and found.provider_answers:
        answer = ANSWERS[found.wish]
        await asyncio.to_thread(box.put, sender=to, recipient=phone, body=answer, at=at)
    facts = {"url": texts.incoming, "MessageSid": sid, "From": phone, "To": to, "Body": body}
    await _owe(site, sid, facts, site.desk.clock.real())
    return back


async def say(site: Site, job: Job, transport: httpx.AsyncBaseTransport | None = None) -> None:
    """Tell a sender what became of a text, or bring the text of a phone; in the end it is given up.

    Raises: NotTaken, so that it is said again.
    """
    texts, box = _trial(site)
    url, form = job.facts["url"], {name: job.facts[name] for name in SAID if name in job.facts}
    try:
        async with httpx.AsyncClient(timeout=10, transport=transport) as http:
            answer = await http.post(url, data=form, headers={HEADER: signature(texts.token, url, form)})
    except httpx.HTTPError as trouble:
        fault = type(trouble).__name__
    else:
        fault = "" if answer.is_success else str(answer.status_code)
        for said in MESSAGE.findall(answer.text):
            at = site.desk.clock.now()
            await asyncio.to_thread(
                box.put, sender=form["To"], recipient=form["From"], body=unescape(said), at=at
            )
    if fault and job.attempt >= ATTEMPTS:
        LOG.warning("the receipt of text %s was not taken: %s", job.key, fault)
    elif fault:
        raise NotTaken(f"the receipt of text {job.key} was not taken: {fault}")


async def _later(site: Site, url: str, sid: str, to: str) -> None:
    """What is still to be said survives the process that took the text."""
    facts = {"url": url, "MessageSid": sid, "MessageStatus": "read" if to.startswith(CHAT) else "delivered"}
    if to.endswith(GONE):
        facts |= {"MessageStatus": "undelivered", "ErrorCode": str(UNREACHABLE)}
    await _owe(site, sid, facts, site.desk.clock.real() + ON_ITS_WAY)


async def _owe(site: Site, sid: str, facts: dict[str, str], due: datetime) -> None:
    entry = Entry(source="trial_texts", key=sid, actor=PROVIDER)
    timers = [Later(kind=SAY, key=sid, due=due, real=True, facts=facts)]
    await site.desk.handle(site.network(site.shop_tenant), [], entry, timers=timers)


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


routes = [take, phones, written]
