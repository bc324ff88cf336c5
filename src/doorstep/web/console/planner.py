"""The planner's page: reading it, the verdict on a wished move, moving, undoing and freezing."""

import json
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from litestar import Request, Response, get, post
from litestar.response import Redirect
from litestar.types import ASGIApp

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.commands import PinVisit, UnpinVisit
from doorstep.domain.slots.verdict import Move, Verdict
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.handle import Entry
from doorstep.engine.vault import Person
from doorstep.kernel.errors import DoorstepError, Unavailable
from doorstep.kernel.ids import DepotId, ReservationId, TourId
from doorstep.kernel.party import Role
from doorstep.kernel.time import is_day
from doorstep.web import moves, plans
from doorstep.web.console import plan_words
from doorstep.web.console.acts import FormIncomplete
from doorstep.web.console.board import Pill
from doorstep.web.console.chrome import HOUSE, Chrome, chrome
from doorstep.web.console.live_plan import PlanScene, PlanShown
from doorstep.web.console.plan_gains import gained
from doorstep.web.console.plan_reading import Asked, PlanRead, first_depot, read_plan
from doorstep.web.console.plan_record import Board, board, href
from doorstep.web.console.plan_verdict import Comparison, ShownVerdict, comparison, shown_verdict
from doorstep.web.console.reading import read_names
from doorstep.web.door import enter
from doorstep.web.live import at_once, live
from doorstep.web.plan_history import at_version, last_move
from doorstep.web.render import page, render
from doorstep.web.site import Site

LONG = 10
"""Digits that no version of a plan has."""
DONE = {
    "move": "Moved. Every promise of the day is kept, and Undo takes it back.",
    "undo": "Taken back: the visit stands where it stood before.",
    "freeze": "Frozen: planners leave every tour of the day alone.",
    "thaw": "Planners may change the tours again that no driver was given.",
    "lock": "Frozen: planners leave this tour alone.",
    "unlock": "Planners may change this tour again.",
    "pin": "Pinned: no planner moves this visit to another van. Unpin takes it back.",
    "pin-place": "Pinned: this visit keeps its van and its number there. Unpin takes it back.",
    "unpin": "Planners may move this visit again.",
}

KEEPS_VISIT = ("move", "lock", "unlock", "pin", "pin-place", "unpin")
"""After these the page shows the same visit."""

type AnyRequest = Request[Any, Any, Any]
type Form = dict[str, str]
type Ask = Callable[[Site, Pass, Form, Entry], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """The record of the page; the map's lists are JSON for its element."""

    chrome: Chrome
    day: str
    depot: str
    version: int
    title: str
    sub: str
    days: tuple[Pill, ...]
    board: Board | None
    chosen: plan_words.ChosenVisit | None
    chosen_locked: bool
    pinned: str
    tours: tuple[tuple[str, str], ...]
    to: str
    verdict: ShownVerdict | None
    undo: str
    compared: Comparison | None
    versions: tuple[Pill, ...]
    gained: str
    frozen: int
    can_plan: bool
    map_stops: str
    map_tours: str
    stream: str
    csrf: str
    form_key: str
    said: str
    is_refusal: bool


@get("/console/plan")
async def plan(request: AnyRequest, site: Site) -> Response[Any]:
    """The plan of a day on timeline and map."""
    who = await enter(request, site, *HOUSE)
    return await _show(site, who, _asked(request), said=DONE.get(request.query_params.get("done", ""), ""))


@get("/console/plan/live")
async def stream(request: AnyRequest, site: Site) -> ASGIApp:
    """Whether the plan has changed, while somebody looks at it."""
    who = await enter(request, site, *HOUSE)
    return live(site, who.viewer.tenant, PlanScene(site, request, await _shown(request, site, who)))


@get("/console/plan/again")
async def again(request: AnyRequest, site: Site) -> Response[str]:
    """Whether the plan has changed, where streams do not come through."""
    who = await enter(request, site, *HOUSE)
    return at_once(request, await PlanScene(site, request, await _shown(request, site, who)).look())


@get("/console/plan/verdict")
async def verdict(request: AnyRequest, site: Site, day: str, visit: str, to: str) -> Response[Any]:
    """What a wished move would break, as words and as the panel of the page."""
    who = await enter(request, site, Role.LSP)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        depot = await first_depot(site, tx)
        names = await read_names(site, tx, who)
    try:
        found, load, cards, persons = await _judged(site, who, (depot.depot, day), visit, to)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return Response({"ok": False, "short": str(refusal), "html": ""}, status_code=409)
    vans = {str(shift.tour): names.van(shift.van) for shift in load.shifts}
    shown = shown_verdict(found, vans, plan_words.labels_of(load, cards, persons), depot.zone)
    html = render("console/plan_verdict.html", verdict=shown)
    return Response({"ok": shown.is_sound, "idle": shown.is_idle, "short": shown.short, "html": html})


@post("/console/plan/move")
async def move(request: AnyRequest, site: Site) -> Response[Any]:
    """Move a visit to another tour."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        if not form.get("version", "").isdigit():
            raise FormIncomplete("the form lacks the version of the plan; load the page again")
        wish = moves.MoveWish(
            move=Move(reservation=ReservationId(form.get("visit", "")), tour=TourId(form.get("to", ""))),
            version=int(form["version"]),
            freeze=form.get("freeze") == "yes",
        )
        return await moves.move(site, who.viewer.tenant, (DepotId(form["depot"]), form["day"]), wish, entry)

    return await _ask(request, site, "move", ask)


@post("/console/plan/undo")
async def undo(request: AnyRequest, site: Site) -> Response[Any]:
    """Take the last move back."""

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        return await moves.undo(site, who.viewer.tenant, (DepotId(form["depot"]), form["day"]), entry)

    return await _ask(request, site, "undo", ask)


@post(["/console/plan/freeze", "/console/plan/thaw"])
async def freeze(request: AnyRequest, site: Site) -> Response[Any]:
    """Lock every tour of the day, or unlock those that no driver was given."""
    verb = request.url.path.rsplit("/", 1)[-1]

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        key = (DepotId(form["depot"]), form["day"])
        return await moves.freeze_day(site, who.viewer.tenant, key, locked=verb == "freeze", entry=entry)

    return await _ask(request, site, verb, ask)


@post(["/console/plan/lock", "/console/plan/unlock"])
async def lock(request: AnyRequest, site: Site) -> Response[Any]:
    """Freeze one tour, or let planners have it again."""
    verb = request.url.path.rsplit("/", 1)[-1]

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        key = (DepotId(form["depot"]), form["day"], TourId(form.get("to", "")))
        return await plans.set_lock(site, who.viewer.tenant, key, locked=verb == "lock", entry=entry)

    return await _ask(request, site, verb, ask)


@post(["/console/plan/pin", "/console/plan/pin-place", "/console/plan/unpin"])
async def pin(request: AnyRequest, site: Site) -> Response[Any]:
    """Pin one visit to its van, perhaps to its number there as well, or let planners have it again."""
    verb = request.url.path.rsplit("/", 1)[-1]

    async def ask(site: Site, who: Pass, form: Form, entry: Entry) -> object:
        day, visit = (DepotId(form["depot"]), form["day"]), ReservationId(form.get("visit", ""))
        wish = (
            UnpinVisit(depot=day[0], day=day[1], reservation=visit)
            if verb == "unpin"
            else PinVisit(depot=day[0], day=day[1], reservation=visit, place=verb == "pin-place")
        )
        return await moves.set_pin(site, who.viewer.tenant, day, wish, entry)

    return await _ask(request, site, verb, ask)


async def _ask(request: AnyRequest, site: Site, name: str, ask: Ask) -> Response[Any]:
    who = await enter(request, site, Role.LSP)
    form = {field: str(value) for field, value in (await request.form()).items()}
    if not {"depot", "day", "key"} <= form.keys():
        raise FormIncomplete("the form lacks its depot, day or key; load the page again")
    asked = Asked(day=form["day"], visit=form.get("visit", ""), to=form.get("to", ""))
    try:
        await ask(site, who, form, site.entry(who, f"form:{form['key']}"))
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, replace(asked, to=""), refusal=refusal)
    kept = asked.visit if name in KEEPS_VISIT else ""
    return Redirect(href(asked.day, visit=kept, done=name), status_code=303)


async def _judged(
    site: Site, who: Pass, day: moves.DayKey, visit: str, to: str
) -> tuple[Verdict, SlotLoad, dict[str, ShipmentCard], dict[str, Person]]:
    wish = Move(reservation=ReservationId(visit), tour=TourId(to))
    found, _ = await moves.verdict(site, who.viewer.tenant, day, wish)
    load = await moves.load_of_day(site, who.viewer.tenant, day)
    keys = [
        load.bookings[stop.reservation].shipment for stop in found.stops if stop.reservation in load.bookings
    ]
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", keys)
        persons = await site.vault.get(tx, list({card.consignee for card in cards.values()}), Person)
    return found, load, cards, persons


async def _show(
    site: Site, who: Pass, asked: Asked, *, said: str = "", refusal: DoorstepError | None = None
) -> Response[Any]:
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        frame = await chrome(site, tx, who, "Planner")
        read = await read_plan(site, tx, who, asked)
    sources, load = read.sources, read.sources.load
    labels = plan_words.labels_of(load, read.cards, read.persons)
    vans = {str(shift.tour): sources.names.van(shift.van) for shift in load.shifts}
    shown = None
    if asked.visit and asked.to and who.viewer.role is Role.LSP:
        try:
            found, *_ = await _judged(site, who, (read.depot.depot, sources.load.day), asked.visit, asked.to)
            shown = shown_verdict(found, vans, labels, sources.zone)
        except DoorstepError as wrong:
            refusal = refusal or wrong
    drawn = board(sources) if load.version else None
    last = last_move(read.story)
    chosen = plan_words.chosen_visit(sources, labels, vans)
    record = PlanPage(
        chrome=frame,
        day=load.day,
        depot=read.depot.depot,
        version=load.version,
        title=plan_words.title(sources),
        sub=plan_words.sub(sources, read.depot),
        days=plan_words.days(sources),
        board=drawn,
        chosen=chosen,
        chosen_locked=chosen is not None and chosen.tour in load.locked,
        pinned=plan_words.pin_words(load, ReservationId(asked.visit)),
        tours=tuple((row.tour, f"{row.name}, {row.small}") for row in drawn.rows) if drawn else (),
        to=asked.to,
        verdict=shown,
        undo=plan_words.undo_words(last, labels, vans),
        compared=_compared(read, asked.compare, vans, labels),
        versions=plan_words.versions(read.story, sources),
        gained=gained(read.story, sources.at, sources.zone),
        frozen=len(load.locked),
        can_plan=who.viewer.role is Role.LSP,
        map_stops=json.dumps(plan_words.map_stops(sources)),
        map_tours=json.dumps(plan_words.map_tours(sources, read.depot)),
        stream=href(load.day, version=load.version, visit=asked.visit, compare=asked.compare).partition("?")[
            2
        ],
        csrf=who.csrf,
        form_key=secrets.token_urlsafe(12),
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    return page("console/plan.html", record, site=site, status_code=409 if refusal else 200)


def _asked(request: AnyRequest) -> Asked:
    query = request.query_params
    day = query.get("day", "")
    return Asked(
        day=day if is_day(day) else "",
        visit=query.get("visit", ""),
        to=query.get("to", ""),
        compare=_number(query.get("compare", "")),
    )


async def _shown(request: AnyRequest, site: Site, who: Pass) -> PlanShown:
    """What the page that asks shows already."""
    asked = _asked(request)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        depot = await first_depot(site, tx)
    return PlanShown(
        depot=depot.depot,
        day=asked.day,
        version=_number(request.query_params.get("version", "")),
        href=href(asked.day, visit=asked.visit, compare=asked.compare),
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < LONG else 0


def _compared(
    read: PlanRead, compare: int, vans: dict[str, str], labels: dict[ReservationId, str]
) -> Comparison | None:
    sources = read.sources
    if sources.then is None:
        return None
    then = at_version(read.story, compare)
    return comparison((then, sources.then), (sources.load, sources.moments), vans, labels)


routes = [plan, stream, again, verdict, move, undo, freeze, lock, pin]
