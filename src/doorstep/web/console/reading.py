"""Reading what the work page shows, in the viewer's own scope and one transaction."""

from collections.abc import Sequence
from dataclasses import replace

from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Brand, Depot, Party, Van
from doorstep.engine.vault import Address, Person
from doorstep.kernel.party import Role
from doorstep.web.console.board import BoardSources, shown_facts
from doorstep.web.console.chrome import HOUSE, zone_of
from doorstep.web.console.facts import Facts, facts_of
from doorstep.web.console.names import Names
from doorstep.web.console.wish import Tab, Wish
from doorstep.web.site import Site
from doorstep.web.slots import local_day


async def read_board(
    site: Site, tx: Transaction, who: Pass, wish: Wish
) -> tuple[BoardSources, Sequence[Facts]]:
    """What the board is made from, and the shipments it shows, with their names filled in."""
    at, zone, has_map = site.desk.clock.now(), zone_of(site), who.viewer.role in HOUSE
    heard = await site.heard_until()
    due: list[ShipmentCard] = await site.tagged(tx, "shipment_card", f"due:{local_day(at, zone)}")
    rest: list[ShipmentCard] = await site.tagged(
        tx, "shipment_card", *([] if wish.tab is Tab.ALL else ["open"])
    )
    cards = {card.shipment: card for card in (*due, *rest) if card.accepted_at is not None}
    sources = BoardSources(
        facts=[facts_of(card, at, heard) for card in cards.values()],
        today=frozenset(card.shipment for card in due),
        names=await read_names(site, tx, who),
        streets={},
        fixes=await site.positions.last(who.viewer.tenant) if has_map else (),
        has_map=has_map,
        at=at,
        zone=zone,
    )
    if wish.query:
        sources = await _with_persons(site, tx, sources, list(cards.values()))
    shown = shown_facts(sources, wish)
    if not wish.query:
        sources = await _with_persons(site, tx, sources, [facts.card for facts in shown])
    return sources, shown


async def read_names(site: Site, tx: Transaction, who: Pass) -> Names:
    """Names of brands, vans and parties, as far as this viewer may know them."""
    brands = {str(brand.party): brand for brand in await site.records.all(tx, Brand)}
    vans = {str(van.van): van for van in await site.records.all(tx, Van)}
    parties = {str(party.party): party for party in await site.records.all(tx, Party)}
    if who.viewer.role is Role.BRAND:
        brands = {ref: brand for ref, brand in brands.items() if ref == who.viewer.party}
        vans = {ref: replace(van, driver_name="the driver") for ref, van in vans.items()}
        parties = {ref: party for ref, party in parties.items() if party.role is not Role.DRIVER}
    depots = {str(depot.depot): depot for depot in await site.records.all(tx, Depot)}
    return Names(brands=brands, vans=vans, parties=parties, depots=depots)


async def with_tours(site: Site, tx: Transaction, names: Names, card: ShipmentCard) -> Names:
    """The names, with the vans of the tours that the shipment was on."""
    known = {str(leg.tour): str(leg.van) for leg in card.legs}
    unknown = {str(attempt.tour) for attempt in card.attempts} - known.keys()
    sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", sorted(unknown))
    known |= {key: str(sheet.van) for key, sheet in sheets.items() if sheet.van}
    persons = await site.vault.get(tx, [card.consignee], Person)
    return replace(names, vans_of_tours=known, persons=persons)


async def _with_persons(
    site: Site, tx: Transaction, sources: BoardSources, cards: Sequence[ShipmentCard]
) -> BoardSources:
    persons = await site.vault.get(tx, list({card.consignee for card in cards}), Person)
    addresses = await site.vault.get(tx, list({card.place for card in cards}), Address)
    return replace(
        sources,
        names=replace(sources.names, persons=persons),
        streets={ref: address.line for ref, address in addresses.items()},
    )
