"""Delivery days of one made-up town, planned by the product while people book, and what its days teach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import numpy as np

from doorstep.adapters.planners.improver import DayImprover
from doorstep.adapters.planners.in_turn import InTurn
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.question import KernelQuestion
from doorstep.adapters.planners.room import kernel_room
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.domain.planning.itinerary import Itinerary, PlannedVisit, itinerary
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.prediction.learned import Experience, road_key, service_keys
from doorstep.domain.prediction.service_time import service_time
from doorstep.domain.prediction.sureness import cushion_s
from doorstep.domain.slots import SlotLoad, Visit, day_plan
from doorstep.domain.slots.load import Booking
from doorstep.domain.slots.offers import SlotOffer, Wish
from doorstep.events import Building, RoadSpeed, TourOrder, TourShift
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window
from doorstep.main.demo import PATTERN, RUSH_HOURS
from doorstep.simulation.hand_over import HOUSES_SD

DEPOT, DEPOT_PLACE = DepotId("depot"), PlaceRef("depot")
SIDE_M = 9_000.0
VANS = 6
BRANDS = {PartyId("coffee"): 420, PartyId("furniture"): 600}
"""What each brand has set for a visit, in seconds, until something is learned."""

ASK_S, IMPROVE_S, OVERNIGHT_S, EVERY = 0.05, 0.3, 4.0, 25
"""Seconds of processor time: for room while somebody waits, after `EVERY` bookings, and in the night."""

_BEFORE = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Where somebody lives. `slow`: how many times the usual time a visit takes here, known to nobody."""

    place: PlaceRef
    building: Building
    slow: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """Houses and roads; row 0 is the depot. Units: `where` metres east and north."""

    houses: tuple[House, ...]
    where: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"
    travel: TravelTable


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Somebody who would take one of `wishes`, the window liked most first."""

    house: House
    brand: PartyId
    attended: bool
    load_g: int
    wishes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A day as its drivers get it: who is served, by reservation, and the tours that serve somebody."""

    day: str
    accepted: Mapping[ReservationId, Request]
    tours: Mapping[TourId, Itinerary]
    shifts: Mapping[TourId, Window]


def sure_town(seed: int, houses: int) -> Town:
    """A town whose depot lies near an edge, with roads by the formula; some houses are slow to serve."""
    dice = np.random.default_rng(seed)
    where = dice.uniform(0, SIDE_M, (houses + 1, 2))
    where[0] = (SIDE_M * 0.1, SIDE_M * 0.4)
    metres = np.sqrt(((where[:, None] - where[None]) ** 2).sum(2)) * 1.4
    seconds_s = np.rint(1.07 * np.maximum(metres, 1) ** 0.745).astype(np.int64)
    np.fill_diagonal(seconds_s, 0)
    kinds = (Building.HOUSE, Building.APARTMENTS, Building.UNKNOWN)
    slow = dice.lognormal(0, HOUSES_SD, houses)
    found = tuple(
        House(place=PlaceRef(f"plc-{number}"), building=kinds[number % 3], slow=float(slow[number]))
        for number in range(houses)
    )
    row = {DEPOT_PLACE: 0} | {house.place: number for number, house in enumerate(found, start=1)}
    return Town(
        houses=found,
        where=where,
        travel=TravelTable(row=row, seconds_s=seconds_s, metres_m=np.rint(metres).astype(np.int64)),
    )


def requests(town: Town, seed: int, count: int) -> list[Request]:
    """Who asks for one day, one by one; mornings and evenings are liked most."""
    dice = np.random.default_rng(seed)
    windows = len(PATTERN.windows)
    liked = np.array([3, 2, 1, 1, 2, 3]) / 12
    chosen = dice.choice(len(town.houses), count, replace=False)
    wishes = dice.choice(windows, count, p=liked)
    brands = sorted(BRANDS)
    return [
        Request(
            house=town.houses[house],
            brand=brands[int(dice.random() < 0.3)],
            attended=bool(dice.random() < 0.6),
            load_g=int(dice.integers(500, 15_000)),
            wishes=tuple(one for one in (wish, wish - 1, wish + 1) if 0 <= one < windows),
        )
        for house, wish in zip(chosen.tolist(), wishes.tolist(), strict=True)
    ]


@dataclass(slots=True, kw_only=True)
class Desk:
    """Where a day is booked: question, room, hold and improvement as the product runs them.

    `experience` is what days before have taught, `percent` the quantile that is planned with.
    """

    town: Town
    midnight: datetime
    experience: Mapping[str, Experience]
    percent: int | None
    load: SlotLoad = field(init=False)
    accepted: dict[ReservationId, Request] = field(default_factory=dict[ReservationId, Request])

    def __post_init__(self) -> None:
        self.load = self._opened()

    def planned(self, stream: Sequence[Request]) -> Planned:
        """Everybody of `stream` asks; what is left of the night improves the plan."""
        question, room, placement = KernelQuestion(), kernel_room(), KernelPlacement()
        improver = DayImprover(planner=InTurn(parts=((RuinRecreatePlanner(), 0.4), (PyvrpPlanner(), 0.6))))
        at = self.midnight - _BEFORE
        try:
            for number, request in enumerate(stream):
                if number % EVERY == EVERY - 1:
                    self._improve(improver, IMPROVE_S, number)
                wish = self._wish(request)
                offers = question.offers([self.load], wish, self.town.travel, at=at)
                liked = [offers[window] for window in request.wishes]
                open_ones = [offer for offer in liked if not offer.limit] or [
                    offer
                    for offer in room.widened(
                        liked, [self.load], wish, self.town.travel, at=at, seconds=ASK_S
                    )
                    if not offer.limit
                ]
                if open_ones:
                    visit = self._visit(number, wish, open_ones[0])
                    placed = placement.place(day_plan(self.load, at=at), visit, self.town.travel)
                    tours = (
                        _inserted(self.load.tours, placed.tour, placed.index, visit.reservation)
                        if placed
                        else room.rearranged(self.load, visit, self.town.travel, at=at, seconds=ASK_S)
                    )
                    if tours is not None:
                        self._hold(visit, tours, request)
        finally:
            room.close()
        for again in range(3):
            self._improve(improver, OVERNIGHT_S / 3, again)
        return self._published()

    def _wish(self, request: Request) -> Wish:
        """What is planned for the visit: what was learned of it, and the cushion of the quantile."""
        house = request.house
        keys = service_keys(request.brand, str(house.place), house.building, attended=request.attended)
        nothing = Experience()
        learned = service_time(
            *(self.experience.get(key, nothing) for key in (keys.house, keys.building, keys.every))
        )
        added = (
            0
            if self.percent is None
            else cushion_s(learned, self.experience.get(road_key(DEPOT), nothing), self.percent / 100)
        )
        return Wish(
            place=house.place,
            service_s=BRANDS[request.brand] if learned is None else learned.mean_s,
            load_g=request.load_g,
            cushion_s={DEPOT: added},
        )

    def _visit(self, number: int, wish: Wish, offer: SlotOffer) -> Visit:
        return Visit(
            reservation=ReservationId(f"r-{number}"),
            place=wish.place,
            window=offer.window,
            service_s=wish.service_s,
            load_g=wish.load_g,
            cushion_s=wish.cushion_s[DEPOT],
        )

    def _hold(self, visit: Visit, tours: tuple[TourOrder, ...], request: Request) -> None:
        booking = Booking(
            shipment=ShipmentId(visit.reservation),
            visit=visit,
            expires_at=self.midnight,
            booked_in=self.load.version,
            confirmed=True,
        )
        self.load = replace(
            self.load,
            bookings={**self.load.bookings, visit.reservation: booking},
            tours=tours,
            version=self.load.version + 1,
        )
        self.accepted[visit.reservation] = request

    def _improve(self, improver: DayImprover, seconds: float, seed: int) -> None:
        if self.load.bookings:
            better = improver.improve(day_plan(self.load), self.town.travel, seconds=seconds, seed=seed)
            if better is not None:
                self.load = replace(self.load, tours=tuple(better), version=self.load.version + 1)

    def _published(self) -> Planned:
        shifts = {shift.tour: shift for shift in self.load.shifts}
        driven = [order for order in self.load.tours if order.reservations]
        return Planned(
            day=self.load.day,
            accepted=self.accepted,
            tours={order.tour: self._itinerary(shifts[order.tour], order) for order in driven},
            shifts={order.tour: shifts[order.tour].shift for order in driven},
        )

    def _itinerary(self, shift: TourShift, order: TourOrder) -> Itinerary:
        visits = [self._on_sheet(self.load.bookings[key].visit) for key in order.reservations]
        return itinerary(shift, visits, depot=DEPOT_PLACE, travel=self.town.travel, speeds=self.load.speeds)

    def _on_sheet(self, visit: Visit) -> PlannedVisit:
        request = self.accepted[visit.reservation]
        return PlannedVisit(
            shipment=ShipmentId(visit.reservation),
            parcels=(ParcelId(visit.reservation),),
            place=visit.place,
            window=visit.window,
            service_s=visit.service_s,
            cushion_s=visit.cushion_s,
            attended=request.attended,
            building=request.house.building,
            door=str(request.house.place),
            brand=request.brand,
        )

    def _opened(self) -> SlotLoad:
        shifts = tuple(
            TourShift(
                tour=TourId(f"t-{van}-{half}"),
                van=VanId(f"van-{van}"),
                shift=self._span(*hours),
                capacity_g=900_000,
            )
            for van in range(VANS)
            for half, hours in enumerate(PATTERN.shifts)
        )
        return SlotLoad(
            depot=DEPOT,
            day=self.midnight.date().isoformat(),
            place=DEPOT_PLACE,
            shifts=shifts,
            windows=tuple(self._span(*hours) for hours in PATTERN.windows),
            speeds=tuple(
                RoadSpeed(span=self._span(rush.begins, rush.ends), permille=10 * rush.percent)
                for rush in RUSH_HOURS.rush_hours
            ),
            tours=tuple(TourOrder(tour=shift.tour, reservations=()) for shift in shifts),
        )

    def _span(self, begins: str, ends: str) -> Window:
        return Window(self._at(begins), self._at(ends))

    def _at(self, clock: str) -> datetime:
        hours, minutes = clock.split(":")
        return self.midnight + timedelta(hours=int(hours), minutes=int(minutes))


def _inserted(
    tours: Sequence[TourOrder], tour: TourId, index: int, key: ReservationId
) -> tuple[TourOrder, ...]:
    return tuple(
        replace(order, reservations=(*order.reservations[:index], key, *order.reservations[index:]))
        if order.tour == tour
        else order
        for order in tours
    )
