"""Finds room for a visit by rearranging tours: at once while somebody waits, and on behind the answer."""

import logging
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Lock, Semaphore, get_native_id
from time import thread_time

from doorstep.adapters.planners.day_problem import planned_s
from doorstep.adapters.planners.in_turn import InTurn
from doorstep.adapters.planners.placement import MARGIN_S
from doorstep.adapters.planners.pyvrp import PyvrpPlanner
from doorstep.adapters.planners.rearranging import Question, Rearranged, rearrange
from doorstep.adapters.planners.ruin_recreate import RuinRecreatePlanner
from doorstep.adapters.planners.ruin_recreate import load as load_search
from doorstep.domain.planning.insertion import LOADS, Limit
from doorstep.domain.planning.ports import Planner
from doorstep.domain.slots import SlotLoad, Travel, Visit
from doorstep.domain.slots.offers import SlotOffer, Wish, is_nearly_full
from doorstep.domain.slots.refusals import KeptForOthers
from doorstep.events import TourOrder
from doorstep.kernel.ids import ReservationId

MOST_KEPT = 500
"""How many findings are remembered; each holds for the version of the plan it was found for."""

PATIENT_S = 1.0
"""Seconds of processor time for a window that is looked into behind the answer."""

MOST_WAITING = 8
"""How many windows may wait to be looked into; who is turned away asks again when the page does."""

OPEN_TO_SEARCH = (Limit.TIME, *LOADS)
"""Limits that other tours may not have; no rearranging brings a road, a longer shift, or an open tour."""

LEAST_S = 0.005
"""Seconds of processor time below which no window is looked into; half of it goes into the arrays."""

AT_ONCE = 2
"""How many questions may be searched for at once while somebody waits."""

SOUGHT = ReservationId("sought")

_log = logging.getLogger(__name__)

type _Key = tuple[object, ...]


@dataclass(slots=True, kw_only=True)
class KernelRoom:
    """Searches for room, warm from the incumbent. Thread-safe.

    `quick` answers while somebody waits, `patient` looks on behind the answer, one window at a time. What is
    found is remembered, so that who was offered a window can hold it at once; so is what was not found.
    """

    quick: Planner
    patient: Planner
    margin_s: int = MARGIN_S
    seed: int = 1
    findings: int = 0
    _kept: dict[_Key, Rearranged | None] = field(default_factory=dict[_Key, "Rearranged | None"])
    _waiting: set[_Key] = field(default_factory=set[_Key])
    _tried: dict[_Key, None] = field(default_factory=dict[_Key, None])
    _lock: Lock = field(default_factory=Lock)
    _turns: Semaphore = field(default_factory=lambda: Semaphore(AT_ONCE))
    _behind: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "room", _step_back))

    def __post_init__(self) -> None:
        self._behind.submit(load_search)  # the first question is not the one that waits for it

    def widened(  # the question, its first answer, and how long to look
        self,
        offers: Sequence[SlotOffer],
        loads: Sequence[SlotLoad],
        wish: Wish,
        travel: Travel,
        *,
        at: datetime,
        seconds: float,
    ) -> tuple[SlotOffer, ...]:
        """`offers` with the windows opened that can be kept when tours are rearranged.

        When many ask at once, only what is remembered is told: everybody is answered in time.
        Units: `seconds` of processor time for all of them together.
        """
        turn = self._turns.acquire(blocking=False)
        try:
            known = _by_day(loads)
            asked = {
                place: self._question(known[offer.depot, offer.day], _visit(offer, wish), travel, at)
                for place, offer in enumerate(offers)
                if offer.limit in OPEN_TO_SEARCH
            }
            found = self._look(asked, thread_time() + (seconds if turn else 0))
            return tuple(
                offer if room is None else room.answer(offer, full=leaves_room(wish, offers, load))
                for place, offer in enumerate(offers)
                for room, load in [(found.get(place), known[offer.depot, offer.day])]
            )
        finally:
            if turn:
                self._turns.release()

    def look_on(
        self,
        offers: Sequence[SlotOffer],
        loads: Sequence[SlotLoad],
        wish: Wish,
        travel: Travel,
        *,
        at: datetime,
    ) -> None:
        """Look for room in the windows still closed, behind the answer; who asks again hears of it."""
        known = _by_day(loads)
        for offer in offers:
            if offer.limit in OPEN_TO_SEARCH:
                self._queue(self._question(known[offer.depot, offer.day], _visit(offer, wish), travel, at))

    def rearranged(  # the question, how long to look, and who else is to have room
        self,
        load: SlotLoad,
        visit: Visit,
        travel: Travel,
        *,
        at: datetime,
        seconds: float,
        sparing: bool = False,
    ) -> tuple[TourOrder, ...] | None:
        """Tours that keep every booking of `load`, and `visit` too; `None` when none were found in time.

        Raises: KeptForOthers when it is to be `sparing` and these take the time of several others.
        """
        asked = self._question(load, replace(visit, reservation=SOUGHT), travel, at)
        found = self._kept.get(_key(asked)) or self._find(asked, self.patient, thread_time() + seconds)
        if found is not None and sparing and found.is_dear:
            raise KeptForOthers(
                f"a visit from {visit.window.start} would add {found.extra_s // 60} min of driving on a day"
                f" nearly full, where one adds {round(found.mean_s / 60)} min; choose another window"
            )
        return None if found is None else found.named(SOUGHT, visit.reservation)

    def close(self) -> None:
        """Look no further."""
        self.quick.stop()
        self.patient.stop()
        self._behind.shutdown(cancel_futures=True)

    def _question(self, load: SlotLoad, visit: Visit, travel: Travel, at: datetime) -> Question:
        return Question(load=load, visit=visit, travel=travel, at=at, margin_s=self.margin_s)

    def _look(self, asked: Mapping[int, Question], ends: float) -> dict[int, Rearranged | None]:
        """What is remembered, and what is found for the others in equal shares of the time that is left."""
        found = {place: self._kept.get(_key(one)) for place, one in asked.items()}
        unknown = [place for place, one in asked.items() if _key(one) not in self._kept]
        for number, place in enumerate(unknown):
            left = ends - thread_time()
            if left < LEAST_S:
                break
            share = max(LEAST_S, left / (len(unknown) - number))
            found[place] = self._find(asked[place], self.quick, thread_time() + share)
        return found

    def _queue(self, asked: Question) -> None:
        key = _key(asked)
        with self._lock:
            if key in self._waiting or key in self._tried or len(self._waiting) >= MOST_WAITING:
                return
            self._waiting.add(key)
        self._behind.submit(self._look_long, asked)

    def _look_long(self, asked: Question) -> None:
        key = _key(asked)
        try:
            self._find(asked, self.patient, thread_time() + PATIENT_S)
        except Exception:  # noqa: BLE001  # a search behind the answer harms nobody
            _log.exception("room could not be sought for %s", key)
        with self._lock:
            self._waiting.discard(key)
            _remember(self._tried, key, None)

    def _find(self, asked: Question, planner: Planner, ends: float) -> Rearranged | None:
        found = rearrange(planner, asked, ends=ends, seed=self.seed)
        with self._lock:
            _remember(self._kept, _key(asked), found)
            self.findings += found is not None
        return found


def kernel_room() -> KernelRoom:
    """Our own search for those who wait; behind the answer PyVRP after it, which finds some others.

    Both let other threads run while they search.
    """
    patient = InTurn(parts=((RuinRecreatePlanner(), 0.5), (PyvrpPlanner(), 0.5)))
    return KernelRoom(quick=RuinRecreatePlanner(), patient=patient)


def leaves_room(wish: Wish, offers: Sequence[SlotOffer], load: SlotLoad) -> bool:
    """Whether it has to leave room to others: the day is nearly full and has no time set aside for it."""
    return (load.depot, load.day) not in wish.set_aside and is_nearly_full(offers, load)


def _step_back() -> None:
    """Let this thread run only when nobody else wants to: people wait for the others."""
    os.setpriority(os.PRIO_PROCESS, get_native_id(), 15)


def _remember[T](kept: dict[_Key, T], key: _Key, value: T) -> None:
    kept[key] = value
    while len(kept) > MOST_KEPT:
        del kept[next(iter(kept))]


def _by_day(loads: Sequence[SlotLoad]) -> dict[tuple[object, str], SlotLoad]:
    return {(load.depot, load.day): load for load in loads}


def _key(asked: Question) -> _Key:
    load, visit = asked.load, asked.visit
    asks = visit.place, visit.window, planned_s(visit), visit.load_g, visit.needs
    return load.depot, load.day, load.version, load.less, *asks


def _visit(offer: SlotOffer, wish: Wish) -> Visit:
    return Visit(
        reservation=SOUGHT,
        place=wish.place,
        window=offer.window,
        service_s=wish.service_s,
        load_g=wish.load_g,
        cushion_s=wish.cushion_s.get(offer.depot, 0),
        needs=wish.needs,
    )
