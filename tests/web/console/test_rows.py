"""Rows and counters of the work page, from cards in every situation."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.web.consignee.cards import (
    AT,
    BEFORE,
    COMING,
    DOUBT,
    LEG,
    OPEN,
    PREDICTION,
    STALE,
    STOPPED,
    hm,
    parcel,
    promise,
)

from doorstep.domain.tracking.card import CaseLine
from doorstep.engine.positions import Fix
from doorstep.engine.records import Van
from doorstep.engine.vault import Person
from doorstep.events import DeliveryMethod
from doorstep.kernel.ids import CaseId, DepotId, PartyId, ShipmentId, VanId
from doorstep.kernel.party import Cause
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.web.console import words
from doorstep.web.console.bar import axis_at, bar_of
from doorstep.web.console.board import BoardSources, board, shown_facts
from doorstep.web.console.facts import Need, facts_of
from doorstep.web.console.names import Names
from doorstep.web.console.row import row_of
from doorstep.web.console.wish import Tab, Wish
from doorstep.web.console.words import TO

ZONE = "Europe/Helsinki"
VAN = Van(
    van=VanId("van_1"),
    name="Van 1",
    depot=DepotId("sornainen"),
    driver=PartyId("driver_aino"),
    driver_name="Aino",
    capacity_g=1,
)
NAMES = Names(vans={"van_1": VAN}, persons={"per_1": Person(name="Helmi Elisabeth Saarinen-Korhonen")})
LATE = replace(
    COMING,
    prediction=replace(PREDICTION, window=Window(hm(16, 20), hm(17)), median=hm(16, 40), late_permille=990),
)
DELIVERED = replace(
    COMING,
    parcels=(parcel(loaded_at=hm(11), delivered_at=hm(13, 40), method=DeliveryMethod.NEIGHBOUR),),
    last_event_at=hm(13, 40),
)
LEFT = replace(BEFORE, parcels=(parcel(held_at=hm(12), held_cause=Cause.LSP_LEFT_AT_DEPOT),))
ASKED = replace(
    COMING, cases=(CaseLine(case=CaseId("c"), at=hm(13), kind="question", by_consignee=True, words=""),)
)
GOING_BACK = replace(LATE, parcels=(parcel(return_started_at=hm(13), refused_at=hm(12, 50)),))


def row(card, at=AT):
    return row_of(facts_of(card, at), NAMES, axis_at(at, ZONE))


def needs(card, at=AT):
    return facts_of(card, at).needs


@pytest.mark.parametrize(
    ("card", "need"),
    [
        (LATE, Need.LATE),
        (replace(COMING, prediction=replace(PREDICTION, late_permille=400)), Need.AT_RISK),
        (STALE, Need.SILENT),
        (STOPPED, Need.BLOCKED),
        (LEFT, Need.BLOCKED),
        (DOUBT, Need.DOUBT),
        (OPEN, Need.UNASSIGNED),
        (replace(BEFORE, last_event_at=hm(13)), Need.UNASSIGNED),
        (ASKED, Need.QUESTION),
    ],
)
def test_each_trouble_is_counted_by_its_own_name(card, need):
    assert need in needs(card)


@pytest.mark.parametrize("card", [COMING, DELIVERED, GOING_BACK])
def test_what_is_well_ended_or_going_back_needs_nobody(card):
    assert needs(card) == frozenset()


def test_a_doubtful_address_is_counted_once_and_not_as_blocked():
    assert needs(DOUBT) == {Need.DOUBT}


def test_a_shipment_of_tomorrow_needs_no_tour_today():
    tomorrow = replace(BEFORE, promises=(promise(hm(14, day=17), hm(16, day=17), made=hm(9)),))
    assert needs(tomorrow) == frozenset()


def test_a_late_row_shows_the_promise_the_prediction_and_the_minutes_between():
    late = row(LATE)
    assert (late.promised, late.predicted, late.minutes) == (f"14:00{TO}16:00", f"16:20{TO}17:00", "+40")
    assert late.is_over
    assert (late.health, late.health_word) == ("late", "Late")
    assert late.van == "Van 1"
    assert late.name == "Helmi"


def test_a_row_of_the_past_shows_when_it_really_was():
    done = row(DELIVERED)
    assert done.predicted == "13:40 actual"
    assert (done.health, done.health_word) == ("done", "Delivered")
    assert done.action == ""


@pytest.mark.parametrize("card", [STALE, LEFT])
def test_an_old_prediction_is_never_shown_as_if_it_were_current(card):
    old = replace(PREDICTION, at=hm(12), as_of=hm(12))
    told = replace(card, prediction=old, last_event_at=hm(12), legs=(LEG,))
    shown = row(told)
    assert shown.predicted in ("withdrawn", "not known")
    assert shown.bar.predicted is None


def test_what_has_no_promise_is_not_called_on_promise():
    assert row(OPEN).health_word == "No promise"


@pytest.mark.parametrize(
    ("card", "action"),
    [
        (DOUBT, "Choose the address"),
        (LEFT, "Give it a new time"),
        (STALE, "Call Van 1"),
        (ASKED, "Answer the question"),
        (OPEN, "Promise a time"),
        (COMING, ""),
    ],
)
def test_the_next_action_is_one_that_can_be_done(card, action):
    assert row(card).action == action


def test_the_bar_ends_the_prediction_where_the_promise_ends_and_goes_on_in_red():
    both = replace(COMING, prediction=replace(PREDICTION, window=Window(hm(15, 30), hm(16, 30))))
    bar = bar_of(facts_of(both, AT), axis_at(AT, ZONE))
    share = lambda text: float(text.rstrip("%"))  # noqa: E731  # percent as a number
    assert bar.predicted is not None
    assert bar.over is not None
    assert share(bar.predicted.x) + share(bar.predicted.width) == pytest.approx(share(bar.over.x), abs=0.02)
    assert bar.promised is not None
    assert share(bar.promised.x) + share(bar.promised.width) == pytest.approx(share(bar.over.x), abs=0.02)


def test_silence_is_drawn_from_the_last_event_to_now():
    silent = replace(STALE, prediction=replace(PREDICTION, withdrawn="silent", window=None))
    bar = bar_of(facts_of(silent, AT), axis_at(AT, ZONE))
    assert bar.gap is not None
    assert bar.gap[1] == bar.now


def test_a_window_of_another_day_is_not_drawn():
    tomorrow = replace(BEFORE, promises=(promise(hm(14, day=17), hm(16, day=17), made=hm(9)),))
    shown = row(tomorrow)
    assert shown.bar.promised is None
    assert shown.promised == f"tomorrow 14:00{TO}16:00"


def named(card, number, reference):
    return replace(card, shipment=ShipmentId(f"shp_{number}"), brand_reference=reference)


FLEET = [
    Fix(van=VanId("van_1"), at=AT - timedelta(seconds=20), point=Point(60.17, 24.94)),
    Fix(van=VanId("van_2"), at=AT - timedelta(minutes=5), point=Point(60.18, 24.95)),
]


def sources(*cards):
    return BoardSources(
        facts=[facts_of(card, AT) for card in cards],
        today=frozenset(card.shipment for card in cards),
        names=NAMES,
        streets={"plc_1": "Korkeavuorenkatu 9"},
        fixes=FLEET,
        has_map=True,
        at=AT,
        zone=ZONE,
    )


CARDS = (named(LATE, 1, "NL-1"), named(COMING, 2, "NL-2"), named(DOUBT, 3, "NL-3"))


def shown(wish, *cards):
    found = sources(*(cards or CARDS))
    return board(found, wish, shown_facts(found, wish))


def test_the_page_opens_on_what_needs_somebody_with_its_denominator():
    page = shown(Wish())
    assert [one.reference for one in page.rows] == ["NL-3", "NL-1"]
    assert page.title == "2 need someone"
    assert page.of == "of 3 due today"


def test_a_counter_filters_the_table_and_filters_no_more_when_chosen_again():
    page = shown(Wish(need=Need.LATE))
    assert [one.reference for one in page.rows] == ["NL-1"]
    late = page.counters[0]
    assert (late.number, late.small, late.current, late.href) == (1, "1 not told yet", True, "/console")
    assert shown(Wish()).counters[0].href == "/console?show=late"


@pytest.mark.parametrize("query", ["nl-2", "helmi", "korkeavuoren", "Van 1"])
def test_search_finds_by_number_name_street_and_van(query):
    page = shown(Wish(tab=Tab.ALL, query=query))
    assert "NL-2" in [one.reference for one in page.rows]


def test_an_empty_table_says_so_in_a_sentence():
    assert shown(Wish(), named(COMING, 1, "NL-1")).empty == "Nobody waits for anybody."
    assert "zzz" in shown(Wish(query="zzz")).empty


def test_the_map_says_in_words_how_old_its_positions_are():
    assert shown(Wish()).vans_caption == "2 vans, 1 older than 2 min (hollow)"


def test_one_cause_behind_many_rows_is_told_once():
    page = shown(Wish(), *(named(STOPPED, number, f"NL-{number}") for number in range(4)))
    assert [(one.title, one.text, one.link) for one in page.behind] == [
        ("Van 1 stands still: trouble with the van", "4 rows, 0 told of a new time.", "Show all 4")
    ]


def test_days_and_ages_are_said_as_people_say_them():
    assert words.day(hm(9, day=17), AT, ZONE) == "tomorrow"
    assert words.day(hm(9, day=20), AT, ZONE) == "Sat 20 Jun"
    assert words.age(AT - timedelta(minutes=190), AT) == "3 h 10"
    assert words.age(AT - timedelta(days=4), AT) == "4 d"
    assert words.age(AT + timedelta(minutes=5), AT) == "0 min"
