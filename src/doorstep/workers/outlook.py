"""What is known of a tour under way, turned into predictions for everybody still waiting for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise

from doorstep.domain.planning.travel import TravelTimes
from doorstep.domain.prediction import PublishPrediction
from doorstep.domain.prediction.arrival_model import SHIPPED, ArrivalModel
from doorstep.domain.prediction.pace import Observed, Pace
from doorstep.domain.prediction.propagate import (
    Learned,
    Reach,
    Samples,
    Standing,
    StopAhead,
    propagate,
)
from doorstep.domain.prediction.shown_window import as_told, shown_window
from doorstep.domain.tours.sheet import ParcelOutcome, StopLine, StopState, TourSheet
from doorstep.kernel.ids import PlaceRef, ShipmentId, StopId
from doorstep.kernel.lateness import LatenessCosts
from doorstep.kernel.moments import is_after
from doorstep.workers.rests import resting_until, rests_ahead, still_due

LEAST_HELD_S = 120.0
"""What a van that should have left, or should move again, will stand at least from now on."""

FARTHEST_SHARE = 0.9
"""How far a van is believed to have come that nobody has seen since it left the last door."""

type Waits = Mapping[StopId, tuple[ShipmentId, ...]]
"""By stop, the shipments that can still be handed over or collected there."""

_TO_COME = (ParcelOutcome.PLANNED, ParcelOutcome.LOADED, ParcelOutcome.AWAITED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """What one consignee was told: when the promise in force ends, and whether somebody has to be there.

    `kept` is when the promise to keep ends, the one made before any delay, where it is another one. A promise
    of a higher `priority` is broken last. `costs` are what lateness costs the brand, `None` as usual.
    `told_from` is when the window begins that they were told last; `None`: they were told none.
    """

    due: datetime
    attended: bool = True
    kept: datetime | None = None
    priority: int = 0
    costs: LatenessCosts | None = None
    told_from: datetime | None = None

    @property
    def to_keep(self) -> datetime:
        """The end of the promise that the visit will be measured against."""
        return self.kept or self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class TourNow:
    """A tour as seen at a moment.

    `seen_at` is the newest sign of the van: a position or a driver's action; `None` before it has left.
    `share` of the time of the leg to the next stop is driven; `left_s` seconds of driving are left to it when
    the van is off its way; both `None` when there is no position. `model` is what is predicted with, `today`
    what the roads of the other tours are like, `shown` what people see now, `waits` who waits at which stop.
    """

    sheet: TourSheet
    travel: TravelTimes
    now: datetime
    seen_at: datetime | None = None
    share: float | None = None
    left_s: float | None = None
    estimated: bool = False
    model: ArrivalModel = SHIPPED
    today: Pace | None = None
    shown: Mapping[ShipmentId, PublishPrediction] = field(default_factory=dict[ShipmentId, PublishPrediction])
    waits: Waits = field(default_factory=dict[StopId, tuple[ShipmentId, ...]])

    def awaiting(self, line: StopLine) -> tuple[ShipmentId, ...]:
        """The shipments of a stop that can still be handed over or collected, as far as known beforehand."""
        known = self.waits.get(line.stop)
        return awaiting(self.sheet, line) if known is None else known


def as_seen(sheet: TourSheet) -> TourSheet:
    """The sheet with what positions show taken in: where the van stands unsaid, and when it really came."""
    return replace(sheet, stops=tuple(_as_seen(line) for line in sheet.stops))


def _as_seen(line: StopLine) -> StopLine:
    stands = line.reached_at is not None and line.left_at is None
    if stands and line.is_open and is_after(line.reached_at, line.deferred_at):
        return replace(line, state=StopState.ARRIVED, arrived_at=line.reached_at)
    return line if line.came_at == line.arrived_at else replace(line, arrived_at=line.came_at)


def here(sheet: TourSheet) -> PlaceRef | None:
    """Where the van is, or was last: at a stop, at the depot."""
    driven = sheet.driven
    return driven[-1].place if driven else sheet.depot_place


def serving(sheet: TourSheet) -> StopLine | None:
    """The stop the van stands at."""
    return next((line for line in sheet.stops if line.state is StopState.ARRIVED), None)


def ahead(sheet: TourSheet) -> tuple[StopLine, ...]:
    """The stops to come, the one the driver is on the way to first."""
    return tuple(sorted(sheet.open_stops, key=lambda line: line.state is not StopState.APPROACHED))


def awaiting(sheet: TourSheet, line: StopLine) -> tuple[ShipmentId, ...]:
    """The shipments of a stop that can still be handed over or collected on this tour."""
    if sheet.started_at is None:
        return line.shipments
    return tuple(shipment for shipment in line.shipments if _is_to_come(sheet, line, shipment))


def waits(sheet: TourSheet) -> Waits:
    """Who still waits, by stop, in driving sequence."""
    return {line.stop: awaiting(sheet, line) for line in ahead(sheet)}


def predictions(
    tour: TourNow, awaited: Mapping[ShipmentId, Awaited], draws: Samples
) -> tuple[PublishPrediction, ...]:
    """One prediction for each shipment still to come, in driving order.

    Shapes: `draws` as made by `noise` for all stops of the sheet.
    """
    stops = ahead(tour.sheet)
    to_come = stops_ahead(tour, stops, awaited)
    reached = propagate(to_come, standing(tour), learned(tour), draws, tour.model)
    first = 0 if serving(tour.sheet) is None else 1
    return tuple(
        _prediction(tour, shipment, reach, number, awaited.get(shipment))
        for number, (line, reach) in enumerate(zip(stops, reached, strict=True), start=first)
        for shipment in tour.awaiting(line)
    )


def home_at(
    tour: TourNow, awaited: Mapping[ShipmentId, Awaited], found: Sequence[PublishPrediction]
) -> datetime | None:
    """When the van is back and has rested, from what is predicted for its last stop; `None`: nothing is."""
    stops = stops_ahead(tour, ahead(tour.sheet), awaited)
    if not found or not stops or tour.sheet.depot_place is None:
        return None
    last = ahead(tour.sheet)[-1]
    home_s = stops[-1].service_s + leg_seconds(tour.travel, last.place, tour.sheet.depot_place)
    placed = sum(len(stop.rests) for stop in stops)
    rests_s = sum(one.length_s for one in still_due(tour.sheet, tour.now)[placed:])
    return max(one.median for one in found) + timedelta(seconds=home_s + rests_s)


def _is_to_come(sheet: TourSheet, line: StopLine, shipment: ShipmentId) -> bool:
    own = [parcel.parcel for parcel in sheet.parcels if parcel.shipment == shipment]
    # A parcel that nobody scanned has no line of its own; the stop's parcels then speak for it.
    known = [*(own or line.parcels), *line.collects]
    return any(
        sheet.outcome(parcel) in _TO_COME
        or (sheet.outcome(parcel) is ParcelOutcome.ATTEMPTED and _comes_back(sheet, shipment))
        for parcel in known
    )


def _comes_back(sheet: TourSheet, shipment: ShipmentId) -> bool:
    return any(parcel.again_on_tour for parcel in sheet.parcels if parcel.shipment == shipment)


def stops_ahead(
    tour: TourNow, stops: Sequence[StopLine], awaited: Mapping[ShipmentId, Awaited]
) -> Sequence[StopAhead]:
    """What lies before the van in the sequence of `stops`, with the breaks that come before each."""
    found: list[StopAhead] = []
    for line, leg_s in zip(stops, _legs(tour, stops), strict=True):
        told = [awaited[shipment] for shipment in line.shipments if shipment in awaited]
        found.append(
            StopAhead(
                number=line.position - 1,
                leg_s=leg_s,
                service_s=line.service_s,
                opens_s=_after(tour.now, line.window.start),
                due_s=_after(tour.now, min((one.due for one in told), default=line.window.end)),
                attended=not told or any(one.attended for one in told),
            )
        )
    return _with_rests(tour, found)


def _with_rests(tour: TourNow, stops: Sequence[StopAhead]) -> Sequence[StopAhead]:
    now = standing(tour)
    ready_s = max(now.held_s, now.serving_s - now.served_s if now.serving_s > 0 else 0.0)
    rests = rests_ahead(tour.sheet, tour.now, ready_s, stops)
    if not rests:
        return stops
    return [replace(stop, rests=rests.get(number, ())) for number, stop in enumerate(stops)]


def _legs(tour: TourNow, stops: Sequence[StopLine]) -> Iterator[float]:
    """Driving to each stop; to the first one only what is left."""
    origin, before = here(tour.sheet), _last_driven(tour.sheet)
    for number, line in enumerate(stops):
        leg_s = planned_drive_s(before, line)
        if leg_s is None:
            leg_s = leg_seconds(tour.travel, origin, line.place)
        leg_s = tour.model.drive_s(leg_s, line.planned_at)
        yield leg_s if number else left_seconds(tour, leg_s)
        origin, before = line.place, line


def planned_drive_s(before: StopLine | None, line: StopLine) -> float | None:
    """The drive as it was planned for that hour, where the van comes from the stop that was planned before.

    `before` is `None` at the depot.
    """
    comes_as_planned = line.position - 1 == (before.position if before else 0)
    return float(line.drive_s) if comes_as_planned and line.drive_s is not None else None


def _last_driven(sheet: TourSheet) -> StopLine | None:
    return sheet.driven[-1] if sheet.driven else None


def left_seconds(tour: TourNow, leg_s: float) -> float:
    """Of a leg to the next stop, what is still to be driven."""
    if tour.sheet.started_at is None or serving(tour.sheet) is not None:
        return leg_s
    if tour.left_s is not None:
        return tour.left_s
    if tour.share is not None:
        return leg_s * (1 - tour.share)
    driven = max((line.departed_at for line in tour.sheet.driven if line.departed_at), default=None)
    left_at = driven or tour.sheet.started_at
    since = _after(left_at, tour.now) - _rested(tour.sheet, left_at, tour.now)
    return max(leg_s - since, leg_s * (1 - FARTHEST_SHARE))


def leg_seconds(travel: TravelTimes, origin: PlaceRef | None, place: PlaceRef) -> float:
    """Seconds of driving; two minutes when no road is known, rather than no word to anybody behind it."""
    if origin is None or origin == place:
        return 0.0
    seconds = travel.seconds(origin, place)
    return float(LEAST_HELD_S if seconds is None else seconds)


def standing(tour: TourNow) -> Standing:
    """Why the van has not set out for the next stop yet."""
    sheet, stop = tour.sheet, serving(tour.sheet)
    held_s = _held(tour)
    if stop is None or stop.arrived_at is None:
        return Standing(held_s=held_s)
    # Before the window opens the service has not begun: a negative time served.
    begun = max(stop.arrived_at, stop.window.start) if sheet.started_at else tour.now
    resting = resting_until(sheet)
    if resting is not None and resting - timedelta(seconds=sheet.rests[-1].length_s) >= stop.arrived_at:
        begun = max(begun, resting)
    return Standing(serving_s=stop.service_s, served_s=_after(begun, tour.now), held_s=held_s)


def _held(tour: TourNow) -> float:
    sheet = tour.sheet
    if sheet.is_interrupted and sheet.interrupted_at is not None:
        until = sheet.interrupted_at + timedelta(seconds=sheet.expected_s)
        return max(LEAST_HELD_S, _after(tour.now, until))
    if sheet.started_at is None and sheet.departs_at is not None:
        return max(LEAST_HELD_S, _after(tour.now, sheet.departs_at))
    resting = resting_until(sheet)
    return 0.0 if resting is None else max(0.0, _after(tour.now, resting))


def learned(tour: TourNow) -> Learned:
    """What the tour has shown of roads and doors so far."""
    driven = tour.sheet.driven
    return Learned(
        legs=tuple(_driven_legs(tour, driven)),
        services=tuple(
            Observed(
                line.service_s, _served(tour.sheet, line.arrived_at, line.window.start, line.departed_at)
            )
            for line in driven
            if line.arrived_at and line.departed_at
        ),
        estimated=tour.estimated,
        driver=tour.model.of_driver(tour.sheet.driver),
        today=tour.today,
    )


def _driven_legs(tour: TourNow, driven: Sequence[StopLine]) -> Iterator[Observed]:
    sheet = tour.sheet
    if driven and sheet.started_at and driven[0].arrived_at:
        first = driven[0]
        yield _drive(tour, None, first, sheet.started_at)
    for before, line in pairwise(driven):
        if before.departed_at is not None:
            yield _drive(tour, before, line, before.departed_at)


def _drive(tour: TourNow, before: StopLine | None, line: StopLine, left_at: datetime) -> Observed:
    arrived_at = line.arrived_at or left_at
    stood_s = _stood(tour.sheet, left_at, arrived_at)
    expected_s = planned_drive_s(before, line)
    if expected_s is None:
        origin = before.place if before else tour.sheet.depot_place
        expected_s = (tour.travel.seconds(origin, line.place) if origin is not None else None) or 0
    return Observed(tour.model.drive_s(expected_s, line.planned_at), _after(left_at, arrived_at) - stood_s)


def _stood(sheet: TourSheet, since: datetime, until: datetime) -> float:
    """Seconds between two moments in which the van stood; they say nothing about the roads."""
    rested_s = _rested(sheet, since, until)
    if sheet.interrupted_at is None or sheet.resumed_at is None:
        return rested_s
    return rested_s + max(0.0, _after(max(since, sheet.interrupted_at), min(until, sheet.resumed_at)))


def _rested(sheet: TourSheet, since: datetime, until: datetime) -> float:
    """Seconds between two moments in which the driver rested."""
    return sum(max(0.0, _after(max(since, one.at), min(until, one.over_at))) for one in sheet.rests)


def _served(sheet: TourSheet, arrived_at: datetime, opens_at: datetime, departed_at: datetime) -> float:
    """Seconds of a service: from the arrival and the rest at the door, or the opening of the window."""
    ready_at = arrived_at + timedelta(seconds=_rested(sheet, arrived_at, departed_at))
    return max(0.0, _after(max(ready_at, opens_at), departed_at))


def _prediction(
    tour: TourNow, shipment: ShipmentId, reach: Reach, stops_before: int, told: Awaited | None
) -> PublishPrediction:
    last = tour.shown.get(shipment)
    window = shown_window(tour.now, reach.early_s, reach.late_s, last=last.window if last else None)
    median = tour.now + timedelta(seconds=reach.median_s)
    return PublishPrediction(
        shipment=shipment,
        tour=tour.sheet.tour,
        window=as_told(window, median, told.told_from if told else None),
        median=median.replace(second=0, microsecond=0),
        stops_before=stops_before,
        late_permille=round(reach.late * 1000),
        basis="plan" if tour.seen_at is None else "position",
        as_of=tour.seen_at or tour.now,
        costs=told.costs if told else None,
    )


def _after(since: datetime, moment: datetime) -> float:
    return (moment - since).total_seconds()
