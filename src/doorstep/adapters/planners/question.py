"""Answers the slot question by the numpy kernel, from snapshots kept per plan version."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from doorstep.adapters.planners.day_problem import DayProblem, as_table, day_problem, opening
from doorstep.adapters.planners.placement import MARGIN_S, ask
from doorstep.domain.planning.insertion import Insertion, Limit, cheapest
from doorstep.domain.planning.problem import NO_ROAD
from doorstep.domain.planning.snapshot import PlanSnapshot, snapshot
from doorstep.domain.planning.steering import CITY_M_PER_S, co2_g, saving_limit_s
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import SlotLoad, Travel, day_plan
from doorstep.domain.slots.load import covered
from doorstep.domain.slots.offers import SlotOffer, Wish
from doorstep.domain.slots.refusals import TravelMissing
from doorstep.kernel.ids import DepotId, PlaceRef

PAST = "past"
"""The limit of a window that ends before a tour could still reach it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A snapshot and what it was made from."""

    version: int
    leaves_from: datetime
    lineage: object
    day: DayProblem
    plan: PlanSnapshot


@dataclass(slots=True, kw_only=True)
class KernelQuestion:
    """One pass over each day's plan for all its windows.

    Snapshots are kept for the newest plan of each day; for a day under way they are renewed every minute.
    """

    margin_s: int = MARGIN_S
    _kept: dict[tuple[DepotId, str], _Kept] = field(default_factory=dict[tuple[DepotId, str], _Kept])

    def offers(
        self, loads: Sequence[SlotLoad], wish: Wish, travel: Travel, *, at: datetime
    ) -> tuple[SlotOffer, ...]:
        """Every window of `loads` as somebody sees it `at` a moment, in their sequence.

        Raises: TravelMissing when `travel` does not cover the places of the plans and of the wish.
        """
        table = travel if isinstance(travel, TravelTable) else as_table(travel, _places(loads, wish))
        return _marked([offer for load in loads for offer in self._day(load, wish, table, at)])

    def _day(self, load: SlotLoad, wish: Wish, travel: TravelTable, at: datetime) -> list[SlotOffer]:
        kept = self._snapshot(load, travel, at)
        if not travel.knows(wish.place):
            raise TravelMissing(f"no travel times to {wish.place}; ask again with them")
        day = replace(kept.day, row=travel.row, problem=replace(kept.day.problem, travel_s=travel.seconds_s))
        openings = [opening(window, wish.service_s, day.zero, self.margin_s) for window in load.windows]
        found = cheapest(kept.plan, ask(day, wish.place, wish.service_s, wish.load_g), openings)
        blank = [
            SlotOffer(depot=load.depot, day=load.day, window=window, estimated=travel.estimated)
            for window in load.windows
        ]
        return [_offer(offer, one, wish, travel, at) for offer, one in zip(blank, found, strict=True)]

    def _snapshot(self, load: SlotLoad, travel: TravelTable, at: datetime) -> _Kept:
        plan = day_plan(load, at=_next_minute(at))
        first = min(shift.shift.start for shift in load.shifts)
        leaves_from = max(first, plan.leaves_from or first)
        kept = self._kept.get((load.depot, load.day))
        asked = (load.version, leaves_from, travel.lineage)
        if kept is None or (kept.version, kept.leaves_from, kept.lineage) != asked:
            covered(load, travel)
            day = day_problem(plan, travel, margin_s=self.margin_s)
            kept = _Kept(
                version=load.version,
                leaves_from=leaves_from,
                lineage=travel.lineage,
                day=day,
                plan=snapshot(day.problem, day.orders(plan.tours), version=load.version),
            )
            self._kept[load.depot, load.day] = kept
        return kept


def _places(loads: Sequence[SlotLoad], wish: Wish) -> list[PlaceRef]:
    booked = (booking.visit.place for load in loads for booking in load.bookings.values())
    return [wish.place, *(load.place for load in loads), *booked]


def _next_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=1)


def _offer(
    offer: SlotOffer, found: Insertion | Limit, wish: Wish, travel: TravelTable, at: datetime
) -> SlotOffer:
    if offer.window.end <= at:
        return replace(offer, limit=PAST)
    if isinstance(found, Limit):
        return replace(offer, limit=found.value)
    extra_m = _extra_m(found, wish, travel)
    return replace(
        offer,
        extra_s=found.extra_s,
        extra_m=round(found.extra_s * CITY_M_PER_S) if extra_m is None else extra_m,
        co2_g=co2_g(found.extra_s, extra_m),
        estimated=offer.estimated or extra_m is None,
    )


def _extra_m(found: Insertion, wish: Wish, travel: TravelTable) -> int | None:
    row, table = travel.row[wish.place], travel.metres_m
    out, back, leg = table[found.before, row], table[row, found.after], table[found.before, found.after]
    return None if max(out, back, leg) >= NO_ROAD else int(out + back - leg)


def _marked(offers: Sequence[SlotOffer]) -> tuple[SlotOffer, ...]:
    limit_s = saving_limit_s([offer.extra_s for offer in offers if not offer.limit])
    return tuple(replace(offer, greener=not offer.limit and offer.extra_s < limit_s) for offer in offers)
