"""What a driver sees of the tour is as new as the cards, even where the sheet is a moment behind."""

from dataclasses import replace

import pytest
from tests.web.consignee.cards import COMING, LEG, LOADED, STOP, TOUR, hm, parcel

from doorstep.domain.tours.sheet import ParcelOutcome, StopLine, StopState, TourSheet
from doorstep.domain.tracking.card import AttemptFacts
from doorstep.kernel.ids import ParcelId, PlaceRef, StopId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window
from doorstep.web.driver.progress import outcome, progress, stops

LINE = StopLine(
    stop=STOP,
    position=12,
    place=PlaceRef("plc_1"),
    shipments=(COMING.shipment,),
    parcels=(ParcelId("par_1"),),
    window=Window(hm(14), hm(16)),
    planned_at=hm(14, 25),
    service_s=180,
)
OTHER = replace(LINE, stop=StopId("stop_2"), position=13, shipments=(), parcels=())
SHEET = TourSheet(tour=TOUR, stops=(LINE, OTHER))


def state(**leg):
    card = replace(COMING, legs=(replace(LEG, **leg),))
    return [(line.stop, line.state) for line in stops(SHEET, {card.shipment: card})]


def test_a_stop_just_left_is_left_although_the_sheet_does_not_know():
    assert state(arrived_at=hm(14, 20), departed_at=hm(14, 20))[0] == (STOP, StopState.DEPARTED)


def test_a_stop_that_was_put_off_comes_last():
    assert state(arrived_at=hm(14, 20), deferred_at=hm(14, 20)) == [
        (OTHER.stop, StopState.OPEN),
        (STOP, StopState.DEFERRED),
    ]


def test_a_stop_that_was_put_off_and_is_next_again_is_next():
    assert state(deferred_at=hm(14, 20), approached_at=hm(15))[0] == (STOP, StopState.APPROACHED)


def test_a_leg_of_another_tour_says_nothing_about_this_one():
    card = replace(COMING, legs=(replace(LEG, tour="tour_9", departed_at=hm(14)),))
    assert stops(SHEET, {card.shipment: card})[0].state is StopState.OPEN


TRIED = AttemptFacts(
    parcel=ParcelId("par_1"),
    at=hm(14, 20),
    stop=STOP,
    tour=TOUR,
    cause=Cause.CONSIGNEE_NOT_HOME,
    again_on_tour=True,
    off_by_m=None,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ParcelOutcome.LOADED),
        ({"parcels": (replace(LOADED, delivered_at=hm(14, 20)),)}, ParcelOutcome.DELIVERED),
        ({"parcels": (replace(LOADED, refused_at=hm(14, 20)),)}, ParcelOutcome.REFUSED),
        ({"attempts": (TRIED,)}, ParcelOutcome.ATTEMPTED),
        ({"attempts": (replace(TRIED, tour="tour_9"),)}, ParcelOutcome.LOADED),
        ({"legs": (replace(LEG, parcels_aboard=()),)}, ParcelOutcome.MISSING),
        ({"legs": (replace(LEG, started_at=None, parcels_aboard=()),)}, ParcelOutcome.LOADED),
        (
            {"legs": (replace(LEG, started_at=None, parcels_aboard=()),), "parcels": (parcel(),)},
            ParcelOutcome.PLANNED,
        ),
        (
            {
                "legs": (replace(LEG, started_at=None, parcels_aboard=()),),
                "parcels": (parcel(held_at=hm(11), held_cause=Cause.LSP_LEFT_AT_DEPOT),),
            },
            ParcelOutcome.MISSING,
        ),
    ],
)
def test_the_last_word_at_the_door_is_what_became_of_a_parcel(changes, expected):
    card = replace(COMING, **changes)
    assert outcome(card.parcels[0], card, SHEET) is expected


def test_the_van_stands_still_until_it_moves_again():
    stopped = replace(LEG, interrupted_at=hm(14), interrupted_cause=Cause.LSP_TRAFFIC)
    card = replace(COMING, legs=(stopped,))
    assert progress(SHEET, {card.shipment: card}).interrupted
    moving = replace(COMING, legs=(replace(stopped, resumed_at=hm(14, 20)),))
    assert not progress(SHEET, {moving.shipment: moving}).interrupted
