"""The slot load read model: following equals refolding, and folding twice changes nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.slots.state import evolve
from doorstep.domain.slots.views import fold, initial, key_of, keys, tags
from doorstep.events import (
    DayOpened,
    PlanAdopted,
    Recorded,
    SlotConfirmed,
    SlotReleased,
    SlotReserved,
    TourLocked,
    TourOrder,
    TourShift,
    TourStarted,
    TourUnlocked,
)
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

AT = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY, TOUR = DepotId("kamppi"), "2026-03-02", TourId("t-1")
WINDOW = Window(AT + timedelta(hours=2), AT + timedelta(hours=4))
STREAM = key_of(DEPOT, DAY)


def reserved(name):
    return SlotReserved(
        occurred_at=AT,
        depot=DEPOT,
        day=DAY,
        reservation=ReservationId(name),
        shipment=ShipmentId(f"shp-{name}"),
        place=PlaceRef("home"),
        window=WINDOW,
        service_s=180,
        load_g=900,
        tour=TOUR,
        index=0,
        expires_at=AT,
    )


STORY = (
    DayOpened(
        occurred_at=AT,
        depot=DEPOT,
        day=DAY,
        place=PlaceRef("depot"),
        shifts=(TourShift(tour=TOUR, van=VanId("v"), shift=WINDOW, capacity_g=1),),
        windows=(WINDOW,),
    ),
    reserved("r-1"),
    reserved("r-2"),
    SlotConfirmed(occurred_at=AT, reservation=ReservationId("r-1"), shipment=ShipmentId("shp-r-1")),
    PlanAdopted(
        occurred_at=AT,
        tours=(TourOrder(tour=TOUR, reservations=(ReservationId("r-1"), ReservationId("r-2"))),),
        travel_s=9,
        planner="test",
    ),
    TourLocked(occurred_at=AT, tour=TOUR, reason="loaded"),
    TourUnlocked(occurred_at=AT, tour=TOUR),
    SlotReleased(
        occurred_at=AT, reservation=ReservationId("r-2"), shipment=ShipmentId("shp-r-2"), reason="moved"
    ),
    # A confirmation that comes twice in the log of another release must not break the fold.
    SlotConfirmed(occurred_at=AT, reservation=ReservationId("r-9"), shipment=ShipmentId("shp-r-9")),
)


def recorded(event, version):
    return Recorded(
        id=EventId(f"e-{version}"),
        tenant=TenantId(1),
        stream=STREAM,
        stream_version=version,
        recorded_at=AT,
        source="test",
        source_event_id=f"{version}",
        actor=PartyId("lsp"),
        correlation="",
        causation="",
        event=event,
    )


def test_following_gives_what_refolding_gives():
    followed, refolded = initial(STREAM), initial(STREAM)
    for version, event in enumerate(STORY, start=1):
        followed = fold(followed, recorded(event, version))
        refolded = evolve(refolded, event)
    assert followed == refolded
    assert followed.version == len(STORY)
    assert followed.tours[0].reservations == ("r-1",)
    assert tags(followed) == ("depot:kamppi", "day:2026-03-02")


@pytest.mark.parametrize("version", range(1, len(STORY) + 1))
def test_folding_an_event_twice_changes_nothing(version):
    load = initial(STREAM)
    for number, event in enumerate(STORY[:version], start=1):
        load = fold(load, recorded(event, number))
    assert fold(load, recorded(STORY[version - 1], version)) == load


def test_only_slot_events_concern_a_slot_load():
    started = TourStarted(occurred_at=AT, tour=TOUR, shipments=(), parcels=())
    assert keys(recorded(STORY[0], 1)) == (STREAM,)
    assert keys(recorded(started, 1)) == ()
    assert fold(initial(STREAM), recorded(started, 1)) == initial(STREAM)
