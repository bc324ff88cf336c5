"""Positions in: batches of systems and drivers' phones, and the messages of trackers, by one inlet."""

import binascii
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from litestar import MediaType, Request, Response, post, route
from litestar.enums import HttpMethod

from doorstep.domain.positions import LineInvalid, Reading, osmand_json, osmand_line, owntracks
from doorstep.engine.inlet import Taken
from doorstep.kernel.party import Role
from doorstep.web.api.wire import FixesIn, body_of, decode
from doorstep.web.bodies import parse
from doorstep.web.door import enter
from doorstep.web.known_trackers import Tracker
from doorstep.web.site import Site
from doorstep.web.trackers import open_tracker

AnyRequest = Request[Any, Any, Any]


@post("/api/v1/positions", status_code=200)
async def batch(request: AnyRequest, site: Site) -> Taken:
    """Store a batch of positions; answered after the commit that holds them."""
    tracker = await _bearer(request, site)
    tenant = tracker.who.viewer.tenant
    site.positions.room(tenant, 1)  # before the work of reading what could not be taken
    body = await body_of(request)
    await site.turns.next(tenant)
    given = decode(body, FixesIn)
    tracker.may_speak_for(*{fix.van for fix in given.positions})
    return await site.inlet.take(tenant, given.positions, device=tracker.device or "")


@route("/osmand", http_method=[HttpMethod.GET, HttpMethod.POST], status_code=200)
async def osmand(request: AnyRequest, site: Site) -> Response[str]:
    """One position as OsmAnd and its like send it: a query, speed in knots, or a JSON body, speed in m/s.

    The device's key is its id, because such devices set no headers; or the id is the van and the key comes in
    the query. The line is a protocol where GET stores.
    """
    query = dict(request.query_params)
    body = await request.body() if request.method == "POST" else b""
    reading = osmand_json(message(body)) if body.lstrip().startswith(b"{") else osmand_line(query)
    named = reading.device if reading else str(query.get("id") or query.get("deviceid") or "")
    tracker = await open_tracker(site, str(query.get("key") or named), source=_source(request))
    if reading is not None:
        await take_reading(site, tracker, reading)
    return Response("", media_type=MediaType.TEXT)


@post("/owntracks", status_code=200)
async def owntracks_http(request: AnyRequest, site: Site) -> list[object]:
    """One message of OwnTracks; the device's key is the password, so that it stands in no address."""
    tracker = await open_tracker(site, _password(request), source=_source(request))
    reading = owntracks(message(await request.body()))
    if reading is not None:
        await take_reading(site, tracker, reading)
    return []


async def take_reading(site: Site, tracker: Tracker, reading: Reading) -> Taken:
    """Store what one message says, for the van its device is in, or the van that it names.

    Raises: NotAllowed, TooManyWaiting.
    """
    van = str(tracker.van or reading.device)
    tracker.may_speak_for(van)
    await site.turns.next(tracker.who.viewer.tenant)
    fix = _ReadFix(
        van=van,
        at=reading.at or site.desk.clock.now(),
        lat=reading.lat,
        lon=reading.lon,
        speed_mps=reading.speed,
        heading=reading.heading,
        accuracy_m=reading.accuracy,
    )
    return await site.inlet.take(
        tracker.who.viewer.tenant,
        [fix],
        device=tracker.device or "",
        evidence=reading.said(),
        doubt="mock" if reading.mock else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReadFix:
    van: str
    at: datetime
    lat: float
    lon: float
    speed_mps: float | None
    heading: float | None
    accuracy_m: float | None


async def _bearer(request: AnyRequest, site: Site) -> Tracker:
    """A key is known for a moment; a session goes through the door of people, with its token."""
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and key:
        return await open_tracker(site, key.strip(), source=_source(request))
    return Tracker(who=await enter(request, site, Role.LSP, Role.DRIVER))


def _password(request: AnyRequest) -> str:
    """The password of HTTP's basic authentication, or a bearer key.

    Raises: LineInvalid when neither is there.
    """
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return given.strip()
    try:
        return b64decode(given).decode().partition(":")[2] if scheme.lower() == "basic" else ""
    except (binascii.Error, UnicodeDecodeError) as fault:
        raise LineInvalid(
            "the authorization header cannot be read; send the device's key as password"
        ) from fault


def message(body: bytes) -> Mapping[str, object]:
    """A JSON object.

    Raises: LineInvalid.
    """
    try:
        return parse(body, dict[str, Any])
    except msgspec.DecodeError as fault:
        raise LineInvalid(f"the message is no JSON object: {fault}") from fault


def _source(request: AnyRequest) -> str:
    return request.client.host if request.client else ""


routes = [batch, osmand, owntracks_http]
