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
    """Goods of the shipment are in the van of this tour, be it still at the depot, or its visit taken off.

    What is on board stays on its van.
    """
    here = [one for one in card.parcels if not one.is_over and not one.collects]
    if leg.ended_at is not None:
        return False
    if leg.started_at is not None:
        return any(one.parcel in leg.parcels_aboard for one in here)
    return any(one.loaded_at is not None and one.loaded_tour == leg.tour for one in here)


def left_without(sheet: TourSheet, card: ShipmentCard) -> bool:
    """The van is back, or left without what was loaded: somebody took it out again."""
    aboard = any(one.parcel in sheet.parcels_aboard for one in card.parcels)
    return sheet.ended_at is not None or (sheet.started_at is not None and not aboard)


async def back_at(site: Site, tx: Transaction, card: ShipmentCard) -> datetime | None:
    """When the van that carries the goods is due back and unloaded; `None` while they are at the depot."""
    tours = [leg.tour for leg in card.legs if carries(leg, card)]
    sheets: dict[str, TourSheet] = await site.read(tx, "tour_sheet", tours) if tours else {}
    out = [sheet for sheet in sheets.values() if not left_without(sheet, card)]
    due = [_returns_at(sheet) for sheet in out]
    return max((at + UNLOADING for at in due if at is not None), default=None)


def _returns_at(sheet: TourSheet) -> datetime | None:
    return sheet.returns_at or (sheet.shift.end if sheet.shift else None)
