"""What is set aside at the depots, and what that leaves of each day for one shipment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.domain.allotments import AllotmentBook, Asker, VisitAllowance, set_aside
from doorstep.domain.allotments.views import key_of
from doorstep.domain.slots import SlotLoad, Travel
from doorstep.domain.slots.offers import KEPT_FOR_OTHERS, SlotOffer, Wish
from doorstep.domain.slots.spare import spare_s, working_s
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot
from doorstep.kernel.ids import DepotId
from doorstep.web.site import Site

RESERVED = "reserved"
"""The limit of a window that could be kept, with time that is set aside for other brands or zones."""

type Books = Mapping[DepotId, AllotmentBook]


async def books(site: Site, tx: Transaction, depots: Sequence[Depot]) -> Books:
    """What each depot sets aside; those that set nothing aside are left out."""
    found: dict[str, AllotmentBook] = await site.read(
        tx, "allotments", [key_of(depot.depot) for depot in depots]
    )
    return {depot.depot: found[key] for depot in depots for key in [key_of(depot.depot)] if key in found}


def allowance(
    book: AllotmentBook | None, load: SlotLoad, depot: Depot, card: ShipmentCard
) -> VisitAllowance | None:
    """How much of the day the shipment may take; `None` where nothing is set aside."""
    if book is None or not book.allotments:
        return None
    standing = set_aside(book.allotments, day=load.day, clocks=depot.zone, working_s=working_s(load))
    asker = Asker(shipment=card.shipment, brand=card.brand, zone=card.zone)
    return VisitAllowance(asker=asker, set_aside=standing) if standing else None


def owned(
    books: Books, loads: Sequence[SlotLoad], depots: Sequence[Depot], card: ShipmentCard, at: datetime
) -> frozenset[tuple[DepotId, str]]:
    """The days of which something is set aside for the shipment and not used up."""
    served_from = {depot.depot: depot for depot in depots}
    return frozenset(
        (load.depot, load.day)
        for load in loads
        for found in [allowance(books.get(load.depot), load, served_from[load.depot], card)]
        if found is not None and found.owns(load.bookings.values(), at=at)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Closes the windows that would take what others may count on."""

    books: Books
    depots: Sequence[Depot]
    card: ShipmentCard
    wish: Wish

    def through(
        self, offers: Sequence[SlotOffer], loads: Sequence[SlotLoad], travel: Travel, *, at: datetime
    ) -> list[SlotOffer]:
        """The offers, those closed that a hold would refuse for it."""
        most_s = dict(self._most_s(loads, travel, at))
        return [self._judged(offer, most_s.get((offer.depot, offer.day))) for offer in offers]

    def _most_s(
        self, loads: Sequence[SlotLoad], travel: Travel, at: datetime
    ) -> Iterator[tuple[tuple[DepotId, str], int]]:
        served_from = {depot.depot: depot for depot in self.depots}
        for load in loads:
            found = allowance(self.books.get(load.depot), load, served_from[load.depot], self.card)
            if found is not None and found.binds(at):
                left_s = spare_s(load, travel, at=at)
                yield (load.depot, load.day), found.seconds(load.bookings.values(), spare_s=left_s, at=at)

    def _judged(self, offer: SlotOffer, most_s: int | None) -> SlotOffer:
        takes_s = self.wish.service_s + self.wish.cushion_s.get(offer.depot, 0) + offer.extra_s
        # What is set aside is the plainer limit: it falls free at a moment that somebody has set.
        is_judged = offer.limit in ("", KEPT_FOR_OTHERS)
        if not is_judged or most_s is None or takes_s <= most_s:
            return offer
        return replace(offer, limit=RESERVED, extra_s=0, extra_m=0, co2_g=0, greener=False)
