"""Taking trade orders in: one way for the API, the CSV upload and the checkout pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256

import msgspec

from doorstep.domain.shipments import AcceptTradeOrder, Located
from doorstep.engine.access import AccessKind, NewAccess
from doorstep.engine.handle import Entry, Handled
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand
from doorstep.engine.vault import Address, Person, Words, goods_ref, place_ref
from doorstep.events import NO_NEEDS, Attendance, ItemFacts, Needs, ParcelFacts
from doorstep.kernel.ids import ParcelId, PartyId, PersonRef, ShipmentId, TenantId
from doorstep.kernel.party import Role
from doorstep.kernel.quantity import Grams
from doorstep.web.contacts import checked_person
from doorstep.web.locating import locate
from doorstep.web.site import Site

LINK_LIFE = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewShipment:
    """A trade order as it comes in, checked for form.

    Shapes: `parcels` are (reference, grams); `volumes_cm3` one each, or none where nobody said. What is to
    be collected is counted by `needs`; `goods` says what it is.
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
    goods: str = ""
    value_minor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What became of a trade order: its shipment, the consignee's link and the word on the address."""

    shipment: ShipmentId
    token: str
    parcels: tuple[ParcelFacts, ...]
    address: Address
    located: Located
    replayed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A trade order that was checked: everything to be written, nothing written yet."""

    command: AcceptTradeOrder
    person: Person
    address: Address
    goods: str = ""


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
        parcels=command.parcels,
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
    return Prepared(command=command, person=person, address=address, goods=new.goods.strip())


async def accept_all(site: Site, tenant: TenantId, prepared: Sequence[Prepared], entry: Entry) -> Handled:
    """Accept all of these trade orders as one change, or none of them.

    Raises: AlreadyAccepted when one of the references stands for another trade order.
    """

    async def beside(tx: Transaction) -> None:
        for one in prepared:
            consignee = one.command.consignee
            await site.vault.put(tx, consignee, consignee, one.person)
            await site.vault.put(tx, consignee, one.command.place, one.address)
            if one.goods:
                await site.vault.put(tx, consignee, goods_ref(one.command.shipment), Words(text=one.goods))
            await _link(site, tx, one.command.shipment, consignee)

    commands = [one.command for one in prepared]
    return await site.desk.handle(site.network(tenant), commands, entry, beside=beside)


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
        parcels=(*_brought(site, new, shipment), *_collected(site, new, shipment)),
        items=tuple(ItemFacts(sku=sku, quantity=quantity) for sku, quantity in new.items),
        located=located,
        needs=replace(new.needs, load_cm3=sum(new.volumes_cm3), load_pieces=len(new.parcels)),
        value_minor=new.value_minor,
    )


def _brought(site: Site, new: NewShipment, shipment: ShipmentId) -> Iterator[ParcelFacts]:
    volumes = new.volumes_cm3 or (0,) * len(new.parcels)
    for number, ((reference, weight), volume) in enumerate(zip(new.parcels, volumes, strict=True)):
        parcel = ParcelId(site.desk.ids.derived("parcel", shipment, str(number)))
        yield ParcelFacts(parcel=parcel, reference=reference, weight=Grams(weight), volume_cm3=volume)


def _collected(site: Site, new: NewShipment, shipment: ShipmentId) -> Iterator[ParcelFacts]:
    """A parcel for each piece, named after the trade order; what they weigh and fill is shared out."""
    pieces = new.needs.collect_pieces
    for number in range(pieces):
        yield ParcelFacts(
            parcel=ParcelId(site.desk.ids.derived("collected", shipment, str(number))),
            reference=f"{new.brand_reference}-R{number + 1}",
            weight=Grams(_share(new.needs.collect_g, pieces, number)),
            volume_cm3=_share(new.needs.collect_cm3, pieces, number),
            collects=True,
        )


def _share(whole: int, pieces: int, number: int) -> int:
    """What falls to one of several pieces, so that all together are the whole."""
    return whole * (number + 1) // pieces - whole * number // pieces
