"""Another place for a delivery: an address that somebody names, or a pickup point. Nothing is changed yet.

An address lies sealed in the vault under a reference of its own from the moment it is asked about, for plans
and roads know places by reference only; what a reference stands for never changes.
"""

from dataclasses import dataclass, replace

from doorstep.domain.shipments import Located
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot
from doorstep.engine.vault import Address, place_ref
from doorstep.events import ChangeKind
from doorstep.kernel.errors import Invalid, NotFound, Refused
from doorstep.kernel.ids import PlaceRef, TenantId
from doorstep.kernel.place import Point
from doorstep.web import pickup_points
from doorstep.web.cells import cell_of
from doorstep.web.change_terms import check
from doorstep.web.locating import inside, locate
from doorstep.web.site import Site


class NoRoadThere(Refused):
    """The place is known, but no van of this network can drive there and back."""

    code = "place.no_road"


class PlaceUnknown(NotFound):
    """No place of this shipment has that reference. Name the address first."""

    code = "place.unknown"


class CandidateMissing(Invalid):
    """The address has fewer readings than the number that was chosen."""

    code = "place.candidate_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """An address as it was understood. `place` is `None` while in doubt: its candidates are readings."""

    place: PlaceRef | None
    address: Address
    located: Located


async def new_place(
    site: Site, tenant: TenantId, card: ShipmentCard, address: Address, *, key: str
) -> NewPlace:
    """Understand an address and make it a place that slots can be asked for. The same key is the same place.

    Raises: ChangeNotPossible by the brand's terms; AddressIncomplete, OutsideRegion, NoRoadThere.
    """
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        await _allowed(site, tx, card, ChangeKind.ADDRESS)
        depots = await site.records.all(tx, Depot)
    written, located = await locate(site, address)
    if written.point is None:
        return NewPlace(place=None, address=written, located=located)
    inside(site, written.point)
    await _check_road(site, written.point, [depot.point for depot in depots])
    place = place_ref(card.consignee, site.desk.ids.derived("place", card.shipment, key))
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        known = (await site.vault.get(tx, [place], Address)).get(place)
        if known is None:
            known = replace(written, candidates=())
            await site.vault.put(tx, card.consignee, place, known)
    return NewPlace(place=place, address=known, located=located)


def chosen(doubted: NewPlace, number: int) -> Address:
    """The address in one of its readings; what a reading does not know stays as written.

    Raises: CandidateMissing.
    """
    readings = doubted.address.candidates
    if not 0 <= number < len(readings):
        raise CandidateMissing(f"the address has {len(readings)} readings, none has number {number}")
    one = readings[number]
    return replace(
        doubted.address,
        street=one.street,
        house_number=one.house_number or doubted.address.house_number,
        postcode=one.postcode or doubted.address.postcode,
        city=one.city or doubted.address.city,
        point=one.point,
        candidates=(),
    )


async def at_place(site: Site, tenant: TenantId, card: ShipmentCard, place: PlaceRef) -> ShipmentCard:
    """The card as if the shipment went to `place`: slots can be asked and held for it.

    Raises: PlaceUnknown when the place is none of this shipment; ChangeNotPossible by the brand's terms.
    """
    if place in ("", card.place):
        return card
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        point = await pickup_points.at(site, tx, place)
        address = (await site.vault.get(tx, [place], Address)).get(place)
        await _allowed(site, tx, card, ChangeKind.PICKUP_POINT if point else ChangeKind.ADDRESS)
    own = place == card.home or place.startswith(place_ref(card.consignee, ""))
    if address is None or address.point is None or not (own or point):
        raise PlaceUnknown(f"{card.brand_reference} has no such place; name the address first")
    return replace(card, place=place, cell=cell_of(address.point))


async def _allowed(site: Site, tx: Transaction, card: ShipmentCard, kind: ChangeKind) -> None:
    brand = await site.records.get(tx, Brand, card.brand)
    if brand is None:
        raise NotFound(f"no brand {card.brand}")
    check(card, brand, kind, site.desk.clock.now())


async def _check_road(site: Site, point: Point, depots: list[Point]) -> None:
    """Some depot's vans can drive there and come back."""
    there = await site.roads.table(depots, [point])
    back = await site.roads.table([point], depots)
    ways = zip((row[0] for row in there.durations_s), back.durations_s[0], strict=True)
    if not any(out is not None and home is not None for out, home in ways):
        raise NoRoadThere(
            f"no van can drive to {point.lat:.5f}, {point.lon:.5f} and back; name another address"
        )
