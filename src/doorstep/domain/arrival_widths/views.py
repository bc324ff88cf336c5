"""The widths of each model and depot as a read model: what holds now, and how good the last days were."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from doorstep.events import ArrivalsCalibrated, ArrivalWidth, Event, Recorded, SpreadFigures
from doorstep.kernel.ids import DepotId

NAME = "arrival_widths"
VERSION = 1

KEPT = 4_000
"""So many misses of a group of stops ahead are remembered, the newest."""

DAYS = 30
"""So many days are remembered with how good they were."""

_NO_DEPOT = DepotId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibratedDay:
    """How good the windows of one day were, by stops ahead."""

    day: str
    told: tuple[SpreadFigures, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DepotCalibration:
    """What the days of a depot say of a model. `offs` are misses in hundredths of the distance told."""

    version: int = 0
    model: str = ""
    depot: DepotId = _NO_DEPOT
    through: str = ""
    days: int = 0
    widths: tuple[ArrivalWidth, ...] = ()
    offs: tuple[tuple[int, ...], ...] = ()
    last_days: tuple[CalibratedDay, ...] = ()


def key_of(model: str, depot: DepotId | str) -> str:
    """The key of a row, which is the name of its stream."""
    return f"arrival_widths:{model}:{depot}"


def initial(_: str) -> DepotCalibration:
    """Nothing counted yet."""
    return DepotCalibration()


def keys(recorded: Recorded[Event]) -> Sequence[str]:
    """The model and depot concerned."""
    return (recorded.stream,) if isinstance(recorded.event, ArrivalsCalibrated) else ()


def tags(known: DepotCalibration) -> Sequence[str]:
    """Found by model, over all depots."""
    return (f"model:{known.model}",)


def fold(known: DepotCalibration, recorded: Recorded[Event]) -> DepotCalibration:
    """The calibration after `recorded`; an event folded before changes nothing."""
    event = recorded.event
    if not isinstance(event, ArrivalsCalibrated) or recorded.stream_version <= known.version:
        return known
    joined = zip_longest(known.offs, event.offs, fillvalue=())
    told = CalibratedDay(day=event.day, told=event.told)
    return DepotCalibration(
        version=recorded.stream_version,
        model=event.model,
        depot=event.depot,
        through=event.day,
        days=known.days + 1,
        widths=event.widths,
        offs=tuple((*before, *now)[-KEPT:] for before, now in joined),
        last_days=(told, *known.last_days)[:DAYS],
    )
