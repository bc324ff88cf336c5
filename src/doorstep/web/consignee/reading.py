"""Reading what a page needs in one transaction, with the consignee's own eyes."""

from collections.abc import Sequence
from dataclasses import replace

from doorstep.domain.parties import redact_card
from doorstep.domain.positions.deviating import Way
from doorstep.domain.tracking.asked import access_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import health
from doorstep.domain.tracking.stage import is_next, leg_aboard, stage
from doorstep.engine.access import NoAccess
from doorstep.engine.occasion import voice_of
from doorstep.engine.ports import Transaction
from doorstep.engine.positions import Fix
from doorstep.engine.records import Brand, Depot, Party, Van
from doorstep.engine.vault import Access, Address, Words, goods_ref
from doorstep.events import Attendance
from doorstep.kernel.ids import VanId
from doorstep.web import pickup_points
from doorstep.web.consignee.devices import devices_of
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links, chosen_lang
from doorstep.web.consignee.speech import Speech
from doorstep.web.consignee.visitor import Visitor
from doorstep.web.holiday import storage_of
from doorstep.web.site import Site
from doorstep.web.text_wishes import wishes_of


async def read(site: Site, visitor: Visitor) -> Facts:
    """Everything the visitor's pages show.

    Raises: NoAccess when the shipment is not (any more) theirs to see.
    """
    async with site.desk.store.transaction(site.scope(visitor.viewer)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [visitor.shipment])
        card = cards.get(visitor.shipment)
        brand = await site.records.get(tx, Brand, card.brand) if card else None
        if card is None or brand is None:
            raise NoAccess("this link opens no delivery")
        depot = await depot_of(site, tx, card)
        lsp = await site.records.get(tx, Party, depot.lsp)
        places = await site.vault.get(tx, [card.place, card.home], Address)
        point = await pickup_points.at(site, tx, card.place)
        words = await site.vault.get(tx, _words_of(card), Words)
        storage = await storage_of(site, tx, depot)
        told = access_of(card)
        access = await site.vault.get(tx, [told.words], Access) if told and told.words else {}
        devices = await devices_of(site, tx, card.shipment)
        aboard = _van_of(card)
        van = await site.records.get(tx, Van, aboard) if aboard else None
    now, address = site.desk.clock.now(), places.get(card.place) or Address(street="")
    fix = await _fix(site, visitor, card)
    wishes = await wishes_of(site, visitor.tenant, brand, card.consignee)
    return Facts(
        whole=card,
        card=redact_card(visitor.viewer, card),
        stage=stage(card),
        health=health(card, at=now, heard_until=await site.heard_until()),
        brand=brand,
        depot=depot,
        lsp=lsp.name if lsp else depot.name,
        address=address,
        home=places.get(card.home),
        point=point,
        driver=van.driver_name.split(" ")[0] if van else "",
        fix=fix,
        way=await _way(site, card, fix, address),
        now=now,
        speed=site.speed(),
        unlocked=visitor.unlocked,
        code=_code(site, card),
        words={ref: one.text for ref, one in words.items()},
        access=next(iter(access.values()), None),
        push_key=site.push.key if site.push else "",
        push_trial=site.push.trial if site.push else "",
        devices=devices,
        storage=storage,
        texting=wishes.texts,
        mailing=wishes.mails,
    )


async def reread(site: Site, visitor: Visitor, known: Facts) -> Facts:
    """As `read`, when the story went on: what the card names is read again only if it names others.

    Raises: NoAccess when the shipment is not (any more) theirs to see.
    """
    async with site.desk.store.transaction(site.scope(visitor.viewer)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [visitor.shipment])
    card = cards.get(visitor.shipment)
    if card is None:
        raise NoAccess("this link opens no delivery")
    if known.whole is None or _named(card) != _named(known.whole):
        return await read(site, visitor)
    now = site.desk.clock.now()
    fix = await _fix(site, visitor, card)
    wishes = await wishes_of(site, visitor.tenant, known.brand, card.consignee)
    return replace(
        known,
        whole=card,
        card=redact_card(visitor.viewer, card),
        stage=stage(card),
        health=health(card, at=now, heard_until=await site.heard_until()),
        fix=known.fix if fix and known.fix and known.fix.at > fix.at else fix,
        way=await _way(site, card, fix, known.address),
        now=now,
        speed=site.speed(),
        code=_code(site, card),
        texting=wishes.texts,
        mailing=wishes.mails,
    )


def _named(card: ShipmentCard) -> tuple[object, ...]:
    """Everything beside the card that its page shows, by name."""
    depot = card.promise.depot if card.promise else None
    access = card.access.words if card.access else ""
    return (card.brand, card.place, card.home, depot, _van_of(card), access, tuple(_words_of(card)))


def _code(site: Site, card: ShipmentCard) -> str:
    """The code for the door, once the tour has left with something somebody must take; empty before."""
    leg = card.leg
    if site.codes is None or leg is None or leg.started_at is None or leg.ended_at is not None:
        return ""
    return site.codes(card.shipment, leg.tour) if card.attendance is Attendance.ATTENDED else ""


def van_shown(card: ShipmentCard) -> VanId | None:
    """The van whose position the page shows: the one that comes, on the last leg only."""
    leg = card.leg
    return _van_of(card) if leg is not None and is_next(card, leg) else None


def speech_of(site: Site, visitor: Visitor, facts: Facts) -> tuple[Speech, Links]:
    """The language of the page and its links: as chosen on the page, else as the trade order said."""
    locale, chosen = chosen_lang(visitor.asked_lang, facts.card.locale)
    speech = Speech(
        wording=site.wording,
        locale=locale,
        voice=voice_of(facts.brand, facts.card, locale),
        now=facts.now,
        zone=facts.depot.zone,
    )
    return speech, visitor.links(chosen)


async def depot_of(site: Site, tx: Transaction, card: ShipmentCard) -> Depot:
    """The depot that serves the shipment: the one its promise names, else the network's first.

    Raises: NoAccess when the network has no depot, so that nothing can be shown.
    """
    promised = card.promise.depot if card.promise else None
    found = await site.records.get(tx, Depot, promised) if promised else None
    if found is not None:
        return found
    known = await site.records.all(tx, Depot)
    if not known:
        raise NoAccess("this network has no depot yet")
    return known[0]


def _words_of(card: ShipmentCard) -> Sequence[str]:
    asked = [case.words for case in card.cases if case.words and case.by_consignee]
    asked += [case.answer for case in card.cases if case.answer and case.by_consignee]
    asked += [goods_ref(card.shipment)] if card.collects else []
    return [*asked, *([card.instruction.words] if card.instruction and card.instruction.words else [])]


def _van_of(card: ShipmentCard) -> VanId | None:
    """The van with the parcels aboard; after the delivery nobody is told any more who drove."""
    waiting = (parcel for parcel in card.parcels if not parcel.done_at)
    return next((leg.van for parcel in waiting if (leg := leg_aboard(card, parcel))), None)


async def _way(site: Site, card: ShipmentCard, fix: Fix | None, address: Address) -> Way:
    """The van's way to the door, where its position is shown at all."""
    leg = card.leg
    if fix is None or leg is None or address.point is None:
        return ()
    return await site.ways.to_door(site.roads, fix, leg.stop, address.point)


async def _fix(site: Site, visitor: Visitor, card: ShipmentCard) -> Fix | None:
    """The van's newest position, where it is shown."""
    van = van_shown(card)
    return next(iter(await site.positions.last(visitor.tenant, [van])), None) if van else None
