"""Taking trade orders in: one way for the API, the CSV upload and the checkout pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

import msgspec
import phonenumbers

from doorstep.domain.shipments import AcceptTradeOrder, LocateAddress, Located
from doorstep.domain.shipments.ports import AddressQuery, Candidates, PlaceKind, Verdict
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import is_address_doubtful
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.handle import Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.engine.vault import Address, AddressCandidate, Person, Words, place_ref
from doorstep.events import NO_NEEDS, Attendance, Building, ItemFacts, Needs, ParcelFacts
from doorstep.kernel.errors import Invalid, Refused
from doorstep.kernel.ids import ParcelId, PartyId, PersonRef, ShipmentId, TenantId
from doorstep.kernel.party import Role
from doorstep.kernel.place import Box, Point
from doorstep.kernel.quantity import Grams
from doorstep.web.cells import cell_of
from doorstep.web.site import Site
from doorstep.web.zones import zone_of

LINK_LIFE = timedelta(days=90)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]{2,}")
SURE = 90


class PromiseStands(Refused):
    """A visit is promised at the address. Name another at `…/places`; take a window there by `…/changes`."""

    code = "address.promise_stands"


class AddressIncomplete(Invalid):
    """A delivery needs at least a street, or free text to look for."""

    code = "shipment.address_incomplete"


class PhoneInvalid(Invalid):
    """The phone number cannot be dialled in the region's country. Write it with its country code."""

    code = "shipment.phone_invalid"


class EmailInvalid(Invalid):
    """The e-mail address has no mailbox and domain."""

    code = "shipment.email_invalid"


class OutsideRegion(Invalid):
    """The point lies outside the map of this network."""

    code = "place.outside_region"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewShipment:
    """A trade order as it comes in, checked for form.

    Shapes: `parcels` are (reference, grams); `volumes_cm3` one each, or none where nobody said.
    """

    brand_reference: str
    locale: str
    attendance: Attendance
    person: Person
    address: Address
    parcels: tuple[tuple[str, int], ...]
    items: tuple[tuple[str, int], ...] = ()
    volumes_cm3: tuple[int, ...] = ()
    needs: Needs = NO_NEEDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What became of a trade order: its shipment, the consignee's link and the word on the address."""

    shipment: ShipmentId
    token: str
    parcels: tuple[tuple[ParcelId, str], ...]
    address: Address
    located: Located
    replayed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A trade order that was checked: everything to be written, nothing written yet."""

    command: AcceptTradeOrder
    person: Person
    address: Address


async def accept(site: Site, tenant: TenantId, brand: Brand, new: NewShipment, entry: Entry) -> Accepted:
    """Accept one trade order; the same brand reference again gives the same shipment.

    A doubtful address is kept and flagged with its candidates, never dropped.

    Raises: AddressIncomplete, PhoneInvalid, EmailInvalid; AlreadyAccepted when the reference is another's.
    """
    prepared = await prepare(site, tenant, brand, new)
    handled = await accept_all(site, tenant, [prepared], entry)
    command = prepared.command
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        token = await token_of(site, tx, command.shipment)
    return Accepted(
        shipment=command.shipment,
        token=token,
        parcels=tuple((parcel.parcel, parcel.reference) for parcel in command.parcels),
        address=prepared.address,
        located=command.located,
        replayed=handled.replayed,
    )


async def prepare(site: Site, tenant: TenantId, brand: Brand, new: NewShipment) -> Prepared:
    """Check a trade order and find its address, without writing anything.

    Raises: AddressIncomplete, PhoneInvalid, EmailInvalid, OutsideRegion.
    """
    person = checked_person(site, new.person)
    address, located = await locate(site, new.address)
    shipment = ShipmentId(site.desk.ids.derived("shipment", str(tenant), brand.party, new.brand_reference))
    consignee = PersonRef(site.desk.ids.derived("person", str(tenant), shipment))
    command = _command(site, brand, new, shipment, consignee, located)
    return Prepared(command=command, person=person, address=address)


async def accept_all(site: Site, tenant: TenantId, prepared: Sequence[Prepared], entry: Entry) -> Handled:
    """Accept all of these trade orders as one change, or none of them.

    Raises: AlreadyAccepted when one of the references stands for another trade order.
    """

    async def beside(tx: Transaction) -> None:
        for one in prepared:
            consignee = one.command.consignee
            await site.vault.put(tx, consignee, consignee, one.person)
            await site.vault.put(tx, consignee, one.command.place, one.address)
            await _link(site, tx, one.command.shipment, consignee)

    commands = [one.command for one in prepared]
    return await site.desk.handle(site.network(tenant), commands, entry, beside=beside)


async def relocate(
    site: Site, tenant: TenantId, card: ShipmentCard, address: Address, entry: Entry
) -> Located:
    """Settle a doubtful address: `address` has its point, chosen or confirmed by somebody.

    Raises: PromiseStands; OutsideRegion; AddressIncomplete when there is still no point.
    """
    await _check_free(site, tenant, card, entry)
    if address.point is None:
        raise AddressIncomplete("choose one of the candidates, or give the point")
    inside(site, address.point)
    located = await _located(site, address, basis="confirmed")

    async def beside(tx: Transaction) -> None:
        await site.vault.put(tx, card.consignee, card.place, replace(address, candidates=()))

    command = LocateAddress(shipment=card.shipment, place=card.place, located=located)
    await site.desk.handle(site.network(tenant), [command], entry, beside=beside)
    return located


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


def checked_person(site: Site, person: Person) -> Person:
    """The person with a phone number in international form.

    Raises: PhoneInvalid, EmailInvalid.
    """
    if person.email and not EMAIL.fullmatch(person.email.strip()):
        raise EmailInvalid(f"{person.email!r} is no e-mail address; write mailbox@domain")
    phone = person.phone.strip()
    if phone:
        phone = _dialled(phone, str(site.region.get("country", "")) or None)
    return replace(person, phone=phone, email=person.email.strip())


async def token_of(site: Site, tx: Transaction, shipment: ShipmentId) -> str:
    """The consignee's link token, from the vault; empty when it was erased."""
    found = await site.vault.get(tx, [f"link-{shipment}"], Words)
    return found[f"link-{shipment}"].text if found else ""


def digest_of(body: object) -> str:
    """The fingerprint of a request's body for the idempotency door."""
    return sha256(msgspec.json.encode(body, order="deterministic")).hexdigest()


def brand_entry(brand: PartyId, key: str, digest: str) -> Entry:
    """The door for a trade order of a brand."""
    return Entry(source=f"intake:{brand}", key=key, actor=brand, digest=digest)


async def _link(site: Site, tx: Transaction, shipment: ShipmentId, consignee: PersonRef) -> None:
    """The raw token lies sealed in the vault, so that messages can carry it; the door knows its hash only."""
    if await token_of(site, tx, shipment):
        return
    new = NewAccess(
        kind=AccessKind.LINK,
        party=PartyId(consignee),
        role=Role.CONSIGNEE,
        subject=shipment,
        scopes=("view", "instruct", "rate"),
        expires_at=site.desk.clock.real() + LINK_LIFE,
    )
    token = await site.access.issue(tx, new)
    await site.vault.put(tx, consignee, f"link-{shipment}", Words(text=token))


def _command(
    site: Site, brand: Brand, new: NewShipment, shipment: ShipmentId, consignee: PersonRef, located: Located
) -> AcceptTradeOrder:
    return AcceptTradeOrder(
        shipment=shipment,
        brand=brand.party,
        brand_reference=new.brand_reference,
        consignee=consignee,
        place=place_ref(consignee),
        locale=new.locale,
        attendance=new.attendance,
        parcels=tuple(
            ParcelFacts(
                parcel=ParcelId(site.desk.ids.derived("parcel", shipment, str(number))),
                reference=reference,
                weight=Grams(weight),
                volume_cm3=volume,
            )
            for number, ((reference, weight), volume) in enumerate(
                zip(new.parcels, new.volumes_cm3 or (0,) * len(new.parcels), strict=True)
            )
        ),
        items=tuple(ItemFacts(sku=sku, quantity=quantity) for sku, quantity in new.items),
        located=located,
        needs=replace(new.needs, load_cm3=sum(new.volumes_cm3), load_pieces=len(new.parcels)),
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


def _dialled(phone: str, country: str | None) -> str:
    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException as fault:
        raise PhoneInvalid(f"{phone!r} is no phone number; write it with its country code") from fault
    if not phonenumbers.is_possible_number(number):
        raise PhoneInvalid(f"{phone!r} has the wrong length for its country; write it with its country code")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
