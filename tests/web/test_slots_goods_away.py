"""A window that begins before the van with the goods is back is not offered, and says why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tracking.card import ParcelCard, ShipmentCard, TourLeg
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.time import Window
from doorstep.web import goods_away

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
BOX = ParcelId("pcl-1")
OFFER = SlotOffer(
    depot=DepotId("depot-1"), day="2026-06-16", window=Window(AT, AT + timedelta(hours=2)), greener=True
)
LEG = TourLeg(
    tour=TourId("t-1"),
    van=VanId("van-1"),
    driver=PartyId("driver-1"),
    stop=StopId("stp-1"),
    published_at=AT,
    planned_at=AT,
    sequence=1,
    of=3,
    parcels=(BOX,),
    parcels_aboard=(BOX,),
    started_at=AT,
)
CARD = ShipmentCard(
    shipment=ShipmentId("shp-1"), parcels=(ParcelCard(parcel=BOX, reference="1", weight_g=900),), legs=(LEG,)
)


def test_a_window_before_the_goods_are_back_cannot_be_kept():
    offer = goods_away.unless_away(OFFER, AT + timedelta(minutes=1))
    assert (offer.limit, offer.greener) == (goods_away.GOODS_AWAY, False)


def test_a_window_after_they_are_back_stays_as_it_is():
    assert goods_away.unless_away(OFFER, AT) == OFFER
    assert goods_away.unless_away(OFFER, None) == OFFER


def test_a_van_carries_the_goods_until_its_tour_has_ended_or_they_were_delivered():
    assert goods_away.carries(LEG, CARD)
    assert not goods_away.carries(replace(LEG, ended_at=AT), CARD)
    delivered = replace(CARD.parcels[0], delivered_at=AT)
    assert not goods_away.carries(LEG, replace(CARD, parcels=(delivered,)))
