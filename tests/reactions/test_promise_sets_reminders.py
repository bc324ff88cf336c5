"""What time alone brings about a promise: told on the evening before, and when it ends with nothing done."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.reactions.one_delivery import (
    AT,
    HOUR,
    LATER,
    MINUTE,
    ONE,
    PROMISED,
    SHIPMENT,
    STOP,
    TOUR,
    accepted,
    attempted,
    completed,
    loaded,
    made,
    predicted,
    published,
    queued,
    revised,
    started,
)

from doorstep.domain.comms import Tell
from doorstep.events import Event, StopArrived
from doorstep.kernel.later import Later
from doorstep.kernel.time import Window
from doorstep.reactions.promise_sets_reminders import BROKEN, EVENING, TOMORROW, react, remind
from doorstep.reactions.telling import Telling

ZONE = "Europe/Helsinki"
ZONES = sorted(name for name in available_timezones() if "/" in name)
NEXT_DAY = Window(AT + 26 * HOUR, AT + 28 * HOUR)


def due(here: Any, trigger: str, at: datetime) -> list[Tell]:
    """What is told when the timer of the promise in force is due."""
    promise = here.cards[SHIPMENT].promise
    facts = {"shipment": SHIPMENT, "trigger": trigger, "about": promise.event}
    return remind(Telling(zone=ZONE), here.cards[SHIPMENT], facts, at)


def timers(here: Any, at: datetime) -> dict[str, datetime | None]:
    wishes = react(ZONE, here.log[-1], here.cards, at)
    return {wish.facts["trigger"]: wish.due for wish in wishes if isinstance(wish, Later)}


@pytest.fixture
def promised(world: Callable[[], Any]) -> Any:
    """An order with a promise for the next day."""
    here = world()
    for event in (accepted(), made(NEXT_DAY)):
        here.after(event, seen=False)
    return here


@pytest.fixture
def on_tour(world: Callable[[], Any]) -> Any:
    """The van has left with it."""
    here = world()
    for event in (accepted(), made(), published(), loaded(), started()):
        here.after(event, seen=False)
    return here


def test_a_promise_sets_a_timer_for_the_evening_before_and_one_for_its_end(promised: Any):
    evening = datetime(2026, 6, 16, 14, 0, tzinfo=UTC)  # 17:00 in Helsinki
    assert timers(promised, AT) == {TOMORROW: evening, BROKEN: NEXT_DAY.end}


def test_an_evening_that_has_passed_sets_no_timer(promised: Any):
    assert timers(promised, AT + 10 * HOUR) == {BROKEN: NEXT_DAY.end}


@given(zone=st.sampled_from(ZONES), minutes=st.integers(0, 20 * 366 * 24 * 60))
@example(zone="Pacific/Apia", minutes=0)
def test_the_evening_before_is_the_day_before_on_the_clocks_of_the_place(zone: str, minutes: int):
    start = datetime(2011, 12, 28, tzinfo=UTC) + timedelta(minutes=minutes)
    recorded = _recorded(made(Window(start, start + HOUR)))
    wishes = react(zone, recorded, {}, start - timedelta(days=30))
    [evening] = [one.due for one in wishes if one.facts["trigger"] == TOMORROW]
    assert evening is not None
    assert evening < start
    there, day = evening.astimezone(ZoneInfo(zone)), start.astimezone(ZoneInfo(zone)).date()
    assert there.date() < day or zone == "Pacific/Apia"
    assert there.time() == EVENING or there.date() != day - timedelta(days=1)


def _recorded(event: Event) -> Any:
    from tests.reactions.conftest import World  # noqa: PLC0415  # for its envelope only

    here = World()
    here.after(event, seen=False)
    return here.log[-1]


def test_the_evening_before_is_told_with_the_promised_window(promised: Any):
    [tell] = due(promised, TOMORROW, AT + 5 * HOUR)
    assert (tell.trigger, tell.window, tell.due) == (TOMORROW, NEXT_DAY, NEXT_DAY.start)


def test_a_timer_of_a_promise_that_was_replaced_tells_nothing(promised: Any):
    facts = {"shipment": SHIPMENT, "trigger": TOMORROW, "about": promised.cards[SHIPMENT].promise.event}
    promised.after(revised(Window(AT + 50 * HOUR, AT + 52 * HOUR), AT + HOUR), seen=False)
    assert remind(Telling(zone=ZONE), promised.cards[SHIPMENT], facts, AT + 5 * HOUR) == []


def test_a_window_that_ends_with_nothing_done_is_told(on_tour: Any):
    assert due(on_tour, BROKEN, PROMISED.end - MINUTE) == []
    [tell] = due(on_tour, BROKEN, PROMISED.end)
    assert (tell.trigger, tell.window) == (BROKEN, PROMISED)


@pytest.mark.parametrize(
    "event",
    [
        completed(ONE, PROMISED.end - MINUTE),
        attempted(ONE, PROMISED.end - MINUTE),
        StopArrived(occurred_at=PROMISED.end - MINUTE, tour=TOUR, stop=STOP, shipments=(SHIPMENT,)),
        revised(LATER, PROMISED.start),
    ],
    ids=["delivered", "tried", "at the door", "another window"],
)
def test_whoever_was_visited_or_has_another_window_hears_nothing_of_it(on_tour: Any, event: Event):
    on_tour.after(event, seen=False)
    assert due(on_tour, BROKEN, PROMISED.end) == []


def test_who_was_told_a_later_time_hears_nothing_of_it(on_tour: Any):
    late = Window(PROMISED.end - 10 * MINUTE, PROMISED.end + 20 * MINUTE)
    [tell] = on_tour.after(predicted(AT + MINUTE, late))
    on_tour.after(queued(tell, AT + MINUTE), seen=False)
    assert due(on_tour, BROKEN, PROMISED.end) == []
