"""Finding the place of an address: sure, in doubt with its candidates, or outside the map."""

from dataclasses import replace

from doorstep.domain.shipments import LocateAddress, Located
from doorstep.domain.shipments.ports import AddressQuery, Candidates, PlaceKind, Verdict
from doorstep.domain.slots import ReleaseSlot
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import is_address_doubtful
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.vault import Address, AddressCandidate, place_ref
from doorstep.events import Building
from doorstep.kernel.errors import Invalid, Refused
from doorstep.kernel.ids import PlaceRef, TenantId
from doorstep.kernel.place import Box, Point
from doorstep.web import slot_days
from doorstep.web.cells import cell_of
from doorstep.web.site import Site
from doorstep.web.zones import zone_of

FARTHEST_DAYS = 15
"""How far ahead a window can be held, and a day more."""


class PromiseStands(Refused):
    """A visit is promised at the address. Name another at `…/places`; take a window there by `…/changes`."""

    code = "address.promise_stands"


class AddressIncomplete(Invalid):
    """A delivery needs at least a street, or free text to look for."""

    code = "shipment.address_incomplete"


class OutsideRegion(Invalid):
    """The point lies outside the map of this network."""

    code = "place.outside_region"


async def relocate(
    site: Site, tenant: TenantId, card: ShipmentCard, address: Address, entry: Entry
) -> Located:
    """Settle a doubtful address: `address` has its point, chosen or confirmed by somebody.

    What a reference stands for never changes once roads were asked for it: another point is another place,
    and what was held at the one before is let go with it.
    Raises: PromiseStands; OutsideRegion; AddressIncomplete when there is still no point.
    """
    await _check_free(site, tenant, card, entry)
    if address.point is None:
        raise AddressIncomplete("choose one of the candidates, or give the point")
    inside(site, address.point)
    located = await _located(site, address, basis="confirmed")

    place, holds = await _moved(site, tenant, card, address, entry)

    async def beside(tx: Transaction) -> None:
        await site.vault.put(tx, card.consignee, place, replace(address, candidates=()))

    command = LocateAddress(shipment=card.shipment, place=place, located=located)
    await site.desk.handle(site.network(tenant), [command, *holds], entry, beside=beside)
    return located


async def _moved(
    site: Site, tenant: TenantId, card: ShipmentCard, address: Address, entry: Entry
) -> tuple[PlaceRef, list[ReleaseSlot]]:
    """Where the shipment goes from now on, and what was held for it elsewhere."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        known = (await site.vault.get(tx, [card.place], Address)).get(card.place)
        if not card.cell or known is None or known.point in (None, address.point):
            return card.place, []
        held = [
            ReleaseSlot(depot=load.depot, day=load.day, reservation=key, reason="moved")
            for depot in await slot_days.depots(site, tx)
            for load in await slot_days.loads(site, tx, depot, days=FARTHEST_DAYS)
            for key, booking in load.bookings.items()
            if booking.shipment == card.shipment and not booking.confirmed
        ]
    return place_ref(card.consignee, site.desk.ids.derived("place", entry.source, entry.key)), held


async def _check_free(site: Site, tenant: TenantId, card: ShipmentCard, entry: Entry) -> None:
    """Nobody was promised a visit where it goes now, or that place is in doubt, or this was asked before.

    Raises: PromiseStands.
    """
    if card.promise is None or is_address_doubtful(card):
        return
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        asked_before = await tx.seen(entry.source, entry.key) is not None
    if not asked_before:
        raise PromiseStands(
            f"a visit to its address is promised for {card.brand_reference}; to have it brought elsewhere,"
            f" name the address at /api/v1/shipments/{card.shipment}/places, then take a window there with"
            f" /api/v1/shipments/{card.shipment}/changes"
        )


async def locate(site: Site, address: Address) -> tuple[Address, Located]:
    """Where `address` is: with its point when sure, else with candidates.

    Raises: AddressIncomplete.
    """
    if not address.street.strip():
        raise AddressIncomplete("an address needs a street")
    if address.point is not None:
        inside(site, address.point)
        return address, await _located(site, address, basis="given")
    query = AddressQuery(
        street=address.street,
        house_number=address.house_number,
        postcode=address.postcode,
        city=address.city,
    )
    found, located = _judged(address, await site.geocoder.forward(query))
    if not located.cell:
        return found, located
    return found, marked(site, found, replace(located, zone=await zone_of(site, found)))


def marked(site: Site, address: Address, located: Located) -> Located:
    """`located` with the mark of its house; a flat or a floor makes it a house of flats."""
    flats = located.building is Building.UNKNOWN and (address.unit or address.floor)
    return replace(
        located,
        building=Building.APARTMENTS if flats else located.building,
        door=site.door_mark(address) if site.door_mark else "",
    )


def inside(site: Site, point: Point) -> None:
    """Refuse a point outside the region's map.

    Raises: OutsideRegion.
    """
    box: Box = site.region["box"]
    if point not in box:
        raise OutsideRegion(
            f"{point.lat:.5f}, {point.lon:.5f} lies outside the map, which ends at "
            f"{box.south:.4f}..{box.north:.4f} north and {box.west:.4f}..{box.east:.4f} east"
        )


async def _located(site: Site, address: Address, *, basis: str) -> Located:
    """A place that somebody vouches for. `address` has its point."""
    cell = cell_of(address.point) if address.point else ""
    located = Located(cell=cell, score=100, basis=basis, zone=await zone_of(site, address))
    return marked(site, address, located)


def _judged(address: Address, answer: Candidates) -> tuple[Address, Located]:
    best = answer.best
    if answer.verdict is Verdict.LOCATED and best is not None:
        found = replace(
            address,
            point=best.point,
            postcode=address.postcode or best.postcode,
            city=address.city or best.city,
        )
        located = Located(
            cell=cell_of(best.point),
            score=round(best.score),
            basis=best.kind.value,
            building=best.building if best.kind is PlaceKind.ROOFTOP else Building.UNKNOWN,
        )
        return found, located
    candidates = tuple(
        AddressCandidate(
            street=c.street,
            house_number=c.house_number,
            postcode=c.postcode,
            city=c.city,
            point=c.point,
            score=round(c.score),
        )
        for c in answer.found[:5]
    )
    score = round(best.score) if best else 0
    doubted = Located(cell="", score=score, basis=answer.reason, candidates=len(candidates))
    return replace(address, candidates=candidates), doubted
