"""Meet-ups for a van that stands still: found, shown with their effect, and agreed by a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

import numpy as np

from doorstep.domain.planning.meet_up import MEET, MeetingVan, MeetUp, MeetUpProblem, meet_ups, served_at
from doorstep.domain.planning.problem import NO_ROAD
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.tours import AgreeMeetUp, PublishTour
from doorstep.domain.tours.sheet import ParcelOutcome, StopLine, StopState, TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.records import Depot, Van
from doorstep.engine.vault import Address
from doorstep.events import StopPlan
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import ParcelId, PersonRef, PlaceRef, StopId, TenantId, TourId
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.web.published import as_planned, published, without
from doorstep.web.site import Site
from doorstep.web.tours import sheet_now

HAND_OVER_S = 300
"""What it takes two drivers to find each other and to hand over what is carried."""

NO_END = timedelta(hours=8)
"""How long a van stands whose driver did not say when it goes on."""


class MeetUpGone(Refused):
    """The meet-up is no longer what it was: a van moved on. Look at what is proposed now."""

    code = "meet_up.gone"


class MeetUpsOff(Refused):
    """The depot's terms do not let vans hand parcels over on the road."""

    code = "meet_up.not_allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One meet-up as a person sees it. `saved` and `broken` count promises of both vans together."""

    tour: TourId
    other: TourId
    van: str
    driver: str
    meets_at: datetime
    shipments: int
    saved: int
    broken: int
    extra_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stop:
    """One open stop of one of the vans, with what can be handed over at it."""

    line: StopLine
    parcels: tuple[ParcelId, ...]
    dues: tuple[datetime, ...]
    load_g: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vans:
    """Everything a meet-up is found from. `stops` are those of all vans, as the problem numbers them."""

    depot: Depot
    vans: Mapping[str, Van]
    giver: TourSheet
    takers: tuple[TourSheet, ...]
    stops: tuple[_Stop, ...]
    problem: MeetUpProblem
    point: Point
    at: datetime


async def proposals(site: Site, tenant: TenantId, tour: TourId) -> list[Proposal]:
    """The meet-ups that would save promises of a van that stands still, the best first."""
    known = await _vans(site, tenant, tour)
    return [] if known is None else [_proposal(known, one) for one in meet_ups(known.problem)]


async def agree(site: Site, tenant: TenantId, tour: TourId, other: TourId, entry: Entry) -> Proposal:
    """Agree on the best meet-up with the van of tour `other`: both tours change at once, or nothing does.

    Raises: MeetUpsOff, MeetUpGone, and the refusals of `PublishTour`.
    """
    known = await _vans(site, tenant, tour)
    if known is None:
        raise MeetUpsOff(f"tour {tour} does not stand still, or its depot lets no vans meet")
    found = next((one for one in meet_ups(known.problem) if known.takers[one.helper].tour == other), None)
    if found is None:
        raise MeetUpGone(f"meeting tour {other} saves no promise of tour {tour} now")
    place = PlaceRef(f"meet-{entry.key[-40:]}")

    async def beside(tx: Transaction) -> None:
        near = Address(street=f"Meet {known.vans[str(known.giver.van)].name}", point=known.point)
        await site.vault.put(tx, PersonRef(f"van-{known.giver.van}"), place, near)

    await site.desk.handle(site.network(tenant), _commands(known, found, place), entry, beside=beside)
    return _proposal(known, found)


def _proposal(known: _Vans, found: MeetUp) -> Proposal:
    taker = known.takers[found.helper]
    van = known.vans[str(taker.van)]
    return Proposal(
        tour=known.giver.tour,
        other=taker.tour,
        van=van.name,
        driver=van.driver_name,
        meets_at=_moment(known, found.meets_s),
        shipments=len({one for stop in found.taken for one in known.stops[stop].line.shipments}),
        saved=found.kept.broken - found.verdict.broken,
        broken=found.verdict.broken,
        extra_minutes=round(found.extra_s / 60),
    )


def _commands(known: _Vans, found: MeetUp, place: PlaceRef) -> list[object]:
    """The tour that hands over loses the stops; the other gets the meeting and them; both are told why."""
    giver, taker = known.giver, known.takers[found.helper]
    lines = [known.stops[stop] for stop in found.taken]
    shipments = tuple(dict.fromkeys(one for stop in lines for one in stop.line.shipments))
    parcels = tuple(dict.fromkeys(one for stop in lines for one in stop.parcels))
    meeting = StopId(f"stp_{sha256(f'{giver.tour}|{taker.tour}|{place}'.encode()).hexdigest()[:20]}")
    less = without(giver, shipments, parcels)
    more = published(taker, _stops(known, found, place, meeting))
    if less is None or more is None or giver.driver is None or taker.driver is None:
        raise MeetUpGone(f"tours {giver.tour} and {taker.tour} are other ones now")
    agreed = AgreeMeetUp(
        tour=giver.tour,
        other=taker.tour,
        driver=taker.driver,
        stop=meeting,
        gives=True,
        meets_at=_moment(known, found.meets_s),
        parcels=parcels,
        shipments=shipments,
    )
    mirrored = replace(agreed, tour=taker.tour, other=giver.tour, driver=giver.driver, gives=False)
    return [*_unlike(giver, less), more, agreed, mirrored]


def _unlike(giver: TourSheet, less: PublishTour) -> list[PublishTour]:
    return [less] if less.stops != tuple(map(as_planned, giver.stops)) else []


def _stops(known: _Vans, found: MeetUp, place: PlaceRef, meeting: StopId) -> tuple[StopPlan, ...]:
    taker = known.takers[found.helper]
    van = known.problem.helpers[found.helper]
    visited = [as_planned(line) for line in taker.stops if not line.is_open]
    planned: list[StopPlan] = []
    for stop, begins_s in zip(found.sequence, served_at(known.problem, van, found.sequence), strict=True):
        at = _moment(known, begins_s)
        planned.append(
            _meeting(known, place, meeting, at)
            if stop == MEET
            else _taken(known, taker, stop, at, is_new=stop in found.taken)
        )
    named = {stop.stop for stop in (*visited, *planned)}
    put_off = [as_planned(line) for line in taker.stops if line.stop not in named]
    return (*visited, *planned, *put_off)


def _meeting(known: _Vans, place: PlaceRef, meeting: StopId, at: datetime) -> StopPlan:
    return StopPlan(
        stop=meeting,
        place=place,
        shipments=(),
        parcels=(),
        window=Window(known.at.replace(microsecond=0), max(at, known.at) + timedelta(hours=1)),
        planned_at=at,
        service_s=HAND_OVER_S,
    )


def _taken(known: _Vans, taker: TourSheet, stop: int, at: datetime, *, is_new: bool) -> StopPlan:
    one = known.stops[stop]
    planned = replace(as_planned(one.line), planned_at=at)
    if not is_new:
        return planned
    name = sha256(f"{taker.tour}|{one.line.stop}".encode()).hexdigest()[:20]
    return replace(planned, stop=StopId(f"stp_{name}"), parcels=one.parcels)


async def _vans(site: Site, tenant: TenantId, tour: TourId) -> _Vans | None:
    """What a meet-up is found from; `None` where the van does not stand, or the terms forbid it."""
    at = site.desk.clock.now()
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        giver = await sheet_now(site, tx, tour)
        if giver.depot is None:
            raise NotFound(f"no tour {tour} was published")
        depot = await site.records.get(tx, Depot, giver.depot)
        if depot is None or not depot.meet_ups or not giver.is_interrupted or giver.ended_at is not None:
            return None
        vans = {str(van.van): van for van in await site.records.all(tx, Van)}
        sheets: list[TourSheet] = await site.tagged(tx, "tour_sheet", f"day:{giver.day}")
        takers = tuple(sheet for sheet in sheets if _can_help(sheet, giver))
        shipments = {one for sheet in (giver, *takers) for line in sheet.stops for one in line.shipments}
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", list(shipments))
    fixes = await site.positions.last(tenant, [giver.van] if giver.van else [])
    if not fixes:
        return None
    stops = {sheet.tour: _open(sheet, cards) for sheet in (giver, *takers)}
    every = tuple(stop for sheet in (giver, *takers) for stop in stops[sheet.tour])
    here = [_last_place(sheet) or depot.place for sheet in takers]
    places = [depot.place, *(stop.line.place for stop in every), *here]
    travel = await site.travel(tenant).covering(list(dict.fromkeys(places)))
    table = await _table(site, tenant, travel, places, fixes[0].point)
    problem = _problem(table, giver, takers, every, vans, at)
    return _Vans(
        depot=depot,
        vans=vans,
        giver=giver,
        takers=takers,
        stops=every,
        problem=problem,
        point=fixes[0].point,
        at=at,
    )


def _can_help(sheet: TourSheet, giver: TourSheet) -> bool:
    """Another van of the depot that is under way, moves, and has no meet-up before it."""
    under_way = sheet.started_at is not None and sheet.ended_at is None and not sheet.is_interrupted
    meets = any(not line.shipments for line in sheet.open_stops)
    return under_way and not meets and sheet.tour != giver.tour and sheet.depot == giver.depot


def _open(sheet: TourSheet, cards: Mapping[str, ShipmentCard]) -> list[_Stop]:
    """The stops to come with something aboard for them, the one approached first."""
    found: list[_Stop] = []
    lines = sorted(sheet.open_stops, key=lambda line: line.state is not StopState.APPROACHED)
    for line in lines:
        aboard = tuple(one for one in line.parcels if sheet.outcome(one) is ParcelOutcome.LOADED)
        told = [cards[one] for one in line.shipments if one in cards]
        dues = tuple(promise.window.end for card in told for promise in [_promise(card)] if promise)
        weights = {parcel.parcel: parcel.weight_g for card in told for parcel in card.parcels}
        if aboard and line.state is not StopState.DEFERRED:
            load_g = sum(weights.get(one, 0) for one in aboard)
            found.append(_Stop(line=line, parcels=aboard, dues=dues, load_g=load_g))
    return found


def _promise(card: ShipmentCard):  # noqa: ANN202  # the card's own kind of promise
    return card.promise_to_keep or card.promise


def _last_place(sheet: TourSheet) -> PlaceRef | None:
    return sheet.driven[-1].place if sheet.driven else sheet.depot_place


async def _table(
    site: Site, tenant: TenantId, travel: TravelTable, places: Sequence[PlaceRef], point: Point
) -> np.ndarray:
    """Seconds between the places, and to and from the van that stands, which is the last row."""
    async with site.desk.store.transaction(site.network(tenant)) as tx:
        found = await site.vault.get(tx, list(set(places)), Address)
    points = [found[one].point if one in found else None for one in places]
    known = [one or point for one in points]
    out, back = await site.roads.table([point], known), await site.roads.table(known, [point])
    size = len(places) + 1
    table = np.full((size, size), NO_ROAD, np.int64)
    for row, origin in enumerate(places):
        for column, to in enumerate(places):
            seconds = 0 if origin == to else travel.seconds(origin, to)
            table[row, column] = NO_ROAD if seconds is None else seconds
        there, home = out.durations_s[0][row], back.durations_s[row][0]
        table[-1, row] = NO_ROAD if there is None or points[row] is None else there
        table[row, -1] = NO_ROAD if home is None or points[row] is None else home
    table[-1, -1] = 0
    return table


def _problem(
    table: np.ndarray,
    giver: TourSheet,
    takers: Sequence[TourSheet],
    every: Sequence[_Stop],
    vans: Mapping[str, Van],
    at: datetime,
) -> MeetUpProblem:
    def after(moment: datetime) -> int:
        return round((moment - at).total_seconds())

    numbers = {stop.line.stop: number for number, stop in enumerate(every)}
    own = {
        sheet.tour: tuple(numbers[line.stop] for line in _in_turn(sheet) if line.stop in numbers)
        for sheet in (giver, *takers)
    }
    goes_on = (giver.interrupted_at or at) + (
        timedelta(seconds=giver.expected_s) if giver.expected_s else NO_END
    )
    return MeetUpProblem(
        travel_s=table,
        depot=0,
        rows=tuple(range(1, len(every) + 1)),
        opens_s=tuple(after(stop.line.window.start) for stop in every),
        service_s=tuple(stop.line.service_s for stop in every),
        dues_s=tuple(tuple(after(due) for due in stop.dues) for stop in every),
        load_g=tuple(stop.load_g for stop in every),
        standing=MeetingVan(row=len(table) - 1, ready_s=max(0, after(goes_on)), stops=own[giver.tour]),
        helpers=tuple(
            MeetingVan(
                row=1 + len(every) + number,
                ready_s=_ready_s(sheet, at),
                stops=own[sheet.tour],
                fixed=sum(line.state is StopState.APPROACHED for line in sheet.open_stops[:1]),
                room_g=_room_g(sheet, vans, [every[stop] for stop in own[sheet.tour]]),
            )
            for number, sheet in enumerate(takers)
        ),
        hand_over_s=HAND_OVER_S,
    )


def _in_turn(sheet: TourSheet) -> list[StopLine]:
    return sorted(sheet.open_stops, key=lambda line: line.state is not StopState.APPROACHED)


def _ready_s(sheet: TourSheet, at: datetime) -> int:
    """When the van leaves where it was last: it is still busy there, or has left, which is below zero."""
    serving = next((line for line in sheet.stops if line.state is StopState.ARRIVED), None)
    if serving is not None and serving.arrived_at is not None:
        return max(0, serving.service_s - round((at - serving.arrived_at).total_seconds()))
    left = max(
        (line.departed_at for line in sheet.stops if line.departed_at is not None), default=sheet.started_at
    )
    driven_s = round((at - left).total_seconds()) if left else 0
    # With no stop before it the van drives home: what it drove it would have to drive back.
    return -driven_s if sheet.open_stops else driven_s


def _room_g(sheet: TourSheet, vans: Mapping[str, Van], stops: Sequence[_Stop]) -> int:
    van = vans.get(str(sheet.van))
    return (van.capacity_g if van else 0) - sum(stop.load_g for stop in stops)


def _moment(known: _Vans, seconds: int) -> datetime:
    return (known.at + timedelta(seconds=seconds)).replace(microsecond=0)
