"""Noting who asked for a slot and what was open to them: one record for a look, however often a page asks."""

from collections import Counter
from collections.abc import Sequence

from doorstep.domain.demand import RecordAsked, RecordRefused, is_news
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.slots.refusals import CapacitySetAside, NotDeliverable
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.events import ClosedCount, DayAnswer, SlotsAsked
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, TenantId
from doorstep.web import offered
from doorstep.web.allotted import RESERVED
from doorstep.web.site import Site

TAKEN_MEANWHILE = "taken_meanwhile"
"""The limit of a hold refused because the window that was offered cannot be kept any more."""


async def shown(site: Site, tenant: TenantId, card: ShipmentCard, offers: Sequence[SlotOffer]) -> None:
    """Somebody is shown these offers now: kept for their promise, and noted if the answer is news."""
    at, days = site.desk.clock.now(), answers(offers)
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        await offered.remember(site, tx, card.shipment, offers, at=at)
        past = await tx.past(f"demand:{card.shipment}")
    told = [one.event for one in past.events if isinstance(one.event, SlotsAsked)]
    if is_news(told[-1] if told else None, days, at=at):
        command = RecordAsked(asker=card.shipment, brand=card.brand, zone=card.zone, days=days)
        await site.desk.handle(site.network(tenant), [command], _entry(site, card))


async def refused(
    site: Site, tenant: TenantId, card: ShipmentCard, asked: tuple[DepotId, str], refusal: Refused
) -> None:
    """A hold on a depot-day was refused."""
    depot, day = asked
    command = RecordRefused(
        asker=card.shipment, brand=card.brand, zone=card.zone, depot=depot, day=day, limit=_limit(refusal)
    )
    await site.desk.handle(site.network(tenant), [command], _entry(site, card))


def answers(offers: Sequence[SlotOffer]) -> tuple[DayAnswer, ...]:
    """The offers counted by depot and day."""
    by_day: dict[tuple[DepotId, str], list[str]] = {}
    for offer in offers:
        by_day.setdefault((offer.depot, offer.day), []).append(offer.limit)
    return tuple(
        DayAnswer(
            depot=depot,
            day=day,
            open=limits.count(""),
            closed=tuple(
                ClosedCount(limit=limit, count=count)
                for limit, count in sorted(Counter(limits).items())
                if limit
            ),
        )
        for (depot, day), limits in sorted(by_day.items())
    )


def _limit(refusal: Refused) -> str:
    match refusal:
        case CapacitySetAside():
            return RESERVED
        case NotDeliverable():
            return TAKEN_MEANWHILE
        case _:
            return refusal.code.rsplit(".", 1)[-1]


def _entry(site: Site, card: ShipmentCard) -> Entry:
    return Entry(source="demand", key=site.desk.ids.new(), actor=card.brand)
