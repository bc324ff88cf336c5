"""How often we were right is counted from the log, false alarms as strictly as silence."""

from dataclasses import replace

import pytest
from tests.story import (
    AFTERNOON,
    BOX,
    MORNING,
    SHIPMENT,
    TOUR,
    Story,
    accept,
    attempted,
    delivered,
    minutes,
    predicted,
    promised,
    revised,
)

from doorstep.domain.lateness import VisitAhead, WarningDay, counted, judged, would_have_been
from doorstep.domain.lateness.judged import VisitJudged
from doorstep.events import StopArrived
from doorstep.kernel.ids import StopId
from doorstep.kernel.lateness import LatenessCosts
from doorstep.kernel.time import Window

LATER = Window(minutes(250), minutes(280))
EARLY = Window(minutes(200), minutes(230))


def told(story):
    """What the log taught, by the day it is kept in."""
    visit, taught = VisitAhead(shipment=SHIPMENT), []
    for entry in story.log:
        if SHIPMENT in judged.keys(entry):
            visit = judged.fold(visit, entry)
            taught += judged.lessons("Europe/Helsinki", visit, entry)
    return taught


def story(*chances, came=262, warned=None, received=True):
    """A promise until 12:00 UTC, chances of being late with their minute, perhaps a warning, and a visit."""
    day = Story()
    day.ask(accept(boxes=(BOX,)), promised(MORNING))
    for at, permille in chances:
        window = LATER if permille >= 500 else EARLY
        day.happened(f"prediction:{SHIPMENT}", predicted(window, permille=permille, at=minutes(at)))
    if warned is not None:
        (about,) = day.ask(revised(LATER), at=minutes(warned))
        day.told(about, at=minutes(warned + 1), window=LATER, received=received)
    arrival = StopArrived(occurred_at=minutes(came), tour=TOUR, stop=StopId("stop-1"), shipments=(SHIPMENT,))
    day.happened(f"tour:{TOUR}", arrival)
    day.ask(delivered(BOX), at=minutes(came))
    return day


def test_a_late_visit_that_was_told_is_right_and_remembers_the_chances_that_rose():
    ((key, visit),) = told(story((100, 60), (110, 40), (120, 300), (180, 900), warned=181))
    assert key == "kallio:2026-03-02"
    assert visit == VisitJudged(
        shipment=SHIPMENT,
        late=True,
        highs=((60, 140 * 60), (300, 120 * 60), (900, 60 * 60)),
        warned_s=59 * 60,
        told_s=58 * 60,
        windows=4,
        held=1,
    )
    count = counted([visit])
    assert (count.warned, count.right, count.false, count.silent, count.lead_s) == (1, 1, 0, 0, 59 * 60)


def test_a_warning_of_what_came_in_time_is_a_false_alarm():
    ((_, visit),) = told(story((180, 800), warned=181, came=235))
    count = counted([visit])
    assert (count.late, count.warned, count.right, count.false, count.silent) == (0, 1, 0, 1, 0)
    assert count.cost_minor(None) == 600


@pytest.mark.parametrize("trouble", [{"warned": None}, {"warned": 100, "received": False}, {"warned": 245}])
def test_what_is_late_is_silence_unless_word_was_received_before_the_promise_ended(trouble):
    ((_, visit),) = told(story((90, 900), **trouble))
    count = counted([visit])
    assert (count.late, count.told_before, count.silent) == (1, 0, 1)
    assert count.cost_minor(LatenessCosts(missed_minor=900)) == 900


def test_a_visit_in_vain_is_over_as_well_and_what_follows_adds_nothing():
    day = Story()
    day.ask(accept(boxes=(BOX,)), promised(MORNING))
    day.ask(attempted(BOX), at=minutes(200))
    day.ask(delivered(BOX), at=minutes(900))
    assert [(key, visit.late) for key, visit in told(day)] == [("kallio:2026-03-02", False)]


def test_what_people_chose_instead_is_what_counts():
    day = Story()
    day.ask(accept(boxes=(BOX,)), promised(MORNING))
    day.happened(f"prediction:{SHIPMENT}", predicted(LATER, permille=900, at=minutes(10)))
    day.ask(revised(AFTERNOON, chosen=True), at=minutes(20))
    day.ask(delivered(BOX), at=minutes(400))
    ((_, visit),) = told(day)
    assert (visit.late, visit.highs, visit.warned_s) == (False, (), None)


def test_a_chance_against_the_new_promise_says_of_the_old_one_what_the_window_says():
    day = story((100, 300), warned=110)
    late = predicted(Window(minutes(245), minutes(270)), permille=40, at=minutes(130))
    wide = predicted(Window(minutes(230), minutes(270)), permille=40, at=minutes(120))
    place = next(at for at, entry in enumerate(day.log) if isinstance(entry.event, StopArrived))
    entries = [replace(day.log[2], event=event) for event in (wide, late)]
    day.log[place:place] = entries
    ((_, visit),) = told(day)
    assert [high for high, _ in visit.highs] == [300, 500, 900]


def test_nobody_was_promised_anything_and_nothing_is_counted():
    day = Story()
    day.ask(accept(boxes=(BOX,)))
    day.ask(delivered(BOX), at=minutes(200))
    assert told(day) == []


def visit(*highs, late=False):
    return VisitJudged(
        shipment=SHIPMENT, late=late, highs=highs, warned_s=None, told_s=None, windows=0, held=0
    )


def test_other_costs_are_tried_on_the_chances_that_were_published():
    visits = [
        visit((300, 7200), (600, 3600), (900, -60), late=True),
        visit((800, 1800), late=True),
        visit((650, 3000)),
        visit((100, 3000)),
    ]
    usual = would_have_been(visits, None)
    assert (usual.warned, usual.right, usual.false, usual.silent, usual.lead_s) == (1, 1, 0, 1, 1800)
    dear = would_have_been(visits, LatenessCosts(missed_minor=600))
    assert (dear.warned, dear.right, dear.false, dear.silent, dear.lead_s) == (3, 2, 1, 0, 2700)


def test_a_day_keeps_every_visit_once():
    lessons = told(story((180, 900), warned=181))
    day = WarningDay()
    for key, one in lessons:
        day = judged.learn(day, key, one)
    assert [one.late for one in day.visits] == [True]
