"""The slot question: which windows of the open days can truly be kept for one place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from statistics import median
from typing import Protocol

from doorstep.domain.slots.load import SlotLoad
from doorstep.domain.slots.ports import Travel, Visit
from doorstep.events import NO_NEEDS, Needs, TourOrder
from doorstep.kernel.ids import DepotId, PlaceRef
from doorstep.kernel.quantity import Money
from doorstep.kernel.time import Window

WORTH_SAYING_S = 60
"""Less driving spared than this is no reason to choose a window. Units: seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants delivered, and where. Units: seconds; `cushion_s` is what a depot adds; grams.

    On the days of `set_aside`, by depot and day, time is set aside for it: it need not leave room to others.
    """

    place: PlaceRef
    service_s: int
    load_g: int
    cushion_s: Mapping[DepotId, int] = field(default_factory=dict[DepotId, int])
    needs: Needs = NO_NEEDS
    set_aside: frozenset[tuple[DepotId, str]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOffer:
    """One window of one day. It can be kept when `limit` is empty; else `limit` is the code of what forbids.

    `greener` marks the windows with the least extra driving of all that can be kept.
    Units: `extra_s` seconds and `extra_m` metres of added driving, `co2_g` grams; zero if it cannot be kept;
    `saved_s` and `saved_g` what a greener one spares against the middle of those that can be kept.
    `price` by the brand's terms; `None` before they were looked at.
    `lacking` are the skills asked for that no van of the day has together, where that is the limit.
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
    saved_s: int = 0
    saved_g: int = 0
    price: Money | None = None
    lacking: tuple[str, ...] = ()


KEPT_FOR_OTHERS = "kept_for_others"
"""The limit of a window that could be kept, on a day nearly full, at the cost of room for several others."""

NEARLY_FULL = 1 / 3
"""A day is nearly full for somebody when insertion finds room in fewer of its windows than this share."""


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

    @property
    def findings(self) -> int:
        """How often room was found so far: who was answered before may be answered otherwise now."""
        ...

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
        ...


def is_nearly_full(offers: Sequence[SlotOffer], load: SlotLoad) -> bool:
    """Whether insertion found room in few of the windows of this depot-day."""
    same = [offer for offer in offers if (offer.depot, offer.day) == (load.depot, load.day)]
    return sum(not offer.limit for offer in same) < NEARLY_FULL * len(same)


def with_savings(offers: Sequence[SlotOffer]) -> list[SlotOffer]:
    """The offers with what the greener ones spare; a mark without a saving worth saying is taken off."""
    open_ones = [offer for offer in offers if not offer.limit]
    if not open_ones:
        return list(offers)
    middle_s = median(offer.extra_s for offer in open_ones)
    middle_g = median(offer.co2_g for offer in open_ones)
    return [
        _with_saving(offer, round(middle_s - offer.extra_s), round(middle_g - offer.co2_g))
        for offer in offers
    ]


def _with_saving(offer: SlotOffer, spared_s: int, spared_g: int) -> SlotOffer:
    if not offer.greener or spared_s < WORTH_SAYING_S:
        return replace(offer, greener=False)
    return replace(offer, saved_s=spared_s, saved_g=max(0, spared_g))
