"""A delivery day told in commands: decided by the islands, recorded as a log, folded into cards."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args

from doorstep.domain.custody import commands as custody
from doorstep.domain.custody import decide as custody_rules
from doorstep.domain.custody import state as custody_state
from doorstep.domain.feedback import commands as feedback
from doorstep.domain.feedback import decide as feedback_rules
from doorstep.domain.feedback import state as feedback_state
from doorstep.domain.parcels import commands as parcels
from doorstep.domain.parcels import decide as parcel_rules
from doorstep.domain.parcels import state as parcel_state
from doorstep.domain.promise import commands as promise
from doorstep.domain.promise import decide as promise_rules
from doorstep.domain.promise import state as promise_state
from doorstep.domain.shipments import commands as shipments
from doorstep.domain.shipments import decide as shipment_rules
from doorstep.domain.shipments import state as shipment_state
from doorstep.domain.support import commands as support
from doorstep.domain.support import decide as support_rules
from doorstep.domain.support import state as support_state
from doorstep.domain.tours import commands as tours
from doorstep.domain.tours import decide as tour_rules
from doorstep.domain.tours import sheet, views
from doorstep.domain.tours import state as tour_state
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.views import fold, keys
from doorstep.events import (
    Attendance,
    DeliveryMethod,
    ItemFacts,
    MessageQueued,
    MessageReceived,
    MessageSent,
    ParcelFacts,
    PredictionPublished,
    Recorded,
    StopPlan,
)
from doorstep.kernel.ids import (
    CaseId,
    DepotId,
    EventId,
    MessageId,
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    StopId,
    TenantId,
    TourId,
    VanId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Grams, Money
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
BRAND, DRIVER, DEPOT, VAN = PartyId("kallio"), PartyId("driver-7"), DepotId("depot-north"), VanId("van-7")
SHIPMENT, OTHER = ShipmentId("shp-1"), ShipmentId("shp-2")
BOX, BAG = ParcelId("shp-1-box"), ParcelId("shp-1-bag")
TOUR, NEXT_TOUR = TourId("tour-7"), TourId("tour-8")
CONSIGNEE, HOME, YARD = PersonRef("person-1"), PlaceRef("place-1"), PlaceRef("place-yard")
RESERVATION = ReservationId("res-1")
MORNING = Window(AT + timedelta(hours=2), AT + timedelta(hours=4))
AFTERNOON = Window(AT + timedelta(hours=6), AT + timedelta(hours=8))
BASIS = "slot:depot-north:2026-03-02@3"


def minutes(number):
    """The moment so many minutes into the day."""
    return AT + timedelta(minutes=number)


def accept(shipment=SHIPMENT, boxes=(BOX, BAG), cell="cell-9", collects=()):
    """A trade order for these parcels, some to be collected; without a cell its address is in doubt."""
    return shipments.AcceptTradeOrder(
        shipment=shipment,
        brand=BRAND,
        brand_reference=f"KC-{shipment}",
        consignee=CONSIGNEE,
        place=HOME,
        locale="fi",
        attendance=Attendance.ATTENDED,
        parcels=tuple(
            ParcelFacts(parcel=box, reference=f"ref-{box}", weight=Grams(900), collects=box in collects)
            for box in boxes
        ),
        items=(ItemFacts(sku="beans", quantity=2),),
        located=shipments.Located(cell=cell, score=97, basis="rooftop", candidates=0 if cell else 3),
    )


def promised(window=MORNING, shipment=SHIPMENT):
    """A first promise."""
    return promise.MakePromise(
        shipment=shipment,
        depot=DEPOT,
        window=window,
        reservation=RESERVATION,
        price=Money(0, "EUR"),
        basis=BASIS,
    )


def revised(window=AFTERNOON, *, chosen=False, cause=Cause.LSP_TRAFFIC, shipment=SHIPMENT):
    """Another promise."""
    return promise.RevisePromise(
        shipment=shipment,
        depot=DEPOT,
        window=window,
        reservation=ReservationId("res-2"),
        cause=cause,
        answerable=PartyId(DEPOT),
        chosen=chosen,
        basis="slot:depot-north:2026-03-02@9",
    )


def stop(number, *, shipment=SHIPMENT, boxes=(BOX, BAG), collects=()):
    """The stop so many of a tour, every quarter of an hour from ten."""
    return StopPlan(
        stop=StopId(f"stop-{number}"),
        place=HOME,
        shipments=(shipment,),
        parcels=boxes,
        collects=collects,
        window=MORNING,
        planned_at=MORNING.start + timedelta(minutes=15 * number),
        service_s=180,
    )


def published(*stops, tour=TOUR):
    """A plan for the van."""
    return tours.PublishTour(
        tour=tour,
        depot=DEPOT,
        depot_place=YARD,
        day="2026-03-02",
        van=VAN,
        driver=DRIVER,
        shift=Window(AT, AT + timedelta(hours=8)),
        departs_at=minutes(90),
        returns_at=minutes(400),
        stops=stops or (stop(1),),
    )


def arrived(box, shipment=SHIPMENT, *, last_mile=True):
    """A parcel seen at the depot."""
    return parcels.ArriveAtHub(shipment=shipment, parcel=box, depot=DEPOT, last_mile=last_mile)


def loaded(box, shipment=SHIPMENT, tour=TOUR):
    """A parcel seen in the van."""
    return parcels.LoadParcel(shipment=shipment, parcel=box, tour=tour, van=VAN)


def delivered(box, shipment=SHIPMENT, tour=TOUR, number=1):
    """A parcel received."""
    return parcels.CompleteDelivery(
        shipment=shipment,
        parcel=box,
        tour=tour,
        stop=StopId(f"stop-{number}"),
        method=DeliveryMethod.RECIPIENT,
        driver=DRIVER,
        off_by_m=6,
    )


def attempted(box, *, again=False, cause=Cause.CONSIGNEE_NOT_HOME, tour=TOUR, shipment=SHIPMENT):
    """A parcel tried and not delivered."""
    return parcels.AttemptDelivery(
        shipment=shipment,
        parcel=box,
        tour=tour,
        stop=StopId("stop-1"),
        cause=cause,
        driver=DRIVER,
        again_on_tour=again,
    )


def collected(box, shipment=SHIPMENT, tour=TOUR):
    """A parcel picked up at the door."""
    return parcels.CompleteCollection(
        shipment=shipment, parcel=box, tour=tour, stop=StopId("stop-1"), driver=DRIVER
    )


def not_collected(box, *, again=False, cause=Cause.CONSIGNEE_NOT_HOME, tour=TOUR):
    """A parcel tried and not picked up."""
    return parcels.AttemptCollection(
        shipment=SHIPMENT,
        parcel=box,
        tour=tour,
        stop=StopId("stop-1"),
        cause=cause,
        driver=DRIVER,
        again_on_tour=again,
    )


def refused(box, tour=TOUR, shipment=SHIPMENT):
    """A parcel not taken by the consignee."""
    return parcels.RefuseDelivery(
        shipment=shipment, parcel=box, tour=tour, stop=StopId("stop-1"), driver=DRIVER
    )


def asked(number=1, shipment=SHIPMENT):
    """The consignee had to ask."""
    return support.OpenCase(
        shipment=shipment, case=CaseId(f"case-{number}"), kind="where_is_it", by=CONSIGNEE, words="vault-9"
    )


def predicted(window, *, median=None, permille=0, before=3, at=AT):
    """A prediction that was shown."""
    return PredictionPublished(
        occurred_at=at,
        shipment=SHIPMENT,
        tour=TOUR,
        window=window,
        median=median or window.start + window.length / 2,
        stops_before=before,
        late_permille=permille,
        basis="position",
        as_of=at,
    )


def recorded(event, *, stream="made:up", version=1, name=""):
    """An event in a place of the log."""
    known_as = name or f"{stream}@{version}"
    return Recorded(
        id=EventId(known_as),
        tenant=TenantId(1),
        stream=stream,
        stream_version=version,
        recorded_at=event.occurred_at,
        source="test",
        source_event_id=known_as,
        actor=PartyId("lsp"),
        correlation="story",
        causation="",
        event=event,
    )


ISLANDS = (
    (shipments.ShipmentCommand, "shipment", "shipment", shipment_state, "Shipment", shipment_rules),
    (promise.PromiseCommand, "promise", "shipment", promise_state, "Promise", promise_rules),
    (parcels.TrackingCommand, "tracking", "parcel", parcel_state, "Tracked", parcel_rules),
    (custody.CustodyCommand, "custody", "parcel", custody_state, "Custody", custody_rules),
    (tours.TourCommand, "tour", "tour", tour_state, "Tour", tour_rules),
    (feedback.FeedbackCommand, "feedback", "shipment", feedback_state, "Feedback", feedback_rules),
    (support.CaseCommand, "case", "case", support_state, "Case", support_rules),
)


class Story:
    """A log that grows by commands."""

    def __init__(self):
        self.log, self.states = [], {}

    def ask(self, *commands, at=AT):
        """Decide each command in turn; what happened is added to the log and returned."""
        news = []
        for command in commands:
            stream, state, rules = self._place(command)
            for event in rules.decide(self.states.get(stream, state[1]), command, at=at):
                self.states[stream] = state[0].evolve(self.states.get(stream, state[1]), event)
                news.append(self._record(stream, event))
        return news

    def happened(self, stream, *events):
        """Events of an island that is not told in commands here."""
        return [self._record(stream, event) for event in events]

    def told(self, about, *, at, window=None, shipment=SHIPMENT, received=True, trigger="promise.revised"):
        """A message about an event, sent and received in the same minute."""
        name = MessageId(f"msg-{about.id}")
        queued = MessageQueued(
            occurred_at=at,
            shipment=shipment,
            message=name,
            to=CONSIGNEE,
            trigger=trigger,
            topic="promise",
            fact=f"fact-{about.id}",
            channel="email",
            locale="fi",
            about=about.id,
            window=window,
        )
        sent = MessageSent(
            occurred_at=at,
            shipment=shipment,
            message=name,
            trigger=trigger,
            channel="email",
            about=about.id,
            content="vault-m",
            digest="d",
        )
        receipt = MessageReceived(occurred_at=at, shipment=shipment, message=name, receipt="250")
        self.happened(f"message:{shipment}", queued, sent, *([receipt] if received else []))

    def card(self, shipment=SHIPMENT):
        """The card of a shipment, folded from the whole log."""
        return card_of(self.log, shipment)

    def cards(self):
        """Every card there is."""
        named = dict.fromkeys(shipment for entry in self.log for shipment in keys(entry))
        return {shipment: self.card(shipment) for shipment in named}

    def sheet(self, tour=TOUR):
        """The sheet of a tour, folded from the whole log."""
        return sheet_of(self.log, tour)

    def _place(self, command):
        for union, prefix, key, state, name, rules in ISLANDS:
            kinds = get_args(union.__value__) or (union.__value__,)
            if isinstance(command, kinds):
                initial = getattr(state, name)()
                return f"{prefix}:{getattr(command, key)}", (state, initial), rules
        raise TypeError(command)

    def _record(self, stream, event):
        version = sum(entry.stream == stream for entry in self.log) + 1
        entry = recorded(event, stream=stream, version=version)
        self.log.append(entry)
        return entry


def card_of(log, shipment=SHIPMENT):
    """The card that follows from `log`, in that sequence."""
    card = ShipmentCard(shipment=shipment)
    for entry in log:
        if shipment in keys(entry):
            card = fold(card, entry)
    return card


def sheet_of(log, tour=TOUR):
    """The sheet that follows from `log`, in that sequence."""
    known = sheet.TourSheet(tour=tour)
    for entry in log:
        if tour in views.keys(entry):
            known = views.fold(known, entry)
    return known


def cancelled(command):
    """The same promise, asked for a shipment that was cancelled."""
    return replace(command, cancelled=True)


def to_collect(story):
    """The morning of a shipment with two parcels to be collected, until the empty van has left."""
    story.ask(accept(collects=(BOX, BAG)), at=minutes(-900))
    story.ask(promised(), at=minutes(-890))
    story.ask(published(stop(1, boxes=(), collects=(BOX, BAG))), at=minutes(10))
    story.ask(tours.StartTour(tour=TOUR, parcels=()), at=minutes(90))
    return story


def on_the_road(story):
    """The morning of a shipment with two parcels, until its van has left."""
    story.ask(accept(), shipments.PackParcel(shipment=SHIPMENT, parcel=BOX), at=minutes(-900))
    story.ask(shipments.PackParcel(shipment=SHIPMENT, parcel=BAG), at=minutes(-895))
    story.ask(promised(), at=minutes(-890))
    story.ask(arrived(BOX), arrived(BAG), at=minutes(-300))
    story.ask(published(), at=minutes(10))
    story.ask(loaded(BOX), loaded(BAG), at=minutes(60))
    story.ask(tours.StartTour(tour=TOUR, parcels=(BOX, BAG)), at=minutes(90))
    return story
