"""How far a tour was planned, how far its van drove, and what is left: metres along the roads."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.kernel.errors import NotFound, Unavailable
from doorstep.kernel.ids import PlaceRef, TenantId
from doorstep.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class WayFigures:
    """Units: metres; `planned_m` and `left_m` are `None` where no road is known.

    `driven_m` is of the `measured` legs of `legs` driven; `quickest_m` is what these take at the quickest, if
    that is known of all of them. `by_line`: of some leg only the line through its positions is known.
    """

    planned_m: int | None
    left_m: int | None
    driven_m: int
    quickest_m: int | None
    measured: int
    legs: int
    by_line: bool


async def ways_driven(site: Site, tenant: TenantId, sheet: TourSheet) -> WayFigures:
    """The figures of one tour as it stands now."""
    depot = [sheet.depot_place] if sheet.depot_place else []
    try:
        places = list(dict.fromkeys([*depot, *(line.place for line in sheet.stops)]))
        travel = await site.travel(tenant).covering(places)
    except (Unavailable, NotFound):
        travel = None
    return way_figures(sheet, travel)


def way_figures(sheet: TourSheet, travel: TravelTable | None) -> WayFigures:
    """The figures by the roads of `travel`."""
    depot = [sheet.depot_place] if sheet.depot_place else []
    by_plan = [line.place for line in sorted(sheet.stops, key=lambda line: line.position)]
    gone = _gone(sheet)
    here = [gone[-1].place] if gone else depot
    to_come = [*here, *(line.place for line in _ahead(sheet)), *depot]
    ways = sheet.ways
    quickest = [way.way_m for way in ways if way.way_m is not None]
    return WayFigures(
        planned_m=_metres(travel, [*depot, *by_plan, *depot]),
        left_m=0 if sheet.ended_at else _metres(travel, to_come),
        driven_m=sum(way.driven_m for way in ways),
        quickest_m=sum(quickest) if len(quickest) == len(ways) else None,
        measured=len(ways),
        legs=len(gone) + (sheet.ended_at is not None),
        by_line=any(way.matched_permille == 0 for way in ways),
    )


def _gone(sheet: TourSheet) -> Sequence[StopLine]:
    came = [(line.reached_at or line.arrived_at, line) for line in sheet.stops if not line.is_open]
    return [line for _, line in sorted(((at, line) for at, line in came if at), key=lambda pair: pair[0])]


def _ahead(sheet: TourSheet) -> Sequence[StopLine]:
    return sorted(sheet.open_stops, key=lambda line: line.state is not StopState.APPROACHED)


def _metres(travel: TravelTable | None, places: Sequence[PlaceRef]) -> int | None:
    if travel is None or travel.estimated:
        return None
    legs = [travel.metres(a, b) for a, b in pairwise(places) if a != b]
    known = [metres for metres in legs if metres is not None]
    return sum(known) if len(known) == len(legs) else None
