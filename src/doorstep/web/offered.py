"""The list of windows somebody was shown: kept until one of them is promised, so that it can be explained.

A list is a row of its shipment, replaced by the next one shown; a hold keeps the list it was chosen from
under its own key. Neither says anything about a person.
"""

from collections.abc import Sequence
from datetime import datetime

from doorstep.domain.slots.offers import SlotOffer
from doorstep.engine.ports import Transaction
from doorstep.events import OfferedWindow, OfferShown
from doorstep.kernel.ids import DepotId, ReservationId, ShipmentId
from doorstep.kernel.time import Window
from doorstep.web.site import Site


async def remember(
    site: Site, tx: Transaction, shipment: ShipmentId, offers: Sequence[SlotOffer], *, at: datetime
) -> None:
    """Somebody is shown these offers now."""
    shown = OfferShown(shown_at=at, windows=tuple(map(_offered, offers)))
    await site.records.put(tx, shipment, shown)


async def keep(
    site: Site, tx: Transaction, shipment: ShipmentId, chosen: tuple[DepotId, Window], key: ReservationId
) -> None:
    """Keep the list that a hold was chosen from; a window that stood open in none was chosen from none."""
    shown = await site.records.get(tx, OfferShown, shipment)
    if shown is not None and shown.of(*chosen) is not None:
        await site.records.put(tx, key, shown)


async def kept(site: Site, tx: Transaction, key: ReservationId) -> OfferShown | None:
    """The list that a hold was chosen from; `None` when nobody was shown one."""
    return await site.records.get(tx, OfferShown, key)


def _offered(offer: SlotOffer) -> OfferedWindow:
    return OfferedWindow(
        depot=offer.depot,
        window=offer.window,
        limit=offer.limit,
        greener=offer.greener,
        extra_s=offer.extra_s,
        co2_g=offer.co2_g,
        saved_s=offer.saved_s,
        saved_g=offer.saved_g,
        price=offer.price,
    )
