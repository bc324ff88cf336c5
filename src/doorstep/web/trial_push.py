"""A trial's own push service, and the phones that hang on it: a real protocol, and a page of screens."""

import asyncio
import re
from dataclasses import dataclass
from datetime import UTC
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from litestar import Request, Response, get, post
from litestar.response import Redirect

from doorstep.web.consignee.mailbox import NoMailbox
from doorstep.web.render import page
from doorstep.web.site import CaughtNotice, Push, PushBox, Site

LARGEST = 4_096
TOPIC = re.compile(r"[A-Za-z0-9_-]{1,32}")
URGENCIES = frozenset({"very-low", "low", "normal", "high"})

type AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One notification on the page of screens."""

    browser: str
    title: str
    body: str
    link: str
    at: str
    clock: str
    lang: str
    dir: str
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreensPage:
    """The record of the page."""

    notices: tuple[NoticeLine, ...]


@post("/trial/push", status_code=201)
async def subscribe(site: Site) -> dict[str, Any]:
    """A browser of the trial: the subscription that a real one would have made with its own service."""
    push, box = _trial(site)
    name, key, secret = await asyncio.to_thread(box.subscribe)
    return {"endpoint": f"{push.trial}/{name}", "keys": {"p256dh": key, "auth": secret}}


@post("/trial/push/{browser:str}", status_code=201, request_max_body_size=LARGEST)
async def take(request: AnyRequest, site: Site, browser: str) -> Response[None]:
    """Take one message as a push service does, and open it as the browser's worker does."""
    push, box = _trial(site)
    if not await asyncio.to_thread(box.has, browser):
        return Response(None, status_code=410)
    origin = "/".join(push.trial.split("/")[:3])
    signed = box.is_signed(request.headers.get("authorization", ""), push.key, origin, site.desk.clock.real())
    if not signed:
        return Response(None, status_code=403)
    lives, topic = request.headers.get("ttl", ""), request.headers.get("topic", "")
    urgency = request.headers.get("urgency", "normal")
    if not lives.isdecimal() or not TOPIC.fullmatch(topic) or urgency not in URGENCIES:
        return Response(None, status_code=400)
    notice = await asyncio.to_thread(
        box.take,
        browser,
        await request.body(),
        at=site.desk.clock.now(),
        lives_s=int(lives),
        urgent=urgency == "high",
    )
    if notice is not None:
        _answers.add(answering := asyncio.create_task(_answer(notice)))
        answering.add_done_callback(_answers.discard)
    return Response(None, status_code=201, headers={"location": f"{push.trial}/{browser}/taken"})


@get("/mailbox/push", cache=False)
async def screens(site: Site) -> Response[str]:
    """What stands on the screens, newest first; a newer fact has taken the place of the one before."""
    _, box = _trial(site)
    zone = ZoneInfo(str(site.region["time_zone"]))
    found = await asyncio.to_thread(box.list)
    return page(
        "consignee/screens.html", ScreensPage(notices=tuple(_line(one, zone) for one in found)), site=site
    )


@post("/mailbox/push/{browser:str}/gone", status_code=200)
async def uninstalled(site: Site, browser: str) -> Redirect:
    """Somebody took the permission back in their browser: its service says so from now on."""
    _, box = _trial(site)
    await asyncio.to_thread(box.uninstall, browser)
    return Redirect("/mailbox/push", status_code=303)


_answers: set["asyncio.Task[None]"] = set()


async def _answer(notice: CaughtNotice) -> None:
    """The word of the browser that it has shown it. A phone that is switched off says nothing, as here."""
    try:
        async with httpx.AsyncClient(timeout=10) as http:
            await http.post(notice.answer, json={"message": notice.message})
    except httpx.HTTPError:
        return


def _line(notice: CaughtNotice, zone: ZoneInfo) -> NoticeLine:
    return NoticeLine(
        browser=notice.browser,
        title=notice.title,
        body=notice.body,
        link=notice.link,
        at=notice.at.astimezone(UTC).isoformat(timespec="seconds"),
        clock=f"{notice.at.astimezone(zone):%a %d %b, %H:%M}",
        lang=notice.lang,
        dir=notice.dir,
        urgent=notice.urgent,
    )


def _trial(site: Site) -> tuple[Push, PushBox]:
    if site.push is None or site.push.box is None or not site.demo:
        raise NoMailbox("there are no screens here: devices are told by their own push services")
    return site.push, site.push.box


routes = [subscribe, take, screens, uninstalled]
