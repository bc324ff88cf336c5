"""A person may move a visit to another tour when nobody's promise breaks, whatever it costs in driving."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.domain.slots import (
    LockTour,
    MoveVisit,
    OpenDay,
    ReserveSlot,
    SlotLoad,
    UnlockTour,
    Visit,
    day_plan,
)
from doorstep.domain.slots.commands import UNDONE
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.refusals import (
    MoveBreaks,
    NoSuchPlace,
    NoSuchTour,
    NoSuchVisit,
    PlanFaulty,
    PlanMoved,
    TourFrozen,
    TourUnderWay,
)
from doorstep.domain.slots.state import evolve
from doorstep.domain.slots.verdict import Move, MoveLimit
from doorstep.events import Recorded, TourShift
from doorstep.kernel.ids import (
    DepotId,
    EventId,
    PartyId,
    PlaceRef,
    ReservationId,
    ShipmentId,
    TenantId,
    TourId,
    VanId,
)
from doorstep.kernel.time import Window
from doorstep.web.plan_history import at_version, last_move

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
EARLY = Window(AT + timedelta(hours=1), AT + timedelta(hours=2))
LATE = Window(AT + timedelta(hours=2), AT + timedelta(hours=3))
ONE, TWO = TourId("t-1"), TourId("t-2")
SHIFTS = tuple(
    TourShift(tour=tour, van=VanId(tour), shift=Window(AT, AT + timedelta(hours=5)), capacity_g=3_000)
    for tour in (ONE, TWO)
)
OPEN = OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("0"), shifts=SHIFTS, windows=(EARLY, LATE))
NIGHT = AT - timedelta(hours=8)


class Line:
    """Places on a line, a minute from each to the next; no road to the island at 999."""

    def seconds(self, origin, destination):
        return None if "999" in (origin, destination) else abs(int(origin) - int(destination)) * 60

    def knows(self, _place):
        return True


def booking(place, window=EARLY, service_s=60, load_g=900):
    key = ReservationId(f"r-{place}")
    visit = Visit(
        reservation=key, place=PlaceRef(str(place)), window=window, service_s=service_s, load_g=load_g
    )
    shipment = ShipmentId(f"shp-{place}")
    return ReserveSlot(
        depot=DEPOT,
        day=DAY,
        shipment=shipment,
        visit=visit,
        travel=Line(),
        expires_at=AT + timedelta(minutes=10),
    )


def move(place, tour=TWO, **changed):
    since = changed.pop("since", 3)
    return MoveVisit(
        depot=DEPOT,
        day=DAY,
        reservation=ReservationId(f"r-{place}"),
        tour=tour,
        since_version=since,
        travel=Line(),
        **changed,
    )


class Day:
    """A day and its log, as commands make them."""

    def __init__(self, *commands):
        self.load, self.story = SlotLoad(), []
        for command in (OPEN, *commands):
            self.ask(command)

    def ask(self, command, placement=None):
        events = decide(self.load, command, at=NIGHT, placement=placement or KernelPlacement())
        for event in events:
            self.load = evolve(self.load, event)
            self.story.append(recorded(event, self.load.version))
        return events

    def tours(self):
        return {str(order.tour): [str(key) for key in order.reservations] for order in self.load.tours}


def recorded(event, version):
    return Recorded(
        id=EventId(f"e-{version}"),
        tenant=TenantId(1),
        stream=f"slot:{DEPOT}:{DAY}",
        stream_version=version,
        recorded_at=AT,
        source="test",
        source_event_id=f"{version}",
        actor=PartyId("lsp"),
        correlation="",
        causation="",
        event=event,
    )


def judged(day, place, tour=TWO, index=None):
    wish = Move(reservation=ReservationId(f"r-{place}"), tour=tour, index=index)
    return KernelPlacement().judge(day_plan(day.load, at=NIGHT), wish, Line())


def test_a_visit_moves_to_another_tour_though_it_costs_more_driving():
    day = Day(booking(6), booking(5))
    assert day.tours() == {"t-1": ["r-5", "r-6"], "t-2": []}
    (adopted,) = day.ask(move(6))
    assert day.tours() == {"t-1": ["r-5"], "t-2": ["r-6"]}
    assert (adopted.planner, adopted.travel_s) == ("by hand", 22 * 60)


def test_without_an_index_the_visit_goes_where_it_does_best():
    day = Day(booking(9), booking(7), booking(5))
    assert day.tours()["t-1"] == ["r-5", "r-7", "r-9"]
    day.ask(move(5, since=4))
    day.ask(move(9, since=5))
    assert judged(day, 7).extra_s == 0
    day.ask(move(7, since=6))
    assert day.tours()["t-2"].index("r-7") in (0, 1)


def test_a_move_to_where_the_visit_stands_is_no_event():
    day = Day(booking(6), booking(5))
    assert day.ask(move(6, ONE, index=1)) == []


def test_a_frozen_move_closes_the_tour_in_the_same_breath():
    day = Day(booking(6), booking(5))
    day.ask(move(6, freeze=True))
    assert day.load.locked == {TWO}


def test_two_people_at_once_and_the_second_is_told_to_look_again():
    day = Day(booking(6), booking(5))
    day.ask(move(6))
    before = day.load
    with pytest.raises(PlanMoved, match="version 4, you saw 3"):
        day.ask(move(5))
    assert day.load == before


@pytest.mark.parametrize("frozen", [ONE, TWO])
def test_neither_tour_may_be_locked(frozen):
    day = Day(booking(6), booking(5), LockTour(depot=DEPOT, day=DAY, tour=frozen, reason="by hand"))
    with pytest.raises(TourFrozen, match=f"tour {frozen} is locked"):
        day.ask(move(6, since=4))


@pytest.mark.parametrize("gone", [ONE, TWO])
def test_neither_van_may_have_left(gone):
    day = Day(booking(6), booking(5))
    with pytest.raises(TourUnderWay, match="stays on its van"):
        day.ask(move(6, under_way=(gone,)))


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (move(7), NoSuchVisit),
        (move(6, TourId("t-9")), NoSuchTour),
        (move(6, index=1), NoSuchPlace),
        (move(6, index=-1), NoSuchPlace),
    ],
)
def test_what_the_plan_does_not_have_is_named(command, refusal):
    with pytest.raises(refusal):
        Day(booking(6), booking(5)).ask(command)


def test_a_broken_promise_is_named_with_its_minutes():
    day = Day(booking(6, LATE), booking(5))
    with pytest.raises(MoveBreaks, match=r"r-5 by \d+ min"):
        day.ask(move(5, ONE, index=1))


def test_an_overfull_van_is_refused_with_its_grams():
    day = Day(booking(5, load_g=2_000), booking(6, load_g=900), booking(7, load_g=2_000))
    assert day.tours()["t-2"] == ["r-7"]
    with pytest.raises(MoveBreaks, match="1000 g more"):
        day.ask(move(5, since=4))


def test_a_checker_that_finds_fault_has_the_last_word():
    class Doubtful(KernelPlacement):
        def faults(self, *_):
            return ["tour t-2: stop r-6 starts 1 s too late"]

    day = Day(booking(6), booking(5))
    with pytest.raises(PlanFaulty, match="r-6 starts 1 s too late"):
        day.ask(move(6), Doubtful())


def test_the_verdict_says_what_breaks_without_changing_anything():
    day = Day(booking(6, LATE), booking(5))
    verdict = judged(day, 5, ONE, index=1)
    (broken,) = verdict.broken
    assert (broken.reservation, verdict.is_sound, verdict.limit) == ("r-5", False, MoveLimit.NONE)
    assert broken.done > EARLY.end


def test_the_verdict_counts_driving_on_both_tours():
    verdict = judged(Day(booking(6), booking(5)), 6)
    assert (verdict.extra_s, verdict.source_extra_s, verdict.is_sound) == (12 * 60, -2 * 60, True)
    assert verdict.extra_m is None


def test_no_road_is_a_limit_of_its_own():
    day = Day(booking(5))
    island = replace(booking(999).visit)
    plan = day_plan(day.load, at=NIGHT)
    plan = replace(
        plan,
        visits={**plan.visits, island.reservation: island},
        tours=(
            replace(plan.tours[0], reservations=(*plan.tours[0].reservations, island.reservation)),
            plan.tours[1],
        ),
    )
    verdict = KernelPlacement().judge(plan, Move(reservation=island.reservation, tour=TWO), Line())
    assert verdict.limit is MoveLimit.NO_ROAD


def test_relieving_a_van_that_stays_late_is_no_fault_of_the_move():
    day = Day(booking(7, LATE), booking(6), booking(5))
    # With the half hour that loading takes, nobody is reached inside the early window any more.
    too_late = EARLY.end - timedelta(minutes=32)
    relief = move(7, since=4)
    wish = Move(reservation=relief.reservation, tour=TWO)
    verdict = KernelPlacement().judge(day_plan(day.load, at=too_late), wish, Line())
    late = [str(stop.reservation) for stop in verdict.stops if stop.late_s > 0]
    assert late == ["r-5", "r-6"]
    assert verdict.is_sound
    adopted = decide(day.load, relief, at=too_late, placement=KernelPlacement())
    assert adopted[0].tours[1].reservations == ("r-7",)


def test_nobody_is_moved_onto_a_van_that_would_be_late_for_them():
    day = Day(booking(7, LATE), booking(6), booking(5))
    too_late = EARLY.end - timedelta(minutes=32)
    with pytest.raises(MoveBreaks, match="r-6 by"):
        decide(day.load, move(6, since=4), at=too_late, placement=KernelPlacement())


def test_the_last_move_is_told_from_the_log_until_somebody_changes_its_tours():
    day = Day(booking(6), booking(5))
    assert last_move(day.story) is None
    day.ask(move(6, freeze=True))
    last = last_move(day.story)
    assert (last.reservation, last.source, last.index, last.tour) == ("r-6", ONE, 1, TWO)
    assert (last.stands, last.frozen, last.is_undone) == (True, True, False)
    day.ask(booking(7, LATE))
    assert last_move(day.story).stands is False


def test_a_move_is_undone_by_moving_back_and_only_once():
    day = Day(booking(6), booking(5))
    before = day.tours()
    day.ask(move(6, freeze=True))
    day.ask(UnlockTour(depot=DEPOT, day=DAY, tour=TWO))
    day.ask(move(6, ONE, index=1, since=6, reason=UNDONE))
    assert day.tours() == before
    assert last_move(day.story).is_undone


def test_any_version_of_the_plan_is_told_from_the_log():
    day = Day(booking(6), booking(5))
    day.ask(move(6))
    assert [len(order.reservations) for order in at_version(day.story, 3).tours] == [2, 0]
    assert at_version(day.story, 99) == day.load
