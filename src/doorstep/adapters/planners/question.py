"""Answers the slot question by the numpy kernel, from snapshots kept per plan version."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

import numpy as np

from doorstep.adapters.planners.day_problem import as_table, day_problem, known, opening
from doorstep.adapters.planners.placement import MARGIN_S
from doorstep.domain.planning.insertion import Ask, Insertion, Limit, cheapest, lacks
from doorstep.domain.planning.problem import NO_ROAD, Seconds
from doorstep.domain.planning.snapshot import PlanSnapshot, snapshot
from doorstep.domain.planning.steering import CITY_M_PER_S, co2_g, saving_limit_s
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.slots import SlotLoad, Travel, day_plan
from doorstep.domain.slots.load import LEAD_TIME, covered
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
    zero: datetime
    plan: PlanSnapshot


@dataclass(frozen=True, slots=True)
class _Asked:
    """A wish with the rows and columns of the tables that belong to its place, taken once for all days."""

    stop: Ask
    out_m: Seconds
    back_m: Seconds
    metres_m: Seconds

    def extra_m(self, found: Insertion) -> int | None:
        """Metres added; `None` when one of the three distances is not known."""
        out, back = int(self.out_m[found.before]), int(self.back_m[found.after])
        leg = int(self.metres_m[found.before, found.after])
        return None if max(out, back, leg) >= NO_ROAD else out + back - leg


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
        plans = [self._snapshot(load, table, at) for load in loads]
        asked = _asked(wish, table)
        answers = zip(loads, plans, map(partial(_at_depot, asked, wish), loads), strict=True)
        return _marked(
            [offer for load, kept, stop in answers for offer in self._day(load, kept, stop, table, at)]
        )

    def _day(
        self, load: SlotLoad, kept: _Kept, asked: _Asked, travel: TravelTable, at: datetime
    ) -> Iterator[SlotOffer]:
        openings = [
            opening(window, asked.stop.service_s, kept.zero, self.margin_s) for window in load.windows
        ]
        for window, found in zip(load.windows, cheapest(kept.plan, asked.stop, openings), strict=True):
            limit = PAST if window.end <= at else found.value if isinstance(found, Limit) else ""
            lacking = lacks(kept.plan, asked.stop) if limit == Limit.SKILLS else ()
            extra_s = 0 if isinstance(found, Limit) or limit else found.extra_s
            extra_m = None if isinstance(found, Limit) or limit else asked.extra_m(found)
            yield SlotOffer(
                depot=load.depot,
                day=load.day,
                window=window,
                limit=limit,
                extra_s=extra_s,
                extra_m=round(extra_s * CITY_M_PER_S) if extra_m is None else extra_m,
                co2_g=co2_g(extra_s, extra_m),
                lacking=lacking,
                estimated=travel.estimated or (extra_m is None and not limit),
            )

    def _snapshot(self, load: SlotLoad, travel: TravelTable, at: datetime) -> _Kept:
        seen_at = _next_minute(at)
        leaves_from = max(min(shift.shift.start for shift in load.shifts), seen_at + LEAD_TIME)
        kept = None if load.less else self._kept.get((load.depot, load.day))
        asked = (load.version, leaves_from, travel.lineage)
        if kept is None or (kept.version, kept.leaves_from, kept.lineage) != asked:
            covered(load, travel)
            plan = day_plan(load, at=seen_at)
            day = day_problem(plan, travel, margin_s=self.margin_s)
            kept = _Kept(
                version=load.version,
                leaves_from=leaves_from,
                lineage=travel.lineage,
                zero=day.zero,
                plan=snapshot(day.problem, day.orders(plan.tours), version=load.version),
            )
            if not load.less:
                self._kept[load.depot, load.day] = kept
        return kept


def _places(loads: Sequence[SlotLoad], wish: Wish) -> list[PlaceRef]:
    booked = (booking.visit.place for load in loads for booking in load.bookings.values())
    return [wish.place, *(load.place for load in loads), *booked]


def _next_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0) + timedelta(minutes=1)


def _asked(wish: Wish, travel: TravelTable) -> _Asked:
    if not travel.knows(wish.place):
        raise TravelMissing(f"no travel times to {wish.place}; ask again with them")
    row = travel.row[wish.place]
    out_m, back_m = np.ascontiguousarray(travel.metres_m[:, row]), travel.metres_m[row]
    stop = Ask(
        to_s=np.ascontiguousarray(travel.seconds_s[:, row]),
        from_s=travel.seconds_s[row],
        service_s=wish.service_s,
        load_g=wish.load_g,
        needs=wish.needs,
        to_m=known(out_m),
        from_m=known(back_m),
    )
    return _Asked(stop, out_m, back_m, travel.metres_m)


def _at_depot(asked: _Asked, wish: Wish, load: SlotLoad) -> _Asked:
    planned_s = wish.service_s + wish.cushion_s.get(load.depot, 0)
    if planned_s == asked.stop.service_s:
        return asked
    return replace(asked, stop=replace(asked.stop, service_s=planned_s))


def _marked(offers: Sequence[SlotOffer]) -> tuple[SlotOffer, ...]:
    limit_s = saving_limit_s([offer.extra_s for offer in offers if not offer.limit])
    return tuple(
        replace(offer, greener=True) if not offer.limit and offer.extra_s < limit_s else offer
        for offer in offers
    )
