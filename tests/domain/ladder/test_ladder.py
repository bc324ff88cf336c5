"""The ladder is climbed, never down and up again; another promise begins at its foot."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.ladder import AnswerLateness
from doorstep.domain.ladder.decide import decide
from doorstep.domain.ladder.state import Ladder, evolve
from doorstep.events import Foreboding
from doorstep.kernel.ids import ShipmentId, TourId
from doorstep.kernel.lateness import LatenessCosts, Step

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DUE, LATER = AT + timedelta(hours=2), AT + timedelta(hours=4)


def wish(step, permille=300, *, due=DUE, costs=None):
    return AnswerLateness(
        shipment=ShipmentId("shp-1"),
        tour=TourId("t-1"),
        step=step,
        due=due,
        late_permille=permille,
        costs=costs,
        reasons=(Foreboding.TIGHT,),
    )


def climbed(*wishes):
    ladder, steps = Ladder(), []
    for one in wishes:
        for event in decide(ladder, one, at=AT):
            ladder = evolve(ladder, event)
            steps.append(event.step)
    return steps


def test_each_step_is_taken_once_and_none_after_a_farther_one():
    flapping = [Step.NUDGED, Step.WATCHED, Step.NUDGED, Step.REPLANNED, Step.NUDGED, Step.REPLANNED]
    assert climbed(*(wish(step) for step in [*flapping, *flapping])) == [Step.NUDGED, Step.REPLANNED]


def test_another_promise_begins_at_the_foot():
    assert climbed(wish(Step.TOLD), wish(Step.WATCHED, due=LATER), wish(Step.TOLD, due=LATER)) == [
        Step.TOLD,
        Step.WATCHED,
        Step.TOLD,
    ]


@pytest.mark.parametrize(
    ("step", "limit"),
    [(Step.WATCHED, 50), (Step.NUDGED, 50), (Step.REPLANNED, 84), (Step.TOLD, 500), (Step.OFFERED, 534)],
)
def test_a_step_says_from_which_chance_it_pays_and_what_is_to_be_expected(step, limit):
    (event,) = decide(Ladder(), wish(step, costs=LatenessCosts(missed_minor=600)), at=AT)
    assert (event.limit_permille, event.late_permille, event.expected_minor) == (limit, 300, 180)
