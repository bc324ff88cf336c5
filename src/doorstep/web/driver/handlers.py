"""The interface of the driver's app: `/api/v1/driver/...`, by session or by a driver's key."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import UploadFile
from litestar.types import ASGIApp

from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.kernel.errors import Invalid, NotFound
from doorstep.kernel.ids import MediaRef, ParcelId, PersonRef
from doorstep.kernel.party import Role
from doorstep.web.door import enter
from doorstep.web.driver.asked import pictures
from doorstep.web.driver.devices import PhotoKept, TourDevice
from doorstep.web.driver.record import ClockNow, DriverTour, TourSources
from doorstep.web.driver.recording import Answer, record_all
from doorstep.web.driver.said import NotOnTour
from doorstep.web.driver.shown import clock_now, driver_tour_of, shown
from doorstep.web.driver.stream import TourScene
from doorstep.web.driver.today import facts, recent_tours, todays_tour
from doorstep.web.driver.wire import MOST_BYTES, BatchWire, DeviceWire, read_body
from doorstep.web.live import live
from doorstep.web.site import Site

LARGEST_PHOTO = 8_000_000
FRAME = 20_000
"""What a multipart frame may add to a photo. Units: bytes, as the one above."""

AnyRequest = Request[Any, Any, Any]


class PhotoTooLarge(Invalid):
    """A photo of more than 8 MB. The app makes them smaller before it sends them."""

    code = "driver.photo_too_large"


class PictureNotHere(NotFound):
    """No stop still to come shows this photo: it was taken back, or the tour is another one."""

    code = "driver.picture_not_here"


class PhotoMissing(Invalid):
    """The upload holds no photo."""

    code = "driver.photo_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An answer for each action that was looked at, in sequence; send the others again."""

    results: list[Answer]
    clock: ClockNow


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoStored:
    """How an action names the photo."""

    media: str
    digest: str


@get("/api/v1/driver/tour", cache_control=None, response_headers={"Cache-Control": "no-store"})
async def tour(request: AnyRequest, site: Site, day: str = "", device: str = "") -> DriverTour:
    """Today's tour of the driver who asks. With `device`, it says whether that device speaks for the tour."""
    who = await enter(request, site, Role.DRIVER)
    return driver_tour_of(await shown(site, who, day=day), device, clock_now(site), who.csrf)


@get("/api/v1/driver/tour/live", cache=False)
async def tour_live(request: AnyRequest, site: Site) -> ASGIApp:
    """Today's tour as it changes, from what it is now on; ends with the session or the key."""
    who = await enter(request, site, Role.DRIVER)
    return live(site, who.viewer.tenant, TourScene(site, request))


@post("/api/v1/driver/actions", status_code=200, request_max_body_size=MOST_BYTES)
async def actions(request: AnyRequest, site: Site) -> Recorded:
    """Record what was done, each action with the device's own time and an id that makes repeats harmless."""
    who = await enter(request, site, Role.DRIVER)
    batch = read_body(await request.body(), BatchWire)
    return Recorded(results=await record_all(site, who, batch), clock=clock_now(site))


@post("/api/v1/driver/device", status_code=200, request_max_body_size=MOST_BYTES)
async def device(request: AnyRequest, site: Site) -> DriverTour:
    """From now on this device speaks for today's tour; actions of any other are refused."""
    who = await enter(request, site, Role.DRIVER)
    claim = read_body(await request.body(), DeviceWire)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        sources = await todays_tour(site, tx, who)
        row = TourDevice(tour=sources.sheet.tour, device=claim.device, claimed_at=site.desk.clock.now())
        await site.records.put(tx, row.tour, row)
    return driver_tour_of(await shown(site, who), claim.device, clock_now(site), who.csrf)


@post("/api/v1/driver/media", status_code=201, request_max_body_size=LARGEST_PHOTO + FRAME)
async def media(request: AnyRequest, site: Site, parcel: str) -> PhotoStored:
    """Store a photo or signature of a parcel on today's tour; the same picture again is stored once."""
    who = await enter(request, site, Role.DRIVER)
    data = await _photo(request)
    picture = await anyio.to_thread.run_sync(site.images.clean, data)
    ref = MediaRef(site.desk.ids.derived("media", who.viewer.party, sha256(data).hexdigest()))
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        sources, person = await _owner(site, tx, who, ParcelId(parcel))
        kept = await site.records.get(tx, PhotoKept, ref)
        if kept is None:
            sealed = await site.vault.put_media(tx, person, ref, picture)
            tour = sources.sheet.tour
            kept = PhotoKept(media=ref, digest=sealed.digest, driver=who.viewer.party, tour=tour)
            await site.records.put(tx, ref, kept)
    return PhotoStored(media=kept.media, digest=kept.digest)


@get("/api/v1/driver/places/{picture:str}", cache=False, response_headers={"Cache-Control": "no-store"})
async def place_picture(request: AnyRequest, site: Site, picture: str) -> Response[bytes]:
    """The photo of a safe place at a stop still to come on today's tour, to be kept for the stop."""
    who = await enter(request, site, Role.DRIVER)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        sources = await todays_tour(site, tx, who)
        known = pictures(sources.sheet, sources.cards)
        body = await site.vault.media(tx, MediaRef(picture)) if picture in known else None
    if body is None:
        raise PictureNotHere("no stop of your tour that is still to come shows this photo")
    return Response(body, media_type="image/jpeg", headers={"X-Content-Type-Options": "nosniff"})


async def _owner(site: Site, tx: Transaction, who: Pass, parcel: ParcelId) -> tuple[TourSources, PersonRef]:
    """The tour that carries a parcel, and the consignee whose picture it will be."""
    for sources in await recent_tours(site, tx, who):
        load = facts(sources).loads.get(parcel)
        if load is not None:
            return sources, sources.cards[load.shipment].consignee
    raise NotOnTour(f"parcel {parcel} is on no tour of yours; load the tour again")


async def _photo(request: AnyRequest) -> bytes:
    """The bytes of the picture, sent as the body or as the file of a form.

    Raises: PhotoTooLarge, PhotoMissing.
    """
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        form = await request.form()
        files = [value for value in form.values() if isinstance(value, UploadFile)]
        data = await files[0].read() if files else b""
    else:
        data = await request.body()
    if not data:
        raise PhotoMissing("the upload holds no photo; send the JPEG as the body, or as the file of a form")
    if len(data) > LARGEST_PHOTO:
        raise PhotoTooLarge(
            f"this photo has {len(data)} bytes and {LARGEST_PHOTO} are taken; make it smaller"
        )
    return data


api = [tour, tour_live, actions, device, media, place_picture]
