"""The legs of a tour for its surveyor: those that were driven and not measured, and the one going on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.tours.sheet import StopLine, StopState, TourSheet
from doorstep.kernel.ids import PlaceRef, StopId


@dataclass(frozen=True, slots=True, kw_only=True)
class DrivenLeg:
    """From leaving one place to reaching the next; `stop` is `None` back at the depot."""

    stop: StopId | None
    origin: PlaceRef | None
    place: PlaceRef | None
    since: datetime
    until: datetime


def unmeasured(sheet: TourSheet) -> Sequence[DrivenLeg]:
    """What was driven and nobody measured, in the sequence driven."""
    if sheet.started_at is None:
        return ()
    legs: list[DrivenLeg] = []
    place, left_at = sheet.depot_place, sheet.started_at
    for line in visited(sheet):
        came_at = came(line)
        if came_at is not None and line.way is None and came_at > left_at:
            legs.append(
                DrivenLeg(stop=line.stop, origin=place, place=line.place, since=left_at, until=came_at)
            )
        place, left_at = line.place, line.left_at or line.departed_at or came_at or left_at
    home_at = sheet.ended_at
    if home_at is not None and sheet.way_home is None and home_at > left_at:
        home = sheet.depot_place
        legs.append(DrivenLeg(stop=None, origin=place, place=home, since=left_at, until=home_at))
    return legs


def visited(sheet: TourSheet) -> Sequence[StopLine]:
    """The stops that the van came to, in the sequence driven."""
    known = [(came(line), line) for line in sheet.stops if not line.is_open or line.left_at is not None]
    return [line for _, line in sorted(((at, line) for at, line in known if at), key=lambda pair: pair[0])]


def came(line: StopLine) -> datetime | None:
    """When the van came to a stop: as its positions show, else as its driver said."""
    return line.reached_at or line.arrived_at


def to_come(sheet: TourSheet) -> Sequence[StopLine]:
    """The stops ahead, the next one first. A van that was seen to go from one has been there, said or not."""
    open_stops = [line for line in sheet.open_stops if line.left_at is None]
    return sorted(open_stops, key=lambda line: line.state is not StopState.APPROACHED)


def _is_there(line: StopLine) -> bool:
    """The van stands at the stop, by its driver's word or by its positions."""
    if line.left_at is not None:
        return False
    return line.state is StopState.ARRIVED or (line.is_open and line.reached_at is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegAhead:
    """The leg going on: from which place, since when, to which stop."""

    origin: PlaceRef | None
    since: datetime
    line: StopLine


def going_on(sheet: TourSheet) -> LegAhead | None:
    """The leg that is being driven; `None` at a door, before the van left, and after it came back."""
    if sheet.started_at is None or sheet.ended_at is not None:
        return None
    if any(_is_there(line) for line in sheet.stops):
        return None
    ahead = to_come(sheet)
    if not ahead:
        return None
    done = visited(sheet)
    last = done[-1] if done else None
    since = (last.left_at or last.departed_at or came(last)) if last else None
    return LegAhead(
        origin=last.place if last else sheet.depot_place,
        since=since or sheet.started_at,
        line=ahead[0],
    )
