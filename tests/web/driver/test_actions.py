"""What a driver says becomes commands."""

from dataclasses import replace
from datetime import UTC, datetime

import msgspec
import pytest

from doorstep.domain.custody import RecordDamage, RecordProof
from doorstep.domain.parcels import (
    AttemptDelivery,
    CompleteDelivery,
    LoadParcel,
    RefuseDelivery,
    StartHold,
)
from doorstep.domain.promise import AcknowledgeInstruction, ReportNotFollowed
from doorstep.domain.support import ReadReply
from doorstep.domain.tours import (
    ArriveAtStop,
    DeferStop,
    DepartFromStop,
    EndTour,
    InterruptTour,
    ResumeTour,
    StartTour,
    TakeBreak,
)
from doorstep.events import DeliveryMethod, NotFollowed, ProofKind
from doorstep.kernel.ids import (
    CaseId,
    DepotId,
    EventId,
    MediaRef,
    ParcelId,
    PartyId,
    ShipmentId,
    StopId,
    TourId,
    VanId,
)
from doorstep.kernel.party import Cause
from doorstep.web.driver.actions import commands
from doorstep.web.driver.said import Action, ActionInvalid, ActionKind, Evidence, Load, NotOnTour, TourFacts
from doorstep.web.driver.wire import id_of, read_action

AT = datetime(2026, 6, 16, 11, 4, tzinfo=UTC)
TOUR, VAN, DRIVER = TourId("tour-1"), VanId("van-3"), PartyId("drv-aino")
STOP, NEXT = StopId("stop-1"), StopId("stop-2")
ONE, TWO, THREE = ParcelId("p-1"), ParcelId("p-2"), ParcelId("p-3")
COFFEE, LAMP = ShipmentId("s-coffee"), ShipmentId("s-lamp")
FACTS = TourFacts(
    tour=TOUR,
    van=VAN,
    driver=DRIVER,
    stops=frozenset({STOP, NEXT}),
    loads={
        ONE: Load(shipment=COFFEE, stop=STOP),
        TWO: Load(shipment=COFFEE, stop=STOP),
        THREE: Load(shipment=LAMP, stop=NEXT),
    },
    asks={EventId("evt-asked"): COFFEE},
    replies={CaseId("case-1"): COFFEE},
)
PHOTO = Evidence(kind=ProofKind.PHOTO, media=MediaRef("med-1"), digest="d1")


def meaning(kind, **facts):
    return commands(Action(id="action-1", occurred_at=AT, kind=kind, **facts), FACTS)


def kinds(asked):
    return [type(command) for command in asked]


def test_loading_says_tour_and_van_for_each_parcel():
    assert meaning(ActionKind.LOADED, parcels=(ONE, THREE)) == [
        LoadParcel(shipment=COFFEE, parcel=ONE, tour=TOUR, van=VAN),
        LoadParcel(shipment=LAMP, parcel=THREE, tour=TOUR, van=VAN),
    ]


def test_a_missing_parcel_was_left_at_the_depot():
    assert meaning(ActionKind.MISSING, parcels=(THREE,)) == [
        StartHold(shipment=LAMP, parcel=THREE, cause=Cause.LSP_LEFT_AT_DEPOT)
    ]


def test_a_tour_starts_with_the_parcels_on_board_only():
    assert meaning(ActionKind.STARTED, parcels=(ONE, TWO)) == [StartTour(tour=TOUR, parcels=(ONE, TWO))]


def test_arriving_and_leaving_name_the_stop():
    assert meaning(ActionKind.ARRIVED, stop=STOP) == [ArriveAtStop(tour=TOUR, stop=STOP)]
    assert meaning(ActionKind.DEPARTED, stop=STOP) == [DepartFromStop(tour=TOUR, stop=STOP)]


def test_delivering_without_parcels_means_all_of_the_stop_and_goes_on():
    asked = meaning(ActionKind.DELIVERED, stop=STOP, method=DeliveryMethod.NEIGHBOUR, off_by_m=12)
    assert asked == [
        ArriveAtStop(tour=TOUR, stop=STOP),
        *(
            CompleteDelivery(
                shipment=COFFEE,
                parcel=parcel,
                tour=TOUR,
                stop=STOP,
                method=DeliveryMethod.NEIGHBOUR,
                driver=DRIVER,
                off_by_m=12,
            )
            for parcel in (ONE, TWO)
        ),
        DepartFromStop(tour=TOUR, stop=STOP),
    ]


def test_a_photo_proves_every_parcel_of_the_stop():
    asked = meaning(ActionKind.DELIVERED, stop=STOP, method=DeliveryMethod.SAFE_PLACE, proofs=(PHOTO,))
    proofs = [command for command in asked if isinstance(command, RecordProof)]
    assert [(p.parcel, p.media, p.digest, p.stop) for p in proofs] == [
        (ONE, "med-1", "d1", STOP),
        (TWO, "med-1", "d1", STOP),
    ]


def test_one_parcel_delivered_and_one_refused_leaves_the_stop_once():
    first = meaning(
        ActionKind.DELIVERED, stop=STOP, parcels=(ONE,), method=DeliveryMethod.RECIPIENT, leaves=False
    )
    second = meaning(ActionKind.REFUSED, stop=STOP, parcels=(TWO,))
    assert kinds(first) == [ArriveAtStop, CompleteDelivery]
    assert kinds(second) == [ArriveAtStop, RefuseDelivery, DepartFromStop]


def test_a_failed_attempt_says_why_and_goes_on():
    asked = meaning(ActionKind.ATTEMPTED, stop=NEXT, cause=Cause.CONSIGNEE_NOT_HOME, proofs=(PHOTO,))
    assert kinds(asked) == [ArriveAtStop, AttemptDelivery, RecordProof, DepartFromStop]
    assert asked[1].cause is Cause.CONSIGNEE_NOT_HOME
    assert not asked[1].again_on_tour


def test_trying_again_later_puts_the_stop_last_and_does_not_leave_it_for_good():
    asked = meaning(ActionKind.ATTEMPTED, stop=NEXT, cause=Cause.CONSIGNEE_NOT_HOME, again=True)
    assert kinds(asked) == [ArriveAtStop, AttemptDelivery, DeferStop]
    assert asked[1].again_on_tour


def test_the_photo_of_a_damaged_parcel_is_evidence_of_the_damage():
    asked = meaning(ActionKind.ATTEMPTED, stop=NEXT, cause=Cause.LSP_DAMAGED, proofs=(PHOTO,))
    assert kinds(asked) == [ArriveAtStop, AttemptDelivery, RecordDamage, DepartFromStop]
    assert asked[2] == RecordDamage(shipment=LAMP, parcel=THREE, media=MediaRef("med-1"))


def test_a_stop_can_be_put_off_without_a_visit():
    assert meaning(ActionKind.DEFERRED, stop=STOP) == [DeferStop(tour=TOUR, stop=STOP)]


def test_a_van_that_stands_still_says_why_and_how_long():
    assert meaning(ActionKind.INTERRUPTED, cause=Cause.LSP_MECHANICAL, expected_s=1800) == [
        InterruptTour(tour=TOUR, cause=Cause.LSP_MECHANICAL, expected_s=1800)
    ]
    assert meaning(ActionKind.RESUMED) == [ResumeTour(tour=TOUR)]


def test_a_driver_who_rests_says_how_long():
    assert meaning(ActionKind.RESTED, expected_s=1800) == [TakeBreak(tour=TOUR, length_s=1800)]


def test_a_tour_ends_with_what_goes_back():
    assert meaning(ActionKind.ENDED, parcels=(THREE,)) == [EndTour(tour=TOUR, returned=(THREE,))]
    assert meaning(ActionKind.ENDED) == [EndTour(tour=TOUR, returned=())]


def test_what_was_taken_off_the_tour_while_it_was_in_the_van_comes_back_too():
    moved, strange = ParcelId("p-moved"), ParcelId("p-strange")
    tour = replace(FACTS, aboard=frozenset({ONE, moved}))
    back = Action(id="action-1", occurred_at=AT, kind=ActionKind.ENDED, parcels=(moved, THREE))
    assert commands(back, tour) == [EndTour(tour=TOUR, returned=(moved, THREE))]
    start = replace(back, kind=ActionKind.STARTED)
    assert commands(start, tour) == [StartTour(tour=TOUR, parcels=(moved, THREE))]
    with pytest.raises(NotOnTour, match="p-strange"):
        commands(replace(back, parcels=(moved, strange)), tour)


def test_the_end_of_a_tour_says_when_the_van_is_there_for_the_next():
    facts = replace(FACTS, next_from=(DepotId("kamppi"), "2026-03-02"))
    *_, back = commands(Action(id="action-1", occurred_at=AT, kind=ActionKind.ENDED), facts)
    assert (back.depot, back.tour, back.returns_at) == ("kamppi", TOUR, AT)


@pytest.mark.parametrize(
    ("kind", "facts", "lacks"),
    [
        (ActionKind.LOADED, {}, "parcels"),
        (ActionKind.STARTED, {}, "parcels"),
        (ActionKind.ARRIVED, {}, "stop"),
        (ActionKind.DELIVERED, {"stop": STOP}, "method"),
        (ActionKind.DELIVERED, {"method": DeliveryMethod.RECIPIENT}, "stop"),
        (ActionKind.ATTEMPTED, {"stop": STOP}, "cause"),
        (ActionKind.INTERRUPTED, {}, "cause"),
        (ActionKind.RESTED, {}, "expected_s"),
    ],
)
def test_an_action_that_lacks_something_says_what(kind, facts, lacks):
    with pytest.raises(ActionInvalid, match=f"without `{lacks}`"):
        meaning(kind, **facts)


def test_what_was_asked_for_is_acknowledged_and_what_left_the_tour_meanwhile_is_passed_over():
    asks = (EventId("evt-asked"), EventId("evt-of-another-tour"))
    (one,) = meaning(ActionKind.RECEIVED, asks=asks)
    assert one == AcknowledgeInstruction(
        shipment=COFFEE, of=EventId("evt-asked"), tour=TOUR, driver=DRIVER, read=False
    )
    (read,) = meaning(ActionKind.READ, stop=STOP, asks=asks)
    assert read == replace(one, read=True)
    (heard,) = meaning(ActionKind.READ, stop=STOP, asks=(EventId("case-1"), EventId("case-9")))
    assert heard == ReadReply(shipment=COFFEE, case=CaseId("case-1"), tour=TOUR, driver=DRIVER)
    assert meaning(ActionKind.RECEIVED, asks=(EventId("case-1"),)) == []


def test_who_could_not_do_as_asked_says_why_beside_the_outcome():
    facts = {"asks": (EventId("evt-asked"),), "missed": NotFollowed.NOBODY_THERE}
    given = meaning(ActionKind.DELIVERED, stop=STOP, method=DeliveryMethod.MAILBOX, **facts)
    tried = meaning(ActionKind.ATTEMPTED, stop=STOP, cause=Cause.CONSIGNEE_NOT_HOME, **facts)
    for asked in (given, tried):
        (missed,) = [one for one in asked if isinstance(one, ReportNotFollowed)]
        assert (missed.shipment, missed.stop, missed.reason) == (COFFEE, STOP, NotFollowed.NOBODY_THERE)


def test_stops_and_parcels_of_other_tours_are_refused_by_name():
    with pytest.raises(NotOnTour, match="stop-9"):
        meaning(ActionKind.ARRIVED, stop=StopId("stop-9"))
    with pytest.raises(NotOnTour, match="p-9"):
        meaning(ActionKind.LOADED, parcels=(ONE, ParcelId("p-9")))


SENT = {
    "id": "0198b2a0-1",
    "occurred_at": "2026-06-16T14:04:00+03:00",
    "kind": "delivered",
    "stop": "stop-1",
    "method": "recipient",
    "proofs": [{"kind": "photo", "media": "med-1"}, {"kind": "pin"}],
}


def raw(**changes):
    return msgspec.Raw(msgspec.json.encode({**SENT, **changes}))


def test_an_action_is_read_with_the_devices_own_time():
    action, _ = read_action(raw())
    assert action.occurred_at == AT
    assert action.proofs == (
        Evidence(kind=ProofKind.PHOTO, media=MediaRef("med-1")),
        Evidence(kind=ProofKind.PIN),
    )


def test_the_digest_depends_on_what_is_said_and_not_on_how_it_is_written():
    spaced = msgspec.Raw(msgspec.json.format(msgspec.json.encode(SENT), indent=4))
    assert read_action(raw())[1] == read_action(spaced)[1]
    assert read_action(raw())[1] != read_action(raw(method="mailbox"))[1]


@pytest.mark.parametrize(
    "changes",
    [
        {"occurred_at": "2026-06-16T14:04:00"},
        {"kind": "teleported"},
        {"colour": "red"},
        {"parcels": "p-1"},
        {"id": "short"},
        {"expected_s": -1},
        {"note": "x" * 501},
    ],
)
def test_an_action_of_another_shape_is_refused_and_still_named(changes):
    with pytest.raises(ActionInvalid, match="documented shape"):
        read_action(raw(**changes))
    assert id_of(raw(**changes)) == changes.get("id", SENT["id"])


def test_what_is_no_action_at_all_has_no_id():
    assert id_of(msgspec.Raw(b"17")) == ""
