"""Reading what somebody at home is shown: the card by their allow-list, and of the rest only what answers."""

from doorstep.domain.parties import redact_card
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.health import health
from doorstep.domain.tracking.stage import stage
from doorstep.engine.access import NoAccess
from doorstep.engine.occasion import voice_of
from doorstep.engine.records import Brand, Party
from doorstep.engine.vault import Address, Words
from doorstep.kernel.party import Viewer
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links, chosen_lang
from doorstep.web.consignee.reading import depot_of, van_shown
from doorstep.web.consignee.speech import Speech
from doorstep.web.household.door import Guest, check_open
from doorstep.web.site import Site


async def read(site: Site, guest: Guest) -> Facts:
    """Everything the page shows.

    Raises: NoAccess when the shipment is not theirs to see; ShareOver when the link was taken back.
    """
    async with site.desk.store.transaction(site.scope(guest.who.viewer)) as tx:
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", [guest.shipment])
        card = cards.get(guest.shipment)
        brand = await site.records.get(tx, Brand, card.brand) if card else None
        if card is None or brand is None:
            raise NoAccess("this link opens no delivery")
        check_open(guest, card, brand)
        depot = await depot_of(site, tx, card)
        lsp = await site.records.get(tx, Party, depot.lsp)
        asked = [card.instruction.words] if card.instruction and card.instruction.words else []
        words = await site.vault.get(tx, asked, Words)
        place = (await site.vault.get(tx, [card.place], Address)).get(card.place)
    van = van_shown(card)
    fix = next(iter(await site.positions.last(guest.tenant, [van])), None) if van else None
    return seen_by(
        guest.who.viewer,
        card,
        Facts(
            card=card,
            stage=stage(card),
            health=health(card, at=site.desk.clock.now(), heard_until=await site.heard_until()),
            brand=brand,
            depot=depot,
            lsp=lsp.name if lsp else depot.name,
            address=place or Address(street=""),
            driver="",
            fix=fix,
            now=site.desk.clock.now(),
            speed=site.speed(),
            words={ref: one.text for ref, one in words.items()},
        ),
    )


def seen_by(viewer: Viewer, card: ShipmentCard, known: Facts) -> Facts:
    """The facts with nothing in them that is not on the list of whoever is at home.

    Built anew and not copied, so that what is added to the facts of a consignee does not come along. Of the
    address only the point is kept, from which the distance of the van is told.
    """
    return Facts(
        card=redact_card(viewer, card),
        stage=known.stage,
        health=known.health,
        brand=known.brand,
        depot=known.depot,
        lsp=known.lsp,
        address=Address(street="", point=known.address.point),
        driver="",
        fix=known.fix,
        now=known.now,
        speed=known.speed,
        words={ref: text for ref, text in known.words.items() if _is_instruction(card, ref)},
    )


def speech_of(site: Site, guest: Guest, brand: Brand, facts: Facts) -> tuple[Speech, Links]:
    """The language of the page and its links: as chosen on the page, else as the trade order said."""
    locale, chosen = chosen_lang(guest.asked_lang, facts.card.locale)
    speech = Speech(
        wording=site.wording,
        locale=locale,
        voice=voice_of(brand, facts.card, locale),
        now=facts.now,
        zone=facts.depot.zone,
    )
    return speech, guest.links(chosen)


def _is_instruction(card: ShipmentCard, ref: str) -> bool:
    return card.instruction is not None and card.instruction.words == ref
