"""Asking before a risky drop whether somebody is in, and taking the answer: it reaches plan and driver."""

from doorstep.domain.promise import AnswerPresence, AskPresence
from doorstep.domain.tracking.asked import presence_of
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.records import Brand
from doorstep.events import Attendance, DropRisk
from doorstep.kernel.ids import ShareId, ShipmentId, TenantId
from doorstep.reactions.telling import is_over
from doorstep.web.site import Site
from doorstep.web.slots import card_of


def risks(card: ShipmentCard, brand: Brand) -> tuple[DropRisk, ...]:
    """Why a visit in vain would be costly, by the brand's terms; nothing where nobody has to be in.

    Whoever named a neighbour, a desk or a safe place said already how it goes without them.
    """
    if (card.promise and card.promise.point) or card.instruction is not None:
        return ()
    terms = brand.presence_terms
    visits = {(one.stop, one.at) for one in card.attempts}
    found = {
        DropRisk.ATTENDED: terms.attended and card.attendance is Attendance.ATTENDED,
        DropRisk.ATTEMPTED: 0 < terms.attempts <= len(visits),
        DropRisk.VALUABLE: 0 < terms.value_minor <= card.value_minor,
    }
    return tuple(risk for risk, holds in found.items() if holds)


async def ask(site: Site, tenant: TenantId, shipment: ShipmentId, entry: Entry) -> None:
    """Ask, where the drop is risky and it was not asked for this promise."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        card = await card_of(site, tx, shipment)
        brand = await site.records.get(tx, Brand, card.brand)
    promise = card.promise
    if brand is None or promise is None or is_over(card) or promise.window.end <= site.desk.clock.now():
        return
    found = risks(card, brand)
    if not found or presence_of(card) is not None:
        return
    command = AskPresence(
        shipment=shipment, reservation=promise.reservation, window=promise.window, risks=found
    )
    await site.desk.handle(site.network(tenant), [command], entry)


async def answer(  # one answer, every part of it named
    site: Site,
    tenant: TenantId,
    card: ShipmentCard,
    entry: Entry,
    *,
    at_home: bool,
    share: ShareId | None = None,
) -> None:
    """Take the answer; the last one counts, and the same entry again changes nothing.

    `share` is the weaker link through which somebody at home gave it.

    Raises: NothingAsked.
    """
    command = AnswerPresence(
        shipment=card.shipment, at_home=at_home, share=share, cancelled=card.cancelled_at is not None
    )
    await site.desk.handle(site.network(tenant), [command], entry)
