"""What is shown of a prediction: news, not flicker; withdrawn once; never older than what stands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.prediction import PublishPrediction, WithdrawPrediction
from doorstep.domain.prediction.decide import decide
from doorstep.domain.prediction.shown_window import as_told, shown_window
from doorstep.domain.prediction.state import Prediction, evolve
from doorstep.events import PredictionPublished, PredictionWithdrawn
from doorstep.kernel.ids import ShipmentId, TourId
from doorstep.kernel.lateness import LatenessCosts
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIRST = PublishPrediction(
    shipment=ShipmentId("shp-1"),
    tour=TourId("t-1"),
    window=Window(AT + timedelta(minutes=30), AT + timedelta(minutes=60)),
    median=AT + timedelta(minutes=44),
    stops_before=6,
    late_permille=40,
    basis="position",
    as_of=AT,
)
WITHDRAW = WithdrawPrediction(shipment=ShipmentId("shp-1"), tour=TourId("t-1"), reason="silent")


def moved(start=0, end=0, **fields):
    window = Window(FIRST.window.start + timedelta(minutes=start), FIRST.window.end + timedelta(minutes=end))
    return replace(FIRST, window=window, **fields)


def asked(*commands):
    """The events of the last command, after those before it."""
    prediction, events = Prediction(), []
    for command in commands:
        events = decide(prediction, command, at=AT)
        for event in events:
            prediction = evolve(prediction, event)
    return events


def test_the_first_prediction_is_shown_as_it_is():
    (event,) = asked(FIRST)
    assert isinstance(event, PredictionPublished)
    assert (event.window, event.median, event.stops_before) == (FIRST.window, FIRST.median, 6)
    assert (event.late_permille, event.basis, event.as_of) == (40, "position", AT)


def test_one_step_earlier_than_told_keeps_the_told_beginning_unless_the_van_is_expected_before_it():
    told, step = FIRST.window.start, timedelta(minutes=5)
    earlier = Window(told - step, told + 2 * step)
    assert as_told(earlier, told + step, told) == Window(told, told + 2 * step)
    assert as_told(earlier, told - timedelta(minutes=1), told) == earlier
    assert as_told(earlier, told + step, None) == earlier
    two_steps = Window(told - 2 * step, told + step)
    assert as_told(two_steps, told, told) == two_steps
    narrow = Window(told - step, told)
    assert as_told(narrow, told, told) == Window(told, told + step)


@pytest.mark.parametrize(
    "same",
    [
        FIRST,
        moved(start=2, end=-2),
        moved(late_permille=119),
        moved(median=AT + timedelta(minutes=50)),
        moved(as_of=AT + timedelta(minutes=7)),
    ],
)
def test_what_tells_nothing_new_is_not_shown(same):
    assert asked(FIRST, same) == []


@pytest.mark.parametrize(
    "news",
    [
        moved(start=3),
        moved(end=-3),
        moved(stops_before=5),
        moved(late_permille=120),
        moved(late_permille=250),
        moved(late_permille=750),
        moved(tour=TourId("t-2")),
        moved(basis="plan"),
        moved(as_of=AT + timedelta(minutes=8)),
    ],
)
def test_what_tells_something_new_is_shown(news):
    assert len(asked(FIRST, news)) == 1


@pytest.mark.parametrize(("was", "now", "told"), [(300, 149, 1), (300, 150, 0), (750, 500, 0), (800, 449, 1)])
def test_a_chance_has_fallen_below_a_limit_when_it_lies_well_below_it(was, now, told):
    assert len(asked(moved(late_permille=was), moved(late_permille=now))) == told


def test_a_chance_at_the_edge_of_a_limit_does_not_come_and_go():
    shown = [asked(*(moved(late_permille=one) for one in (255, *([245, 255] * looks)))) for looks in (1, 5)]
    assert shown == [[], []]


def test_a_brand_that_fears_silence_more_has_lower_limits():
    dear = LatenessCosts(missed_minor=5000)
    assert len(asked(FIRST, moved(late_permille=108, costs=dear))) == 1
    assert asked(FIRST, moved(late_permille=108)) == []


def test_a_prediction_on_older_facts_never_replaces_a_newer_one():
    assert asked(FIRST, moved(start=20, end=20, as_of=AT - timedelta(minutes=1))) == []


def test_a_prediction_is_withdrawn_once_and_can_come_back():
    (event,) = asked(FIRST, WITHDRAW)
    assert isinstance(event, PredictionWithdrawn)
    assert event.reason == "silent"
    assert asked(FIRST, WITHDRAW, WITHDRAW) == []
    assert len(asked(FIRST, WITHDRAW, FIRST)) == 1


def test_nothing_shown_is_nothing_to_withdraw():
    assert asked(WITHDRAW) == []


@pytest.mark.parametrize(
    ("early_s", "late_s", "start", "end"),
    [(60, 600, 0, 10), (300, 300, 5, 10), (301, 599, 5, 10), (0, 901, 0, 20), (-10, 20, -5, 5)],
)
def test_a_window_is_rounded_away_from_the_middle(early_s, late_s, start, end):
    window = shown_window(AT, early_s, late_s)
    assert window == Window(AT + timedelta(minutes=start), AT + timedelta(minutes=end))


@pytest.mark.parametrize(
    ("early", "late", "start", "end"),
    [
        (10, 30, 10, 30),
        (9.1, 30.9, 10, 30),
        (17.9, 22.1, 10, 30),
        (8.9, 31.1, 5, 35),
        (18.1, 21.9, 15, 25),
    ],
)
def test_a_shown_window_stays_until_it_is_clearly_wrong(early, late, start, end):
    last = Window(AT + timedelta(minutes=10), AT + timedelta(minutes=30))
    window = shown_window(AT, early * 60, late * 60, last=last)
    assert window == Window(AT + timedelta(minutes=start), AT + timedelta(minutes=end))
