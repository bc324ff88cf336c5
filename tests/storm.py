"""A storm of bookers, dispatchers and planners over days of one depot, in disorder, with crashes.

Everybody works from what they saw some time ago: holds with rearranged tours, plans begun before others
booked, locks, releases, repeats. What is decided is judged anew after each step, from the log alone.
"""

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random

from doorstep.adapters.planners.day_problem import day_problem
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.domain.planning.checker import faults
from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.travel import TravelTable, travel_table
from doorstep.domain.slots import (
    AdoptPlan,
    ConfirmSlot,
    LockTour,
    OpenDay,
    ReleaseSlot,
    ReserveSlot,
    SlotCommand,
    SlotLoad,
    UnlockTour,
    Visit,
    day_plan,
)
from doorstep.domain.slots.decide import decide
from doorstep.domain.slots.state import evolve
from doorstep.events import (
    PlanAdopted,
    SlotConfirmed,
    SlotEvent,
    SlotReleased,
    SlotReserved,
    TourOrder,
    TourShift,
)
from doorstep.kernel.errors import DoorstepError
from doorstep.kernel.ids import DepotId, PlaceRef, ReservationId, ShipmentId, TourId, VanId
from doorstep.kernel.time import Window

AT = datetime(2026, 3, 1, 6, 0, tzinfo=UTC)
START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
DEPOT, DAY = DepotId("kamppi"), "2026-03-02"
WINDOWS = tuple(Window(START + timedelta(hours=h), START + timedelta(hours=h + 2)) for h in range(1, 9, 2))
PLACES, MOST_SEEN, STEPS_A_DAY = 24, 6, 120

type Search = Callable[[SlotLoad, Visit, TravelTable], tuple[TourOrder, ...] | None]
"""Somebody who rearranges tours for a visit, well or badly."""


@dataclass(slots=True, kw_only=True)
class Storm:
    """`false_promises` says in words where a confirmed booking lost the plan that keeps it."""

    seed: int
    search: Search | None = None
    operations: int = 0
    decided: Counter[str] = field(default_factory=Counter[str])
    false_promises: list[str] = field(default_factory=list[str])
    _random: Random = field(init=False)
    _placement: KernelPlacement = field(default_factory=KernelPlacement)
    _travel: TravelTable = field(init=False)
    _log: list[SlotEvent] = field(default_factory=list[SlotEvent])
    _seen: deque[SlotLoad] = field(default_factory=lambda: deque(maxlen=MOST_SEEN))
    _late: list[SlotCommand] = field(default_factory=list[SlotCommand])

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311  # nothing secret
        self._travel = town(self._random)

    def run(self, operations: int) -> "Storm":
        """So many operations, over as many days as they fill."""
        ends = self.operations + operations
        while self.operations < ends:
            self._open()
            for _ in range(min(STEPS_A_DAY, ends - self.operations)):
                self._step()
        return self

    def _open(self) -> None:
        self._log, self._late = [], []
        self._seen.clear()
        self._seen.append(SlotLoad())
        draw = self._random
        shifts = tuple(
            TourShift(
                tour=TourId(f"t-{n}"),
                van=VanId(f"v-{n}"),
                shift=Window(START + timedelta(hours=n), START + timedelta(hours=n + draw.randint(6, 9))),
                capacity_g=draw.choice((9_000, 20_000, 40_000)),
            )
            for n in range(draw.randint(1, 3))
        )
        self._ask(OpenDay(depot=DEPOT, day=DAY, place=PlaceRef("0"), shifts=shifts, windows=WINDOWS))

    def _step(self) -> None:
        """Something is asked, now or later; what was asked earlier arrives, perhaps twice; or all is lost."""
        self.operations += 1
        draw = self._random.random()
        if draw < 0.02:
            self._crash()
        elif draw < 0.25 and self._late:
            command = self._late[self._random.randrange(len(self._late))]
            if self._random.random() < 0.8:
                self._late.remove(command)
            self._ask(command)
        else:
            command = self._command(self._random.choice(self._seen))
            if self._random.random() < 0.3:
                self._late.append(command)
            else:
                self._ask(command)
        self._judge()

    def _crash(self) -> None:
        """Who was under way is lost; what the log holds is folded anew and is the same."""
        self._late.clear()
        load = SlotLoad()
        for event in self._log:
            load = evolve(load, event)
        if load != self._seen[-1]:
            self.false_promises.append(f"seed {self.seed}: refolding gives another load")

    def _ask(self, command: SlotCommand) -> None:
        load = self._seen[-1]
        try:
            events = decide(load, command, at=AT, placement=self._placement)
        except DoorstepError as refusal:
            self.decided[refusal.code] += 1
            return
        self.decided[type(command).__name__] += 1
        for event in events:
            self._log.append(event)
            if isinstance(event, PlanAdopted):
                self.decided[f"plan by {event.planner}"] += 1
            load = evolve(load, event)
        if events:
            self._seen.append(load)

    def _command(self, seen: SlotLoad) -> SlotCommand:
        kind = self._random.random()
        if kind < 0.45:
            return self._hold(seen)
        keys = list(seen.bookings) or [ReservationId("none")]
        key = self._random.choice(keys)
        if kind < 0.65:
            return ConfirmSlot(depot=DEPOT, day=DAY, reservation=key, real_now=AT)
        if kind < 0.8:
            reason = self._random.choice(("expired", "moved", "cancelled"))
            return ReleaseSlot(depot=DEPOT, day=DAY, reservation=key, reason=reason)
        if kind < 0.92:
            return self._plan(seen)
        tour = self._random.choice(seen.shifts or self._seen[-1].shifts).tour
        if kind < 0.93:
            return LockTour(depot=DEPOT, day=DAY, tour=tour, reason="published")
        return UnlockTour(depot=DEPOT, day=DAY, tour=tour)

    def _hold(self, seen: SlotLoad) -> ReserveSlot:
        number = self.operations
        visit = Visit(
            reservation=ReservationId(f"r-{number}"),
            place=PlaceRef(str(self._random.randrange(1, PLACES))),
            window=self._random.choice(WINDOWS),
            service_s=self._random.choice((180, 600, 1_200)),
            load_g=self._random.choice((200, 900, 3_000)),
        )
        command = ReserveSlot(
            depot=DEPOT,
            day=DAY,
            shipment=ShipmentId(f"s-{number}"),
            visit=visit,
            travel=self._travel,
            expires_at=AT,
        )
        tours = self._rearranged(seen, visit) if seen.version else None
        return command if tours is None else replace(command, rearranged=tours)

    def _rearranged(self, seen: SlotLoad, visit: Visit) -> tuple[TourOrder, ...] | None:
        """By the search that is under test, now and then; else shuffled, which is mostly unsound."""
        draw = self._random.random()
        if draw < 0.5:
            return None
        if draw < 0.9 and self.search is not None:
            return self.search(seen, visit, self._travel)
        return self._shuffled(seen, [*seen.bookings, visit.reservation])

    def _plan(self, seen: SlotLoad) -> AdoptPlan:
        return AdoptPlan(
            depot=DEPOT,
            day=DAY,
            since_version=seen.version,
            tours=self._shuffled(seen, list(seen.bookings)),
            travel=self._travel,
            planner="storm",
        )

    def _shuffled(self, seen: SlotLoad, keys: Sequence[ReservationId]) -> tuple[TourOrder, ...]:
        """Some stops elsewhere, now and then one lost or doubled: what a broken solver would return."""
        tours = [list(order.reservations) for order in seen.tours] or [[]]
        placed = {key for order in tours for key in order}
        for key in [
            *self._random.sample(list(keys), min(2, len(keys))),
            *(k for k in keys if k not in placed),
        ]:
            tours = [[one for one in order if one != key] for order in tours]
            order = self._random.choice(tours)
            order.insert(self._random.randint(0, len(order)), key)
        if self._random.random() < 0.1 and keys:
            self._random.choice(tours).append(self._random.choice(list(keys)))
        return tuple(
            TourOrder(tour=shift.tour, reservations=tuple(order))
            for shift, order in zip(seen.shifts, tours, strict=False)
        )

    def _judge(self) -> None:
        """Every confirmed booking, by the log alone, stands once in a plan without fault."""
        load, promised = self._seen[-1], set[ReservationId]()
        held = set[ReservationId]()
        for event in self._log:
            match event:
                case SlotReserved():
                    held.add(event.reservation)
                case SlotConfirmed():
                    promised.add(event.reservation)
                case SlotReleased():
                    promised.discard(event.reservation)
                    held.discard(event.reservation)
                case _:
                    pass
        served = Counter(key for order in load.tours for key in order.reservations)
        lost = [key for key in sorted(promised | held) if served[key] != 1]
        day = day_problem(day_plan(load), self._travel)
        wrong = [f"{key} is served {served[key]} times" for key in lost]
        wrong += faults(day.problem, day.orders(load.tours))
        self.false_promises += [f"seed {self.seed}, operation {self.operations}: {what}" for what in wrong]


def town(draw: Random) -> TravelTable:
    """Driving times of a made-up town with one-way streets, as shortest ways; one place has no road."""
    apart = PLACES - 1
    table = [[120 + draw.randrange(1_800) if a != b else 0 for b in range(PLACES)] for a in range(PLACES)]
    for via, a, b in product(range(apart), repeat=3):
        table[a][b] = min(table[a][b], table[a][via] + table[via][b])
    legs = tuple(
        tuple(None if apart in (a, b) and a != b else table[a][b] for b in range(PLACES))
        for a in range(PLACES)
    )
    places = [PlaceRef(str(place)) for place in range(PLACES)]
    return travel_table(places, Legs(durations_s=legs, distances_m=legs, estimated=False))
