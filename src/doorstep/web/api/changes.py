"""Changes of mind over the API: what may be changed, another place, and the change itself."""

from typing import Any
from zoneinfo import ZoneInfo

from litestar import Request, get, post, put

from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.records import Brand, Depot, PickupPoint
from doorstep.engine.vault import Access, Address, place_ref
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Invalid, NotFound
from doorstep.kernel.ids import DepotId, PartyId, PersonRef, PickupPointId, PlaceRef, ShipmentId
from doorstep.kernel.party import Role
from doorstep.kernel.place import Point
from doorstep.web import pickup_points
from doorstep.web.api.booking import offer_shown
from doorstep.web.api.shipments import address_of, entry_of, idempotency_key
from doorstep.web.api.shown import price, window
from doorstep.web.api.wire import ChangeIn, NewPlaceIn, PickupPointIn, SlotsAtIn, read
from doorstep.web.change_of_mind import HERE, Instruction, NewSlot, change, offers_at, offers_from
from doorstep.web.change_terms import INSTRUCTIONS, KINDS, option
from doorstep.web.door import enter
from doorstep.web.getting_in import AccessTold, note_access
from doorstep.web.holiday import hold_option, storage_of
from doorstep.web.locating import inside
from doorstep.web.new_place import chosen, new_place
from doorstep.web.site import Site
from doorstep.web.slots import card_of
from doorstep.web.windows import window_of

AnyRequest = Request[Any, Any, Any]


class ChangeIncomplete(Invalid):
    """The change lacks its window, its place or its words; the text names what its kind needs."""

    code = "change.incomplete"


@get("/api/v1/shipments/{shipment:str}/changes")
async def possible(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """What may be changed now, what it costs beside its window, what ends it, or why it is not possible."""
    who, card = await _asked(request, site, shipment)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        brand = await site.records.get(tx, Brand, card.brand)
        depot = await site.records.get(tx, Depot, card.promise.depot) if card.promise else None
        storage = await storage_of(site, tx, depot) if depot else None
    if brand is None:
        raise NotFound(f"no brand {card.brand}")
    now = site.desk.clock.now()
    found = [
        hold_option(card, brand, depot, storage, now)
        if kind is ChangeKind.HOLD and depot
        else option(card, brand, kind, now)
        for kind in KINDS
    ]
    return {
        "changes": [
            {
                "kind": one.kind.value,
                "possible": not one.limit,
                "why": one.limit,
                "until": one.until.value,
                "price": price(one.price),
            }
            for one in found
        ],
        "method": card.instruction.method if card.instruction else None,
        "pickup_point": card.promise.point if card.promise else None,
    }


@post("/api/v1/shipments/{shipment:str}/places", status_code=200)
async def name_place(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Name another address; nothing is changed until a slot there is taken. A doubtful one has readings."""
    who, card = await _asked(request, site, shipment)
    wish = await read(request, NewPlaceIn)
    key, tenant = idempotency_key(request), who.viewer.tenant
    found = await new_place(site, tenant, card, address_of(wish.address), key=key)
    if found.place is None and wish.candidate is not None:
        found = await new_place(site, tenant, card, chosen(found, wish.candidate), key=key)
    return {
        "place": _suffix(card, found.place) if found.place else None,
        "verdict": "located" if found.place else "doubtful",
        "candidates": [
            {
                "candidate": number,
                "street": one.street,
                "house_number": one.house_number,
                "postcode": one.postcode,
                "city": one.city,
                "score": one.score,
            }
            for number, one in enumerate(found.address.candidates if found.place is None else ())
        ],
    }


@post("/api/v1/shipments/{shipment:str}/places/slots", status_code=200)
async def ask_there(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Which windows can truly be kept instead of the promise, where it goes now or elsewhere, with prices."""
    who, card = await _asked(request, site, shipment)
    wish = await read(request, SlotsAtIn)
    named = wish.place or wish.pickup_point
    place = await _place(site, who, card, wish.place, wish.pickup_point) if named else HERE
    if wish.back_on is not None:
        found = await offers_from(site, who.viewer.tenant, card, wish.back_on)
    else:
        found = await offers_at(site, who.viewer.tenant, card, place, days=wish.days)
    if wish.after:
        zones = await _zones(site, who)
        starts = [f"{one.window.start.astimezone(zones[one.depot]):%H:%M}" for one in found]
        found = [one for one, start in zip(found, starts, strict=True) if start >= wish.after]
    return {"offers": [offer_shown(offer) for offer in found]}


@post("/api/v1/shipments/{shipment:str}/changes", status_code=201)
async def make(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Change a delivery: the new is held, promised and the old let go as one, or nothing is changed."""
    who, card = await _asked(request, site, shipment)
    wish = await read(request, ChangeIn)
    entry = entry_of(request, site, who, wish)
    if wish.kind == ChangeKind.ACCESS:
        await note_access(site, who.viewer.tenant, card, _told(wish), entry)
    else:
        await change(site, who.viewer.tenant, card, await _wish(site, who, card, wish), entry)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        fresh = await card_of(site, tx, card.shipment)
    return {
        "promise": window(fresh.promise.window) if fresh.promise else None,
        "method": fresh.instruction.method if fresh.instruction else None,
        "pickup_point": fresh.promise.point if fresh.promise else None,
    }


@get("/api/v1/pickup-points")
async def points(request: AnyRequest, site: Site) -> dict[str, Any]:
    """The pickup points that take the caller's parcels, with their room; all of the network for its LSP."""
    who = await enter(request, site, Role.LSP, Role.BRAND, Role.SERVICE)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        found = (
            await pickup_points.for_brand(site, tx, who.viewer.party)
            if who.viewer.role is Role.BRAND
            else await site.records.all(tx, PickupPoint)
        )
        rows = [_point(one, await pickup_points.room_left(site, tx, one)) for one in found]
    return {"pickup_points": rows}


@put("/api/v1/pickup-points/{point:str}")
async def set_point(request: AnyRequest, site: Site, point: str) -> dict[str, Any]:
    """Set up a pickup point, or change its name, hours and room. Where it lies is set once."""
    who = await enter(request, site, Role.LSP)
    wish = await read(request, PickupPointIn)
    position = Point(wish.lat, wish.lon)
    inside(site, position)
    key = PickupPointId(point)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        known = await site.records.get(tx, PickupPoint, key)
        # What a place stands for never changes: plans and roads know it by its reference.
        stays = known is not None and known.position == position
        place = known.place if known and stays else PlaceRef(f"plc-point-{site.desk.ids.new()}")
        row = PickupPoint(
            point=key,
            name=wish.name,
            place=place,
            position=position,
            line=wish.line,
            postcode=wish.postcode,
            city=wish.city,
            hours={day: tuple(spans) for day, spans in wish.hours.items()},
            room=wish.room,
            brands=tuple(PartyId(brand) for brand in wish.brands),
            takes_new=wish.takes_new,
        )
        await site.records.put(tx, key, row)
        address = Address(street=row.line, postcode=row.postcode, city=row.city, point=position)
        await site.vault.put(tx, PersonRef("network"), place, address)
        left = await pickup_points.room_left(site, tx, row)
    return _point(row, left)


async def _zones(site: Site, who: Pass) -> dict[DepotId, ZoneInfo]:
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        return {one.depot: ZoneInfo(one.zone) for one in await site.records.all(tx, Depot)}


async def _asked(request: AnyRequest, site: Site, shipment: str) -> tuple[Pass, ShipmentCard]:
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        return who, await card_of(site, tx, ShipmentId(shipment))


def _told(wish: ChangeIn) -> AccessTold:
    if wish.access is None:
        raise ChangeIncomplete("access needs `access`: floor, bell, note or code")
    told = wish.access
    return AccessTold(access=Access(floor=told.floor, bell=told.bell, note=told.note), code=told.code)


async def _wish(site: Site, who: Pass, card: ShipmentCard, wish: ChangeIn) -> NewSlot | Instruction:
    kind = ChangeKind(wish.kind)
    if kind in INSTRUCTIONS:
        return Instruction(kind=kind, words=wish.words)
    if not wish.depot or wish.start is None or wish.end is None:
        raise ChangeIncomplete(f"{kind.value} needs depot, start and end of a window that was offered")
    asked = window_of(wish.start, wish.end)
    if kind is ChangeKind.HOLD:
        if wish.back_on is None:
            raise ChangeIncomplete("hold needs `back_on`, the day until which the depot is to keep it")
        return NewSlot(depot=DepotId(wish.depot), window=asked, back_on=wish.back_on)
    place = HERE
    if kind is not ChangeKind.SLOT:
        place = await _place(site, who, card, wish.place, wish.pickup_point)
    return NewSlot(depot=DepotId(wish.depot), window=asked, place=place)


async def _place(site: Site, who: Pass, card: ShipmentCard, place: str, point: str) -> PlaceRef:
    """A place that was named before, `home` for that of the trade order, or a pickup point's."""
    if place:
        return card.home if place == "home" else place_ref(card.consignee, place)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        found = await pickup_points.for_brand(site, tx, card.brand)
    known = next((one.place for one in found if one.point == point), None)
    if known is None:
        raise ChangeIncomplete("name the place that was answered for an address, or a pickup_point")
    return known


def _suffix(card: ShipmentCard, place: PlaceRef) -> str:
    return place.removeprefix(place_ref(card.consignee, ""))


def _point(one: PickupPoint, left: int) -> dict[str, Any]:
    return {
        "pickup_point": one.point,
        "name": one.name,
        "line": one.line,
        "postcode": one.postcode,
        "city": one.city,
        "lat": one.position.lat,
        "lon": one.position.lon,
        "hours": {day: list(spans) for day, spans in one.hours.items()},
        "room": one.room,
        "room_left": max(0, left),
        "brands": list(one.brands),
        "takes_new": one.takes_new,
    }


routes = [possible, name_place, ask_there, make, points, set_point]
