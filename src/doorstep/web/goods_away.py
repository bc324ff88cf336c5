"""Goods that are out in a van: no other van can keep a window before they are back at the depot."""

from dataclasses import replace
from datetime import datetime, timedelta

from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard, TourLeg
from doorstep.engine.ports import Transaction
from doorstep.kernel.errors import Refused
from doorstep.web.site import Site

GOODS_AWAY = "goods_away"
"""The limit of a window that begins before the van with the goods is back."""

UNLOADING = timedelta(minutes=30)


class GoodsAway(Refused):
    """The goods are in a van that comes back after the window has begun. Choose a later one."""

    code = "slots.goods_away"


def unless_away(offer: SlotOffer, back_at: datetime | None) -> SlotOffer:
    """A window that begins before the goods are back at the depot cannot be kept by any other van."""
    away = back_at is not None and offer.window.start < back_at and not offer.limit
    return replace(offer, limit=GOODS_AWAY, greener=False) if away else offer


def carries(leg: TourLeg, card: ShipmentCard) -> bool:
    """The van of this tour is out with goods of the shipment, also after a visit was given up."""
    aboard = any(p.parcel in leg.parcels_aboard and p.delivered_at is None for p in card.parcels)
    return leg.started_at is not None and leg.ended_at is None and aboard


async def back_at(site: Site, tx: Transaction, card: ShipmentCard) -> datetime | None:
    """When the van that carries the goods is due back and unloaded; `None` while they are at the depot."""
    leg = next((leg for leg in reversed(card.legs) if carries(leg, card)), None)
    if leg is None:
        return None
    sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", [leg.tour])
    returns_at = sheets[leg.tour].returns_at if leg.tour in sheets else None
    return returns_at + UNLOADING if returns_at else None
