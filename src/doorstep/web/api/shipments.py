"""Shipments in and out over the API."""

from dataclasses import replace
from typing import Any

import msgspec
from litestar import Request, Response, get, post

from doorstep.domain.shipments import CancelTradeOrder
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import NotAllowed, Pass
from doorstep.engine.handle import Entry
from doorstep.engine.records import Brand
from doorstep.engine.vault import Address, AddressCandidate, Person
from doorstep.events import Needs
from doorstep.kernel.errors import DoorstepError, Invalid, NotFound
from doorstep.kernel.ids import PartyId, ShipmentId
from doorstep.kernel.party import Cause, Role
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.web.api.shown import shown, window
from doorstep.web.api.wire import AddressFix, AddressIn, BatchIn, CollectIn, ShipmentIn, day_in, decode, read
from doorstep.web.booked_at_intake import book
from doorstep.web.door import enter
from doorstep.web.intake import NewShipment, accept, brand_entry, digest_of
from doorstep.web.locating import locate, relocate
from doorstep.web.site import Site
from doorstep.web.slots import card_of, local_day
from doorstep.web.windows import any_of

AnyRequest = Request[Any, Any, Any]


class KeyMissing(Invalid):
    """Requests that change something carry an `Idempotency-Key`, so that a retry never doubles."""

    code = "request.key_missing"


class CandidateUnknown(NotFound):
    """There is no candidate of this number for the address."""

    code = "shipment.candidate_unknown"


@post("/api/v1/shipments", status_code=201)
async def create(request: AnyRequest, site: Site) -> Response[Any]:
    """Take in one trade order, or up to a thousand under `shipments`."""
    who = await enter(request, site, Role.BRAND, Role.LSP)
    key = idempotency_key(request)
    body: dict[str, Any] = await read(request, dict[str, Any])
    if "shipments" in body:
        batch: BatchIn = decode(await request.body(), BatchIn)
        rows = [
            await _row(site, who, number, raw, f"{key}:{number}", request)
            for number, raw in enumerate(batch.shipments)
        ]
        return Response({"results": rows}, status_code=200)
    one = decode(await request.body(), ShipmentIn)
    return Response(await _create(site, who, one, key, request), status_code=201)


async def _row(
    site: Site, who: Pass, number: int, raw: msgspec.Raw, key: str, request: AnyRequest
) -> dict[str, Any]:
    try:
        created = await _create(site, who, decode(bytes(raw), ShipmentIn), key, request)
    except DoorstepError as refusal:
        return {"row": number, "result": "refused", "problem": {"code": refusal.code, "detail": str(refusal)}}
    return {"row": number, "result": "repeated" if created.pop("replayed") else "created", **created}


async def _create(site: Site, who: Pass, one: ShipmentIn, key: str, request: AnyRequest) -> dict[str, Any]:
    brand = await brand_of(site, who, one.brand)
    new = NewShipment(
        brand_reference=one.brand_reference,
        locale=one.locale,
        attendance=one.attendance,
        person=Person(name=one.consignee.name, phone=one.consignee.phone, email=one.consignee.email),
        address=address_of(one.address),
        parcels=tuple(
            (p.reference or f"{one.brand_reference}-{n}", p.weight_g) for n, p in enumerate(one.parcels, 1)
        ),
        items=tuple((item.sku, item.quantity) for item in one.items),
        volumes_cm3=tuple(p.volume_cm3 for p in one.parcels),
        needs=_needs(one),
        goods=one.collect.description if one.collect else "",
        value_minor=one.value_minor,
    )
    spans = [(span.start, span.end) for span in one.windows]
    now, zone = site.desk.clock.now(), str(site.region["time_zone"])
    wanted = any_of(spans, zone, at=now) if spans else None
    done = await accept(site, who.viewer.tenant, brand, new, brand_entry(brand.party, key, digest_of(one)))
    return {
        "id": done.shipment,
        "tracking_url": str(request.base_url).rstrip("/") + f"/t/{done.token}",
        "tracking_token": done.token,
        "address": {
            "verdict": "located" if done.located.cell else "doubtful",
            "score": done.located.score,
            "candidates": [_candidate(n, c) for n, c in enumerate(done.address.candidates)],
        },
        "parcels": [
            {"parcel": parcel.parcel, "reference": parcel.reference, "collects": parcel.collects}
            for parcel in done.parcels
        ],
        "booking": await _booked(site, who, done.shipment, wanted, key) if wanted else None,
        "replayed": done.replayed,
    }


async def _booked(site: Site, who: Pass, shipment: ShipmentId, wanted: Window, key: str) -> dict[str, Any]:
    """What became of the booking: the trade order stands, whether a window could be kept or not."""
    try:
        found = await book(site, who.viewer.tenant, shipment, wanted, site.entry(who, f"{key}:booking"))
    except DoorstepError as refusal:
        return {"promise": None, "problem": {"code": refusal.code, "detail": str(refusal)}}
    return {"promise": window(found), "problem": None}


def _needs(one: ShipmentIn) -> Needs:
    collect = one.collect or CollectIn(pieces=0)
    return Needs(
        collect_g=collect.weight_g,
        collect_cm3=collect.volume_cm3,
        collect_pieces=collect.pieces,
        skills=tuple(sorted(set(one.skills))),
        priority=one.priority,
    )


@get("/api/v1/shipments/{shipment:str}")
async def one_shipment(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """One shipment as the caller may see it."""
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, ShipmentId(shipment))
        addresses = await site.vault.get(tx, [card.place], Address)
    candidates = addresses[card.place].candidates if card.place in addresses and not card.cell else ()
    return shown(card, at=site.desk.clock.now(), heard_until=await site.heard_until()) | {
        "address": {
            "verdict": "located" if card.cell else "doubtful",
            "candidates": [_candidate(n, c) for n, c in enumerate(candidates)],
        }
    }


@get("/api/v1/shipments")
async def many(
    request: AnyRequest, site: Site, day: str = "", stage: str = "", health: str = ""
) -> dict[str, Any]:
    """Shipments due on a day (by default today), by stage and health."""
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    at = site.desk.clock.now()
    due = day_in(day) or str(local_day(at, site.region["time_zone"]))
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        cards: list[ShipmentCard] = await site.tagged(tx, "shipment_card", f"due:{due}")
    heard = await site.heard_until()
    rows = [shown(card, at=at, heard_until=heard) for card in cards]
    kept = [row for row in rows if stage in ("", row["stage"]) and health in ("", row["health"])]
    return {"shipments": kept, "next": None}


@post("/api/v1/shipments/{shipment:str}/address", status_code=200)
async def settle_address(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Settle a doubtful address by a candidate, a point or new fields.

    Where a visit is promised already, another address is a change of mind: see `…/changes`.
    """
    who = await enter(request, site, Role.BRAND, Role.LSP, Role.SERVICE)
    fix = await read(request, AddressFix)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, ShipmentId(shipment))
        known = await site.vault.get(tx, [card.place], Address)
    address = await _settled(site, known[card.place], fix)
    entry = entry_of(request, site, who, fix)
    await relocate(site, who.viewer.tenant, card, address, entry)
    return {"verdict": "located"}


@post("/api/v1/shipments/{shipment:str}/cancel", status_code=200)
async def cancel(request: AnyRequest, site: Site, shipment: str) -> dict[str, Any]:
    """Withdraw a trade order that has not left yet."""
    who = await enter(request, site, Role.BRAND, Role.LSP)
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, ShipmentId(shipment))
    command = CancelTradeOrder(shipment=card.shipment, cause=Cause.CONSIGNEE_ASKED_LATER)
    await site.desk.handle(site.network(who.viewer.tenant), [command], entry_of(request, site, who))
    return {"stage": "cancelled"}


def idempotency_key(request: AnyRequest) -> str:
    """The caller's key for this request.

    Raises: KeyMissing.
    """
    key = request.headers.get("idempotency-key", "").strip()
    if not key or len(key) > 200:
        raise KeyMissing(
            "send an Idempotency-Key of at most 200 characters, and the same one again when you retry"
        )
    return key


def entry_of(request: AnyRequest, site: Site, who: Pass, wish: object = None) -> Entry:
    """The idempotency door of a request: the same key means the same wish at the same address.

    Raises: KeyMissing.
    """
    return site.entry(who, idempotency_key(request), digest=digest_of((request.url.path, wish)))


async def brand_of(site: Site, who: Pass, named: str) -> Brand:
    """The brand a caller speaks for: its own, or the one the LSP names.

    Raises: NotAllowed, NotFound.
    """
    party = PartyId(named) if who.viewer.role is Role.LSP else who.viewer.party
    if named and named != party:
        raise NotAllowed(f"this key speaks for {party}, not for {named}")
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        brand = await site.records.get(tx, Brand, party)
    if brand is None:
        raise NotFound(f"no brand {party!r}; name one in the field brand")
    return brand


def address_of(given: AddressIn) -> Address:
    """An address as written, with its point where one was given."""
    return Address(
        street=given.street,
        house_number=given.house_number,
        unit=given.unit,
        floor=given.floor,
        postcode=given.postcode,
        city=given.city,
        country=given.country,
        access_note=given.access_note,
        point=Point(given.point.lat, given.point.lon) if given.point else None,
    )


async def _settled(site: Site, known: Address, fix: AddressFix) -> Address:
    if fix.candidate is not None:
        if fix.candidate >= len(known.candidates):
            raise CandidateUnknown(
                f"there are {len(known.candidates)} candidates, none has number {fix.candidate}"
            )
        chosen = known.candidates[fix.candidate]
        return _chosen(known, chosen)
    if fix.point is not None:
        return replace(known, point=Point(fix.point.lat, fix.point.lon), candidates=())
    if fix.address is None:
        raise Invalid("say which candidate, point or address settles it")
    written, _ = await locate(site, address_of(fix.address))
    return written


def _chosen(known: Address, chosen: AddressCandidate) -> Address:
    return replace(
        known,
        street=chosen.street,
        house_number=chosen.house_number,
        postcode=chosen.postcode,
        city=chosen.city,
        point=chosen.point,
        candidates=(),
    )


def _candidate(number: int, candidate: AddressCandidate) -> dict[str, Any]:
    return {
        "candidate": number,
        "street": candidate.street,
        "house_number": candidate.house_number,
        "postcode": candidate.postcode,
        "city": candidate.city,
        "lat": candidate.point.lat,
        "lon": candidate.point.lon,
        "score": candidate.score,
    }


routes = [create, one_shipment, many, settle_address, cancel]
