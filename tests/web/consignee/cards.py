"""Shipments in every situation a person at home can meet, as cards with constant moments."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from doorstep.domain.tracking.card import (
    AttemptFacts,
    CaseLine,
    MessageLine,
    ParcelCard,
    PredictionShown,
    PromiseVersion,
    ProofFacts,
    RatingFacts,
    ShipmentCard,
    TourLeg,
)
from doorstep.events import DeliveryMethod, ItemFacts, ProofKind
from doorstep.kernel.ids import (
    CaseId,
    DepotId,
    EventId,
    MediaRef,
    MessageId,
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    StopId,
    TourId,
    VanId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

AT = datetime(2026, 6, 16, 10, 47, tzinfo=UTC)
"""13:47 in Helsinki, a Tuesday."""

MINUTE = timedelta(minutes=1)
SHIPMENT = ShipmentId("shp_1")
TOUR, OTHER_TOUR = TourId("tour_1"), TourId("tour_2")
VAN, DRIVER, STOP = VanId("van_1"), PartyId("driver_aino"), StopId("stop_1")
DEPOT = DepotId("sornainen")


def hm(hour: int, minute: int = 0, *, day: int = 16) -> datetime:
    """A time of day in Helsinki in June."""
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC) - timedelta(hours=3)


def promise(
    start: datetime, end: datetime, *, made: datetime, number: int = 1, **more: object
) -> PromiseVersion:
    return PromiseVersion(
        event=EventId(f"evt_promise_{number}"),
        made_at=made,
        window=Window(start, end),
        depot=DEPOT,
        reservation=ReservationId(f"res_{number}"),
        **more,  # type: ignore[arg-type]
    )


def parcel(number: int = 1, **more: object) -> ParcelCard:
    facts: dict[str, object] = {
        "packed_at": hm(15, 5, day=15),
        "announced_at": hm(15, 5, day=15),
        "at_depot_at": hm(6, 35),
        "weight_g": 1200,
    }
    return ParcelCard(parcel=ParcelId(f"par_{number}"), reference=f"KC-7F3Q-{number}", **{**facts, **more})  # type: ignore[arg-type]


PROMISED = promise(hm(14), hm(16), made=hm(9, 2, day=15))

BEFORE = ShipmentCard(
    shipment=SHIPMENT,
    brand=PartyId("kallio"),
    brand_reference="KC-7F3Q",
    consignee=PersonRef("per_1"),
    place=PlaceRef("plc_1"),
    locale="en",
    accepted_at=hm(9, 1, day=15),
    located_at=hm(9, 1, day=15),
    cell="89",
    items=(ItemFacts(sku="KC-ESP-250", quantity=2), ItemFacts(sku="KC-PAP-100", quantity=1)),
    parcels=(parcel(),),
    promises=(PROMISED,),
    last_event_at=hm(6, 35),
)

OPEN = replace(BEFORE, promises=(), parcels=(parcel(at_depot_at=None, packed_at=None, announced_at=None),))

DOUBT = replace(OPEN, located_at=None, cell="", doubted_at=hm(9, 1, day=15), address_candidates=3)

LEG = TourLeg(
    tour=TOUR,
    van=VAN,
    driver=DRIVER,
    stop=STOP,
    published_at=hm(6),
    planned_at=hm(14, 25),
    sequence=12,
    of=34,
    started_at=hm(11, 52),
    aboard=True,
    parcels=(ParcelId("par_1"),),
    parcels_aboard=(ParcelId("par_1"),),
)

PREDICTION = PredictionShown(
    at=hm(13, 46),
    tour=TOUR,
    window=Window(hm(14, 10), hm(14, 50)),
    median=hm(14, 28),
    stops_before=3,
    late_permille=12,
    basis="position",
    as_of=hm(13, 46),
)

LOADED = parcel(loaded_at=hm(11, 20), loaded_tour=TOUR, holder=DRIVER, held_since=hm(11, 20))

COMING = replace(BEFORE, parcels=(LOADED,), legs=(LEG,), prediction=PREDICTION, last_event_at=hm(13, 44))

NEXT = replace(
    COMING,
    legs=(replace(LEG, approached_at=hm(13, 40)),),
    prediction=replace(PREDICTION, stops_before=0, window=Window(hm(13, 55), hm(14, 5)), median=hm(14)),
)

AT_DOOR = replace(COMING, legs=(replace(LEG, approached_at=hm(13, 40), arrived_at=hm(13, 45)),))

STALE = replace(
    COMING,
    prediction=replace(PREDICTION, window=None, median=None, as_of=None, withdrawn="silent"),
    last_event_at=hm(13, 21),
)

STOPPED = replace(
    COMING,
    legs=(replace(LEG, interrupted_at=hm(13, 38), interrupted_cause=Cause.LSP_MECHANICAL),),
    prediction=replace(PREDICTION, at=hm(13, 30), as_of=hm(13, 30)),
    last_event_at=hm(13, 38),
)

REVISED = promise(
    hm(16, 20),
    hm(17),
    made=hm(13, 42),
    number=2,
    cause=Cause.LSP_MECHANICAL,
    answerable=PartyId("pihka"),
)

TOLD = MessageLine(
    at=hm(13, 42),
    message=MessageId("msg_1"),
    trigger="promise.revised",
    topic="promise",
    fact="f1",
    channel="email",
    about=EventId("evt_promise_2"),
    window=Window(hm(16, 20), hm(17)),
    sent_at=hm(13, 42),
    received_at=hm(13, 43),
)

LATE = replace(
    COMING,
    promises=(PROMISED, REVISED),
    prediction=replace(PREDICTION, at=hm(13, 30)),
    messages=(TOLD,),
    last_event_at=hm(13, 42),
)

COMING_LATE = replace(
    COMING,
    prediction=replace(
        PREDICTION, window=Window(hm(16, 5), hm(16, 45)), median=hm(16, 25), late_permille=900
    ),
)

HELD = replace(
    BEFORE,
    parcels=(parcel(held_at=hm(11, 50), held_cause=Cause.LSP_LEFT_AT_DEPOT),),
    last_event_at=hm(11, 50),
)

TOMORROW = promise(
    hm(9, day=17),
    hm(11, day=17),
    made=hm(13, 36),
    number=2,
    cause=Cause.CONSIGNEE_NOT_HOME,
    answerable=PartyId("pihka"),
)

ATTEMPTED = replace(
    COMING,
    promises=(PROMISED, TOMORROW),
    attempts=(
        AttemptFacts(
            parcel=ParcelId("par_1"),
            at=hm(13, 33),
            stop=STOP,
            tour=TOUR,
            cause=Cause.CONSIGNEE_NOT_HOME,
            again_on_tour=False,
            off_by_m=12,
        ),
    ),
    legs=(replace(LEG, approached_at=hm(13, 20), arrived_at=hm(13, 29), departed_at=hm(13, 33)),),
    last_event_at=hm(13, 33),
)

REFUSED = replace(COMING, parcels=(replace(LOADED, refused_at=hm(13, 33)),), last_event_at=hm(13, 33))

DELIVERED = replace(
    COMING,
    parcels=(replace(LOADED, delivered_at=hm(13, 32), method=DeliveryMethod.HOUSEHOLD),),
    promises=(promise(hm(12), hm(14), made=hm(9, 2, day=15)),),
    legs=(replace(LEG, approached_at=hm(13, 24), arrived_at=hm(13, 30), departed_at=hm(13, 33)),),
    proofs=(
        ProofFacts(at=hm(13, 32), parcel=ParcelId("par_1"), kind=ProofKind.PHOTO, media=MediaRef("med_1")),
    ),
    last_event_at=hm(13, 32),
)

RATED = replace(DELIVERED, rating=RatingFacts(at=hm(13, 40), door=5, goods=4, comment=""))

PROBLEM = replace(
    DELIVERED,
    cases=(CaseLine(case=CaseId("case_1"), at=hm(13, 41), kind="problem", by_consignee=True, words="wrd_1"),),
)

DELIVERED_LATE = replace(
    DELIVERED,
    promises=(
        promise(hm(10), hm(12), made=hm(9, 2, day=15)),
        promise(
            hm(13), hm(14), made=hm(11, 30), number=2, cause=Cause.LSP_TRAFFIC, answerable=PartyId("pihka")
        ),
    ),
)

DISPUTED = replace(
    COMING,
    parcels=(
        replace(LOADED, delivered_at=hm(13, 5), method=DeliveryMethod.HOUSEHOLD, at_depot_at=hm(13, 20)),
    ),
    last_event_at=hm(13, 20),
)

OVERDUE = replace(
    BEFORE, promises=(promise(hm(11), hm(13), made=hm(9, 2, day=15)),), last_event_at=hm(12, 10)
)

CANCELLED = replace(BEFORE, cancelled_at=hm(12))
RETURNING = replace(ATTEMPTED, parcels=(replace(LOADED, return_started_at=hm(13, 45)),))
RETURNED = replace(
    ATTEMPTED, parcels=(replace(LOADED, return_started_at=hm(13, 40), return_received_at=hm(13, 45)),)
)

THREE = replace(
    COMING,
    parcels=(LOADED, parcel(2, loaded_at=hm(11, 21), holder=DRIVER), parcel(3)),
    legs=(
        replace(
            LEG,
            parcels=(ParcelId("par_1"), ParcelId("par_2"), ParcelId("par_3")),
            parcels_aboard=(ParcelId("par_1"), ParcelId("par_2")),
        ),
    ),
)


def to_collect(card: ShipmentCard) -> ShipmentCard:
    """The same story of a parcel that is collected instead of brought."""
    return replace(
        card,
        parcels=tuple(
            ParcelCard(
                parcel=one.parcel,
                reference=one.reference,
                weight_g=one.weight_g,
                collects=True,
                collected_at=one.delivered_at,
            )
            for one in card.parcels
        ),
        legs=tuple(replace(leg, collects=leg.parcels, parcels=(), parcels_aboard=()) for leg in card.legs),
    )


COLLECTED = to_collect(DELIVERED)
ABANDONED = replace(
    to_collect(ATTEMPTED),
    parcels=(replace(to_collect(ATTEMPTED).parcels[0], abandoned_at=hm(13, 34)),),
    promises=(PROMISED,),
)

SITUATIONS = {
    "open": OPEN,
    "doubt": DOUBT,
    "promised": BEFORE,
    "coming": COMING,
    "next": NEXT,
    "at_door": AT_DOOR,
    "stale": STALE,
    "stopped": STOPPED,
    "late": LATE,
    "coming_late": COMING_LATE,
    "held": HELD,
    "overdue": OVERDUE,
    "attempted": ATTEMPTED,
    "refused": REFUSED,
    "disputed": DISPUTED,
    "delivered": DELIVERED,
    "collected": COLLECTED,
    "abandoned": ABANDONED,
    "cancelled": CANCELLED,
    "returning": RETURNING,
    "returned": RETURNED,
}
"""One card for each situation, by its code."""
