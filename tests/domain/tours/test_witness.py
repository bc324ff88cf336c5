"""What positions show of a tour: beside the driver's word, and instead of it where he says nothing."""

from dataclasses import replace
from datetime import timedelta

from tests.story import (
    AT,
    BAG,
    BOX,
    OTHER,
    SHIPMENT,
    TOUR,
    Story,
    attempted,
    card_of,
    minutes,
    published,
    stop,
)

from doorstep.domain.tours import (
    ApproachStop,
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    StartTour,
)
from doorstep.domain.tours.commands import LeaveStop, ReachStop, ReportSilence, WeighAttempt
from doorstep.domain.tours.sheet import StopState
from doorstep.domain.tracking.timeline import consignee_timeline
from doorstep.events import Presence, Witness
from doorstep.kernel.ids import ParcelId, ShipmentId, StopId
from doorstep.web.console.seen_words import deviation

THEIRS, LAST = ParcelId("shp-2-box"), ParcelId("shp-3-box")
THIRD = stop(3, shipment=ShipmentId("shp-3"), boxes=(LAST,))
PLAN = published(stop(1), stop(2, shipment=OTHER, boxes=(THEIRS,)), THIRD)
START = StartTour(tour=TOUR, parcels=(BOX, BAG, THEIRS, LAST))
SEEN_LEAVING = StartTour(tour=TOUR, parcels=(), by=Witness.POSITIONS)


def reach(number):
    return ReachStop(tour=TOUR, stop=StopId(f"stop-{number}"), off_by_m=12, alone=True)


def leave(number):
    return LeaveStop(tour=TOUR, stop=StopId(f"stop-{number}"), stood_s=180, alone=True)


def arrive(number):
    return ArriveAtStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def depart(number):
    return DepartFromStop(tour=TOUR, stop=StopId(f"stop-{number}"))


def given(*commands):
    """What is asked, a minute after the other."""
    story = Story()
    for minute, command in enumerate(commands):
        story.ask(command, at=minutes(minute))
    return story


def told(recorded):
    return [(one.event.type, getattr(one.event, "stop", "")[-1:]) for one in recorded]


def states(story):
    return [line.state.value for line in story.sheet().stops]


def test_while_the_driver_speaks_positions_are_only_kept_beside_his_word():
    story = given(PLAN, START, reach(1))
    assert told(story.log[-1:]) == [("stop.reached", "1")]
    assert told(story.ask(arrive(1), at=minutes(4))) == [("stop.arrived", "1")]
    assert told(story.ask(leave(1), at=minutes(6))) == [("stop.left", "1")]
    assert told(story.ask(depart(1), at=minutes(9))) == [("stop.departed", "1"), ("stop.approached", "2")]
    line = story.sheet().stops[0]
    assert (line.reached_at, line.arrived_at, line.left_at, line.departed_at) == (
        minutes(2),
        minutes(4),
        minutes(6),
        minutes(9),
    )
    assert (line.arrived_by, line.off_by_m) == (Witness.DRIVER, 12)
    assert [leg.reached_at for leg in story.card().legs] == [minutes(2)]
    # Shown once is shown, whoever shows it again.
    assert story.ask(reach(1), leave(1), at=minutes(20)) == []


def test_a_tour_of_which_nobody_says_anything_is_driven_by_its_positions():
    story = given(PLAN, SEEN_LEAVING)
    assert set(story.log[-2].event.parcels) == {BOX, BAG, THEIRS, LAST}
    assert told(story.ask(reach(1), at=minutes(5))) == [("stop.reached", "1"), ("stop.arrived", "1")]
    assert states(story) == ["arrived", "open", "open"]
    left = story.ask(leave(1), at=minutes(8))
    assert told(left) == [("stop.left", "1"), ("stop.departed", "1"), ("stop.approached", "2")]
    assert [one.event.by for one in left[1:2]] == [Witness.POSITIONS]
    # What the driver says of it after all is his word, and so is what he left with.
    assert told(story.ask(arrive(1), at=minutes(5))) == [("stop.arrived", "1")]
    assert told(story.ask(depart(1), at=minutes(8))) == [("stop.departed", "1")]
    assert states(story) == ["departed", "approached", "open"]
    assert told(story.ask(StartTour(tour=TOUR, parcels=(BOX,)), at=minutes(1)))[0] == ("tour.started", "")
    assert story.sheet().parcels_aboard == (BOX,)
    assert story.ask(SEEN_LEAVING, at=minutes(1)) == []


def test_a_driver_who_fell_silent_through_a_whole_visit_is_followed_by_positions():
    story = given(PLAN, START, arrive(1), depart(1), reach(2), leave(2))
    assert states(story) == ["departed", "approached", "open"]
    assert told(story.ask(reach(3), at=minutes(12))) == [
        ("stop.reached", "3"),
        ("stop.arrived", "2"),
        ("stop.departed", "2"),
        ("stop.arrived", "3"),
    ]
    two = story.sheet().stops[1]
    assert (two.arrived_at, two.departed_at, two.departed_by) == (
        minutes(4),
        minutes(5),
        Witness.POSITIONS,
    )


def test_a_driver_who_comes_to_a_stop_that_positions_took_for_visited_is_there():
    story = given(PLAN, SEEN_LEAVING, reach(1), leave(1))
    assert states(story)[0] == "departed"
    assert told(story.ask(arrive(1), at=minutes(30))) == [("stop.arrived", "1")]
    assert story.sheet().stops[0].state is StopState.ARRIVED
    assert told(story.ask(depart(1), at=minutes(33)))[0] == ("stop.departed", "1")


def test_a_driver_who_passes_over_a_stop_deviates_once_and_the_sheet_says_for_which():
    story = given(PLAN, START)
    to_three = ApproachStop(tour=TOUR, stop=StopId("stop-3"), by=Witness.POSITIONS)
    [turned] = story.ask(to_three, at=minutes(5))
    assert (turned.event.by, turned.event.instead_of) == (Witness.POSITIONS, "stop-1")
    assert story.ask(to_three, at=minutes(6)) == []
    assert deviation(story.sheet()) == "Driving to stop 3 before stop 1"
    # When he is done there, it is the turn of the stop that was passed over.
    story.ask(arrive(3), at=minutes(8))
    assert deviation(story.sheet()) == ""
    assert told(story.ask(depart(3), at=minutes(9)))[-1] == ("stop.approached", "1")
    assert deviation(story.sheet()) == ""


def test_a_silence_begins_once_with_the_last_sign_and_ends_with_the_next():
    story = given(PLAN, START)
    silent = ReportSilence(tour=TOUR, since=minutes(1))
    assert told(story.ask(silent, at=minutes(14))) == [("silence.started", "")]
    assert story.ask(replace(silent, since=minutes(2)), at=minutes(15)) == []
    assert story.sheet().silent_since == minutes(1)
    [over] = story.ask(ReportSilence(tour=TOUR, since=None), at=minutes(20))
    assert (over.event.type, over.event.since, story.sheet().silent_since) == (
        "silence.ended",
        minutes(1),
        None,
    )
    assert story.ask(ReportSilence(tour=TOUR, since=None), at=minutes(21)) == []
    assert given(PLAN).ask(silent, at=minutes(14)) == []
    # The health of a shipment asks for signs of movement: a silence is none.
    assert card_of(story.log).last_event_at == minutes(1)


def test_a_stop_that_was_put_off_can_be_reached_again():
    story = given(PLAN, START, reach(1), arrive(1), DeferStop(tour=TOUR, stop=StopId("stop-1")))
    assert story.sheet().stops[-1].reached_at is None
    assert told(story.ask(reach(1), at=minutes(30))) == [("stop.reached", "1")]


def test_where_one_press_says_arrival_and_end_the_dwell_says_when_the_van_came():
    story = given(PLAN, START, reach(1))
    story.ask(arrive(1), depart(1), at=minutes(7))
    assert story.sheet().stops[0].came_at == minutes(2)
    apart = given(PLAN, START, reach(1), arrive(1))
    apart.ask(depart(1), at=minutes(7))
    assert apart.sheet().stops[0].came_at == minutes(3)


def test_an_attempt_is_weighed_once_and_stands_beside_it():
    story = given(PLAN, START, attempted(BOX))
    weigh = WeighAttempt(
        tour=TOUR,
        stop=StopId("stop-1"),
        attempted_at=minutes(2),
        presence=Presence.ELSEWHERE,
        off_by_m=140,
        stood_s=0,
    )
    assert told(story.ask(weigh, at=minutes(2))) == [("attempt.weighed", "1")]
    assert story.ask(weigh, at=minutes(2)) == []
    [presence] = story.card().presences
    assert (presence.presence, presence.off_by_m, presence.attempted_at) == (
        Presence.ELSEWHERE,
        140,
        minutes(2),
    )


def test_a_consignee_is_told_once_that_the_van_is_there():
    story = given(PLAN, SEEN_LEAVING, reach(1))
    story.ask(arrive(1), at=AT + timedelta(minutes=2, seconds=40))
    shown = [entry.code for entry in consignee_timeline(SHIPMENT, story.log)]
    assert shown.count("stop.arrived") == 1
