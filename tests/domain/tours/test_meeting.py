"""Parcels change vans on the road when both tours agreed, and the driver who takes them says so."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.tours import AgreeMeetUp, PublishTour, StartTour, TakeOver
from doorstep.domain.tours.decide import decide
from doorstep.domain.tours.refusals import NotStarted, ParcelNotOnPlan
from doorstep.domain.tours.sheet import ParcelOutcome, TourSheet
from doorstep.domain.tours.state import Tour, evolve
from doorstep.domain.tours.views import fold
from doorstep.events import MeetUpAgreed, ParcelsTakenOver, Recorded, StopPlan
from doorstep.kernel.ids import (
    DepotId,
    EventId,
    ParcelId,
    PartyId,
    PlaceRef,
    ShipmentId,
    StopId,
    TenantId,
    TourId,
    VanId,
)
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
TOUR, OTHER = TourId("t-1"), TourId("t-2")
BOX, FOREIGN = ParcelId("box"), ParcelId("foreign")
SHIFT = Window(AT, AT + timedelta(hours=8))


def stop(name, shipments=(), parcels=()):
    return StopPlan(
        stop=StopId(name),
        place=PlaceRef(name),
        shipments=tuple(shipments),
        parcels=tuple(parcels),
        window=SHIFT,
        planned_at=AT + timedelta(hours=1),
        service_s=300,
    )


PLAN = PublishTour(
    tour=TOUR,
    depot=DepotId("d"),
    depot_place=PlaceRef("d"),
    day="2026-03-02",
    van=VanId("v-1"),
    driver=PartyId("aino"),
    shift=SHIFT,
    departs_at=AT,
    returns_at=SHIFT.end,
    stops=(stop("meeting"), stop("door", [ShipmentId("shp")], [BOX])),
)
AGREED = AgreeMeetUp(
    tour=TOUR,
    other=OTHER,
    driver=PartyId("eero"),
    stop=StopId("meeting"),
    gives=False,
    meets_at=AT + timedelta(hours=1),
    parcels=(BOX,),
    shipments=(ShipmentId("shp"),),
)


def driven(*commands):
    tour, events = Tour(), []
    for command in commands:
        for event in decide(tour, command, at=AT):
            tour = evolve(tour, event)
            events.append(event)
    return tour, events


def sheet_of(events):
    sheet = TourSheet(tour=TOUR)
    for number, event in enumerate(events, start=1):
        recorded = Recorded(
            id=EventId(f"e-{number}"),
            tenant=TenantId(1),
            stream=f"tour:{TOUR}",
            stream_version=number,
            recorded_at=AT,
            source="test",
            source_event_id=str(number),
            actor=PartyId("aino"),
            correlation=TOUR,
            causation="",
            event=event,
        )
        sheet = fold(sheet, recorded)
    return sheet


def test_parcels_of_a_meet_up_are_awaited_until_they_are_taken_over():
    start = StartTour(tour=TOUR, parcels=())
    _, agreed = driven(PLAN, start, AGREED)
    assert isinstance(agreed[-1], MeetUpAgreed)
    assert sheet_of(agreed).outcome(BOX) is ParcelOutcome.PLANNED
    _, taken = driven(PLAN, start, AGREED, TakeOver(tour=TOUR, parcels=(BOX,)))
    assert isinstance(taken[-1], ParcelsTakenOver)
    assert taken[-1].shipments == ("shp",)
    assert sheet_of(taken).outcome(BOX) is ParcelOutcome.LOADED


def test_the_same_agreement_and_the_same_parcels_again_are_no_event():
    take = TakeOver(tour=TOUR, parcels=(BOX,))
    tour, _ = driven(PLAN, StartTour(tour=TOUR, parcels=()), AGREED, take)
    assert decide(tour, AGREED, at=AT) == []
    assert decide(tour, take, at=AT) == []


def test_nobody_takes_over_what_no_meet_up_brings():
    tour, _ = driven(PLAN, StartTour(tour=TOUR, parcels=()), AGREED)
    with pytest.raises(ParcelNotOnPlan, match="foreign"):
        decide(tour, TakeOver(tour=TOUR, parcels=(FOREIGN,)), at=AT)


def test_a_van_at_the_depot_meets_nobody_on_the_road():
    tour, _ = driven(PLAN)
    with pytest.raises(NotStarted):
        decide(tour, AGREED, at=AT)
