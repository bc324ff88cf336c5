"""Who stands in a brand's shop: nobody in particular, or somebody with a trade order that needs a window."""

from dataclasses import dataclass
from typing import Any

from litestar import Request

from doorstep.domain.slots import Booking, SlotLoad
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import NoAccess
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot, Party
from doorstep.engine.vault import Address, Person
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import PartyId, ReservationId
from doorstep.kernel.quantity import Money
from doorstep.web import offered, slots
from doorstep.web.consignee.links import LANGUAGES, Links, chosen_lang, chosen_theme
from doorstep.web.consignee.reading import depot_of
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.visitor import Visitor, come_in
from doorstep.web.site import Site
from doorstep.web.slot_prices import agreed

type AnyRequest = Request[Any, Any, Any]


class NoSuchShop(NotFound):
    """No brand sells here under this name."""

    code = "shop.unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A brand's shop as its visitor reads it."""

    brand: Brand
    depot: Depot
    lsp: str
    speech: Speech
    links: Links


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """The window held for a shipment, at the price it was shown with."""

    load: SlotLoad
    reservation: ReservationId
    booking: Booking
    price: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Shopper:
    """Somebody whose trade order was accepted and who has yet to choose, or has chosen."""

    counter: Counter
    visitor: Visitor
    card: ShipmentCard
    address: Address
    person: Person
    hold: Hold | None


async def at_counter(request: AnyRequest, site: Site, name: str) -> Counter:
    """The shop of a brand.

    Raises: NoSuchShop.
    """
    async with site.desk.store.transaction(site.network(site.shop_tenant)) as tx:
        brand = await site.records.get(tx, Brand, PartyId(name))
        depots = await slots.depots(site, tx)
        if brand is None or not depots:
            raise NoSuchShop(f"there is no shop {name[:40]!r} here")
        lsp = await site.records.get(tx, Party, depots[0].lsp)
    locale, chosen = chosen_lang(request.query_params.get("lang"), _preferred(request, brand))
    return Counter(
        brand=brand,
        depot=depots[0],
        lsp=lsp.name if lsp else depots[0].name,
        speech=Speech(
            wording=site.wording,
            locale=locale,
            voice=brand.voice,
            now=site.desk.clock.now(),
            zone=depots[0].zone,
        ),
        links=Links(
            base=f"/shop/{brand.party}", lang=chosen, theme=chosen_theme(request.query_params.get("theme"))
        ),
    )


async def shopper(request: AnyRequest, site: Site, name: str, token: str) -> Shopper:
    """The shopper behind a link, in the language of the trade order.

    Raises: NoSuchShop; NoAccess when the link is none of this shop's.
    """
    counter, visitor = await at_counter(request, site, name), await come_in(request, site, token)
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        card = await slots.card_of(site, tx, visitor.shipment)
        if card.brand != counter.brand.party:
            raise NoAccess("this link belongs to another shop")
        depot = await depot_of(site, tx, card)
        address = (await site.vault.get(tx, [card.place], Address)).get(card.place, Address(street=""))
        person = (await site.vault.get(tx, [card.consignee], Person)).get(card.consignee, Person())
        hold = _hold(card, await slots.loads(site, tx, depot))
        price = await _price(site, tx, counter.brand, card, hold, depot) if hold else None
    locale, chosen = chosen_lang(visitor.asked_lang, card.locale)
    speech = Speech(
        wording=site.wording,
        locale=locale,
        voice=counter.brand.voice,
        now=site.desk.clock.now(),
        zone=depot.zone,
    )
    links = Links(base=f"/shop/{counter.brand.party}/{token}", lang=chosen, theme=visitor.theme)
    return Shopper(
        counter=Counter(brand=counter.brand, depot=depot, lsp=counter.lsp, speech=speech, links=links),
        visitor=visitor,
        card=card,
        address=address,
        person=person,
        hold=Hold(load=hold[0], reservation=hold[1], booking=hold[2], price=price)
        if hold and price
        else None,
    )


type _Held = tuple[SlotLoad, ReservationId, Booking]


def _hold(card: ShipmentCard, loads: list[SlotLoad]) -> _Held | None:
    """The newest window held for the shipment and not confirmed."""
    found = [
        (load, reservation, booking)
        for load in loads
        for reservation, booking in load.bookings.items()
        if booking.shipment == card.shipment and not booking.confirmed
    ]
    return max(found, key=lambda held: held[2].expires_at, default=None)


async def _price(
    site: Site, tx: Transaction, brand: Brand, card: ShipmentCard, held: _Held, depot: Depot
) -> Money:
    """What the held window costs, as it was shown."""
    offer = await offered.kept(site, tx, held[1])
    return agreed(brand, card, offer, held[2].visit.window, depot)


def _preferred(request: AnyRequest, brand: Brand) -> str:
    """The first language the browser asks for that the shop speaks."""
    asked = request.headers.get("accept-language", "").split(",")
    wanted = (one.split(";")[0].strip()[:2].lower() for one in asked)
    spoken = [locale for locale in brand.locales if locale in LANGUAGES]
    return next((one for one in wanted if one in spoken), spoken[0] if spoken else "en")
