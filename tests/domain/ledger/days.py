"""A day of one van told in events, for the tests of the minute ledger: every quarter of an hour a stop."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from tests.story import DEPOT, DRIVER, VAN, YARD, recorded

from doorstep.domain.ledger import explain, shipment_facts, tour_facts
from doorstep.events import (
    AddressLocated,
    Attendance,
    DeliveryAttempted,
    DeliveryCompleted,
    DeliveryMethod,
    HubArrived,
    ParcelFacts,
    PromiseMade,
    StopArrived,
    StopDeparted,
    StopPlan,
    TourPublished,
    TourStarted,
    TradeOrderAccepted,
    VehicleLoaded,
)
from doorstep.kernel.ids import (
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    StopId,
    TourId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.quantity import Grams, Money
from doorstep.kernel.time import Window

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LSP, KALLIO, NORDHEM = PartyId("pihka"), PartyId("kallio"), PartyId("nordhem")
TOUR = TourId("tour-7")


def clock(text, *, day=0):
    """A clock time of the day."""
    hours, minutes = text.split(":")
    return NINE.replace(hour=int(hours), minute=int(minutes)) + timedelta(days=day)


def shipment(number):
    """The shipment of a stop."""
    return ShipmentId(f"shp-{number}")


def parcel(number):
    """Its parcel."""
    return ParcelId(f"box-{number}")


@dataclass
class Day:
    """Four doors of the window from ten to eleven, departure at ten, a stop every quarter of an hour.

    A door is planned at 10:10, 10:25, 10:40 and 10:55 with three minutes of work each.
    """

    brands: tuple = (KALLIO, KALLIO, KALLIO, KALLIO)
    tour: TourId = TOUR
    day: int = 0
    window: tuple = ("10:00", "11:00")
    log: list = field(default_factory=list)

    def record(self, stream, event):
        """An event at the end of its stream."""
        version = sum(one.stream == stream for one in self.log) + 1
        self.log.append(recorded(event, stream=stream, version=version, name=f"{stream}@{version}"))
        return self.log[-1]

    def promised_window(self):
        """The window of every door."""
        return Window(clock(self.window[0]), clock(self.window[1]))

    def ordered(self):
        """Orders, promises and the plan."""
        for number, brand in enumerate(self.brands, 1):
            self.record(
                f"shipment:{shipment(number)}",
                TradeOrderAccepted(
                    occurred_at=clock("8:00", day=-1),
                    shipment=shipment(number),
                    brand=brand,
                    brand_reference=f"ref-{number}",
                    consignee=PersonRef(f"person-{number}"),
                    place=PlaceRef(f"place-{number}"),
                    locale="fi",
                    attendance=Attendance.ATTENDED,
                    parcels=(ParcelFacts(parcel=parcel(number), reference="r", weight=Grams(900)),),
                ),
            )
            self.record(
                f"shipment:{shipment(number)}",
                AddressLocated(
                    occurred_at=clock("8:00", day=-1),
                    shipment=shipment(number),
                    place=PlaceRef(f"place-{number}"),
                    cell="cell",
                    score=99,
                    basis="rooftop",
                    zone="00500",
                ),
            )
            self.record(
                f"promise:{shipment(number)}",
                PromiseMade(
                    occurred_at=clock("8:01", day=-1),
                    shipment=shipment(number),
                    depot=DEPOT,
                    window=self.promised_window(),
                    reservation=ReservationId(f"res-{number}"),
                    price=Money(0, "EUR"),
                    basis="slot",
                ),
            )
        return self.published()

    def published(self, *, departs="10:00", first="10:10", tour=None, only=None, day=0, every=15):
        """The plan of a tour."""
        numbers = only or range(1, len(self.brands) + 1)
        stops = tuple(
            StopPlan(
                stop=StopId(f"stop-{number}"),
                place=PlaceRef(f"place-{number}"),
                shipments=(shipment(number),),
                parcels=(parcel(number),),
                window=self.promised_window(),
                planned_at=clock(first, day=day) + timedelta(minutes=every * place),
                service_s=180,
                brand=self.brands[number - 1],
            )
            for place, number in enumerate(numbers)
        )
        self.record(
            f"tour:{tour or self.tour}",
            TourPublished(
                occurred_at=clock("18:00", day=day - 1),
                tour=tour or self.tour,
                depot=DEPOT,
                depot_place=YARD,
                day=str(clock("0:00", day=day).date()),
                van=VAN,
                driver=DRIVER,
                shift=Window(clock("6:00", day=day), clock("20:00", day=day)),
                departs_at=clock(departs, day=day),
                returns_at=clock("15:00", day=day),
                stops=stops,
            ),
        )
        return self

    def goods(self, *times, day=0):
        """When each parcel came to the depot; `None`: nobody saw it."""
        for number, text in enumerate(times, 1):
            if text is not None:
                self.record(
                    f"tracking:{parcel(number)}",
                    HubArrived(
                        occurred_at=clock(text, day=day),
                        shipment=shipment(number),
                        parcel=parcel(number),
                        depot=DEPOT,
                        last_mile=True,
                    ),
                )
        return self

    def load(self, number, text):
        """When it was seen in the van."""
        self.record(
            f"tracking:{parcel(number)}",
            VehicleLoaded(
                occurred_at=clock(text),
                shipment=shipment(number),
                parcel=parcel(number),
                tour=self.tour,
                van=VAN,
            ),
        )
        return self

    def left(self, text, *, day=0, tour=None, only=None, behind=()):
        """The van leaves."""
        numbers = [number for number in only or range(1, len(self.brands) + 1) if number not in behind]
        self.record(
            f"tour:{tour or self.tour}",
            TourStarted(
                occurred_at=clock(text, day=day),
                tour=tour or self.tour,
                shipments=tuple(map(shipment, numbers)),
                parcels=tuple(map(parcel, numbers)),
                left=tuple(map(shipment, behind)),
            ),
        )
        return self

    def stop(self, number, came, went=None, *, day=0, tour=None, tried=None):
        """The van at a stop; a parcel is received when it goes, unless it was tried in vain."""
        names = {"tour": tour or self.tour, "stop": StopId(f"stop-{number}")}
        stream = f"tour:{tour or self.tour}"
        mine = (shipment(number),)
        if came:
            self.record(stream, StopArrived(occurred_at=clock(came, day=day), shipments=mine, **names))
        if went:
            kind = {"shipment": shipment(number), "parcel": parcel(number), "driver": DRIVER, **names}
            at = clock(went, day=day)
            event = (
                DeliveryAttempted(occurred_at=at, cause=tried, again_on_tour=False, **kind)
                if tried
                else DeliveryCompleted(occurred_at=at, method=DeliveryMethod.RECIPIENT, **kind)
            )
            self.record(f"tracking:{parcel(number)}", event)
        if went:
            self.record(stream, StopDeparted(occurred_at=clock(went, day=day), shipments=mine, **names))
        return self

    def explained(self, number, *, now="23:00", day=0, log=None, **more):
        """What the ledger says of a shipment."""
        known = log if log is not None else self.log
        tours = dict.fromkeys(one.event.tour for one in known if isinstance(one.event, TourPublished))
        mine = [one for one in known if one.stream.partition(":")[2] in (shipment(number), parcel(number))]
        return explain(
            shipment_facts(shipment(number), mine, tours),
            {tour: tour_facts(tour, known) for tour in tours},
            lsp=LSP,
            now_s=int(clock(now, day=day).timestamp()),
            rule=1,
            **more,
        )


def minutes_of(explanation):
    """Whole minutes by kind of owner, or by party for brands."""
    return {
        share.owner.party or share.owner.kind.value: share.owed_s / 60
        for share in explanation.attribution.shares
    }


def punctual():
    """A day as planned, until the goods are at the depot."""
    return Day().ordered().goods("9:00", "9:00", "9:00", "9:00")


__all__ = ["Cause", "replace"]
