"""A tour under way as the predictor sees it: one van on a line of places, and who hears its wishes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.ports import Route, RouteSegment
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.prediction.arrival_model import SHIPPED
from doorstep.domain.tours.sheet import ParcelLine, StopLine, StopState, TourSheet
from doorstep.engine.positions import Fix
from doorstep.kernel.ids import ParcelId, PlaceRef, ShipmentId, StopId, TourId, VanId
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.workers.outlook import Awaited
from doorstep.workers.predictor import Predictor

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WINDOW = Window(AT - timedelta(hours=1), AT + timedelta(hours=2))
VAN, STOPS = VanId("v-1"), 6
FIX = Fix(van=VAN, at=AT, point=Point(60.0, 24.0))
LEG_S = 300


def minutes(count):
    return timedelta(minutes=count)


def point(place):
    """Places along a meridian, about 2.2 km from each to the next."""
    return Point(60.0 + 0.02 * place, 24.0)


def line(number):
    return StopLine(
        stop=StopId(f"s-{number}"),
        position=number,
        place=PlaceRef(str(number)),
        shipments=(ShipmentId(f"shp-{number}"),),
        parcels=(ParcelId(f"p-{number}"),),
        window=WINDOW,
        planned_at=AT + minutes(8 * number),
        service_s=180,
    )


SHEET = TourSheet(
    tour=TourId("t-1"),
    version=1,
    depot_place=PlaceRef("0"),
    van=VAN,
    shift=Window(AT, AT + timedelta(hours=8)),
    departs_at=AT,
    stops=tuple(line(number) for number in range(1, STOPS + 1)),
    parcels=tuple(
        ParcelLine(parcel=ParcelId(f"p-{n}"), shipment=ShipmentId(f"shp-{n}"), loaded_at=AT)
        for n in range(1, STOPS + 1)
    ),
    parcels_aboard=tuple(ParcelId(f"p-{n}") for n in range(1, STOPS + 1)),
)
STARTED = replace(SHEET, started_at=AT, version=2)


def visited(sheet, number, arrived, departed=None):
    """The sheet after the van came to stop `number`, minutes after the start."""
    state = StopState.ARRIVED if departed is None else StopState.DEPARTED
    left = None if departed is None else AT + minutes(departed)
    lines = [
        replace(one, state=state, arrived_at=AT + minutes(arrived), departed_at=left)
        if one.position == number
        else one
        for one in sheet.stops
    ]
    return replace(sheet, stops=tuple(lines), version=sheet.version + 1)


def outcome(sheet, number, **moments):
    lines = [replace(one, **moments) if one.parcel == f"p-{number}" else one for one in sheet.parcels]
    return replace(sheet, parcels=tuple(lines), version=sheet.version + 1)


class Desk:
    """One tour, one van, places on a line."""

    def __init__(self, sheet):
        self.sheet, self.moment, self.asked, self.fix = sheet, AT, [], None
        self.others = []
        self.due = {}
        durations = tuple(tuple(abs(a - b) * LEG_S for b in range(STOPS + 1)) for a in range(STOPS + 1))
        places = [PlaceRef(str(place)) for place in range(STOPS + 1)]
        self.table = travel_table(places, Legs(durations_s=durations, distances_m=durations, estimated=False))

    def now(self):
        return self.moment

    async def tours(self):
        return [self.sheet, *self.others]

    async def tour(self, tour):
        assert tour == self.sheet.tour
        return self.sheet

    async def fixes(self, _=()):
        return {VAN: self.fix} if self.fix else {}

    async def awaited(self, shipments):
        return {shipment: Awaited(due=self.due[shipment]) for shipment in shipments if shipment in self.due}

    async def model(self, _depot):
        return SHIPPED

    async def travel(self, places):
        assert places
        return self.table

    async def way(self, origin, destination):
        ends = (point(int(origin)), point(int(destination)))
        part = RouteSegment(duration_s=LEG_S, distance_m=2_200)
        return Route(geometry=ends, segments=(part,), duration_s=LEG_S, distance_m=2_200, estimated=False)

    async def seconds_from(self, where, _place):
        return 1_200 if where.lon > 24.01 else None

    async def seconds_to(self, where, places):
        return [round(abs((where.lat - 60.0) / 0.02 - int(place)) * LEG_S) for place in places]

    async def ask(self, commands):
        self.asked.extend(commands)

    def seen(self, place, minute):
        """The van is somewhere between two places."""
        self.fix = Fix(van=VAN, at=AT + minutes(minute), point=point(place))

    async def look(self, predictor, minute):
        """What is asked at a moment."""
        self.moment, self.asked = AT + minutes(minute), []
        await predictor.round()
        return {wish.shipment: wish for wish in self.asked if hasattr(wish, "shipment")}


def watching(sheet):
    desk = Desk(sheet)
    return desk, Predictor(desk=desk)
