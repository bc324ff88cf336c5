"""What the predictor remembers of a tour between two looks, so that a look reads and counts what is new."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from doorstep.domain.planning.ports import Route
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.prediction import PredictionCommand, PublishPrediction, WithdrawPrediction
from doorstep.domain.prediction.propagate import Samples
from doorstep.domain.slots.commands import ExpectReturn
from doorstep.domain.tours import ApproachStop, ReportDangers, ResequenceTour
from doorstep.domain.tours.commands import ReportSilence
from doorstep.domain.tours.sheet import TourSheet
from doorstep.kernel.ids import PlaceRef, ShipmentId, VanId
from doorstep.workers.heading import Turning
from doorstep.workers.hearing import Hearing
from doorstep.workers.outlook import TourNow, Waits

SEARCHED_FOR = timedelta(seconds=60)
"""Business time for which a late van is believed to have no better sequence, if nothing happens."""

type Wish = PredictionCommand | ApproachStop | ReportSilence | ResequenceTour | ReportDangers | ExpectReturn


@dataclass(slots=True, kw_only=True)
class Memory:
    """One tour: `sheet` is what was read last, `seen` and `waits` what follows from it.

    `refused`: the version a sequence was refused at; `searched`: that at which one was looked for last,
    and when.
    """

    draws: Samples
    sheet: TourSheet
    seen: TourSheet
    waits: Waits
    travel: TravelTable | None = None
    searched: tuple[int, datetime] | None = None
    van: VanId | None = None
    refused: int = -1
    looked_at: datetime | None = None
    signs: tuple[int, datetime | None] = (0, None)
    shown: dict[ShipmentId, PublishPrediction] = field(default_factory=dict[ShipmentId, PublishPrediction])
    silent: str = ""
    back_at: datetime | None = None
    leg: tuple[PlaceRef, PlaceRef] | None = None
    way: Route | None = None
    turn: Turning = field(default_factory=Turning)
    hearing: Hearing = field(default_factory=Hearing)


def was_searched(tour: TourNow, memory: Memory) -> bool:
    """Whether a better sequence was looked for a moment ago, of the same stops."""
    if memory.searched is None or memory.searched[0] != tour.sheet.version:
        return False
    return timedelta(0) <= tour.now - memory.searched[1] < SEARCHED_FOR


def remember(memory: Memory, wishes: Sequence[Wish]) -> None:
    """Remember what was asked."""
    for wish in wishes:
        if isinstance(wish, PublishPrediction):
            memory.shown[wish.shipment] = wish
        elif isinstance(wish, WithdrawPrediction):
            memory.shown.pop(wish.shipment, None)
        elif isinstance(wish, ExpectReturn):
            memory.back_at = wish.returns_at
