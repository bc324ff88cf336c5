"""Moving visits by hand over the API."""

from typing import Any

from litestar import Request, post

from doorstep.domain.slots import SlotLoad
from doorstep.domain.slots.commands import PinVisit, UnpinVisit
from doorstep.domain.slots.hand import tour_of
from doorstep.domain.slots.verdict import JudgedStop, Move, Verdict, minutes_late
from doorstep.kernel.ids import DepotId, ReservationId, TourId
from doorstep.kernel.party import Role
from doorstep.web import moves
from doorstep.web.api.plan_wire import MoveIn, PinIn, UnpinIn, VerdictIn
from doorstep.web.api.shipments import entry_of
from doorstep.web.api.wire import read
from doorstep.web.door import enter
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]


@post("/api/v1/plans/{depot:str}/{day:str}/verdict", status_code=200)
async def verdict(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """What a move by hand would break and cost; changes nothing."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, VerdictIn)
    found, version = await moves.verdict(site, who.viewer.tenant, (DepotId(depot), day), _move(wish))
    return {"version": version, **verdict_shown(found)}


@post("/api/v1/plans/{depot:str}/{day:str}/move", status_code=200)
async def move(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Move a visit to another tour, if nobody's promise breaks."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, MoveIn)
    asked = moves.MoveWish(move=_move(wish), version=wish.version, freeze=wish.freeze)
    entry = entry_of(request, site, who, wish)
    load = await moves.move(site, who.viewer.tenant, (DepotId(depot), day), asked, entry)
    tour = tour_of(load, asked.move.reservation)
    order = next(order for order in load.tours if order.tour == tour)
    return {
        "version": load.version,
        "reservation": asked.move.reservation,
        "tour": tour,
        "index": order.reservations.index(asked.move.reservation),
        "locked": tour in load.locked,
    }


@post("/api/v1/plans/{depot:str}/{day:str}/undo", status_code=200)
async def undo(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Move the visit back that was moved by hand last."""
    who = await enter(request, site, Role.LSP)
    key = (DepotId(depot), day)
    last = await moves.undo(site, who.viewer.tenant, key, entry_of(request, site, who))
    return {"reservation": last.reservation, "tour": last.source, "index": last.index}


@post("/api/v1/plans/{depot:str}/{day:str}/pin", status_code=200)
async def pin(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Pin a visit to the tour it is on, and with `place` to its number there: no planner moves it."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, PinIn)
    reservation = ReservationId(wish.reservation)
    command = PinVisit(depot=DepotId(depot), day=day, reservation=reservation, place=wish.place)
    entry = entry_of(request, site, who, wish)
    load = await moves.set_pin(site, who.viewer.tenant, (DepotId(depot), day), command, entry)
    return {"version": load.version, "pinned": pins_shown(load)}


@post("/api/v1/plans/{depot:str}/{day:str}/unpin", status_code=200)
async def unpin(request: AnyRequest, site: Site, depot: str, day: str) -> dict[str, Any]:
    """Let planners move a visit again."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, UnpinIn)
    command = UnpinVisit(depot=DepotId(depot), day=day, reservation=ReservationId(wish.reservation))
    entry = entry_of(request, site, who, wish)
    load = await moves.set_pin(site, who.viewer.tenant, (DepotId(depot), day), command, entry)
    return {"version": load.version, "pinned": pins_shown(load)}


def pins_shown(load: SlotLoad) -> list[dict[str, Any]]:
    """The visits that are pinned; `index` is null where only the tour is."""
    return [
        {"reservation": key, "shipment": load.bookings[key].shipment, "tour": one.tour, "index": one.index}
        for key, one in load.pins.items()
    ]


def verdict_shown(verdict: Verdict) -> dict[str, Any]:
    """A verdict in the API's words."""
    return {
        "ok": verdict.is_sound,
        "source": verdict.source,
        "tour": verdict.tour,
        "index": verdict.index,
        "limit": str(verdict.limit),
        "over": verdict.over,
        "lacks": list(verdict.lacks),
        "extra_s": verdict.extra_s + verdict.source_extra_s,
        "extra_m": verdict.extra_m,
        "returns_at": verdict.returns_at,
        "shift_ends_at": verdict.shift_ends_at,
        "breaks": [_stop(stop) for stop in verdict.broken],
        "mends": [_stop(stop) for stop in verdict.mended],
    }


def _stop(stop: JudgedStop) -> dict[str, Any]:
    return {
        "reservation": stop.reservation,
        "tour": stop.tour,
        "window": {"start": stop.window.start, "end": stop.window.end},
        "done_before": stop.was_done,
        "done_after": stop.done,
        "late_min": minutes_late(stop),
    }


def _move(wish: VerdictIn | MoveIn) -> Move:
    return Move(reservation=ReservationId(wish.reservation), tour=TourId(wish.tour), index=wish.index)


routes = [verdict, move, undo, pin, unpin]
