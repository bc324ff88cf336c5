"""A delay on the last mile goes to whoever caused it, also when it was caused at another door."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.domain.ledger.days import KALLIO, NORDHEM, Day, clock, minutes_of, punctual

from doorstep.domain.ledger import LegFlag
from doorstep.events import (
    AttemptWeighed,
    EventRetracted,
    Owner,
    OwnerKind,
    Presence,
    PromiseRevised,
    TourInterrupted,
    TourResumed,
)
from doorstep.events.ledger import Finding
from doorstep.events.retractions import RetractionReason
from doorstep.kernel.ids import PartyId, ReservationId, StopId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window


def test_a_day_to_plan_is_not_late():
    day = punctual().left("10:00").stop(1, "10:10", "10:13").stop(2, "10:25", "10:28")
    assert minutes_of(day.explained(2)) == {}
    assert day.explained(2).attribution.total_s == 0


def test_a_late_departure_is_the_lsps():
    day = (
        punctual().left("10:30").stop(1, "10:40", "10:43").stop(2, "10:55", "10:58").stop(3, "11:10", "11:13")
    )
    assert minutes_of(day.explained(3)) == {"pihka": 13}


def test_goods_that_came_late_are_the_brands_whose_they_are_for_every_door_of_the_tour():
    day = Day(brands=(KALLIO, NORDHEM, KALLIO, KALLIO)).ordered().goods("9:00", "10:05", "9:00", "9:00")
    day.left("10:35").stop(1, "10:45", "10:48").stop(2, "11:00", "11:03").stop(3, "11:15", "11:18")
    assert minutes_of(day.explained(3)) == {"nordhem": 18}
    assert minutes_of(day.explained(2)) == {"nordhem": 3}


def test_what_loading_took_beyond_the_late_goods_is_the_lsps():
    day = Day(brands=(KALLIO, NORDHEM, KALLIO, KALLIO)).ordered().goods("9:00", "10:00", "9:00", "9:00")
    day.left("10:45").stop(1, "10:55", "10:58").stop(2, "11:10", "11:13")
    assert minutes_of(day.explained(2)) == pytest.approx({"nordhem": 26 / 3, "pihka": 13 / 3}, abs=0.02)


def test_two_brands_whose_goods_are_missing_at_the_same_time_share_it():
    day = Day(brands=(KALLIO, NORDHEM)).ordered().goods("10:00", "10:20").left("10:50")
    day.stop(1, "11:00", "11:05")
    found = day.explained(1)
    goods = [row for row in found.visits[0].rows if row.leg.code == "goods"]
    assert [row.leg.flags for row in goods] == [(LegFlag.CONCURRENT,), ()]
    # Thirty minutes of both, twenty of one: 15 to 35 of the fifty, scaled to what was late.
    assert sum(minutes_of(found).values()) == 5
    assert minutes_of(found)["nordhem"] > minutes_of(found)["kallio"]


def test_a_stop_that_took_long_is_charged_for_every_door_after_it():
    day = (
        punctual().left("10:00").stop(1, "10:10", "10:48").stop(2, "11:00", "11:03").stop(3, "11:15", "11:18")
    )
    found = day.explained(3)
    assert minutes_of(found) == {"pihka": 18}
    owing = [row.leg.subject for row in found.visits[0].rows if row.own > 0]
    assert owing == ["stop-1"]


def test_a_consignee_who_was_not_there_owns_the_wait_at_that_door_also_for_others():
    day = punctual().left("10:00").stop(1, "10:10", "10:48", tried=Cause.CONSIGNEE_NOT_HOME)
    day.stop(2, "11:00", "11:03").stop(3, "11:15", "11:18")
    assert minutes_of(day.explained(3)) == {"consignee": 18}


def test_a_visit_in_vain_that_was_not_at_the_door_is_the_lsps():
    day = punctual().left("10:00").stop(1, "10:10", "10:48", tried=Cause.CONSIGNEE_NOT_HOME)
    day.record(
        "tour:tour-7",
        AttemptWeighed(
            occurred_at=clock("10:50"),
            tour=day.tour,
            stop=StopId("stop-1"),
            shipments=(),
            attempted_at=clock("10:48"),
            presence=Presence.ELSEWHERE,
        ),
    )
    day.stop(2, "11:00", "11:03").stop(3, "11:15", "11:18")
    assert minutes_of(day.explained(3)) == {"pihka": 18}


def test_a_standstill_is_a_leg_of_its_own_and_a_storm_needs_a_witness():
    day = punctual().left("10:00")
    day.record(
        "tour:tour-7",
        TourInterrupted(
            occurred_at=clock("10:05"),
            tour=day.tour,
            cause=Cause.WEATHER_SEVERE,
            expected_s=600,
            shipments=(),
        ),
    )
    day.record("tour:tour-7", TourResumed(occurred_at=clock("10:45"), tour=day.tour, shipments=()))
    day.stop(1, "10:50", "10:53").stop(2, "11:05", "11:08")
    found = day.explained(2)
    assert minutes_of(found) == {"pihka": 8}
    [storm] = [row for row in found.visits[0].rows if row.leg.code == "standstill"]
    assert (storm.own, storm.leg.flags) == (2400, (LegFlag.CLAIMED,))
    excused = Finding(leg="standstill:weather.severe", owner=Owner(kind=OwnerKind.EXCUSED))
    assert minutes_of(day.explained(2, findings=[excused])) == {"excused": 8}


def test_goods_that_nobody_saw_come_are_nobodys():
    day = Day().ordered().goods("9:00", None, "9:00", "9:00").load(2, "10:20").left("10:50")
    day.stop(1, "11:00", "11:03")
    found = day.explained(1)
    assert minutes_of(found) == {"unattributed": 3}
    assert LegFlag.SCAN_DUTY in found.visits[0].rows[0].leg.flags


def test_a_boundary_that_nobody_recorded_joins_its_neighbours():
    day = punctual().left("10:00").stop(1, None, "10:50").stop(2, "11:02", "11:05")
    found = day.explained(2)
    assert minutes_of(found) == {"pihka": 5}
    assert LegFlag.SCAN_MISSING in found.visits[0].rows[1].leg.flags


def test_a_promise_that_no_plan_covered_is_the_promisers():
    day = Day(window=("10:00", "10:20")).ordered().goods("9:00", "9:00", "9:00", "9:00").left("10:00")
    day.stop(1, "10:10", "10:13").stop(2, "10:25", "10:28")
    found = day.explained(2)
    assert (found.attribution.total_s, found.attribution.promise_gap_s) == (480, 480)
    assert minutes_of(found) == {"pihka": 8}


def test_a_delay_that_goes_on_is_provisional_and_accrues():
    day = punctual().left("10:30").stop(1, "10:40", "10:43")
    assert day.explained(2, now="10:59").attribution.total_s == 0
    found = day.explained(2, now="11:20")
    assert (found.provisional, minutes_of(found)) == (True, {"pihka": 20})


def test_goods_that_never_came_are_the_brands_and_a_tour_that_never_left_the_lsps():
    day = Day().ordered()
    assert minutes_of(day.explained(2, now="11:20", log=day.log[:-1])) == {"kallio": 20}
    assert minutes_of(punctual().explained(2, now="11:20")) == {"pihka": 20}


def test_a_second_visit_owes_the_first_to_whoever_was_not_there():
    day = punctual().left("10:00").stop(1, "10:10", "10:13", tried=Cause.CONSIGNEE_NOT_HOME)
    day.published(tour="tour-8", only=[1], day=1).left("10:20", tour="tour-8", only=[1], day=1)
    day.stop(1, "10:30", "10:33", tour="tour-8", day=1)
    found = day.explained(1, day=2)
    assert found.attribution.total_s == 23 * 3600 + 33 * 60
    assert minutes_of(found)["consignee"] > 23 * 60
    assert 19 < minutes_of(found)["pihka"] <= 20
    assert [visit.failed.kind for visit in found.visits if visit.failed] == [OwnerKind.CONSIGNEE]


def test_nobody_home_after_the_window_is_the_lsps():
    day = punctual().left("11:20").stop(1, "11:30", "11:33", tried=Cause.CONSIGNEE_NOT_HOME)
    day.published(tour="tour-8", only=[1], day=1).left("10:00", tour="tour-8", only=[1], day=1)
    day.stop(1, "10:10", "10:13", tour="tour-8", day=1)
    assert set(minutes_of(day.explained(1, day=2))) == {"pihka"}


def test_what_was_left_at_the_depot_is_the_brands_only_when_it_was_not_there():
    for came, owner in (("9:00", "pihka"), ("9:50", "kallio")):
        day = Day().ordered().goods("9:00", came, "9:00", "9:00").left("10:00", behind=(2,))
        day.published(tour="tour-8", only=[2], day=1).left("10:00", tour="tour-8", only=[2], day=1)
        day.stop(2, "10:10", "10:13", tour="tour-8", day=1)
        assert set(minutes_of(day.explained(2, day=2))) == {owner}


def revised(*, chosen):
    return PromiseRevised(
        occurred_at=clock("10:20"),
        shipment="shp-3",
        depot="depot",
        window=Window(clock("14:00"), clock("15:00")),
        reservation=ReservationId("res-9"),
        cause=Cause.LSP_TRAFFIC,
        answerable=PartyId("pihka"),
        chosen=chosen,
        basis="slot",
    )


def test_what_the_consignee_chose_is_the_promise_and_what_the_lsp_moved_is_not():
    for chosen, total in ((True, {}), (False, {"pihka": 13})):
        day = punctual().left("10:30").stop(3, "11:10", "11:13")
        day.record("promise:shp-3", revised(chosen=chosen))
        assert minutes_of(day.explained(3)) == total


def test_before_an_attended_window_is_a_breach_without_minutes():
    day = Day(window=("10:30", "11:30")).ordered().goods("9:00", "9:00", "9:00", "9:00").left("10:00")
    found = day.stop(1, "10:10", "10:13").explained(1)
    assert (found.early_s, found.attribution.total_s) == (17 * 60, 0)


def test_a_retraction_gives_back_what_others_were_charged_for():
    day = punctual().left("10:00").stop(1, "10:10", "10:48", tried=Cause.CONSIGNEE_NOT_HOME)
    day.stop(2, "11:00", "11:03").stop(3, "11:15", "11:18")
    [tried] = [one for one in day.log if one.event.type == "delivery.attempted"]
    taken_back = EventRetracted(
        occurred_at=clock("12:00"), of=tried.id, story="shp-1", reason=RetractionReason.DID_NOT_OCCUR
    )
    without = day.explained(3, log=[one for one in day.log if one is not tried])
    day.record("retraction:x", taken_back)
    assert minutes_of(day.explained(3)) == {"pihka": 18}
    assert day.explained(3) == without


def test_another_sequence_gives_nobody_time_that_was_not_planned():
    day = (
        punctual().left("10:00").stop(3, "10:20", "10:23").stop(1, "10:40", "10:43").stop(2, "11:02", "11:05")
    )
    found = day.explained(2)
    assert minutes_of(found) == {"pihka": 5}
    assert any(LegFlag.REROUTED in row.leg.flags for row in found.visits[0].rows)


def test_the_sequence_in_which_events_are_read_changes_nothing():
    day = (
        punctual().left("10:30").stop(1, "10:40", "10:43").stop(2, "10:55", "10:58").stop(3, "11:10", "11:13")
    )
    assert day.explained(3, log=[*reversed(day.log), *day.log[:4]]) == day.explained(3)


def test_a_clock_off_by_a_day_is_no_partys_alone_and_turns_no_time_back():
    day = (
        punctual().left("10:30").stop(1, "10:40", "10:43").stop(2, "10:55", "10:58").stop(3, "11:10", "11:13")
    )
    log = [
        replace(one, event=replace(one.event, occurred_at=one.event.occurred_at + timedelta(days=1)))
        if one.event.type == "stop.departed" and one.event.stop == "stop-1"
        else one
        for one in day.log
    ]
    found = day.explained(3, log=log)
    assert sum(minutes_of(found).values()) == 13
    assert any(LegFlag.CLOCK_SKEW in row.leg.flags for row in found.visits[0].rows)
