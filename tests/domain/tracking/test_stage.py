"""The stage: where a shipment is, by the moments of its parcels alone."""

import pytest
from tests.story import (
    BAG,
    BOX,
    NEXT_TOUR,
    OTHER,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    arrived,
    attempted,
    delivered,
    loaded,
    minutes,
    on_the_road,
    predicted,
    published,
    refused,
    stop,
)

from doorstep.domain.parcels import ReceiveReturn, StartReturn
from doorstep.domain.shipments import CancelTradeOrder, PackParcel
from doorstep.domain.tours import ApproachStop, ArriveAtStop, DeferStop, DepartFromStop, EndTour, StartTour
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.stage import Stage, Step, is_final, parcels_delivered, stage, stage_moments
from doorstep.kernel.ids import DepotId, ParcelId, StopId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

ONE, THEIRS = StopId("stop-1"), ParcelId("shp-2-box")
SOON = Window(minutes(100), minutes(120))
CANCEL = CancelTradeOrder(shipment=SHIPMENT, cause=Cause.CONSIGNEE_REFUSED)


def given(*commands, at=minutes(-60)):  # noqa: B008  # a moment is a value
    story = Story()
    story.ask(*commands, at=at)
    return story


def pack(box):
    return PackParcel(shipment=SHIPMENT, parcel=box)


def back(box):
    return StartReturn(shipment=SHIPMENT, parcel=box, cause=Cause.CONSIGNEE_REFUSED)


def received(box):
    return ReceiveReturn(shipment=SHIPMENT, parcel=box, depot=DepotId("d"))


def second_on_the_road():
    """Our stop is the second of the tour, so that it is not next at once."""
    story = given(accept(), arrived(BOX), arrived(BAG), at=minutes(-300))
    story.ask(published(stop(9, shipment=OTHER, boxes=(THEIRS,)), stop(1)), at=minutes(10))
    story.ask(loaded(BOX), loaded(BAG), at=minutes(60))
    story.ask(StartTour(tour=TOUR, parcels=(THEIRS, BOX, BAG)), at=minutes(90))
    return story


def where(story):
    return stage(story.card())


def reached(story):
    return [line.step for line in stage_moments(story.card()) if line.reached]


@pytest.mark.parametrize(
    ("commands", "expected"),
    [
        ((), Stage.CREATED),
        ((pack(BOX),), Stage.CREATED),
        ((pack(BOX), pack(BAG)), Stage.READY),
        ((arrived(BOX, last_mile=False), arrived(BAG, last_mile=False)), Stage.IN_NETWORK),
        ((arrived(BOX, last_mile=False), arrived(BAG)), Stage.IN_NETWORK),
        ((arrived(BOX), arrived(BAG)), Stage.AT_LAST_MILE),
        ((loaded(BOX), loaded(BAG)), Stage.AT_LAST_MILE),
        ((delivered(BOX), delivered(BAG)), Stage.DELIVERED),
        ((CANCEL,), Stage.CANCELLED),
        ((delivered(BOX), back(BAG)), Stage.RETURNING),
        ((delivered(BOX), back(BAG), received(BAG)), Stage.RETURNED),
        ((back(BOX), back(BAG), received(BAG)), Stage.RETURNING),
        ((arrived(BOX), back(BAG)), Stage.AT_LAST_MILE),
    ],
)
def test_the_least_advanced_parcel_on_the_way_decides(commands, expected):
    assert where(given(accept(), *commands)) is expected


def test_a_shipment_nobody_accepted_yet_is_created():
    assert stage(ShipmentCard(shipment=SHIPMENT)) is Stage.CREATED


def test_a_packed_parcel_is_in_preparation_until_its_label_is_announced():
    story = given(accept(boxes=(BOX,)), pack(BOX))
    assert stage(story.card()) is Stage.READY
    story.log.pop()
    assert stage(story.card()) is Stage.PREPARING


def test_a_started_tour_takes_the_shipment_out_for_delivery():
    assert where(second_on_the_road()) is Stage.OUT_FOR_DELIVERY


def test_a_parcel_that_stayed_behind_keeps_the_shipment_at_its_depot():
    story = given(accept(), arrived(BOX), arrived(BAG), published(), StartTour(tour=TOUR, parcels=(BOX,)))
    assert where(story) is Stage.AT_LAST_MILE


def test_the_next_stop_is_arriving():
    story = second_on_the_road()
    story.ask(DepartFromStop(tour=TOUR, stop=StopId("stop-9")), at=minutes(100))
    assert where(story) is Stage.ARRIVING


def test_a_newer_prediction_that_counts_stops_before_says_it_is_not_next():
    story = second_on_the_road()
    story.ask(ApproachStop(tour=TOUR, stop=ONE), at=minutes(100))
    story.happened("prediction:shp-1", predicted(SOON, before=0, at=minutes(101)))
    assert where(story) is Stage.ARRIVING
    story.happened("prediction:shp-1", predicted(SOON, before=1, at=minutes(105)))
    assert where(story) is Stage.OUT_FOR_DELIVERY


def test_a_van_at_the_stop_is_arriving_and_a_deferred_stop_is_not():
    story = second_on_the_road()
    story.ask(ArriveAtStop(tour=TOUR, stop=ONE), at=minutes(100))
    assert where(story) is Stage.ARRIVING
    story.ask(DeferStop(tour=TOUR, stop=ONE), at=minutes(103))
    assert where(story) is Stage.OUT_FOR_DELIVERY


def test_the_only_stop_that_is_deferred_is_next_again():
    story = on_the_road(Story())
    story.ask(DeferStop(tour=TOUR, stop=ONE), at=minutes(103))
    assert where(story) is Stage.ARRIVING


def test_after_a_failed_attempt_the_shipment_is_back_at_its_depot():
    story = on_the_road(Story())
    story.ask(attempted(BOX), attempted(BAG), at=minutes(110))
    assert where(story) is Stage.AT_LAST_MILE
    assert reached(story) == [Step.ORDERED, Step.PACKED, Step.ON_ITS_WAY]


def test_an_attempt_to_be_repeated_leaves_it_out_for_delivery():
    story = second_on_the_road()
    story.ask(attempted(BOX, again=True), at=minutes(110))
    assert where(story) is Stage.OUT_FOR_DELIVERY


@pytest.mark.parametrize("command", [refused(BOX), arrived(BOX)])
def test_what_is_refused_or_back_is_no_longer_out_for_delivery(command):
    story = second_on_the_road()
    story.ask(command, at=minutes(110))
    assert where(story) is Stage.AT_LAST_MILE


def test_what_an_ended_tour_brought_back_is_no_longer_out_for_delivery():
    story = second_on_the_road()
    story.ask(EndTour(tour=TOUR, returned=(BOX, BAG)), at=minutes(200))
    assert where(story) is Stage.AT_LAST_MILE


def test_a_shipment_withdrawn_from_a_tour_under_way_is_not_on_it():
    story = second_on_the_road()
    story.ask(published(stop(9, shipment=OTHER, boxes=(THEIRS,))), at=minutes(95))
    assert where(story) is Stage.AT_LAST_MILE


def test_the_next_day_is_another_tour():
    story = on_the_road(Story())
    story.ask(attempted(BOX), attempted(BAG), at=minutes(110))
    start = StartTour(tour=NEXT_TOUR, parcels=(BOX, BAG))
    story.ask(published(stop(4), tour=NEXT_TOUR), start, at=minutes(900))
    assert where(story) is Stage.ARRIVING


def test_a_late_word_does_not_move_a_parcel_back():
    story = on_the_road(Story())
    story.ask(arrived(BOX), loaded(BOX), at=minutes(50))
    assert where(story) is Stage.ARRIVING


def test_delivered_parcels_are_counted():
    story = on_the_road(Story())
    assert parcels_delivered(story.card()) == 0
    story.ask(delivered(BOX), at=minutes(110))
    assert (parcels_delivered(story.card()), where(story)) == (1, Stage.ARRIVING)


@pytest.mark.parametrize("found", Stage)
def test_five_stages_are_final(found):
    final = {Stage.DELIVERED, Stage.COLLECTED, Stage.RETURNED, Stage.CANCELLED, Stage.LOST}
    assert is_final(found) is (found in final)


def test_the_five_steps_have_their_moments():
    story = on_the_road(Story())
    story.ask(delivered(BOX), delivered(BAG), at=minutes(110))
    assert [(line.step, line.at) for line in stage_moments(story.card())] == [
        (Step.ORDERED, minutes(-900)),
        (Step.PACKED, minutes(-895)),
        (Step.ON_ITS_WAY, minutes(-300)),
        (Step.OUT_FOR_DELIVERY, minutes(90)),
        (Step.DELIVERED, minutes(110)),
    ]


def test_a_step_nobody_saw_counts_as_reached_without_a_moment():
    story = given(accept(boxes=(BOX,)), delivered(BOX))
    steps = stage_moments(story.card())
    assert all(line.reached for line in steps)
    assert [line.at is None for line in steps] == [False, True, True, True, False]
