"""A trade order: given what happened, when something is asked, then what follows."""

from dataclasses import replace

import pytest
from tests.story import AT, BAG, BOX, HOME, SHIPMENT, Story, accept, minutes

from doorstep.domain.shipments import (
    AlreadyAccepted,
    AlreadyOnItsWay,
    Cancelled,
    CancelTradeOrder,
    EmptyTradeOrder,
    ForeignParcel,
    LocateAddress,
    Located,
    PackParcel,
    UnknownShipment,
)
from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    LabelAnnounced,
    ParcelFacts,
    ParcelPacked,
    TradeOrderAccepted,
    TradeOrderCancelled,
)
from doorstep.kernel.ids import ParcelId, PlaceRef
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Grams

PACK = PackParcel(shipment=SHIPMENT, parcel=BOX)
CANCEL = CancelTradeOrder(shipment=SHIPMENT, cause=Cause.CONSIGNEE_REFUSED)
FOUND = Located(cell="cell-3", score=95, basis="confirmed")


def given(*commands):
    story = Story()
    story.ask(*commands)
    return story


def events(recorded):
    return [entry.event for entry in recorded]


def kinds(recorded):
    return [type(entry.event) for entry in recorded]


def test_an_accepted_trade_order_knows_its_address():
    order, address = events(given().ask(accept()))
    assert isinstance(order, TradeOrderAccepted)
    assert [facts.parcel for facts in order.parcels] == [BOX, BAG]
    assert address == AddressLocated(
        occurred_at=AT, shipment=SHIPMENT, place=HOME, cell="cell-9", score=97, basis="rooftop"
    )


def test_a_doubtful_address_is_kept_and_flagged():
    _, address = events(given().ask(accept(cell="")))
    assert address == AddressDoubted(occurred_at=AT, shipment=SHIPMENT, place=HOME, score=97, candidates=3)


def test_the_same_trade_order_again_is_no_event():
    assert given(accept()).ask(accept(), at=minutes(5)) == []


def test_other_facts_for_an_accepted_shipment_are_refused():
    with pytest.raises(AlreadyAccepted, match=SHIPMENT):
        given(accept()).ask(replace(accept(), locale="sv"))


@pytest.mark.parametrize(
    ("parcels", "said"),
    [
        ((), "brings no parcel and collects nothing"),
        ((BOX, BOX), "twice"),
    ],
)
def test_a_trade_order_needs_parcels_named_once(parcels, said):
    with pytest.raises(EmptyTradeOrder, match=said):
        given().ask(accept(boxes=parcels))


def test_a_parcel_needs_a_weight():
    weightless = ParcelFacts(parcel=BOX, reference="r", weight=Grams(0))
    with pytest.raises(EmptyTradeOrder, match="weighs 0 g"):
        given().ask(replace(accept(), parcels=(weightless,)))


def test_an_address_in_doubt_can_be_located():
    story = given(accept(cell=""))
    command = LocateAddress(shipment=SHIPMENT, place=PlaceRef("place-3"), located=FOUND)
    assert kinds(story.ask(command)) == [AddressLocated]
    assert story.ask(command, at=minutes(9)) == []


def test_an_address_can_fall_into_doubt_again():
    doubt = LocateAddress(shipment=SHIPMENT, place=HOME, located=Located(cell="", score=40, basis="driver"))
    assert kinds(given(accept()).ask(doubt)) == [AddressDoubted]


def test_a_packed_parcel_is_announced():
    assert kinds(given(accept()).ask(PACK)) == [ParcelPacked, LabelAnnounced]


def test_packing_twice_is_once():
    assert given(accept(), PACK).ask(PACK, at=minutes(1)) == []


def test_a_parcel_of_another_shipment_is_not_packed():
    with pytest.raises(ForeignParcel, match="it brings shp-1-box, shp-1-bag"):
        given(accept()).ask(PackParcel(shipment=SHIPMENT, parcel=ParcelId("shp-2-box")))


@pytest.mark.parametrize(
    "command", [PACK, CANCEL, LocateAddress(shipment=SHIPMENT, place=HOME, located=FOUND)]
)
def test_nothing_happens_to_a_shipment_nobody_ordered(command):
    with pytest.raises(UnknownShipment, match="accept its trade order first"):
        given().ask(command)


def test_a_cancelled_trade_order_stays_cancelled():
    story = given(accept())
    assert kinds(story.ask(CANCEL)) == [TradeOrderCancelled]
    assert story.ask(CANCEL, at=minutes(3)) == []


def test_nothing_is_prepared_for_a_cancelled_trade_order():
    with pytest.raises(Cancelled):
        given(accept(), CANCEL).ask(PACK)


def test_what_has_left_the_depot_is_no_longer_cancelled():
    with pytest.raises(AlreadyOnItsWay, match="refused at the door"):
        given(accept()).ask(replace(CANCEL, left_depot=True))
