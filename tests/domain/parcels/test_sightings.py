"""What can happen to a parcel: reality wins, only the impossible is refused."""

import pytest
from tests.story import (
    AT,
    BOX,
    NEXT_TOUR,
    OTHER,
    SHIPMENT,
    TOUR,
    Story,
    arrived,
    attempted,
    delivered,
    loaded,
    minutes,
    refused,
)

from doorstep.domain.parcels import DeclareDelay, ReceiveReturn, ReleaseHold, StartHold, StartReturn
from doorstep.domain.parcels.refusals import (
    AlreadyDelivered,
    AlreadyReturned,
    DelayWithoutLength,
    GoingBack,
    NotGoingBack,
    OnHold,
    OtherShipment,
)
from doorstep.events import (
    DelayDeclared,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryRefused,
    HoldReleased,
    HoldStarted,
    HubArrived,
    ReturnReceived,
    ReturnStarted,
    VehicleLoaded,
)
from doorstep.kernel.ids import DepotId
from doorstep.kernel.party import Cause

MISSED = StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.LSP_LEFT_AT_DEPOT)
HELD = StartHold(shipment=SHIPMENT, parcel=BOX, cause=Cause.BRAND_NOT_READY)
RELEASE = ReleaseHold(shipment=SHIPMENT, parcel=BOX)
BACK = StartReturn(shipment=SHIPMENT, parcel=BOX, cause=Cause.CONSIGNEE_REFUSED)
RECEIVED = ReceiveReturn(shipment=SHIPMENT, parcel=BOX, depot=DepotId("depot-north"))
DELAY = DeclareDelay(shipment=SHIPMENT, parcel=BOX, delay_s=900, cause=Cause.LSP_TRAFFIC)


def given(*commands, at=AT):
    story = Story()
    story.ask(*commands, at=at)
    return story


def kinds(recorded):
    return [type(entry.event) for entry in recorded]


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (arrived(BOX), HubArrived),
        (loaded(BOX), VehicleLoaded),
        (delivered(BOX), DeliveryCompleted),
        (attempted(BOX), DeliveryAttempted),
        (refused(BOX), DeliveryRefused),
        (HELD, HoldStarted),
        (DELAY, DelayDeclared),
        (BACK, ReturnStarted),
    ],
)
def test_what_is_seen_is_recorded_when_it_occurred(command, kind):
    news = given().ask(command, at=minutes(7))
    assert kinds(news) == [kind]
    assert news[0].event.occurred_at == minutes(7)


@pytest.mark.parametrize("command", [arrived(BOX), loaded(BOX), refused(BOX), HELD, DELAY, BACK])
def test_what_is_known_already_is_no_event(command):
    assert given(command).ask(command, at=minutes(3)) == []


def test_the_same_attempt_told_twice_is_one_and_a_later_one_is_another():
    story = given(attempted(BOX), at=minutes(5))
    assert story.ask(attempted(BOX), at=minutes(5)) == []
    assert len(story.ask(attempted(BOX), at=minutes(90))) == 1


def test_a_parcel_nobody_saw_loaded_can_still_be_delivered():
    assert kinds(given(arrived(BOX)).ask(delivered(BOX))) == [DeliveryCompleted]


def test_a_delivery_told_late_is_accepted_at_its_own_time():
    story = given(loaded(BOX), attempted(BOX), at=minutes(60))
    assert story.ask(delivered(BOX), at=minutes(30))[0].event.occurred_at == minutes(30)


def test_a_parcel_is_delivered_once():
    with pytest.raises(AlreadyDelivered, match=BOX):
        given(delivered(BOX)).ask(delivered(BOX), at=minutes(-5))


@pytest.mark.parametrize(
    "command", [arrived(BOX), loaded(BOX), attempted(BOX), refused(BOX), HELD, DELAY, BACK]
)
def test_nothing_happens_to_a_parcel_after_its_delivery(command):
    with pytest.raises(AlreadyDelivered):
        given(delivered(BOX)).ask(command, at=minutes(1))


def test_what_happened_before_the_delivery_may_be_told_after_it():
    story = given(delivered(BOX), at=minutes(60))
    assert kinds(story.ask(attempted(BOX), at=minutes(20))) == [DeliveryAttempted]


def test_a_refused_parcel_may_be_taken_after_all():
    assert kinds(given(refused(BOX), BACK).ask(delivered(BOX), at=minutes(2))) == [DeliveryCompleted]


def test_a_parcel_that_moved_to_another_tour_is_loaded_again():
    assert kinds(given(loaded(BOX)).ask(loaded(BOX, tour=NEXT_TOUR))) == [VehicleLoaded]


def test_a_parcel_back_at_the_depot_is_loaded_again():
    assert kinds(given(loaded(BOX), arrived(BOX)).ask(loaded(BOX, tour=TOUR))) == [VehicleLoaded]


def test_a_parcel_tried_without_a_load_scan_comes_back_to_its_depot():
    assert kinds(given(arrived(BOX), attempted(BOX)).ask(arrived(BOX), at=minutes(9))) == [HubArrived]


def test_a_missed_parcel_that_is_loaded_has_been_found():
    assert kinds(given(MISSED).ask(loaded(BOX))) == [HoldReleased, VehicleLoaded]


def test_a_parcel_on_hold_is_not_loaded():
    with pytest.raises(OnHold, match=r"brand\.not_ready"):
        given(HELD).ask(loaded(BOX))


def test_a_released_parcel_is_loaded():
    story = given(HELD)
    assert kinds(story.ask(RELEASE, RELEASE, loaded(BOX))) == [HoldReleased, VehicleLoaded]


def test_a_hold_for_another_cause_is_another_event():
    assert kinds(given(HELD).ask(MISSED)) == [HoldStarted]


def test_a_parcel_on_its_way_back_is_not_loaded():
    with pytest.raises(GoingBack, match="leave it at the depot"):
        given(BACK).ask(loaded(BOX))


def test_a_return_is_received_once():
    story = given(BACK)
    assert kinds(story.ask(RECEIVED, RECEIVED)) == [ReturnReceived]


def test_a_return_nobody_started_is_not_received():
    with pytest.raises(NotGoingBack, match="start its return first"):
        given(loaded(BOX)).ask(RECEIVED)


def test_a_delivered_parcel_is_not_received_as_a_return():
    with pytest.raises(AlreadyDelivered):
        given(delivered(BOX)).ask(RECEIVED)


@pytest.mark.parametrize("command", [delivered(BOX), loaded(BOX), attempted(BOX)])
def test_a_returned_parcel_is_not_on_its_way(command):
    with pytest.raises(AlreadyReturned, match="send it as a new shipment"):
        given(BACK, RECEIVED).ask(command, at=minutes(1))


def test_a_parcel_belongs_to_one_shipment():
    with pytest.raises(OtherShipment, match="is of shipment shp-1, not shp-2"):
        given(loaded(BOX)).ask(delivered(BOX, shipment=OTHER))


def test_a_delay_has_a_length():
    with pytest.raises(DelayWithoutLength, match="a delay of 0 s"):
        given().ask(DeclareDelay(shipment=SHIPMENT, parcel=BOX, delay_s=0, cause=Cause.LSP_TRAFFIC))
