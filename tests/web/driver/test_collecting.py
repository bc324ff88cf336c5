"""What a driver says of goods that are picked up at a door."""

from datetime import UTC, datetime

import pytest

from doorstep.domain.custody import RecordProof
from doorstep.domain.parcels import AttemptCollection, AttemptDelivery, CompleteCollection, CompleteDelivery
from doorstep.domain.tours import ArriveAtStop, DepartFromStop, EndTour, StartTour
from doorstep.events import DeliveryMethod, ProofKind
from doorstep.kernel.ids import MediaRef, ParcelId, PartyId, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.party import Cause
from doorstep.web.driver.actions import commands
from doorstep.web.driver.said import Action, ActionInvalid, ActionKind, Evidence, Load, TourFacts

AT = datetime(2026, 6, 16, 11, 4, tzinfo=UTC)
TOUR, STOP, LAMP = TourId("tour-1"), StopId("stop-1"), ShipmentId("s-lamp")
NEW, OLD, OLDER = ParcelId("p-new"), ParcelId("p-old"), ParcelId("p-older")
LOADS = {
    NEW: Load(shipment=LAMP, stop=STOP),
    OLD: Load(shipment=LAMP, stop=STOP, collects=True),
    OLDER: Load(shipment=LAMP, stop=STOP, collects=True),
}
PHOTO = Evidence(kind=ProofKind.PHOTO, media=MediaRef("med-1"), digest="d1")


def meaning(kind, loads=(NEW, OLD, OLDER), **facts):
    tour = TourFacts(
        tour=TOUR,
        van=VanId("van-3"),
        driver=PartyId("drv-aino"),
        stops=frozenset({STOP}),
        loads={one: LOADS[one] for one in loads},
    )
    return commands(Action(id="action-1", occurred_at=AT, kind=kind, **facts), tour)


def named(asked, kind):
    return [command.parcel for command in asked if isinstance(command, kind)]


def test_collected_without_parcels_means_all_that_the_stop_gives_back_and_goes_on():
    asked = meaning(ActionKind.COLLECTED, stop=STOP, proofs=(PHOTO,))
    assert (type(asked[0]), type(asked[-1])) == (ArriveAtStop, DepartFromStop)
    assert named(asked, CompleteCollection) == named(asked, RecordProof) == [OLD, OLDER]


def test_delivered_without_parcels_means_only_what_is_brought():
    asked = meaning(ActionKind.DELIVERED, stop=STOP, method=DeliveryMethod.RECIPIENT, leaves=False)
    assert (named(asked, CompleteDelivery), named(asked, CompleteCollection)) == ([NEW], [])


def test_one_visit_in_vain_is_said_of_both_at_once():
    asked = meaning(ActionKind.ATTEMPTED, stop=STOP, cause=Cause.CONSIGNEE_NOT_HOME)
    assert named(asked, AttemptDelivery) == [NEW]
    assert named(asked, AttemptCollection) == [OLD, OLDER]


def test_what_the_consignee_keeps_is_refused_and_nothing_goes_back():
    (attempt,) = [
        one
        for one in meaning(ActionKind.REFUSED, stop=STOP, parcels=(OLD,))
        if isinstance(one, AttemptCollection)
    ]
    assert (attempt.parcel, attempt.cause) == (OLD, Cause.CONSIGNEE_REFUSED)


def test_a_van_that_only_collects_starts_empty_and_ends_full():
    assert meaning(ActionKind.STARTED, loads=(OLD,)) == [StartTour(tour=TOUR, parcels=())]
    ended = meaning(ActionKind.ENDED, loads=(OLD, OLDER), parcels=(OLD,))
    assert ended == [EndTour(tour=TOUR, returned=(OLD,))]


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (ActionKind.STARTED, {"loads": (NEW,)}),
        (ActionKind.STARTED, {"parcels": (OLD,)}),
        (ActionKind.LOADED, {"parcels": (NEW, OLD)}),
        (ActionKind.MISSING, {"parcels": (OLD,)}),
        (ActionKind.DELIVERED, {"stop": STOP, "parcels": (OLD,), "method": DeliveryMethod.RECIPIENT}),
        (ActionKind.COLLECTED, {"stop": STOP, "parcels": (NEW, OLD)}),
        (ActionKind.COLLECTED, {"stop": STOP, "loads": (NEW,)}),
        (ActionKind.COLLECTED, {}),
    ],
)
def test_what_is_brought_is_not_collected_and_the_other_way_round(kind, facts):
    with pytest.raises(ActionInvalid):
        meaning(kind, **facts)
