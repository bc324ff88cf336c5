"""Whose minutes a delay is made of, read from the log for one shipment, as its reader may see it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from doorstep.domain.ledger import Explanation, Leg, Row, explain, shipment_facts, tour_facts
from doorstep.domain.ledger.day import LaneMinutes, by_lane
from doorstep.domain.ledger.debt_ledger import Attribution
from doorstep.domain.ledger.journey import VisitRows
from doorstep.domain.ledger.rules import CURRENT
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.access import Pass
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Party
from doorstep.events import Event, Owner, OwnerKind, OwnerShare, Recorded, TourPublished
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import EventId, PartyId, ShipmentId, TourId
from doorstep.kernel.moments import newest
from doorstep.kernel.party import Role
from doorstep.web.site import Site
from doorstep.web.slots import card_of

MOST = 300
"""Late shipments of a day that are read for one page."""


class NothingOwed(NotFound):
    """Nothing was promised for this shipment, or it was cancelled before its promise ended."""

    code: ClassVar[str] = "minutes.nothing_owed"


async def minutes_of(site: Site, who: Pass, shipment: ShipmentId) -> tuple[ShipmentCard, Explanation]:
    """The explanation of one shipment's delay as of now, and its card, as this viewer may see them.

    Raises: NotFound, NothingOwed.
    """
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        card = await card_of(site, tx, shipment)
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        found, own = await _explained(site, tx, card)
    if found is None:
        raise NothingOwed(f"nothing is owed for {card.brand_reference}: it has no promise that stands")
    return card, seen_by(who, found, own)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMinutes:
    """The delays of the shipments due on a day, by the promise to keep; `left_out` were too many to read."""

    due: int
    late: tuple[Explanation, ...]
    left_out: int

    @property
    def lanes(self) -> tuple[LaneMinutes, ...]:
        """The minutes of each brand and lane."""
        return by_lane(self.late)


async def minutes_of_day(site: Site, who: Pass, due: str) -> DayMinutes:
    """Every late shipment of a day explained from the log, as this viewer may see it."""
    now = site.desk.clock.now()
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        cards: list[ShipmentCard] = await site.tagged(tx, "shipment_card", f"was_due:{due}")
    late = [card for card in cards if _is_late(card, now)]
    found: list[Explanation] = []
    for card in late[:MOST]:
        async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
            known, own = await _explained(site, tx, card)
        if known is not None and known.attribution.total_s:
            found.append(seen_by(who, known, own))
    return DayMinutes(due=len(cards), late=tuple(found), left_out=max(0, len(late) - MOST))


def _is_late(card: ShipmentCard, now: datetime) -> bool:
    promise = card.promise_to_keep
    ends = [parcel.done_at for parcel in card.parcels]
    over = None if not ends or None in ends else newest(*ends)
    return promise is not None and (over or now) >= promise.window.end


async def _explained(
    site: Site, tx: Transaction, card: ShipmentCard
) -> tuple[Explanation | None, frozenset[EventId]]:
    """The explanation, and the events of the shipment's own story."""
    story = await tx.story(card.shipment)
    tours = list(dict.fromkeys(leg.tour for leg in card.legs))
    parties = await site.records.all(tx, Party)
    lsp = next((one.party for one in parties if one.role is Role.LSP), PartyId(""))
    known = {tour: tour_facts(tour, await tour_events(tx, tour)) for tour in tours}
    found = explain(
        shipment_facts(card.shipment, story, tours),
        known,
        lsp=lsp,
        now_s=int(site.desk.clock.now().timestamp()),
        rule=CURRENT,
    )
    return found, frozenset(one.id for one in story)


async def tour_events(tx: Transaction, tour: TourId) -> list[Recorded[Event]]:
    """What happened on a tour, and to every parcel that was on its list: a stop makes others late."""
    events = list(await tx.story(tour))
    plans = (one.event for one in events if isinstance(one.event, TourPublished))
    parcels = {parcel for plan in plans for stop in plan.stops for parcel in (*stop.parcels, *stop.collects)}
    streams = sorted(f"tracking:{parcel}" for parcel in parcels)
    await tx.read_ahead(streams)
    for stream in streams:
        events += (await tx.past(stream)).events
    return events


def seen_by(who: Pass, found: Explanation, own: frozenset[EventId]) -> Explanation:
    """The same minutes for everybody; a brand is shown no other brand's name, and no event of others."""
    if who.viewer.role is not Role.BRAND:
        return found
    mine = who.viewer.party
    shares: dict[Owner, int] = {}
    for share in found.attribution.shares:
        owner = _unnamed(share.owner, mine)
        shares[owner] = shares.get(owner, 0) + share.owed_s
    return replace(
        found,
        attribution=Attribution(
            total_s=found.attribution.total_s,
            promise_gap_s=found.attribution.promise_gap_s,
            shares=tuple(OwnerShare(owner=owner, owed_s=owed) for owner, owed in shares.items()),
        ),
        visits=tuple(_visit_seen(visit, mine, own) for visit in found.visits),
    )


def _visit_seen(visit: VisitRows, mine: PartyId, own: frozenset[EventId]) -> VisitRows:
    return replace(
        visit,
        rows=tuple(_row_seen(row, mine, own) for row in visit.rows),
        failed=visit.failed and _unnamed(visit.failed, mine),
        evidence=_own(visit.evidence, own),
    )


def _row_seen(row: Row, mine: PartyId, own: frozenset[EventId]) -> Row:
    leg: Leg = row.leg
    owners = tuple(dict.fromkeys(_unnamed(owner, mine) for owner in leg.owners))
    return replace(row, leg=replace(leg, owners=owners, evidence=_own(leg.evidence, own)))


def _unnamed(owner: Owner, mine: PartyId) -> Owner:
    is_other = owner.kind is OwnerKind.BRAND and owner.party != mine
    return Owner(kind=OwnerKind.BRAND) if is_other else owner


def _own(events: Sequence[EventId], own: frozenset[EventId]) -> tuple[EventId, ...]:
    return tuple(event for event in events if event in own)
