"""The slot question: which windows of the open days can truly be kept for one place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from doorstep.domain.slots.load import SlotLoad
from doorstep.domain.slots.ports import Travel, Visit
from doorstep.events import TourOrder
from doorstep.kernel.ids import DepotId, PlaceRef
from doorstep.kernel.time import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants delivered, and where. Units: `service_s` seconds, `load_g` grams."""

    place: PlaceRef
    service_s: int
    load_g: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOffer:
    """One window of one day. It can be kept when `limit` is empty; else `limit` is the code of what forbids.

    `greener` marks the windows with the least extra driving of all that can be kept.
    Units: `extra_s` seconds and `extra_m` metres of added driving, `co2_g` grams; zero if it cannot be kept.
    `estimated`: no road distance was known, or some driving time came from a formula.
    """

    depot: DepotId
    day: str
    window: Window
    limit: str = ""
    extra_s: int = 0
    extra_m: int = 0
    co2_g: int = 0
    greener: bool = False
    estimated: bool = False


class SlotQuestion(Protocol):
    """Answers from the incumbent plans, never from a search."""

    def offers(
        self, loads: Sequence[SlotLoad], wish: Wish, travel: Travel, *, at: datetime
    ) -> Sequence[SlotOffer]:
        """Every window of `loads` as somebody sees it `at` a moment, in their sequence.

        Raises: TravelMissing when `travel` does not cover the places of the plans and of the wish.
        """
        ...


class RoomSearch(Protocol):
    """Looks for room by rearranging tours, where the incumbent plans have none as they are."""

    def widened(
        self,
        offers: Sequence[SlotOffer],
        loads: Sequence[SlotLoad],
        wish: Wish,
        travel: Travel,
        *,
        at: datetime,
        seconds: float,
    ) -> Sequence[SlotOffer]:
        """`offers` with the windows opened that can be kept when tours are rearranged.

        Units: `seconds` of processor time for all of them together.
        """
        ...

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
        ...

    def rearranged(
        self, load: SlotLoad, visit: Visit, travel: Travel, *, at: datetime, seconds: float
    ) -> tuple[TourOrder, ...] | None:
        """Tours that keep every booking of `load`, and `visit` too; `None` when none were found in time."""
        ...
