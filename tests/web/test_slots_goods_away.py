"""A window that begins before the van with the goods is back is not offered, and says why."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tours.sheet import TourSheet
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
)
CARD = ShipmentCard(
    shipment=ShipmentId("shp-1"), parcels=(ParcelCard(parcel=BOX, reference="1", weight_g=900),)
)


def test_a_window_before_the_goods_are_back_cannot_be_kept():
    offer = goods_away.unless_away(OFFER, AT + timedelta(minutes=1))
    assert (offer.limit, offer.greener) == (goods_away.GOODS_AWAY, False)


def test_a_window_after_they_are_back_stays_as_it_is():
    assert goods_away.unless_away(OFFER, AT) == OFFER
    assert goods_away.unless_away(OFFER, None) == OFFER


def test_a_van_carries_the_goods_from_their_loading_until_its_tour_ended_or_they_were_delivered():
    assert not goods_away.carries(LEG, CARD)
    loaded = replace(CARD, parcels=(replace(CARD.parcels[0], loaded_at=AT, loaded_tour=LEG.tour),))
    assert goods_away.carries(LEG, loaded), "what is on board stays on its van, be it still at the depot"
    assert not goods_away.carries(replace(LEG, tour=TourId("t-2")), loaded)
    out = replace(LEG, started_at=AT, parcels_aboard=(BOX,))
    assert goods_away.carries(out, loaded)
    assert goods_away.carries(replace(out, withdrawn_at=AT), loaded)
    assert not goods_away.carries(replace(out, parcels_aboard=()), loaded), "it left without"
    assert not goods_away.carries(replace(out, ended_at=AT), loaded)
    delivered = replace(CARD.parcels[0], delivered_at=AT)
    assert not goods_away.carries(out, replace(CARD, parcels=(delivered,)))


def test_what_was_taken_out_of_the_van_again_is_at_the_depot():
    sheet = TourSheet(tour=LEG.tour)
    assert not goods_away.left_without(sheet, CARD)
    assert goods_away.left_without(replace(sheet, started_at=AT), CARD)
    assert not goods_away.left_without(replace(sheet, started_at=AT, parcels_aboard=(BOX,)), CARD)
    assert goods_away.left_without(replace(sheet, ended_at=AT, parcels_aboard=(BOX,)), CARD)
