"""What a meet-up is found from: the van that stands, those under way, and the roads between their stops."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from doorstep.domain.planning.meet_up import MeetingVan, MeetUpProblem
from doorstep.domain.planning.problem import NO_ROAD
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.tours.sheet import ParcelOutcome, StopLine, StopState, TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.engine.records import Brand, Depot, Van
from doorstep.engine.vault import Address
from doorstep.events import NO_MEANS, Needs
from doorstep.kernel.errors import NotFound
from doorstep.kernel.ids import ParcelId, PartyId, PlaceRef, TenantId, TourId
from doorstep.kernel.place import Point
from doorstep.web.site import Site
from doorstep.web.slot_days import needs_of
from doorstep.web.tours import sheet_now

HAND_OVER_S = 300
"""What it takes two drivers to find each other and to hand over what is carried."""

NO_END = timedelta(hours=8)
"""How long a van stands whose driver did not say when it goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStop:
    """One open stop of one of the vans, with what can be handed over at it."""

    line: StopLine
    parcels: tuple[ParcelId, ...]
    dues: tuple[datetime, ...]
    load_g: int
    needs: Needs


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingVans:
    """Everything a meet-up is found from. `stops` are those of all vans, as the problem numbers them."""

    depot: Depot
    vans: Mapping[str, Van]
    giver: TourSheet
    takers: tuple[TourSheet, ...]
    stops: tuple[OpenStop, ...]
    problem: MeetUpProblem
    point: Point
    at: datetime

    def moment(self, seconds: int) -> datetime:
        """So many seconds from now, to the second."""
        return (self.at + timedelta(seconds=seconds)).replace(microsecond=0)


async def meeting_vans(site: Site, tenant: TenantId, tour: TourId) -> MeetingVans | None:
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
        now = [await sheet_now(site, tx, sheet.tour) for sheet in sheets]
        takers = tuple(sheet for sheet in now if _can_help(sheet, giver))
        shipments = {one for sheet in (giver, *takers) for line in sheet.stops for one in line.shipments}
        cards: dict[str, ShipmentCard] = await site.read(tx, "shipment_card", list(shipments))
        brands = {brand.party: brand for brand in await site.records.all(tx, Brand)}
    fixes = await site.positions.last(tenant, [giver.van] if giver.van else [])
    if not fixes:
        return None
    stops = {sheet.tour: _open(sheet, cards, brands) for sheet in (giver, *takers)}
    every = tuple(stop for sheet in (giver, *takers) for stop in stops[sheet.tour])
    here = [_last_place(sheet) or depot.place for sheet in takers]
    places = [depot.place, *(stop.line.place for stop in every), *here]
    travel = await site.travel(tenant).covering(list(dict.fromkeys(places)))
    table = await _table(site, tenant, travel, places, fixes[0].point)
    problem = _problem(table, giver, takers, every, vans, at)
    return MeetingVans(
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


def _open(
    sheet: TourSheet, cards: Mapping[str, ShipmentCard], brands: Mapping[PartyId, Brand]
) -> list[OpenStop]:
    """The stops to come with something aboard for them, the one approached first."""
    found: list[OpenStop] = []
    lines = sorted(sheet.open_stops, key=lambda line: line.state is not StopState.APPROACHED)
    for line in lines:
        aboard = tuple(one for one in line.parcels if sheet.outcome(one) is ParcelOutcome.LOADED)
        told = [cards[one] for one in line.shipments if one in cards]
        dues = tuple(promise.window.end for card in told for promise in [_promise(card)] if promise)
        weights = {parcel.parcel: parcel.weight_g for card in told for parcel in card.parcels}
        if aboard and line.state is not StopState.DEFERRED:
            load_g = sum(weights.get(one, 0) for one in aboard)
            asked = [needs_of(brands[card.brand], card) for card in told if card.brand in brands]
            needs = _together(asked, pieces=len(aboard))
            found.append(OpenStop(line=line, parcels=aboard, dues=dues, load_g=load_g, needs=needs))
    return found


def _together(needs: Sequence[Needs], *, pieces: int) -> Needs:
    """What all shipments of a stop ask of a van, with so many pieces of theirs aboard."""
    return Needs(
        load_cm3=sum(one.load_cm3 for one in needs),
        load_pieces=pieces,
        collect_g=sum(one.collect_g for one in needs),
        collect_cm3=sum(one.collect_cm3 for one in needs),
        collect_pieces=sum(one.collect_pieces for one in needs),
        skills=tuple(sorted({skill for one in needs for skill in one.skills})),
    )


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
    every: Sequence[OpenStop],
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
        needs=tuple(stop.needs for stop in every),
        standing=MeetingVan(row=len(table) - 1, ready_s=max(0, after(goes_on)), stops=own[giver.tour]),
        helpers=tuple(
            MeetingVan(
                row=1 + len(every) + number,
                ready_s=_ready_s(sheet, at),
                stops=own[sheet.tour],
                fixed=sum(line.state is StopState.APPROACHED for line in sheet.open_stops[:1]),
                ends_s=after(sheet.shift.end) if sheet.shift else 0,
                capacity_g=vans[str(sheet.van)].capacity_g if str(sheet.van) in vans else 0,
                means=vans[str(sheet.van)].means if str(sheet.van) in vans else NO_MEANS,
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
        begins = serving.window.opens(serving.arrived_at)  # who came early waits at the closed door
        return max(0, serving.service_s - round((at - begins).total_seconds()))
    left = max(
        (line.departed_at for line in sheet.stops if line.departed_at is not None), default=sheet.started_at
    )
    driven_s = round((at - left).total_seconds()) if left else 0
    # With no stop before it the van drives home: what it drove it would have to drive back.
    return -driven_s if sheet.open_stops else driven_s
