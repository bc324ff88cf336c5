"""What of the questions is recorded: one record for a look, more only when more was open."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.demand import RecordAsked, RecordRefused
from doorstep.domain.demand.decide import decide
from doorstep.domain.demand.state import Demand, evolve
from doorstep.events import ClosedCount, DayAnswer
from doorstep.kernel.ids import DepotId, PartyId, ShipmentId

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
SECONDS, MINUTES = timedelta(seconds=1), timedelta(minutes=1)
DEPOT, DAY = DepotId("kamppi"), "2026-03-03"


def question(*opens, closed=3):
    days = tuple(
        DayAnswer(
            depot=DEPOT, day=f"2026-03-0{n}", open=one, closed=(ClosedCount(limit="time", count=closed),)
        )
        for n, one in enumerate(opens, start=3)
    )
    return RecordAsked(asker=ShipmentId("shp-1"), brand=PartyId("roaster"), zone="00740", days=days)


def refusal(limit="reserved"):
    return RecordRefused(
        asker=ShipmentId("shp-1"), brand=PartyId("roaster"), zone="00740", depot=DEPOT, day=DAY, limit=limit
    )


def noted(*asked):
    demand, events = Demand(), []
    for at, command in asked:
        new = decide(demand, command, at=AT + at)
        for event in new:
            demand = evolve(demand, event)
        events += new
    return events


def test_the_first_answer_is_recorded_with_its_zone():
    (event,) = noted((0 * MINUTES, question(2)))
    assert (event.asker, event.zone, event.days[0].open, event.days[0].closed[0].limit) == (
        "shp-1",
        "00740",
        2,
        "time",
    )


def test_a_page_that_asks_every_four_seconds_is_one_who_asks():
    polls = [(4 * n * SECONDS, question(2, closed=n % 5)) for n in range(400)]
    assert len(noted(*polls)) == 1


@pytest.mark.parametrize(
    ("later", "then", "records"),
    [
        (2 * MINUTES, question(3), 2),
        (30 * SECONDS, question(3), 1),
        (2 * MINUTES, question(1), 1),
        (2 * MINUTES, question(2, 1), 2),
        (31 * MINUTES, question(1), 2),
        (31 * MINUTES, question(2), 1),
    ],
)
def test_more_open_windows_are_recorded_at_once_and_fewer_only_for_a_new_look(later, then, records):
    assert len(noted((0 * MINUTES, question(2)), (later, then))) == records


def test_an_answer_about_no_day_is_not_recorded():
    assert noted((0 * MINUTES, question())) == []


def test_a_refused_hold_is_recorded_once_however_often_the_button_is_pressed():
    events = noted(
        (0 * MINUTES, refusal()),
        (5 * SECONDS, refusal()),
        (9 * SECONDS, refusal("taken_meanwhile")),
        (9 * MINUTES, refusal("taken_meanwhile")),
    )
    assert [event.limit for event in events] == ["reserved", "taken_meanwhile", "taken_meanwhile"]
