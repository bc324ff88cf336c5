"""The tours page and the figures page, from sheets and figures made by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.web.consignee.cards import AT, hm

from doorstep.domain.metrics import DEFINITIONS, Figure
from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.slots import SlotLoad
from doorstep.domain.tours.sheet import DeviationLine, StopLine, StopState, TourSheet, WayLine
from doorstep.engine.records import Depot, Van
from doorstep.engine.vault import Address
from doorstep.events import Danger, Deviation, PlanAdopted, Recorded, TourOrder, TourShift
from doorstep.kernel.ids import (
    DepotId,
    EventId,
    ParcelId,
    PartyId,
    PlaceRef,
    ReservationId,
    ShipmentId,
    StopId,
    TenantId,
    TourId,
    VanId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.web.console.figure_record import shown
from doorstep.web.console.gantt import gantt
from doorstep.web.console.names import Names
from doorstep.web.console.tour_record import TourSources, tour_plan
from doorstep.web.console.words import TO
from doorstep.web.ways_driven import way_figures

ZONE = "Europe/Helsinki"
DEPOT = Depot(
    depot=DepotId("d"),
    name="Depot",
    zone=ZONE,
    place=PlaceRef("plc_d"),
    point=Point(60.17, 24.94),
    line="Katu 1",
    lsp=PartyId("lsp"),
)
VAN = Van(
    van=VanId("van_1"), name="Van 1", depot=DEPOT.depot, driver=PartyId("a"), driver_name="Aino", capacity_g=1
)
SHIFT = TourShift(tour=TourId("t1"), van=VAN.van, shift=Window(hm(8), hm(16)), capacity_g=1)
OTHER = TourShift(tour=TourId("t2"), van=VanId("van_2"), shift=Window(hm(8), hm(16)), capacity_g=1)


def stop(number, planned, **more):
    return StopLine(
        stop=StopId(f"s{number}"),
        position=number,
        place=PlaceRef("plc_1"),
        shipments=(ShipmentId(f"shp_{number}"),),
        parcels=(ParcelId(f"p{number}"),),
        window=Window(hm(12), hm(14)),
        planned_at=planned,
        service_s=240,
        **more,
    )


VISITED = stop(1, hm(12, 10), state=StopState.DEPARTED, arrived_at=hm(12, 31), departed_at=hm(12, 35))
OVER = stop(2, hm(12, 40), state=StopState.DEPARTED, arrived_at=hm(14, 5), departed_at=hm(14, 9))
NEXT = stop(3, hm(13, 50), state=StopState.APPROACHED)
SHEET = TourSheet(
    tour=SHIFT.tour,
    van=VAN.van,
    day="2026-06-16",
    shift=SHIFT.shift,
    published_at=hm(6),
    departs_at=hm(11, 50),
    returns_at=hm(15),
    started_at=hm(11, 55),
    stops=(VISITED, NEXT),
)
ADOPTED = Recorded(
    id=EventId("e"),
    tenant=TenantId(1),
    stream="slot:d:2026-06-16",
    stream_version=9,
    recorded_at=hm(9),
    source="planner",
    source_event_id="1",
    actor=PartyId("platform"),
    correlation="slot:d:2026-06-16",
    causation="",
    event=PlanAdopted(occurred_at=hm(9), tours=(), travel_s=9600, planner="pyvrp"),
)


def sources(sheet=SHEET, chosen="t1", at=AT, **more):
    facts = {
        "depot": DEPOT,
        "day": "2026-06-16",
        "days": ["2026-06-16", "2026-06-17"],
        "load": SlotLoad(
            depot=DEPOT.depot,
            day="2026-06-16",
            shifts=(SHIFT, OTHER),
            tours=(
                TourOrder(tour=SHIFT.tour, reservations=()),
                TourOrder(tour=OTHER.tour, reservations=(ReservationId("r"),)),
            ),
            locked=frozenset({SHIFT.tour}),
            version=12,
        ),
        "sheets": {sheet.tour: sheet},
        "plans": [ADOPTED],
        "names": Names(vans={"van_1": VAN}),
        "chosen": chosen,
        "facts": {},
        "addresses": {"plc_1": Address(street="Bulevardi", house_number="12")},
        "cards": {},
        "at": at,
        "zone": ZONE,
        "can_plan": True,
    }
    return TourSources(**{**facts, **more})


def test_a_tour_shows_its_plan_and_what_became_of_it():
    page = tour_plan(sources())
    first = page.rows[0]
    assert (first.van, first.driver, first.done) == ("Van 1", "Aino", "1 of 2")
    assert (first.departs, first.returns) == ("11:55 actual", "15:00 planned")
    assert (first.behind, first.is_behind, first.word) == ("+21", True, "Behind its plan")
    assert first.locked
    assert page.title == "Van 1 is behind its plan"


def test_a_van_whose_next_stop_is_overdue_is_behind_though_its_last_one_was_early():
    early = replace(VISITED, planned_at=hm(12, 40))
    sheet = replace(SHEET, stops=(early, NEXT))
    shown = [tour_plan(sources(sheet, at=at)).rows[0].behind for at in (hm(13, 49), hm(14, 30))]
    assert shown == ["\N{MINUS SIGN}9", "+40"]


def test_what_is_likely_to_break_is_told_from_what_is_only_watched():
    def danger(permille: int, minute: int) -> Danger:
        visit = {"shipment": ShipmentId("shp_3"), "stop": NEXT.stop, "due": hm(14)}
        return Danger(expected=hm(13) + timedelta(minutes=minute), late_permille=permille, **visit)

    def page(*dangers: Danger):
        return tour_plan(sources(replace(SHEET, dangers=dangers, dangers_cause=Cause.LSP_TRAFFIC)))

    calm = page(danger(60, 50))
    assert (calm.danger_words, calm.is_danger_grave) == ("1 promise to watch: traffic", False)
    grave = page(danger(60, 50), danger(400, 50), danger(60, 65))
    assert (grave.danger_words, grave.is_danger_grave) == ("2 promises in danger, 1 to watch: traffic", True)


def test_a_tour_nobody_knows_of_is_counted_for_publishing():
    page = tour_plan(sources())
    assert page.unpublished == 1
    assert [row.word for row in page.rows] == ["Behind its plan", "Not published"]


def test_a_van_that_stands_still_is_what_the_page_says_first():
    stopped = replace(SHEET, interrupted_at=hm(13), is_interrupted=True)
    page = tour_plan(sources(stopped))
    assert page.title == "Van 1 stands still"
    assert any(stroke.kind == "halt" for stroke in page.gantt.rows[0].strokes)


def test_a_tour_that_never_left_or_never_came_back_is_not_with_its_plan():
    waits = replace(SHEET, started_at=None, stops=(NEXT,))
    assert tour_plan(sources(waits, at=hm(11, 55))).title == "All vans are with their plan"
    assert tour_plan(sources(waits, at=hm(12, 5))).title == "Van 1 has not left"
    tomorrow = SHIFT.shift.end + timedelta(hours=12)
    assert tour_plan(sources(waits, at=tomorrow)).title == "Van 1 never left"
    done = replace(VISITED, arrived_at=hm(12, 10), departed_at=hm(12, 14))
    out = replace(SHEET, stops=(done,))
    assert tour_plan(sources(out, at=tomorrow)).title == "Van 1 has not come back"
    back = replace(out, ended_at=hm(15))
    assert tour_plan(sources(back, at=tomorrow)).title == "All vans are with their plan"


def test_a_van_off_its_plan_is_said_in_words_with_stop_and_distance_while_it_lasts():
    def off(kind, **more):
        return DeviationLine(kind=kind, since=hm(13, 5), stop=NEXT.stop, off_by_m=640, **more)

    over = off(Deviation.UNPLANNED_STAND, over_at=hm(13, 20))
    page = tour_plan(sources(replace(SHEET, deviations=(over, off(Deviation.OFF_WAY)))))
    assert (page.title, page.rows[0].word) == ("Van 1: off its way", "Off its way")
    assert page.off_plan == (
        "Off the planned way to stop 3 since 13:05, 640 m beside it when noticed, and no nearer to it",
    )
    both = tuple(off(kind) for kind in (Deviation.UNPLANNED_STAND, Deviation.PASSED_STOP))
    assert tour_plan(sources(replace(SHEET, deviations=both))).off_plan == (
        "Stands since 13:05 where no stop is, 640 m from the nearest; nobody said why",
        "Drove past stop 3 at 13:05 without stopping",
    )
    assert tour_plan(sources(replace(SHEET, deviations=(over,)))).off_plan == ()


def test_a_silent_van_says_for_how_long_and_how_often_a_sign_was_due():
    def said(**more):
        return tour_plan(sources(replace(SHEET, silent_since=AT - timedelta(minutes=12), **more))).silent

    every = "No sign for 12 min where one was due every {}: no position, and no word of its driver"
    assert said(silent_every_s=10) == every.format("10 s")
    assert said(silent_every_s=300) == every.format("5 min")
    assert said() == every.replace(" every {}", "")
    assert said(ended_at=AT) == ""
    assert tour_plan(sources()).silent == ""


def test_kilometres_driven_stand_beside_those_planned_and_say_what_is_not_known():
    def way(driven, quickest=1_000, matched=1_000):
        return WayLine(driven_m=driven, way_m=quickest, matched_permille=matched)

    def said(*ways, travel=None, **more):
        lines = [replace(VISITED, stop=StopId(f"s{n}"), way=one) for n, one in enumerate(ways)]
        sheet = replace(SHEET, stops=(*lines, NEXT), **more)
        return tour_plan(sources(sheet, ways=way_figures(sheet, travel))).driven

    assert said(None) == ""
    assert said(way(1_020), way(1_010)) == "Driven 2.0 km"
    assert said(way(1_020), None) == "Driven 1.0 km on 1 of 2 legs"
    assert said(way(1_500), way(1_000)) == "Driven 2.5 km, 0.5 km more than the quickest way"
    assert said(way(1_500, quickest=None, matched=0)) == "Driven 1.5 km at least"
    places = [PlaceRef("plc_1"), PlaceRef("depot")]
    legs = Legs(durations_s=((0, 90), (60, 0)), distances_m=((0, 700), (800, 0)), estimated=False)
    home = {"depot_place": PlaceRef("depot"), "ended_at": hm(15)}
    roads = travel_table(places, legs)
    assert said(way(820), travel=roads, depot_place=PlaceRef("depot")) == (
        "Planned 1.5 km, driven 0.8 km, about 0.7 km to go"
    )
    assert said(way(820), travel=roads, way_home=way(760), **home) == "Planned 1.5 km, driven 1.6 km"


@pytest.mark.parametrize(
    ("line", "word", "kind"),
    [
        (VISITED, "In its window", ""),
        (OVER, "5 min over", "bad"),
        (NEXT, "Next", "now"),
        (stop(4, hm(14, 20)), "Planned late", ""),
        (stop(5, hm(13, 50), state=StopState.DEFERRED), "Put off", ""),
        (stop(6, hm(13, 40), state=StopState.ARRIVED, arrived_at=hm(13, 45)), "Here now", "now"),
    ],
)
def test_each_stop_gets_a_verdict_against_its_promise(line, word, kind):
    (row,) = tour_plan(sources(replace(SHEET, stops=(line,)))).stops
    assert (row.word, row.kind) == (word, kind)
    assert row.place == "Bulevardi 12"


def test_a_stop_whose_window_passed_without_a_visit_is_over():
    (row,) = tour_plan(sources(replace(SHEET, stops=(NEXT,)), at=hm(14, 1))).stops
    assert row.word == "Window is over"


def test_plan_versions_say_what_made_them_and_what_they_drive():
    (version,) = tour_plan(sources()).versions
    assert (version.at, version.planner, version.driving) == ("09:00", "A better plan", "160 min driving")


def test_a_day_that_is_not_open_has_no_tours():
    page = tour_plan(sources(load=None, chosen=""))
    assert (page.title, page.rows, page.stops) == ("No tours yet", (), ())


def test_the_axis_holds_everything_that_was_planned_or_driven():
    page = tour_plan(sources(replace(SHEET, stops=(VISITED, OVER), ended_at=hm(16, 20))))
    xs = [box.x for box in page.gantt.rows[0].boxes] + [mark.x for mark in page.gantt.marks]
    assert min(xs) >= 150
    assert max(xs) <= 1296
    assert page.gantt.now is not None
    assert gantt([], AT, ZONE) is None


def figure(**more):
    facts = {
        "code": "promises_kept",
        "version": 1,
        "numerator": 45,
        "denominator": 50,
        "excluded": (("cancelled", 2), ("not_due_yet", 7)),
        "per": 1,
        "value": 0.9,
        "interval": (0.786, 0.957),
    }
    return Figure(**{**facts, **more})


def test_a_figure_is_shown_with_counts_interval_and_what_is_left_out():
    (one,) = shown([figure()])
    assert one.value == "90.0\N{NO-BREAK SPACE}%"
    assert one.of == "45 of 50"
    assert one.interval == f"95\N{NO-BREAK SPACE}% interval 78.6{TO}95.7"
    assert one.excluded == ("2 cancelled before the window ended", "7 not due yet")
    assert (one.bar, one.low, one.high) == ("90.00%", "78.60%", "95.70%")


def test_too_few_for_a_rate_shows_the_counts_and_no_rate():
    (one,) = shown([figure(numerator=3, denominator=4, value=None, interval=None)])
    assert (one.value, one.of, one.low) == (TO, "3 of 4", "")
    assert one.interval == "too few for a rate: 4 counted, 30 needed"


def test_contacts_are_a_rate_and_not_a_share():
    (one,) = shown([figure(code="contacts_per_100", per=100, numerator=6, value=12.0, interval=(4.4, 26.1))])
    assert (one.value, one.of) == ("12.0", "6 contacts, 50 due")


def test_every_figure_there_is_has_words():
    for definition in DEFINITIONS:
        (one,) = shown([figure(code=definition.code, per=definition.per)])
        assert one.name != definition.code
        assert one.meaning
