"""Positions in: HTTP batches, and the OsmAnd line that simple trackers send."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from litestar import MediaType, Request, Response, post, route
from litestar.enums import HttpMethod

from doorstep.engine.access import AccessKind, NotAllowed, Pass
from doorstep.engine.positions import Fix
from doorstep.kernel.errors import Invalid
from doorstep.kernel.ids import VanId
from doorstep.kernel.party import Role
from doorstep.kernel.place import Point, distance_m
from doorstep.web.api.wire import EARLIEST, LATEST, FixesIn, FixIn, read
from doorstep.web.door import enter
from doorstep.web.site import Site

AnyRequest = Request[Any, Any, Any]

KNOTS = 0.514444
COARSE_M = 200.0
FASTEST_MPS = 60.0
SKEW = timedelta(minutes=10)
MOST = 1e6
LONGEST_ID = 64


class LineInvalid(Invalid):
    """The OsmAnd line lacks a van, a moment or a position that can be read."""

    code = "position.line_invalid"


@post("/api/v1/positions", status_code=200)
async def batch(request: AnyRequest, site: Site) -> dict[str, int]:
    """Store a batch of positions; answered after the commit that holds them."""
    who = await enter(request, site, Role.LSP, Role.DRIVER)
    given = await read(request, FixesIn)
    fixes = await judged(site, who, [_fix(one) for one in given.positions])
    stored = await site.positions.store(who.viewer.tenant, fixes)
    return {"stored": stored, "doubted": sum(1 for fix in fixes if fix.doubt)}


@route("/osmand", http_method=[HttpMethod.GET, HttpMethod.POST], status_code=200)
async def osmand(request: AnyRequest, site: Site) -> Response[str]:
    """One position as OsmAnd and its like send it; speed in knots.

    The key comes in the query, because such devices set no headers. The line is a protocol where GET stores.
    """
    query = dict(request.query_params)
    who = await site.access.open(
        str(query.get("key", "")), source=request.client.host if request.client else ""
    )
    _tracker(who)
    fixes = await judged(site, who, [_line(query)])
    await site.positions.store(who.viewer.tenant, fixes)
    return Response("", media_type=MediaType.TEXT)


async def judged(site: Site, who: Pass, fixes: Sequence[Fix]) -> list[Fix]:
    """Fixes with their doubts: kept as evidence, not believed.

    Raises: NotAllowed when a driver speaks for another van than their own.
    """
    foreign = [fix.van for fix in fixes if who.viewer.role is Role.DRIVER and fix.van != who.viewer.subject]
    if foreign:
        raise NotAllowed(
            f"you drive {who.viewer.subject or 'no van'}, and these are positions of {foreign[0]}"
        )
    now = site.desk.clock.now()
    vans = list({fix.van for fix in fixes})
    last = {fix.van: fix for fix in await site.positions.last(who.viewer.tenant, vans)}
    judged_fixes: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: fix.at):
        doubt = _doubt(fix, last.get(fix.van), now)
        if not doubt:
            last[fix.van] = fix
        judged_fixes.append(replace(fix, doubt=doubt))
    return judged_fixes


def _tracker(who: Pass) -> None:
    """A link or a shop's key is no tracker.

    Raises: NotAllowed.
    """
    if who.kind is not AccessKind.API_KEY or who.viewer.role not in (Role.LSP, Role.DRIVER):
        raise NotAllowed("positions are taken with a key of the LSP or of the van's driver")


def _doubt(fix: Fix, before: Fix | None, now: datetime) -> str:
    if fix.point.lat == 0 and fix.point.lon == 0:
        return "nowhere"
    if fix.at > now + SKEW or fix.at < now - timedelta(days=2):
        return "skew"
    if fix.accuracy_m is not None and fix.accuracy_m > COARSE_M:
        return "coarse"
    if before is not None and fix.at > before.at:
        seconds = (fix.at - before.at).total_seconds()
        if distance_m(before.point, fix.point) / max(seconds, 1.0) > FASTEST_MPS:
            return "jump"
    return ""


def _fix(one: FixIn) -> Fix:
    return Fix(
        van=VanId(one.van),
        at=one.at,
        point=Point(one.lat, one.lon),
        speed_mps=_known(one.speed_mps),
        heading=_known(one.heading, most=360),
        accuracy_m=_known(one.accuracy_m),
    )


def _line(query: dict[str, Any]) -> Fix:
    try:
        speed = _known(float(query["speed"])) if "speed" in query else None
        return Fix(
            van=_van(str(query.get("id") or query["deviceid"])),
            at=_moment(str(query["timestamp"])),
            point=Point(float(query["lat"]), float(query["lon"])),
            speed_mps=speed * KNOTS if speed is not None else None,
            heading=_known(float(query["bearing"]), most=360) if "bearing" in query else None,
            accuracy_m=_known(float(query["accuracy"])) if "accuracy" in query else None,
        )
    except (KeyError, ValueError, OverflowError) as fault:
        raise LineInvalid(f"id, timestamp, lat and lon are needed and must be readable: {fault}") from fault


def _moment(text: str) -> datetime:
    moment = _unix(float(text)) if text.replace(".", "", 1).isdigit() else datetime.fromisoformat(text)
    if moment.utcoffset() is None:
        raise ValueError(f"{text!r} has no UTC offset")
    if not EARLIEST <= moment <= LATEST:
        raise ValueError(f"{text!r} lies in another century")
    return moment


def _unix(number: float) -> datetime:
    return datetime.fromtimestamp(number / 1000 if number > 1e11 else number, UTC)


def _van(text: str) -> VanId:
    if not 0 < len(text) <= LONGEST_ID or not text.isprintable():
        raise ValueError(f"the van's id has 1 to {LONGEST_ID} printable characters")
    return VanId(text)


def _known(value: float | None, *, most: float = MOST) -> float | None:
    """The value, when it can be one; no sensor measures more than `most`."""
    return value if value is not None and 0 <= value <= most else None


routes = [batch, osmand]
